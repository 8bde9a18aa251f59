// A change taken apart, for programs: JSON, and CSV of one line a source and cause. Amounts are exact; logarithms end at 34 digits.
import type { ChangeReport, ChangeRow } from '../report/changeReport.ts';
import { CAUSES_OF_CHANGE, type CauseOfChange } from '../domain/change.ts';
import type { Fraction } from '../domain/fraction.ts';
import { quotientText } from '../domain/decimal.ts';
import { csvText } from './csv.ts';

/** `{schema, key, unit, from, to, change, effects, shares, sources, notes}`. */
export function changeJson(report: ChangeReport): string {
  const { kpi, sides, total, rows, shares, sentences, notes } = report;
  const object = {
    schema: 1,
    key: kpi.kpi.key,
    label: report.label,
    unit: kpi.unit.symbol,
    from: { label: sides[0], value: exact(total.was) },
    to: { label: sides[1], value: exact(total.is) },
    change: exact(total.change),
    method: total.method,
    measure: report.measure ?? null,
    effects: effectsObject(total.effects),
    shares: effectsObject(shares),
    sources: rows.map((row) => ({
      label: row.label,
      part: row.part,
      from: exact(row.was),
      to: exact(row.is),
      change: exact(row.change),
      method: row.effects.has('boundary') ? null : row.method,
      effects: effectsObject(row.effects),
      notes: row.notes.map((number) => notes[number - 1]),
    })),
    says: sentences,
    notes,
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

/** `key,part,source,cause,value,unit,method`; the last lines are the total's, and the cause `change` is the whole. */
export function changeCsv({ kpi, rows, total }: ChangeReport): string {
  const linesOf = (row: ChangeRow, part: string): string[][] => {
    const method = row.effects.has('boundary') ? '' : row.method;
    const causes = CAUSES_OF_CHANGE.flatMap((cause) => {
      const effect = row.effects.get(cause);
      return effect === undefined ? [] : [[cause, exact(effect) ?? '']];
    });
    const amounts = [
      ['from', exact(row.was) ?? '/'],
      ...causes,
      ['change', exact(row.change) ?? ''],
      ['to', exact(row.is) ?? '/'],
    ];
    return amounts.map(([cause = '', value = '']) => [
      kpi.kpi.key,
      part,
      row.label,
      cause,
      value,
      kpi.unit.symbol,
      method,
    ]);
  };
  const header = ['key', 'part', 'source', 'cause', 'value', 'unit', 'method'];
  return csvText([header, ...rows.flatMap((row) => linesOf(row, row.part)), ...linesOf({ ...total, label: '' }, '')]);
}

function effectsObject(effects: ReadonlyMap<CauseOfChange, Fraction>): Record<string, string | null> {
  return Object.fromEntries(
    CAUSES_OF_CHANGE.flatMap((cause) => {
      const effect = effects.get(cause);
      return effect === undefined ? [] : [[cause, exact(effect)]];
    }),
  );
}

/** Every digit where it ends within 34, else 34 of them. */
function exact(amount: Fraction | undefined): string | null {
  if (amount === undefined) return null;
  const text = amount.toExactText();
  return text.replace(/^-?0*\.?0*|\./g, '').length <= 34 ? text : quotientText(amount.numerator, amount.denominator);
}
