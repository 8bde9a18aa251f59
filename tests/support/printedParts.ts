// Figures of a table as it was printed, and published factors that may stand behind it, for tests.
import type { FactorPair } from '../../src/domain/factorPair.ts';
import type { Edition, Factor } from '../../src/domain/factor.ts';
import { parsePrintedContent, type PrintedRow } from '../../src/domain/printedRow.ts';
import type { PublishedFigure } from '../../src/domain/restatement.ts';
import { edition, factor } from './factors.ts';
import { amount, unit } from './quantities.ts';

/** `9.5 tCO2e`, or the signs `/` and `n/a`, as it was printed in a line of a file. */
export function printedFigure(kpi: string, year: string, text: string, line = 4): PublishedFigure {
  const [digits = '', ...rest] = text.split(' ');
  const isSign = digits === '/' || digits === 'n/a';
  return {
    kpi,
    year,
    amount: isSign ? undefined : amount(digits),
    text: digits,
    decimals: digits.split('.')[1]?.length ?? 0,
    unit: isSign ? undefined : unit(rest.join(' ')),
    place: { file: 'esgcalc.yaml', line },
  };
}

/** Rows of a table by key, with the texts of the years 2023, 2024 and 2025; one that is empty was not printed. */
export const figuresOf = (rows: Readonly<Record<string, readonly string[]>>): PublishedFigure[] =>
  Object.entries(rows).flatMap(([key, texts], row) =>
    texts.flatMap((text, year) => (text === '' ? [] : [printedFigure(key, String(2023 + year), text, row + 2)])),
  );

/** A row of the table; `content` as its column says it: `sum a + b`. */
export const printedRow = (key: string, content = ''): PrintedRow => ({
  key,
  label: `label of ${key}`,
  isKnown: false,
  content: parsePrintedContent(content),
});

/** A pair of a total and an activity with the factor in so many of a unit. */
export const pairOf = (total: string, activityKpi: string, text: string, gas = 'CO2e'): FactorPair => ({
  total,
  activityKpi,
  activity: activityKpi,
  gas,
  unit: unit(text),
});

/** A published value such as `0.57 kgCO2e/kWh` of electricity, or of what is said. */
export const publishedFactor = (id: string, text: string, own: Partial<Factor> = {}): Factor =>
  factor(text, { id, group: id, edition: id.split('/')[0] ?? '', activity: 'electricity', kind: 'average', ...own });

/** Editions by id, each a family of its own, with its factors and the year that its data describe; none has been published. */
export const editionsOf = (
  editions: Readonly<Record<string, readonly [dataYear: string, ...factors: Factor[]]>>,
): ReadonlyMap<string, Edition> =>
  new Map(
    Object.entries(editions).map(([id, [dataYear, ...factors]]) => [
      id,
      edition(factors, { id, family: id, title: id, dataYear, published: undefined }),
    ]),
  );
