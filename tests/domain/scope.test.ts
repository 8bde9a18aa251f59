// Scopes as rows write them: the fifteen categories of scope 3 are those of the GHG Protocol.
import { describe, expect, it } from 'vitest';
import { parseScope, scopeHolds } from '../../src/domain/scope.ts';

describe('parseScope', () => {
  it.each([
    ['1', '1'],
    ['scope 2', '2'],
    ['Scope2', '2'],
    ['範圍一', '1'],
    ['范围二', '2'],
    ['範圍2', '2'],
    ['１', '1'],
    ['3.6', '3.6'],
    ['３．６', '3.6'],
    ['3.06', '3.6'],
    ['3.1', '3.1'],
    ['3.15', '3.15'],
    ['scope 3 category 6', '3.6'],
    ['Scope 3, cat. 6', '3.6'],
    ['3/6', '3.6'],
    ['3 . 6', '3.6'],
    ['3 , cat. 6', '3.6'],
    ['Scope 3 cat6', '3.6'],
    ['範圍三類別6', '3.6'],
    ['範圍三 類別6', '3.6'],
    ['范围三-类别15', '3.15'],
    [' 2 ', '2'],
  ])('%s is %s', (text, scope) => expect(parseScope(text, '')).toBe(scope));

  it('a bare 3 takes the category of its activity', () => {
    expect(parseScope('3', '3.6')).toBe('3.6');
    expect(parseScope('範圍三', '3.7')).toBe('3.7');
    expect(parseScope('3', '1')).toBeUndefined();
    expect(parseScope('3', '')).toBeUndefined();
  });

  it.each(['', '0', '4', '3.0', '3.16', '1.1', '2.3', '36', 'three', 'scope', '1 and 2'])('"%s" is no scope', (text) =>
    expect(parseScope(text, '3.6')).toBeUndefined(),
  );
});

describe('scopeHolds', () => {
  it.each([
    ['3', '3.6', true],
    ['3', '3.15', true],
    ['3.1', '3.1', true],
    ['3.1', '3.15', false], // a category is not the beginning of another
    ['3.1', '3.10', false],
    ['1', '1', true],
    ['1', '', false],
    ['3.6', '3', false],
    ['2', '3.2', false],
  ])('%s holds %s: %s', (wider, scope, holds) => expect(scopeHolds(wider, scope)).toBe(holds));
});
