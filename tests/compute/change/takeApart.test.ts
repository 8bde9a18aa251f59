// A change taken apart by cause, source by source, in numbers that can be worked by hand.
import { describe, expect, it } from 'vitest';
import {
  takeApart,
  type ChangeOptions,
  type ChangeSide,
  type Effects,
  type SourceChange,
  type TakenApart,
} from '../../../src/compute/change/takeApart.ts';
import type { Figure } from '../../../src/domain/figure.ts';
import { emitted, plain, ratio, sumFigures } from '../../support/figures.ts';
import { counted } from '../../support/ledgerLines.ts';
import { amount, unit } from '../../support/quantities.ts';

const SHAPLEY: ChangeOptions = { method: 'shapley', isByMix: false };
const BY_MIX: ChangeOptions = { method: 'shapley', isByMix: true };
const side = (figure: Figure, measure?: string): ChangeSide => ({
  figure,
  measure: measure === undefined ? undefined : amount(measure),
});
function apart(from: ChangeSide, to: ChangeSide, options = SHAPLEY): TakenApart {
  const found = takeApart(from, to, options);
  if (found === undefined) throw new Error('it is taken apart');
  return found;
}
const told = (effects: Effects): string =>
  [...effects].map(([cause, effect]) => `${cause} ${effect.toExactText()}`).join(', ');
const sourceOf = (source: SourceChange): string =>
  `${source.part} ${source.lines.map(({ subject }) => subject.name).join('+')}: ${source.was?.toExactText() ?? '-'} to ${source.is?.toExactText() ?? '-'}: ${told(source.effects)}`;

/** Tonnes of so many kWh of electricity. */
const power = (quantity: string, tonnes: string): Figure => emitted(counted('electricity', `${quantity} kWh`), tonnes);
const scope2 = (quantity: string, tonnes: string): Figure => sumFigures('scope2', power(quantity, tonnes));

describe('a figure of one source', () => {
  it('changes by use and factor', () => {
    // 100 × 0.5 to 120 × 0.4: 20 × 0.45 and −0.1 × 110
    const { was, is, change, sources, effects } = apart(side(scope2('100', '50')), side(scope2('120', '48')));
    expect([was, is, change].map((each) => each.toExactText())).toEqual(['50', '48', '-2']);
    expect(told(effects)).toBe('use 9, factor -11');
    expect(sources.map(sourceOf)).toEqual(['scope2 electricity+electricity: 50 to 48: use 9, factor -11']);
    expect(sources[0]).toMatchObject({ method: 'shapley', isForced: false, hasActivity: true });
  });

  it('changes by its measure and use per measure too, where there is one', () => {
    // 10 × 10 × 0.5 to 20 × 5 × 0.5: 10 × 7.5 × 0.5 and −5 × 15 × 0.5
    const { effects } = apart(side(scope2('100', '50'), '10'), side(scope2('100', '50'), '20'));
    expect(told(effects)).toBe('measure 37.5, use -37.5, factor 0');
  });

  it.each([
    ['10', undefined],
    [undefined, '20'],
  ])('has no measure where a side lacks it: %s, %s', (one, other) => {
    expect(told(apart(side(scope2('100', '50'), one), side(scope2('120', '60'), other)).effects)).toBe(
      'use 10, factor 0',
    );
  });

  it('counts what was done in whatever unit, and once for all gases of a line', () => {
    const line = counted('electricity', '0.12 MWh');
    const after = sumFigures('scope2', emitted(line, '40'), emitted(line, '8'));
    expect(told(apart(side(scope2('100', '50')), side(after)).effects)).toBe('use 9, factor -11');
  });

  it('that rows give in CO2e changes by use alone', () => {
    const given = (tonnes: string): Figure =>
      sumFigures('scope3', emitted(counted('steel', `${tonnes} tCO2e`), tonnes));
    const { sources, effects } = apart(side(given('50')), side(given('48')));
    expect([told(effects), sources[0]?.hasActivity]).toEqual(['use -2', false]);
    // 10 × 5 to 20 × 3: 10 × 4 and −2 × 15
    expect(told(apart(side(given('50'), '10'), side(given('60'), '20')).effects)).toBe('measure 40, use -30');
  });
});

