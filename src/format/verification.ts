// The outcome of a verification: lines for a person, JUnit for a build server, JSON for programs.
import type { ChalkInstance } from 'chalk';
import { whereOf } from '../domain/diagnostic.ts';
import type { Verified } from '../compute/verifyFigures.ts';
import { grouped } from './numbers.ts';

const WORDS = { differs: 'DIFFERS', stale: 'STALE', known: 'known' } as const;

/** What does not agree, one figure a line, and the counts. */
export function verificationText(verified: readonly Verified[], paint: ChalkInstance): string {
  const lines = verified.flatMap(({ figure, unit, computed, outcome, why }) => {
    if (outcome === 'agrees') return [];
    const { place } = figure;
    const where = place === undefined ? '' : `${whereOf(place)}: `;
    const colour = outcome === 'known' ? paint.blue : paint.red;
    const figures =
      `expected ${grouped(figure.text)}, computed ${computed === '' ? 'nothing' : grouped(computed)} ${unit}`.trimEnd();
    return [`${where}${colour(WORDS[outcome])} ${figure.kpi} of ${figure.year}: ${figures}: ${why}`];
  });
  const count = (outcome: Verified['outcome']): number => verified.filter((each) => each.outcome === outcome).length;
  const [agree, known, differ] = [count('agrees'), count('known'), count('differs') + count('stale')];
  const summary = `${verified.length} figures: ${agree} agree, ${known} known to differ, ${differ} not as expected.`;
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
    const told = xml(`expected ${figure.text}, computed ${computed} ${unit}: ${why}`);
    if (outcome === 'agrees') return `${head}/>`;
    const body =
      outcome === 'known'
        ? `<skipped message="${told}"/>`
        : `<failure message="${told}" type="${outcome}">${told}</failure>`;
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
    why: why === '' ? null : why,
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
