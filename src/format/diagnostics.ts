// Diagnostics as people read them: where an editor can jump to, what is wrong, the line itself, what to do.
import type { ChalkInstance } from 'chalk';
import { dotted } from '../domain/obeyed.ts';
import { whereOf, type Diagnostic, type LeftOut, type Place } from '../domain/diagnostic.ts';
import type { DiagnosticWords } from '../report/diagnosticWords.ts';
import { TERMINAL } from './brand.ts';
import { foldRuns, placesText } from './foldRuns.ts';
import { widthOf } from './width.ts';

const CODE_COLUMN = 72;
const LONGEST_LINE = 200;

/**
 * One diagnostic; the text it stands in is shown with a mark below the place. `check` is the id of the check that found it; a waived
 * one says why and until when; `places` are further ones that it is said of.
 */
function diagnosticText(
  { severity, code, message, hint, place }: Diagnostic,
  words: DiagnosticWords,
  paint: ChalkInstance,
  check?: string,
  waived?: { readonly why: string; readonly until: string },
  places: readonly Place[] = [],
): string {
  const colour = paint[TERMINAL[severity]];
  const where = place === undefined ? '' : `${whereOf(place)}: `;
  const named = words.severity(severity, check ?? '', waived !== undefined);
  const head = `${where}${named}${message}`;
  const gap = ' '.repeat(Math.max(2, CODE_COLUMN - widthOf(head)));
  const lines = [
    `${paint.bold(where)}${colour(named.trimEnd())}${named.slice(named.trimEnd().length)}${message}${gap}${paint.dim(`[${code}]`)}`,
  ];
  if (place?.line !== undefined && place.text !== undefined)
    lines.push(...excerpt(place.line, place.text, place.column ?? 1, paint));
  if (places.length > 0) lines.push(` ${placesText(places, words)}`);
  if (waived !== undefined) lines.push(` ${paint.dim(words.waived)}${words.until(waived.until, waived.why)}`);
  else if (hint !== undefined)
    lines.push(` ${paint.dim(words.hint.trimEnd())}${words.hint.slice(words.hint.trimEnd().length)}${hint}`);
  return `${lines.join('\n')}\n`;
}

/** A diagnostic as it is told: with the id of the check that found it, and why it is waived where it is. */
export type Told = {
  readonly diagnostic: Diagnostic;
  readonly check?: string | undefined;
  readonly waived?: { readonly why: string; readonly until: string } | undefined;
};

/**
 * Diagnostics with a blank line between. What is said of many places of a file is said once, unless `isEach`; and a run of one kind that
 * stands at no place is a list with its hint once below, for twenty editions that nobody has checked want one remedy.
 */
export function diagnosticsText(
  told: readonly Told[],
  words: DiagnosticWords,
  paint: ChalkInstance,
  isEach: boolean = false,
): string {
  const folded = isEach ? told.map((each) => ({ ...each, places: [] })) : foldRuns(told);
  return folded
    .map(({ diagnostic, check, waived, places }, index) => {
      const next = folded[index + 1];
      const isFollowed =
        next !== undefined && waived === undefined && next.waived === undefined && isOfRun(diagnostic, next.diagnostic);
      const { hint: _, ...bare } = diagnostic;
      const text = diagnosticText(isFollowed ? bare : diagnostic, words, paint, check, waived, places);
      return isFollowed || next === undefined ? text : `${text}\n`;
    })
    .join('');
}

/** Whether one is of the same kind as the one before it, with the same thing to do about it. */
function isOfRun(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code &&
    a.severity === b.severity &&
    a.hint === b.hint &&
    a.place === undefined &&
    b.place === undefined
  );
}

/** How many diagnostics of a code were counted beyond those printed. */
export function leftOutText(leftOut: readonly LeftOut[], words: DiagnosticWords): string {
  return leftOut.map(({ code, count }) => `${words.more(count, code, false)}\n`).join('');
}

/** The line with a caret below the column; a long line is cut around it, and what a terminal would obey is shown as a dot. */
function excerpt(line: number, text: string, column: number, paint: ChalkInstance): string[] {
  const from = column > LONGEST_LINE - 40 ? column - 41 : 0;
  const shown = dotted(text.slice(from, from + LONGEST_LINE));
  const margin = ` ${line} | `;
  const before = ' '.repeat(widthOf(shown.slice(0, column - 1 - from)));
  return [
    `${paint.dim(margin)}${shown}`,
    `${paint.dim(`${' '.repeat(margin.length - 2)}| `)}${before}${paint.red('^')}`,
  ];
}
