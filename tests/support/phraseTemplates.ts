// Every template of a phrase in the source, as a translation names it: phrase`${a} has none` is `{0} has none`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './fakeShell.ts';

/** The templates with the files they stand in. */
export function phraseTemplates(): ReadonlyMap<string, string> {
  const source = join(REPOSITORY, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.flatMap((file) => templatesIn(readFileSync(join(source, file), 'utf8')).map((each) => [each, file] as const)),
  );
}

function templatesIn(text: string): string[] {
  return [...text.matchAll(/\bphrase`/g)].map(({ index }) => templateAt(text, index + 'phrase`'.length));
}

/** Reads one template up to its backtick; what stands in `${}` is passed over, templates in it among them. */
function templateAt(text: string, start: number): string {
  let [template, at, places] = ['', start, 0];
  while (text[at] !== '`') {
    if (text.startsWith('${', at)) {
      template += `{${places++}}`;
      at = afterPlace(text, at + 2);
    } else if (text[at] === '\\') {
      template += text[at + 1] ?? '';
      at += 2;
    } else template += text[at++] ?? '';
  }
  return template;
}

function afterPlace(text: string, start: number): number {
  let [depth, at] = [1, start];
  for (; depth > 0; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === '`') {
      for (at++; text[at] !== '`'; at++) if (text.startsWith('${', at)) at = afterPlace(text, at + 2) - 1;
    }
  }
  return at;
}