describe('the method', () => {
  const lmdi: ChangeOptions = { method: 'lmdi', isByMix: false };

  it('is the one that was asked for, where logarithms can be taken', () => {
    // 1 × 1 to 2 × 2: 3/ln 4 × ln 2 each
    const { sources, effects } = apart(side(scope2('1', '1')), side(scope2('2', '4')), lmdi);
    expect([effects.get('use')?.toFixed(20), effects.get('factor')?.toFixed(20)]).toEqual(
      ['1.5', '1.5'].map((text) => amount(text).toFixed(20)),
    );
    expect(sources[0]).toMatchObject({ method: 'lmdi', isForced: false });
  });

  it('is Shapley’s for a source that comes to nothing, whose factor is taken as it was', () => {
    const { sources, effects } = apart(side(scope2('100', '50')), side(scope2('0', '0')), lmdi);
    expect(told(effects)).toBe('use -50, factor 0');
    expect(sources[0]).toMatchObject({ method: 'shapley', isForced: true });
    expect(told(apart(side(scope2('0', '0')), side(scope2('100', '50')), lmdi).effects)).toBe('use 50, factor 0');
    expect(told(apart(side(scope2('0', '0')), side(scope2('0', '0')), lmdi).effects)).toBe('use 0, factor 0');
  });

  it('of what is of the boundary is no matter', () => {
    const { sources } = apart(side(scope2('100', '50')), side(sumFigures('scope2')), lmdi);
    expect(sources[0]).toMatchObject({ method: 'lmdi', isForced: false, hasActivity: true });
  });
});

describe('sources', () => {
  const diesel = (quantity: string, tonnes: string, text = 'L'): Figure =>
    emitted(counted('diesel', `${quantity} ${text}`, 'fuel'), tonnes);
  const petrol = (quantity: string, tonnes: string): Figure =>
    emitted(counted('petrol', `${quantity} L`, 'fuel'), tonnes);

  it('that one side lacks are of the boundary', () => {
    const { sources, effects } = apart(
      side(sumFigures('scope1', diesel('1', '3'))),
      side(sumFigures('scope1', petrol('1', '7'))),
    );
    expect(sources.map(sourceOf)).toEqual(['scope1 diesel: 3 to -: boundary -3', 'scope1 petrol: - to 7: boundary 7']);
    expect(told(effects)).toBe('boundary 4');
  });

  it('are apart by activity, by part and by what they are counted in', () => {
    const total = (...parts: readonly Figure[]): Figure =>
      sumFigures('ghg_total', sumFigures('scope1', ...parts), scope2('1', '2'));
    const before = total(diesel('1', '3'), petrol('1', '5'), diesel('1', '7', 'kg'));
    const after = total(diesel('2', '6'), petrol('1', '6'), diesel('1', '7', 'kg'));
    const { sources, effects } = apart(side(before), side(after));
    expect(sources.map(sourceOf)).toEqual([
      'scope1 diesel+diesel: 3 to 6: use 3, factor 0',
      'scope1 petrol+petrol: 5 to 6: use 0, factor 1',
      'scope1 diesel+diesel: 7 to 7: use 0, factor 0',
      'scope2 electricity+electricity: 2 to 2: use 0, factor 0',
    ]);
    expect(told(effects)).toBe('use 3, factor 1');
  });

  it('hold all sites and classes of an activity', () => {
    const at = (site: string, kind: string, quantity: string, tonnes: string): Figure =>
      emitted(counted('diesel', `${quantity} L`, 'fuel', { site, class: kind }), tonnes);
    // 40 L of 100 t to 50 L of 125 t
    const before = sumFigures('scope1', at('A', 'B7', '30', '75'), at('B', 'B5', '10', '25'));
    const after = sumFigures('scope1', at('A', 'B7', '20', '50'), at('B', 'B5', '30', '75'));
    expect(apart(side(before), side(after)).sources.map(sourceOf)).toEqual([
      'scope1 diesel+diesel+diesel+diesel: 100 to 125: use 25, factor 0',
    ]);
  });

  describe('by mix', () => {
    it('are groups counted alike, whose members are told apart', () => {
      // 100 L both times: (0.8 − 0.6) × 100 × 2 and (0.2 − 0.4) × 100 × 3
      const before = sumFigures('scope1', petrol('40', '120'), diesel('60', '120'));
      const after = sumFigures('scope1', diesel('80', '160'), petrol('20', '60'));
      const { sources } = apart(side(before), side(after), BY_MIX);
      expect(sources.map(sourceOf)).toEqual([
        'scope1 diesel+petrol+diesel+petrol: 240 to 220: use 0, structure -20, factor 0',
      ]);
      expect(apart(side(before), side(after)).sources).toHaveLength(2);
    });

    it('have members by class and region too', () => {
      const of = (own: { class?: string; region?: string }, quantity: string, tonnes: string): Figure =>
        emitted(counted('diesel', `${quantity} L`, 'fuel', own), tonnes);
      const pairs = [
        [{}, { class: 'B7' }],
        [{}, { region: 'HK' }],
        [
          { class: 'B7', region: 'HK' },
          { class: 'B7H', region: 'K' },
        ],
      ] as const;
      for (const [one, other] of pairs) {
        const before = sumFigures('scope1', of(one, '60', '120'), of(other, '40', '120'));
        const after = sumFigures('scope1', of(one, '80', '160'), of(other, '20', '60'));
        expect(told(apart(side(before), side(after), BY_MIX).effects)).toBe('use 0, structure -20, factor 0');
      }
    });

    it('a member that comes new has a part of nought before, and its factor as it is', () => {
      // use 60 to 100 L; diesel from all to 0.6, petrol from none to 0.4
      const { effects, sources } = apart(
        side(sumFigures('scope1', diesel('60', '120'))),
        side(sumFigures('scope1', diesel('60', '120'), petrol('40', '120'))),
        BY_MIX,
      );
      expect(sources).toHaveLength(1);
      // diesel: use 40 × 0.8 × 2 = 64, structure −0.4 × 80 × 2 = −64; petrol: use 40 × 0.2 × 3 = 24, structure 0.4 × 80 × 3 = 96
      expect(told(effects)).toBe('use 88, structure 32, factor 0');
    });

    it('is by Shapley where one member has no logarithm', () => {
      const [before, after] = [
        sumFigures('scope1', diesel('60', '120')),
        sumFigures('scope1', diesel('60', '120'), petrol('40', '120')),
      ];
      const { sources, effects } = apart(side(before), side(after), { method: 'lmdi', isByMix: true });
      expect(sources[0]).toMatchObject({ method: 'shapley', isForced: true });
      expect(told(effects)).toBe('use 88, structure 32, factor 0');
    });

    it('are apart where they are counted otherwise, or given in CO2e', () => {
      const given = emitted(counted('petrol', '7 tCO2e', 'fuel'), '7');
      const figure = sumFigures(
        'scope1',
        diesel('60', '120'),
        diesel('5', '9', 'kg'),
        given,
        emitted(counted('diesel', '4 tCO2e', 'fuel'), '4'),
      );
      const { sources } = apart(side(figure), side(figure), BY_MIX);
      expect(sources.map(sourceOf)).toEqual([
        'scope1 diesel+diesel: 120 to 120: use 0, structure 0, factor 0',
        'scope1 diesel+diesel: 9 to 9: use 0, structure 0, factor 0',
        'scope1 petrol+petrol: 7 to 7: use 0',
        'scope1 diesel+diesel: 4 to 4: use 0',
      ]);
    });
  });
});

