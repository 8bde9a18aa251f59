// Prints the bill of materials of what users get, in CycloneDX. `npm sbom --omit dev` leaves out packages that development needs as well,
// so all are asked for, and those kept that are installed with the program or built into it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
const { status, stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}
const licences = new URL('../dist/THIRD-PARTY-LICENSES', import.meta.url);
const builtIn = existsSync(licences) ? readFileSync(licences, 'utf8').split('\n') : [];
const bill = JSON.parse(stdout);

const isShipped = ({ name, version, properties }) =>
  !properties.some((property) => property.name === 'cdx:npm:package:development') ||
  builtIn.some((line) => line.startsWith(`${name} ${version} (`));
const components = bill.components.filter(isShipped);
const kept = new Set([bill.metadata.component, ...components].map((component) => component['bom-ref']));
const dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
console.log(JSON.stringify({ ...bill, components, dependencies }, null, 2));
