// esgcalc factors show: one factor or edition with source, licence, and what its family said over the years.
import { Command } from 'commander';
import { Problems } from '../../../domain/diagnostic.ts';
import type { Edition, Factor, FactorLibrary } from '../../../domain/factor.ts';
import { pinUnknown } from '../../../domain/faults/factorFaults.ts';
import { nearestName } from '../../../domain/spelling.ts';
import { factorHistory } from '../../../compute/factorHistory.ts';
import { alignedColumns } from '../../../format/columns.ts';
import { percentText } from '../../../format/numbers.ts';
import { sparkline } from '../../../format/sparkline.ts';
import { loadLibrary } from '../../library.ts';
import { writeDiagnostics } from '../../output.ts';
import type { ExitCode, Shell } from '../../shell.ts';

/** Declares the command. */
export function showCommand(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('show')
    .description('show a factor or an edition: values, source, licence, and the history of its family')
    .argument('<id>', 'a factor, such as cn-grid-average-2023/electricity@CN, or an edition')
    .action(async (id: string) => {
      const problems = new Problems();
      const { library } = await loadLibrary(shell, problems, () => [id.split('/')[0] ?? id]);
      const all = [...library.editions.values()].flatMap((edition) => edition.factors);
      const factors = all.filter((factor) => factor.id === id || factor.group === id);
      const edition = library.editions.get(id) ?? library.editions.get(factors[0]?.edition ?? '');
      if (edition === undefined) {
        const nearest = nearestName(id, [...library.editionNames, ...all.map((factor) => factor.id)]);
        problems.add({ ...pinUnknown(undefined, { text: id, nearest }), blame: 'command' });
      } else shell.out(factors.length > 0 ? factorText(factors, edition, library, shell) : editionText(edition, shell));
      writeDiagnostics(problems.kept, problems.leftOut(), undefined, shell);
      finish(problems.hasErrors ? 2 : 0);
    });
}

function factorText(factors: readonly Factor[], edition: Edition, library: FactorLibrary, shell: Shell): string {
  const parts = edition.factors.filter(
    (other) =>
      other.activity === factors[0]?.activity &&
      other.region === factors[0]?.region &&
      other.class === factors[0]?.class &&
      !factors.includes(other),
  );
  const values = [...factors, ...parts].map((factor) => [
    factor.gas,
    `${factor.valueText} ${factor.unitText}`,
    factor.kind,
    factor.checked ? 'checked' : 'not yet checked against the publication',
    [factor.source, factor.note].filter((text) => text !== '').join('; '),
  ]);
  const histories = factors.map((factor) => historyText(factor, library, shell));
  return [
    `${factors[0]?.group}\n`,
    alignedColumns([['gas', 'value', 'kind', 'check', 'source and note'], ...values], shell.outColumns),
    '\n',
    facts(edition),
    ...histories,
  ].join('');
}

function facts(edition: Edition): string {
  const lines = [
    ['edition', edition.id],
    ['family', edition.family],
    ['publisher', edition.publisher],
    ['document', [edition.number, edition.title].filter((text) => text !== '').join(', ')],
    ['data year', edition.dataYear],
    [
      'published',
      [edition.published ?? 'day not known', edition.publishedEvidence].filter((text) => text !== '').join('. '),
    ],
    ['address', edition.url],
    ['licence', edition.licence],
    ['potentials', edition.potentials?.toUpperCase() ?? ''],
    ['supersedes', edition.supersedes ?? ''],
    ['note', edition.note],
  ].filter(([, text]) => text !== '');
  return alignedColumns(lines, undefined);
}

/** The same thing in every edition of the family, with the change from one to the next. */
function historyText(factor: Factor, library: FactorLibrary, shell: Shell): string {
  const history = factorHistory(factor, library);
  if (history.length < 2) return '';
  const rows = history.map(({ edition, factor: each, change }) => [
    edition.dataYear,
    `${each.valueText} ${each.unitText}`,
    change === undefined ? '' : percentText(change),
    edition.published ?? '',
    edition.id,
  ]);
  const line = sparkline(history.map(({ value }) => value));
  return `\n${factor.gas} over the years of the family  ${line}\n${alignedColumns([['data year', 'value', 'change', 'published', 'edition'], ...rows], shell.outColumns)}`;
}

function editionText(edition: Edition, shell: Shell): string {
  const unchecked = edition.factors.filter((factor) => !factor.checked).length;
  const rows = edition.factors.map((factor) => [
    factor.id.slice(edition.id.length + 1),
    factor.valueText,
    factor.unitText,
    factor.gas,
    factor.kind,
  ]);
  return `${facts(edition)}\n${edition.factors.length} values, ${unchecked} not yet checked\n\n${alignedColumns([['factor', 'value', 'unit', 'gas', 'kind'], ...rows], shell.outColumns)}`;
}
