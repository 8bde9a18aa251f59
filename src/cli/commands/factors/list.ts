// esgcalc factors list: the factors of the library, narrowed by family, region, activity, kind, year or text.
import { phrase, type Words } from '../../../domain/phrase.ts';
import { Command, Option } from 'commander';
import { Problems } from '../../../domain/diagnostic.ts';
import type { FactorLibrary } from '../../../domain/factor.ts';
import { nearestName } from '../../../domain/spelling.ts';
import { alignedColumns } from '../../../format/columns.ts';
import { csvText } from '../../../format/csv.ts';
import { loadLibrary } from '../../../api/library.ts';
import { activityNamed, findFactors, listedFactor, type FoundFactor } from '../../../api/findFactors.ts';
import { writeDiagnostics } from '../../output.ts';
import type { ExitCode, Shell } from '../../shell.ts';

type ListOptions = {
  readonly family?: string;
  readonly region?: string;
  readonly activity?: string;
  readonly kind?: string;
  readonly year?: string;
  readonly text?: string;
  readonly format: 'table' | 'csv' | 'json';
};

/** Declares the command. */
export function listCommand(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('list')
    .description('list factors with value, unit, kind, data year and whether they were checked')
    .option('--family <name>', 'of this family or edition')
    .option('--region <code>', 'for this region, such as CN-SH')
    .option('--activity <name>', 'for this activity, in any of the three languages')
    .option('--kind <kind>', 'of this kind, such as average or footprint')
    .option('--year <year>', 'whose data describe this year')
    .option('--text <text>', 'whose id, source or note holds this text')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(['table', 'csv', 'json']).default('table'))
    .action(async (options: ListOptions) => {
      const problems = new Problems();
      const { vocabulary, library } = await loadLibrary(shell, problems, () =>
        options.family === undefined ? [] : [options.family],
      );
      writeDiagnostics(problems.kept, problems.leftOut(), undefined, shell);
      const found = findFactors(library, options, vocabulary);
      const activity = activityNamed(options.activity, vocabulary);
      const asked = activity === undefined ? options : { ...options, activity };
      const strangers = found.length > 0 ? [] : unknownNames(asked, library);
      for (const stranger of strangers) shell.err(`${shell.reader.say(stranger)}\n`);
      shell.out(printed(found, options.format, shell));
      finish(problems.hasErrors ? 2 : found.length === 0 ? 1 : 0);
    });
}

/** The options that no factor at all meets, each with the nearest name that one would. */
function unknownNames({ family, region, activity, kind }: ListOptions, { editions, families }: FactorLibrary): Words[] {
  const all = [...editions.values()].flatMap(({ factors }) => factors);
  const asked: readonly (readonly [Words, string | undefined, Iterable<string>])[] = [
    [phrase`is of the family`, family, [...families.keys(), ...editions.keys()]],
    [phrase`is for the region`, region, new Set(all.map((factor) => factor.region))],
    [phrase`is for the activity`, activity, new Set(all.map((factor) => factor.activity))],
    [phrase`is of the kind`, kind, new Set(all.map((factor) => factor.kind))],
  ];
  return asked.flatMap(([what, name, known]) => {
    const names = [...known];
    if (name === undefined || names.some((each) => each.toLowerCase() === name.toLowerCase())) return [];
    const nearest = nearestName(name, names);
    const stranger = phrase`no factor ${what} "${name}"`;
    return [nearest === undefined ? stranger : phrase`${stranger}; did you mean "${nearest}"?`];
  });
}

const HEAD = ['id', 'value', 'unit', 'gas', 'kind', 'data year', 'published', 'checked'];

const HEAD_WORDS = [
  'id',
  phrase`value`,
  phrase`unit`,
  phrase`gas`,
  phrase`kind`,
  phrase`data year`,
  phrase`published`,
  phrase`checked`,
];
const YES = phrase`yes`;
const NO = phrase`no`;

function printed(found: readonly FoundFactor[], format: ListOptions['format'], { outColumns, reader }: Shell): string {
  const rows = found.map(({ edition, factor }) => [
    factor.id,
    factor.valueText,
    factor.unitText,
    factor.gas,
    factor.kind,
    edition.dataYear,
    edition.published ?? '',
    factor.checked ? 'yes' : 'no',
  ]);
  if (format === 'csv') return csvText([HEAD.map((name) => name.replace(' ', '_')), ...rows]);
  if (format === 'table')
    return found.length === 0
      ? `${reader.say(phrase`no factor fits; leave out one of the options`)}\n`
      : alignedColumns(
          [
            HEAD_WORDS.map((word) => reader.say(word)),
            ...rows.map((cells, index) => [
              ...cells.slice(0, -1),
              reader.say(found[index]?.factor.checked === true ? YES : NO),
            ]),
          ],
          outColumns,
        );
  return `${JSON.stringify({ schema: 1, factors: found.map(listedFactor) }, null, 2)}\n`;
}
