// esgcalc sites: the sites of the company file, where each lies and when it was open; or the regions a site may lie in.
import { phrase, type Words } from '../../domain/phrase.ts';
import { Command } from 'commander';
import { Problems, inFileOrder } from '../../domain/diagnostic.ts';
import { companyMissing } from '../../domain/faults/companyFaults.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { findCompanyFile } from '../../read/findFiles.ts';
import { readRegions } from '../../read/readStarter.ts';
import { readVocabulary } from '../../read/readVocabulary.ts';
import { alignedColumns } from '../../format/columns.ts';
import { readCompanyFile } from '../../api/library.ts';
import { writeDiagnostics } from '../output.ts';
import type { ExitCode, Shell } from '../shell.ts';

type SitesOptions = { readonly company?: string; readonly regions?: boolean };

/** Declares the command. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('sites')
    .description('list the sites of esgcalc.yaml, or with --regions where a site may lie')
    .argument('[text]', 'only those that hold this text in any column')
    .option('-c, --company <file>', 'the company file to use; otherwise esgcalc.yaml here or above')
    .option('--regions', 'the countries, provinces and grids that a site may be placed in')
    .action(async (text: string | undefined, options: SitesOptions) => {
      finish(await list(text, options, shell));
    });
}

async function list(text: string | undefined, options: SitesOptions, shell: Shell): Promise<ExitCode> {
  const problems = new Problems();
  const rows = options.regions === true ? regionRows(shell) : await siteRows(options.company, shell, problems);
  if (problems.kept.length > 0) writeDiagnostics(inFileOrder(problems.kept, []), problems.leftOut(), undefined, shell);
  if (problems.hasErrors) return 2;
  const [named = [], ...all] = rows;
  const header = named.map((name) => shell.reader.say(HEADERS.get(name) ?? name));
  const wanted = spellingKey(text ?? '');
  const found = all.filter((cells) => cells.some((cell) => spellingKey(cell).includes(wanted)));
  shell.out(alignedColumns([header, ...found], shell.outColumns));
  return found.length === 0 ? 1 : 0;
}

/** The heads of the columns. */
const HEADERS: ReadonlyMap<string, Words> = new Map([
  ['site', phrase`site`],
  ['region', phrase`region`],
  ['entity', phrase`entity`],
  ['opened', phrase`opened`],
  ['closed', phrase`closed`],
  ['name', phrase`name`],
]);

function regionRows({ factorsFolder }: Shell): string[][] {
  return [['region', 'name'], ...readRegions(factorsFolder).map(({ code, name }) => [code, name])];
}

async function siteRows(named: string | undefined, shell: Shell, problems: Problems): Promise<string[][]> {
  const file = named ?? findCompanyFile(shell.cwd);
  if (file === undefined) {
    problems.add(companyMissing(undefined, { folder: '.' }));
    return [];
  }
  const company = problems.take(await readCompanyFile(file, shell, readVocabulary(shell.factorsFolder)));
  return [
    ['site', 'region', 'entity', 'opened', 'closed'],
    ...[...company.sites].map(([name, { region, entity, opened, closed }]) => [
      name,
      region ?? '',
      entity ?? '',
      opened ?? '',
      closed ?? '',
    ]),
  ];
}
