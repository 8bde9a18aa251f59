// Both views of a travel report as a person reads them: what the supplier says, what comes of recomputing it, and the difference.
import type { ChalkInstance } from 'chalk';
import { totalTravel, type TravelDifference } from '../compute/compareTravel.ts';
import type { Language } from '../domain/language.ts';
import type { ImportWords } from '../report/importWords.ts';
import { signedText } from './numbers.ts';
import { widthOf } from './width.ts';

/** What is shown: the rows of both views, which of them counts, and why one could not be counted. */
export type ShownViews = {
  readonly rows: readonly TravelDifference[];
  readonly counts: 'supplier' | 'recomputed';
  readonly why: Readonly<Partial<Record<'supplier' | 'recomputed', string>>>;
};

/** Kilograms are printed with so many decimals; the exact amounts are those of `compute`. */
const DECIMALS = 2;

/** The table, with the sum of all ways of travel below it. */
export function travelViewsText(
  shown: ShownViews,
  words: ImportWords,
  language: Language,
  paint: ChalkInstance,
): string {
  const { rows, counts, why } = shown;
  const mark = (view: 'supplier' | 'recomputed'): string => `${words.views[view]}${view === counts ? ' *' : ''}`;
  const cells = (label: string, { supplier, recomputed }: Omit<TravelDifference, 'activity'>): string[] => {
    const difference = supplier === undefined || recomputed === undefined ? undefined : recomputed.minus(supplier);
    const amounts = [supplier, recomputed].map((amount) => (amount === undefined ? '/' : signedText(amount, DECIMALS)));
    const change = difference === undefined ? '/' : signedText(difference, DECIMALS);
    return [label, ...amounts, /^[-/]|^0\.0*$/.test(change) ? change : `+${change}`];
  };
  const head = [`${words.views.title}, kg CO2e`, mark('supplier'), mark('recomputed'), words.views.difference];
  const lines = [
    ...rows.map(({ activity, ...views }) => cells(activity.labels[language], views)),
    cells(words.views.all, totalTravel(rows)),
  ];
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => widthOf(line[at] ?? ''))));
  const aligned = (line: readonly string[]): string =>
    line
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
        return at === 0 ? cell + space : space + cell;
      })
      .join('  ');
  const absent = (['supplier', 'recomputed'] as const).flatMap((view) => {
    const reason = why[view];
    return reason === undefined ? [] : [words.views.absent(words.views[view], reason)];
  });
  return [paint.bold(aligned(head)), ...lines.map(aligned), `* ${words.views.counted}`, ...absent, ''].join('\n');
}
