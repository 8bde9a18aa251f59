// Numbers in every style that people write: what was written is what is read, to the last digit; and numbers with their units.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUnit, type Unit } from '../../src/domain/unit.ts';
import { readQuantityIn, splitQuantity } from '../../src/read/readQuantityIn.ts';
import { readVocabulary } from '../../src/read/readVocabulary.ts';
import { readWritten, type NumberConvention, type Quantity } from '../../src/read/readWritten.ts';

const { units } = readVocabulary('factors');

/** A quantity as plain decimal text, or what else it is: the code of a fault. */
function told(quantity: Quantity): string {
  if (quantity.kind === 'fault') return quantity.at({ file: 'bills.csv' }).code;
  if (quantity.kind !== 'number') return quantity.kind;
  const { digits, decimals } = quantity;
  const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
  const [whole, rest] = [text.slice(0, text.length - decimals), text.slice(text.length - decimals)];
  return `${digits < 0n ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

describe('readWritten with the decimal comma stated', () => {
  it.each([
    ['1.282.324,00', '1282324.00'],
    ['1.234', '1234'],
    ['1234,5', '1234.5'],
    ['1 234,5', '1234.5'],
    ['-0,25', '-0.25'],
    ['1,234', '1.234'],
    ['12,5万', '125000'],
    ['(1.234,5)', '-1234.5'],
  ])('%s', (text, expected) => expect(told(readWritten(text, { decimal: ',' }))).toBe(expected));

  it.each(['1,234.5', '1234.5', '1.23', '1,282,324'])('%s does not keep it', (text) =>
    expect(told(readWritten(text, { decimal: ',' }))).toBe('number-unreadable'),
  );

  it('without it the hint says how to state it', () => {
    const quantity = readWritten('1.234,5');
    const hint = quantity.kind === 'fault' ? quantity.at({ file: 'bills.csv' }).hint : '';
    expect(hint).toContain('decimal: ","');
  });
});

/** A decimal as plain text: whole digits without leading zeros, decimals as they come. */
const decimal = fc
  .tuple(fc.boolean(), fc.stringMatching(/^(?:0|[1-9]\d{0,17})$/), fc.stringMatching(/^\d{0,8}$/))
  .map(([isNegative, whole, rest]) => ({ isNegative, whole, rest }));

const full = (text: string): string =>
  Array.from(text, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
const grouped = (whole: string, mark: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
const minus = (isNegative: boolean, text: string): string => (isNegative ? `-${text}` : text);

/** Ways to write the same number: thousands mark, mark of decimals, and how a negative shows. */
const styles: readonly {
  readonly convention: NumberConvention;
  readonly mark: string;
  readonly dress: (isNegative: boolean, text: string) => string;
}[] = ['', ',', '.', ' ', '\u00a0', '\u202f', '\u2009', "'", '’'].flatMap((mark) =>
  (['.', ','] as const)
    .filter((point) => point !== mark)
    .flatMap((point) =>
      [
        minus,
        (isNegative: boolean, text: string) => (isNegative ? `(${text})` : text),
        (isNegative: boolean, text: string) => (isNegative ? `${text}-` : text),
        (isNegative: boolean, text: string) => ` ${isNegative ? `−${text}` : text} `,
      ].map((dress) => ({ convention: { decimal: point }, mark, dress })),
    ),
);

describe('a decimal', () => {
  const plain = ({ isNegative, whole, rest }: { isNegative: boolean; whole: string; rest: string }): string => {
    const text = rest === '' ? whole : `${whole}.${rest}`;
    return isNegative && /[1-9]/.test(text) ? `-${text}` : text;
  };

  it('reads back exactly from every style', () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom(...styles), (number, { convention, mark, dress }) => {
        const { isNegative, whole, rest } = number;
        const point = rest === '' ? '' : `${convention.decimal}${rest}`;
        const written = dress(isNegative, `${grouped(whole, mark)}${point}`);
        expect(told(readWritten(written, convention)), written).toBe(plain(number));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back from full-width digits', () => {
    fc.assert(
      fc.property(decimal, (number) => {
        expect(told(readWritten(full(plain(number))))).toBe(plain(number));
      }),
    );
  });

  it('is never read two ways: what both conventions take differs only in the mark', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d.,]{1,12}$/), (text) => {
        const swapped = text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
        expect(told(readWritten(text, { decimal: '.' }))).toBe(told(readWritten(swapped, { decimal: ',' })));
      }),
    );
  });
});

describe('splitQuantity', () => {
  it.each([
    ['1,234 kWh', '1234', 'kWh'],
    ['500度', '500', '度'],
    ['3.2 吨', '3.2', '吨'],
    ['12 m3', '12', 'm3'],
    ['12.5万千瓦时', '125000', '千瓦时'],
    ['3千克', '3', '千克'], // a kilogram, not thousands of grams
    ['12.5%', '12.5', '%'],
    ['¥1,200', '1200', '¥'],
    ['HK$ 3.50', '3.50', 'HK$'],
    ['RMB 100', '100', 'RMB'],
    ['-¥100', '-100', '¥'],
    ['(HK$1,234.00)', '-1234.00', 'HK$'],
    ['1.2亿元', '120000000', '元'],
    ['1 282 324 kWh', '1282324', 'kWh'],
    ['1234', '1234', ''],
    ['n/a', 'not-applicable', ''],
    ['3 widgets', 'number-unreadable', ''],
    ['1,234.5-kWh', 'number-unreadable', ''],
    ['kWh', 'number-unreadable', ''],
    ['about 5 kWh', 'number-unreadable', ''],
  ])('%s', (text, number, unit) => {
    const split = splitQuantity(text, units);
    expect([told(split.quantity), split.unit]).toEqual([number, unit]);
  });

  it('keeps the convention', () =>
    expect(told(splitQuantity('1.234,5 kWh', units, { decimal: ',' }).quantity)).toBe('1234.5'));
});

describe('readQuantityIn', () => {
  const unit = (text: string): Unit => {
    const reading = parseUnit(text, units);
    if ('unit' in reading) return reading.unit;
    throw new Error(`${text} is no unit`);
  };

  it.each([
    ['12.5%', '%', '12.5'],
    ['12.5 %', 'per cent', '12.5'],
    ['1,234 kWh', '度', '1234'],
    ['¥1,200', 'RMB', '1200'],
    ['¥1,200', 'JPY', '1200'],
    ['100元', 'HKD', '100'],
    ['12.5万', 'kWh', '125000'],
    ['12.5万千瓦时', 'kWh', '125000'],
    ['12.5万千瓦时', '万千瓦时', '12.5'],
  ])('%s counted in %s', (text, of, number) => expect(told(readQuantityIn(text, unit(of), units))).toBe(number));

  it.each([
    ['12.5%', 'kWh'],
    ['12.5%', '1'],
    ['1,234 kWh', 'MWh'],
    ['¥1,200', 'USD'],
    ['RMB 100', 'RMB 1M'],
    ['12.5万', '万千瓦时'],
    ['5万', 'RMB 10K'],
  ])('%s is not taken for a number of %s', (text, of) =>
    expect(told(readQuantityIn(text, unit(of), units))).toBe('quantity-unit'),
  );

  it('without a unit of the row nothing is taken off', () =>
    expect(told(readQuantityIn('12 kWh', undefined, units))).toBe('quantity-unit'));
});
