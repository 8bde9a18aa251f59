// esgcalc factors show: one factor or edition with source, licence, and what its family said over the years.
import { phrase, type Words } from '../../../domain/phrase.ts';
import { Command } from 'commander';
import { Problems } from '../../../domain/diagnostic.ts';
import { isUncompared, type Edition, type Factor, type FactorLibrary } from '../../../domain/factor.ts';
import { pinUnknown } from '../../../domain/faults/factorFaults.ts';
import { nearestName } from '../../../domain/spelling.ts';
import { factorHistory } from '../../../compute/factorHistory.ts';
import { alignedColumns } from '../../../format/columns.ts';
import { percentText } from '../../../format/numbers.ts';
import { sparkline } from '../../../format/sparkline.ts';
import { loadLibrary } from '../../../api/library.ts';
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
  const say = (words: Words): string => shell.reader.say(words);
  const header = [phrase`gas`, phrase`value`, phrase`kind`, phrase`check`, phrase`source and note`].map(say);
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
    say(checkOf(factor)),
    [factor.source, factor.note].filter((text) => text !== '').join('; '),
  ]);
  const histories = factors.map((factor) => historyText(factor, library, shell));
  return [
    `${factors[0]?.group}\n`,
    alignedColumns([header, ...values], shell.outColumns),
    '\n',
    facts(edition, say),
    ...histories,
  ].join('');
}

/** Whether a value was compared with its publication; one that has none says so by its kind. */
function checkOf(factor: Factor): Words {
  if (factor.checked) return phrase`checked`;
  return isUncompared(factor) ? phrase`not yet checked against the publication` : '';
}

function facts(edition: Edition, say: (words: Words) => string): string {
  const lines = [
    [phrase`edition`, edition.id],
    [phrase`family`, edition.family],
    [phrase`publisher`, edition.publisher],
    [phrase`document`, [edition.number, edition.title].filter((text) => text !== '').join(', ')],
    [phrase`data year`, edition.dataYear],
    [
      phrase`published`,
      [edition.published ?? say(phrase`day not known`), edition.publishedEvidence]
        .filter((text) => text !== '')
        .join('. '),
    ],
    [phrase`address`, edition.url],
    [phrase`licence`, edition.licence],
    [phrase`potentials`, edition.potentials?.toUpperCase() ?? ''],
    [phrase`supersedes`, edition.supersedes ?? ''],
    [phrase`note`, edition.note],
  ] as const;
  const told = lines.filter(([, text]) => text !== '').map(([name, text]) => [say(name), text]);
  return alignedColumns(told, undefined);
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
  const say = (words: Words): string => shell.reader.say(words);
  const header = [phrase`data year`, phrase`value`, phrase`change`, phrase`published`, phrase`edition`].map(say);
  const title = say(phrase`${factor.gas} over the years of the family`);
  return `\n${title}  ${line}\n${alignedColumns([header, ...rows], shell.outColumns)}`;
}

function editionText(edition: Edition, shell: Shell): string {
  const unchecked = edition.factors.filter(isUncompared).length;
  const rows = edition.factors.map((factor) => [
    factor.id.slice(edition.id.length + 1),
    factor.valueText,
    factor.unitText,
    factor.gas,
    factor.kind,
  ]);
  const say = (words: Words): string => shell.reader.say(words);
  const header = [phrase`factor`, phrase`value`, phrase`unit`, phrase`gas`, phrase`kind`].map(say);
  const counts = say(phrase`${edition.factors.length} values, ${unchecked} not yet checked`);
  return `${facts(edition, say)}\n${counts}\n\n${alignedColumns([header, ...rows], shell.outColumns)}`;
}
