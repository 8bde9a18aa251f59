// A row as checks see it while it is read, made of its cells.
import type { Activity } from '../../src/domain/activity.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import type { RowKey } from '../../src/domain/ledger.ts';
import type { AlikeRow, CellBytes, ObservedRow, Understood } from '../../src/domain/observedRow.ts';

const PERIOD = { first: '2025-03-01', last: '2025-03-31', grain: 'month' } as const;

/** What the row came to: an activity or a measure of a site, with an amount unless it says `/`. */
export function understoodAs(
  use: 'activity' | 'measure' | 'instrument' = 'activity',
  more: Partial<Understood> & { readonly site?: string } = {},
): Understood {
  const { site = 'HQ', ...told } = more;
  const subject = { use, name: 'water' } as Activity;
  return {
    key: { subject, site } as unknown as RowKey,
    period: PERIOD,
    years: ['2025'],
    amount: Fraction.one,
    decimals: 0,
    ...told,
  };
}

/** A row of these cells, in the order of their columns. */
export function observedRow(
  cells: Readonly<Record<string, string>>,
  { record = 2, file = 'a.csv', varying = [], ...more }: RowTraits = {},
): ObservedRow {
  const position = new Map(Object.keys(cells).map((column, at) => [column, at]));
  return {
    at: { file, record },
    position,
    varying: new Map([...position].filter(([column]) => varying.includes(column))),
    cell: (column) => cells[column] ?? '',
    understood: understoodAs(),
    ...more,
  };
}

export type RowTraits = {
  readonly record?: number;
  readonly file?: string;
  readonly varying?: readonly string[];
  readonly understood?: Understood | undefined;
};

/** The same cells as bytes, as a row alike to another. */
export function alikeRow(cells: readonly string[], record = 3): AlikeRow {
  return { record, cells: cellBytes(cells), period: PERIOD, years: ['2025'], digits: 1, decimals: 0 };
}

function cellBytes(cells: readonly string[]): CellBytes {
  const encoded = cells.map((cell) => new TextEncoder().encode(cell));
  const starts = encoded.map((_, at) => encoded.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0));
  // Whoever asks for a cell that the row does not have would be told of another's bytes.
  const startOf = (cell: number): number => {
    const start = starts[cell];
    if (start === undefined) throw new Error(`the row has no cell ${cell}`);
    return start;
  };
  return {
    bytes: new TextEncoder().encode(cells.join(',')),
    startOf,
    endOf: (cell) => startOf(cell) + (encoded[cell]?.length ?? 0),
  };
}
