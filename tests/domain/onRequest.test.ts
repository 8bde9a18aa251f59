// What takes time is made when it is asked for, once, and not before.
import { expect, it } from 'vitest';
import { onRequest, replaced } from '../../src/domain/onRequest.ts';

type Tables = { readonly airports: readonly string[]; readonly checks: readonly string[] };

function counting(): { readonly tables: Tables; readonly made: string[] } {
  const made: string[] = [];
  const tables = onRequest<Tables>({
    airports: () => {
      made.push('airports');
      return ['HKG'];
    },
    checks: () => {
      made.push('checks');
      return ['gap'];
    },
  });
  return { tables, made };
}

it('makes a field once, when it is first asked for', () => {
  const { tables, made } = counting();
  expect(made).toEqual([]);
  expect(tables.airports).toEqual(['HKG']);
  expect(tables.airports).toBe(tables.airports);
  expect(made).toEqual(['airports']);
});

it('lists its fields as any object does, before and after they are made', () => {
  const { tables } = counting();
  expect(Object.keys(tables)).toEqual(['airports', 'checks']);
  expect({ ...tables }).toEqual({ airports: ['HKG'], checks: ['gap'] });
  expect(Object.keys(tables)).toEqual(['airports', 'checks']);
});

it('replaces one field and still makes the others on request only', () => {
  const { tables, made } = counting();
  const other = replaced(tables, 'checks', ['own']);
  expect(made).toEqual([]);
  expect(other.checks).toEqual(['own']);
  expect(made).toEqual([]);
  expect(other.airports).toBe(tables.airports);
  expect(made).toEqual(['airports']);
  expect(tables.checks).toEqual(['gap']);
});
