// A guessed profile as a person reads it: what each column was taken for and why, what is left, the first rows, the account of rows.
import type { ChalkInstance } from 'chalk';
import type { ImportGuess } from '../domain/importGuess.ts';
import type { RowAccount } from '../domain/importProfile.ts';
import type { ImportWords } from '../report/importWords.ts';
import { alignedColumns } from './columns.ts';

/** What is shown of one table. `sample` are the header and first rows of the tidy table, empty where it cannot be made. */
export type ShownGuess = {
  readonly table: string;
  readonly guess: ImportGuess;
  readonly sample: readonly (readonly string[])[];
  readonly account: RowAccount | undefined;
  readonly otherSheets: readonly string[];
  readonly profileName: string;
  /** What stands under `imports:`, file and profile as they lie from the company file. */
  readonly entry: string;
  /** Whether the profile is written now. */
  readonly isWritten: boolean;
};

/** The guess, for a terminal of so many columns. */
export function guessText(
  shown: ShownGuess,
  words: ImportWords,
  paint: ChalkInstance,
  columns: number | undefined,
): string {
  const { guess, table, sample, account } = shown;
  const { header } = guess.profile;
  const rows =
    header === undefined ? '' : header.first === header.last ? `${header.first}` : `${header.first}-${header.last}`;
  const list = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
    lines.length === 0 ? '' : indented(alignedColumns([head, ...lines], columns));
  const parts = [
    `${paint.bold(table)}${rows === '' ? '' : `: ${words.header(rows)}`}\n`,
    list(
      [words.column, words.takenFor, words.because],
      guess.placed.map(({ column, ours, because }) => [column, ours, words.reason(because)]),
    ),
    list(
      [words.always, '', words.because],
      guess.constants.map(({ ours, text, because }) => [ours, text, words.reason(because)]),
    ),
    list(
      [words.unused, ''],
      guess.unplaced.map(({ column, why }) => [column, words.why[why]]),
    ),
    list(
      [words.asked, ''],
      guess.asks.map(({ ours, texts }) => [ours, words.ask(ours, texts.map((text) => `"${text}"`).join(', '))]),
    ),
    sample.length === 0 ? '' : `${words.sample}\n${indented(alignedColumns(sample, undefined))}`,
    account === undefined ? '' : `${accountText(account, words)}\n`,
    shown.otherSheets.length === 0 ? '' : `${words.otherSheets(shown.otherSheets.join(', '))}\n`,
    `${words.next(shown.profileName, shown.entry, shown.isWritten)}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** Rows read, used and left out with the reasons; they add up. */
export function accountText(account: RowAccount, words: ImportWords): string {
  const { read, used, made, leftOut, emptyCells, hidden } = account;
  const told = [...leftOut].map(([why, count]) => words.leftOut(count, words.reasons.get(why) ?? why));
  if (emptyCells > 0) told.push(words.emptyCells(emptyCells));
  if (hidden > 0) told.push(words.hidden(hidden));
  return [words.account(read, used, made), ...told].join('; ');
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
