// Runs `esgcalc check` and hands back its findings by code, whatever order and dress they are printed in.
import { runEsgcalc } from './fakeShell.ts';
import { inFolder } from './inFolder.ts';

export type Findings = {
  readonly codes: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly exitCode: number;
};

/** The codes in their order, and under each code the texts of its findings, one a line. */
export async function checkFolder(cwd: string, ...args: readonly string[]): Promise<Findings> {
  const { out, err, exitCode } = await runEsgcalc(['check', ...args], { cwd });
  const found = [...`${out}\n${err}`.matchAll(/^(.*\S) +\[([a-z0-9]+(?:-[a-z0-9]+)+)\]$/gm)];
  const texts = new Map<string, string>();
  for (const [, text = '', code = ''] of found) texts.set(code, `${texts.get(code) ?? ''}${text}\n`);
  return { codes: found.map(([, , code = '']) => code), texts, exitCode };
}

/** The same on files that a test writes down itself: rows below `date,site,activity,quantity,unit`, and further files. */
export async function checkRows(
  rows: readonly string[],
  files: Readonly<Record<string, string>> = {},
  ...args: readonly string[]
): Promise<Findings> {
  const table = `${['date,site,activity,quantity,unit', ...rows].join('\n')}\n`;
  return inFolder({ ...files, 'activity.csv': table }, (cwd) => checkFolder(cwd, 'activity.csv', ...args));
}
