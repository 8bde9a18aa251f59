// A company's own measures beside those of the table, and how kinds of factors are called.
import { expect, it } from 'vitest';
import { subjectTable, type Measure, type Rate } from '../../src/domain/activity.ts';
import { sameInAll } from '../../src/domain/language.ts';
import { kindLabel, withMeasures, type Vocabulary } from '../../src/domain/vocabulary.ts';

const rate: Rate = { use: 'rate', name: 'price index', dimensions: ['number'], labels: sameInAll('price index') };
const meals: Measure = {
  use: 'measure',
  name: 'meals',
  dimensions: ['piece'],
  adds: 'flow',
  labels: { en: 'Meals served', 'zh-Hant': '膳食', 'zh-Hans': '餐食' },
};

function vocabulary(asked: string[]): Vocabulary {
  return {
    subjects: subjectTable([{ subject: rate, spellings: [] }]),
    get airports() {
      asked.push('airports');
      return () => ({ airports: new Map(), cities: [] });
    },
  } as unknown as Vocabulary;
}

it('own measures are found by name and label, beside those of the table', () => {
  const before = vocabulary([]);
  const { subjects } = withMeasures(before, [meals]);
  for (const name of ['meals', 'meals served', '膳食', '餐食']) expect(subjects.bySpelling.get(name)).toBe(meals);
  expect(subjects.bySpelling.get('price index')).toBe(rate);
  expect(subjects.all).toEqual([rate, meals]);
  expect(before.subjects.all).toEqual([rate]);
});

it('a name of the table stays what it is', () => {
  const other = { ...meals, labels: sameInAll('Price index') };
  expect(withMeasures(vocabulary([]), [other]).subjects.bySpelling.get('price index')).toBe(rate);
});

it('tables that are read on request are not read for it', () => {
  const asked: string[] = [];
  const before = vocabulary(asked);
  expect(withMeasures(before, [])).toBe(before);
  const after = withMeasures(before, [meals]);
  expect(asked).toEqual([]);
  expect(after.airports()).toEqual({ airports: new Map(), cities: [] });
  expect(asked).toEqual(['airports']);
});

it('a kind without a label is said by its name', () => {
  const kinds = new Map([
    ['average', { en: 'average', 'zh-Hant': '平均', 'zh-Hans': '平均' }],
    ['footprint', { en: '', 'zh-Hant': '足跡', 'zh-Hans': '' }],
  ]);
  expect(kindLabel('average', 'zh-Hant', kinds)).toBe('平均');
  expect(kindLabel('footprint', 'zh-Hant', kinds)).toBe('足跡');
  expect(kindLabel('footprint', 'zh-Hans', kinds)).toBe('footprint');
  expect(kindLabel('residual', 'en', kinds)).toBe('residual');
});
