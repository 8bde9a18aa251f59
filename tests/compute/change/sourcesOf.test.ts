// The ledger lines at the foot of a figure, each with its share in the figure's unit, and what was done behind it.
import { describe, expect, it } from 'vitest';
import { activityOf, leavesOf } from '../../../src/compute/change/sourcesOf.ts';
import type { Figure } from '../../../src/domain/figure.ts';
import { Fraction } from '../../../src/domain/fraction.ts';
import { emitted, plain, ratio, rowsOf, sumFigures } from '../../support/figures.ts';
import { counted, line } from '../../support/ledgerLines.ts';
import { amount, unit } from '../../support/quantities.ts';
import { factorOf } from '../../support/uncertainty.ts';

const diesel = counted('diesel', '60 L');
const coal = counted('coal', '5 kg');
const leaves = (figure: Figure): string[] | undefined =>
  leavesOf(figure)?.map(({ line: { subject }, part, amount: of }) => `${subject.name} ${of.toExactText()} in ${part}`);
/** A figure in kilograms as one in tonnes. */
const inTonnes = (from: Figure, name = ''): Figure => ({
  name,
  amount: from.amount.over(Fraction.of(1000n)),
  unit: unit('tCO2e'),
  because: { kind: 'unit', from, ratio: Fraction.of(1n, 1000n) },
});

describe('the leaves of a figure', () => {
  it('of one line are that line', () => {
    expect(leaves(rowsOf(diesel))).toEqual(['diesel 60 in ']);
    expect(leaves({ ...emitted(diesel, '7'), name: 'scope1' })).toEqual(['diesel 7 in scope1']);
  });

  it('of a sum are those of its parts, under the innermost name', () => {
    const scope1 = sumFigures('scope1', emitted(diesel, '7'), emitted(coal, '3'));
    const scope2 = sumFigures('', emitted(diesel, '5'));
    expect(leaves(sumFigures('ghg_total', scope1, scope2))).toEqual([
      'diesel 7 in scope1',
      'coal 3 in scope1',
      'diesel 5 in ghg_total',
    ]);
  });

  it('of a unit step are in its unit, however many steps there are', () => {
    const kilograms = sumFigures('', emitted(diesel, '7000'), emitted(coal, '3000'));
    expect(leaves(inTonnes(kilograms, 'scope1'))).toEqual(['diesel 7 in scope1', 'coal 3 in scope1']);
    const inKilotonnes: Figure = { ...inTonnes(inTonnes(kilograms)), name: 'scope1' };
    expect(leaves(inKilotonnes)).toEqual(['diesel 0.007 in scope1', 'coal 0.003 in scope1']);
    expect(leaves(sumFigures('total', inTonnes(kilograms)))).toEqual(['diesel 7 in total', 'coal 3 in total']);
  });

  it('are none where a part is no sum of lines', () => {
    const mean = ratio('9 tCO2e', '3 tCO2e', '1');
    expect(leaves(mean)).toBeUndefined();
    expect(leaves(sumFigures('total', emitted(diesel, '7'), mean))).toBeUndefined();
    expect(leaves(inTonnes(mean))).toBeUndefined();
    expect(leaves(sumFigures('total'))).toEqual([]);
  });

  const from = rowsOf(diesel);
  const steps: readonly Figure['because'][] = [
    { kind: 'unit', from, ratio: Fraction.one },
    { kind: 'portion', from, portion: { days: 1, of: 2 } },
    { kind: 'share', from, share: { entity: 'A', amount: amount('0.5'), text: '50 %' } },
    { kind: 'constant', from, ratio: Fraction.one, text: '1', what: '' },
    { kind: 'covered', from, by: plain('1 kWh') },
    { kind: 'uncovered', from, covered: [] },
    { kind: 'factor', quantity: from, factor: factorOf('ef'), divided: false, chosen: '' },
    { kind: 'potential', mass: from, gas: 'CH4', potential: Fraction.one, set: 'ar5' },
  ];
  it.each(steps.map((because) => [because.kind, because] as const))('are found through a step by %s', (_, because) => {
    expect(leaves({ ...plain('9 kgCO2e', 'scope1'), because })).toEqual(['diesel 9 in scope1']);
  });
});

describe('what was done', () => {
  it('is counted in the base unit of its dimension', () => {
    const told = (text: string): unknown => {
      const activity = activityOf(counted('power', text));
      return (
        activity && [
          activity.dimension,
          activity.amount.equals(amount(text.split(' ')[0] ?? '').times(unit(text.split(' ')[1] ?? '').ratio)),
        ]
      );
    };
    expect(activityOf(counted('diesel', '2 m3'))).toEqual({ dimension: 'volume', amount: amount('2000') });
    expect(told('3 kWh')).toEqual(['energy', true]);
  });

  it('is what counts of the rows', () => {
    const share = { entity: 'A', amount: amount('0.5'), text: '50 %' };
    expect(activityOf(counted('diesel', '60 L', 'fuel', { share }))?.amount.toExactText()).toBe('30');
  });

  it.each(['tCO2e', 'kgCO2'])('is not told of a result in %s', (text) => {
    expect(activityOf(line('diesel', { unit: unit(text) }))).toBeUndefined();
  });
});
