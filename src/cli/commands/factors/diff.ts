// esgcalc factors diff: what changed between two editions, between two folders of editions, or between two revisions of one.
import { phrase, type Words } from '../../../domain/phrase.ts';
import { Command, Option } from 'commander';
import { resolve } from 'node:path';
import { Problems } from '../../../domain/diagnostic.ts';
import { editionUnknown } from '../../../domain/faults/factorFaults.ts';
import type { Factor, FactorLibrary } from '../../../domain/factor.ts';
import { nearestName } from '../../../domain/spelling.ts';
import { compareFactors, type FactorDifference } from '../../../compute/compareFactors.ts';
import { alignedColumns } from '../../../format/columns.ts';
import { csvText } from '../../../format/csv.ts';
import { percentText } from '../../../format/numbers.ts';
import { gitFolder } from '../../../read/gitFolder.ts';
import { readFactorsAt } from '../../../read/readEditions.ts';
import { loadLibrary } from '../../../api/library.ts';
import { passingFolder, remove } from '../../files/passing.ts';
import { writeDiagnostics } from '../../output.ts';
import type { ExitCode, Shell } from '../../shell.ts';

type DiffOptions = { readonly format: 'table' | 'csv' | 'json'; readonly exitCode?: boolean };

/** Declares the command. */
export function diffCommand(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('diff')
    .description('what changed between two editions or folders of editions: added, removed, changed')
    .argument('<before>', 'an edition, its folder, a folder of editions, or one of a git revision: HEAD~1:factors')
    .argument('<after>', 'the same of the newer state')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(['table', 'csv', 'json']).default('table'))
    .option('--exit-code', 'exit 1 where anything differs, for CI')
    .action(async (before: string, after: string, options: DiffOptions) => {
      const problems = new Problems();
      const { vocabulary, library } = await loadLibrary(shell, problems, () => [before, after]);
      const sides = [before, after].map((text) => {
        const edition = library.editions.get(text);
        if (edition !== undefined) return edition.factors;
        let scratch: string | undefined;
        const ofGit = gitFolder(text, shell.cwd, () => (scratch = passingFolder()));
        const read = readFactorsAt(ofGit ?? resolve(shell.cwd, text), text, vocabulary.families, vocabulary.units);
        if (scratch !== undefined) remove(scratch);
        if (read === undefined) problems.add(unknown(text, library));
        return read === undefined ? [] : problems.take(read);
      });
      writeDiagnostics(problems.kept, problems.leftOut(), undefined, shell);
      if (problems.hasErrors) return finish(2);
      const { differences, alike } = compareFactors(sides[0] as Factor[], sides[1] as Factor[]);
      shell.out(printed(differences, alike, options.format, shell));
      finish(options.exitCode === true && differences.length > 0 ? 1 : 0);
    });
}

function unknown(text: string, library: FactorLibrary): ReturnType<typeof editionUnknown> {
  return editionUnknown(undefined, { text, nearest: nearestName(text, library.editionNames) });
}

/** What became of a factor. */
const KINDS: Readonly<Record<FactorDifference['kind'], Words>> = {
  changed: phrase`changed`,
  added: phrase`added`,
  removed: phrase`removed`,
};

function printed(
  differences: readonly FactorDifference[],
  alike: number,
  format: DiffOptions['format'],
  { outColumns, reader }: Shell,
): string {
  const rows = differences.map((difference) => {
    const before = 'before' in difference ? `${difference.before.valueText} ${difference.before.unitText}` : '';
    const after = 'after' in difference ? `${difference.after.valueText} ${difference.after.unitText}` : '';
    const change =
      difference.kind === 'changed' && difference.change !== undefined ? percentText(difference.change) : '';
    return [difference.kind, difference.name, before, after, change];
  });
  const head = ['what', 'factor', 'before', 'after', 'change'];
  if (format === 'csv') {
    const exact = differences.map((each) => (each.kind === 'changed' ? (each.change?.toExactText() ?? '') : ''));
    return csvText([head, ...rows.map((cells, index) => [...cells.slice(0, -1), exact[index] ?? ''])]);
  }
  if (format === 'json') {
    const items = rows.map(([what, factor, before, after, change]) => ({
      what,
      factor,
      before: before || null,
      after: after || null,
      change: change || null,
    }));
    return `${JSON.stringify({ schema: 1, alike, differences: items }, null, 2)}\n`;
  }
  const count = (kind: FactorDifference['kind']): number =>
    differences.filter((difference) => difference.kind === kind).length;
  const say = (words: Words): string => reader.say(words);
  const counts = phrase`${count('changed')} changed, ${count('added')} added, ${count('removed')} removed, ${alike} alike`;
  if (rows.length === 0) return `${say(counts)}\n`;
  const header = [phrase`what`, phrase`factor`, phrase`before`, phrase`after`, phrase`change`].map(say);
  const told = rows.map(([kind = '', ...cells]) => [say(KINDS[kind as FactorDifference['kind']]), ...cells]);
  return `${alignedColumns([header, ...told], outColumns)}\n${say(counts)}\n`;
}