describe('a ratio', () => {
  /** So many tonnes of so many kWh per million. */
  const intensity = (quantity: string, tonnes: string, revenue: string, text = 'tCO2e/RMB 1M'): Figure => {
    const top = scope2(quantity, tonnes);
    const plainRatio = ratio(`${tonnes} tCO2e`, `${revenue} RMB 1M`, text);
    return { ...plainRatio, because: { kind: 'ratio', top, bottom: plain(`${revenue} RMB 1M`, 'revenue') } };
  };

  it('changes by use per measure and by factor', () => {
    // 100/10 × 0.5 = 5 to 240/12 × 0.4 = 8: 10 × 0.45 and −0.1 × 15
    const { was, is, effects, sources } = apart(
      side(intensity('100', '50', '10'), '1'),
      side(intensity('240', '96', '12'), '7'),
    );
    expect([was.toExactText(), is.toExactText(), told(effects)]).toEqual(['5', '8', 'use 4.5, factor -1.5']);
    expect(sources.map(sourceOf)).toEqual(['scope2 electricity+electricity: 5 to 8: use 4.5, factor -1.5']);
  });

  it('is taken apart in its own unit', () => {
    const per100 = (quantity: string, tonnes: string, revenue: string): ChangeSide =>
      side(intensity(quantity, tonnes, revenue, 'tCO2e/RMB 100M'));
    expect(told(apart(per100('100', '50', '10'), per100('240', '96', '12')).effects)).toBe('use 450, factor -150');
  });

  it('of results given in CO2e changes by use', () => {
    const given = (tonnes: string, revenue: string): ChangeSide => {
      const figure = ratio(`${tonnes} tCO2e`, `${revenue} RMB 1M`, 'tCO2e/RMB 1M');
      const top = sumFigures('scope3', emitted(counted('steel', `${tonnes} tCO2e`), tonnes));
      return side({ ...figure, because: { kind: 'ratio', top, bottom: plain(`${revenue} RMB 1M`) } });
    };
    expect(told(apart(given('50', '10'), given('96', '12')).effects)).toBe('use 3'); // 5 to 8
  });

  it('of a ratio is not taken apart, nor is a side that is no sum of lines', () => {
    const mean = ratio('9 tCO2e', '3 tCO2e', '1');
    const ofMean: Figure = {
      ...mean,
      because: { kind: 'ratio', top: mean, bottom: { ...plain('1 kWh'), unit: unit('1') } },
    };
    expect(takeApart(side(ofMean), side(ofMean), SHAPLEY)).toBeUndefined();
    expect(takeApart(side(scope2('1', '1')), side(sumFigures('total', mean)), SHAPLEY)).toBeUndefined();
    expect(takeApart(side(sumFigures('total', mean)), side(scope2('1', '1')), SHAPLEY)).toBeUndefined();
  });
});
