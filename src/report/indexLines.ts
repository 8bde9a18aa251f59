// What stands below an item for people: its figures once, at the first item that has them; what is absent by reason; what is said.
import type { DisclosureIndex, IndexAbsence, IndexFigure, IndexRow } from './disclosureIndex.ts';

/** A line below an item: a figure with its cells, or a text. */
export type IndexLine = { readonly figure: IndexFigure } | { readonly text: string };

/** The code of an item with what goes with it: `102-5 (305-1)`. */
export function codeText({ code, also }: Pick<IndexRow, 'code' | 'also'>): string {
  return also === '' ? code : `${code} ${also.startsWith('(') ? also : `(${also})`}`;
}

/** How an item stands; one that is all narrative, or has moved, says so in a word and needs no line below. */
export function standingOf(row: IndexRow, { words }: DisclosureIndex): string {
  return (isSaidInAWord(row) ? row.statements[0]?.text : undefined) ?? words.statuses[row.status];
}

/** The lines of an item. */
export function linesOf(row: IndexRow, { words }: DisclosureIndex): readonly IndexLine[] {
  if (isSaidInAWord(row)) return [];
  const { figures, absences, statements } = row;
  const seen = figures.filter((figure) => figure.seenAt !== undefined);
  const gone = absences.filter((absence) => absence.seenAt === undefined);
  // What is absent there as here need not be said twice, unless nothing else is said here.
  const others: readonly (IndexFigure | IndexAbsence)[] =
    figures.length + gone.length + statements.length > 0 ? seen : absences;
  const elsewhere = grouped(others, ({ seenAt }) => seenAt ?? '');
  const absent = grouped(gone, ({ reason, why }) =>
    why === undefined ? words.absences[reason] : words.inBrackets(words.absences[reason], why),
  );
  return [
    ...figures.filter(({ seenAt }) => seenAt === undefined).map((figure) => ({ figure })),
    ...elsewhere.map(([code, labels]) => ({ text: words.seeAt(code, labels.join(words.listed)) })),
    ...absent.map(([head, labels]) => ({ text: `${head}${words.colon}${labels.join(words.listed)}` })),
    ...statements.map(({ text }) => ({ text })),
  ];
}

function isSaidInAWord({ status, figures, absences, statements }: IndexRow): boolean {
  return (
    (status === 'narrative' || status === 'moved') && figures.length + absences.length === 0 && statements.length === 1
  );
}

/** Labels by what `headOf` makes of their items, in order. */
function grouped<T extends { readonly label: string }>(
  items: readonly T[],
  headOf: (item: T) => string,
): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const item of items) groups.set(headOf(item), [...(groups.get(headOf(item)) ?? []), item.label]);
  return [...groups];
}
