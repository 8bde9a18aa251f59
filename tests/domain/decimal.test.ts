// Roots and logarithms against constants that are published to more digits than are given here: OEIS A002162 (ln 2), A002193 (√2),
// A007507 (2^√2).
import { describe, expect, it } from 'vitest';
import {
  geometricSpreadText,
  logarithmicDeviationText,
  logarithmicEffectText,
  logarithmText,
  quotientText,
  rootText,
  squareRootText,
} from '../../src/domain/decimal.ts';
import { Fraction } from '../../src/domain/fraction.ts';

const whole = (amount: number): Fraction => Fraction.of(BigInt(amount));

describe('decimals', () => {
  it('divide to 34 digits, half up', () => {
    expect(quotientText(2n, 3n)).toBe('0.6666666666666666666666666666666667');
    expect(quotientText(-1n, 8n)).toBe('-0.125');
  });

  it('step along a compound path', () => {
    // 100 → 25: halfway 100 × √0.25 = 50; one step of two; two of two are the end.
    expect(rootText(whole(100), whole(25), 1, 2)).toBe('50');
    expect(rootText(whole(100), whole(25), 2, 2)).toBe('25');
    expect(rootText(whole(1), whole(2), 1, 2)).toBe('1.414213562373095048801688724209698');
  });

  it('take roots and logarithms', () => {
    expect(squareRootText(whole(2))).toBe('1.414213562373095048801688724209698');
    expect(logarithmText(whole(2))).toBe('0.6931471805599453094172321214581766');
    // √ln(1 + 1²) = √0.693147… = 0.83255461115769775635316464489520104…
    expect(logarithmicDeviationText(whole(1))).toBe('0.832554611157697756353164644895201');
  });

  it('share a change out by the logarithmic mean', () => {
    // L(1, 1) = 1, so the effect is ln 2, to 50 digits.
    expect(logarithmicEffectText(whole(1), whole(1), whole(1), whole(2))).toBe(
      '0.69314718055994530941723212145817656807550013436026',
    );
    // L(1, 2) = 1 / ln 2, times ln 2: all of the change.
    expect(logarithmicEffectText(whole(1), whole(2), whole(1), whole(2))).toBe('1');
    // L(2, 1) = 1 / ln 2 as well, times ln 1/2.
    expect(logarithmicEffectText(whole(2), whole(1), whole(2), whole(1))).toBe('-1');
  });

  it('spread by independent factors', () => {
    expect(geometricSpreadText([])).toBe('1');
    expect(geometricSpreadText([whole(2)])).toBe('2');
    // exp √(2 ln² 2) = 2^√2.
    expect(geometricSpreadText([whole(2), whole(2)])).toBe('2.66514414269022518865029724987314');
  });
});
