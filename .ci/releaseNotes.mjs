// Prints what CHANGELOG.md says of a version: `node .ci/releaseNotes.mjs 0.1.0`.
import { readFileSync } from 'node:fs';

const [version = ''] = process.argv.slice(2);
const text = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
const section = text.split(/^(?=## )/m).find((part) => part.startsWith(`## [${version}]`));
if (version === '' || section === undefined) {
  console.error(`CHANGELOG.md has no section of "${version}"`);
  process.exitCode = 1;
} else console.log(section.slice(section.indexOf('\n') + 1).trim());
