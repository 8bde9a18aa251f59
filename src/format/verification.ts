// The outcome of a verification: lines for a person, JUnit for a build server, JSON for programs.
import type { ChalkInstance } from 'chalk';
import { whereOf } from '../domain/diagnostic.ts';
import type { Verified } from '../compute/verifyFigures.ts';
import { inEnglish, told, type Say } from '../domain/phrase.ts';
import type { VerificationWords } from '../report/verificationWords.ts';
import { grouped } from './numbers.ts';

/** What does not agree, one figure a line, and the counts. */
export function verificationText(
  verified: readonly Verified[],
  words: VerificationWords,
  say: Say,
  paint: ChalkInstance,
): string {
  const lines = verified.flatMap(({ figure, unit, computed, outcome, why }) => {
    if (outcome === 'agrees') return [];
    const { place } = figure;
    const where = place === undefined ? '' : `${whereOf(place)}: `;
    const colour = outcome === 'known' ? paint.blue : paint.red;
    const figures = words.figures(grouped(figure.text), computed === '' ? '' : grouped(computed), unit);
    const head = `${where}${colour(words.outcomes[outcome])} ${words.figureOf(figure.kpi, figure.year)}`;
    return [words.line(head, figures, told(why, say))];
  });
  const count = (outcome: Verified['outcome']): number => verified.filter((each) => each.outcome === outcome).length;
  const [agree, known, differ] = [count('agrees'), count('known'), count('differs') + count('stale')];
  const summary = words.summary(verified.length, agree, known, differ);
  return `${[...lines, ...(lines.length > 0 ? [''] : []), summary].join('\n')}\n`;
}

/** JUnit's XML, as build servers read it: a case a figure, by key; what is known to differ is skipped with its reason. */
export function verificationJunit(verified: readonly Verified[]): string {
  const failures = verified.filter(({ outcome }) => outcome === 'differs' || outcome === 'stale').length;
  const skipped = verified.filter(({ outcome }) => outcome === 'known').length;
  const cases = verified.map(({ figure, unit, computed, outcome, why }) => {
    const place =
      figure.place === undefined ? '' : ` file="${xml(figure.place.file)}" line="${figure.place.line ?? 1}"`;
    const head = `    <testcase classname="${xml(figure.kpi)}" name="${xml(`${figure.kpi} of ${figure.year}`)}"${place} time="0"`;
    const said = xml(`expected ${figure.text}, computed ${computed} ${unit}: ${told(why, inEnglish)}`);
    if (outcome === 'agrees') return `${head}/>`;
    const body =
      outcome === 'known'
        ? `<skipped message="${said}"/>`
        : `<failure message="${said}" type="${outcome}">${said}</failure>`;
    return `${head}>${body}</testcase>`;
  });
  const counts = `tests="${verified.length}" failures="${failures}" errors="0" skipped="${skipped}" time="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="esgcalc verify" ${counts}>`,
    `  <testsuite name="expected figures" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

/** `{schema, figures: [{key, year, unit, expected, computed, exact, outcome, why}], counts}`. */
export function verificationJson(verified: readonly Verified[]): string {
  const count = (outcome: Verified['outcome']): number => verified.filter((each) => each.outcome === outcome).length;
  const figures = verified.map(({ figure, unit, computed, exact, outcome, why }) => ({
    key: figure.kpi,
    year: figure.year,
    unit,
    expected: figure.text,
    computed: computed === '' ? null : computed,
    value: exact === '' ? null : exact,
    outcome,
    why: why === '' ? null : told(why, inEnglish),
  }));
  const counts = { agree: count('agrees'), known: count('known'), differ: count('differs'), stale: count('stale') };
  return `${JSON.stringify({ schema: 1, figures, counts }, null, 2)}\n`;
}

/** Text as XML takes it; what XML cannot hold becomes a question mark. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
