// The evidence behind a ledger line: whatever the order of the rows, the same ids are named and no row is lost.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EvidenceGathering, MOST_IDS, type RowEvidence } from '../../src/domain/rowEvidence.ts';

function gathered(ids: readonly string[]): RowEvidence {
  const gathering = new EvidenceGathering();
  for (const id of ids) gathering.add(id);
  return gathering.evidence;
}

it('names the first three by their text, and counts the rows of others and of none', () => {
  expect(gathered([])).toEqual({ ids: [], more: 0, without: 0 });
  expect(gathered(['', ''])).toEqual({ ids: [], more: 0, without: 2 });
  expect(gathered(['B-2', 'B-1', 'B-2', ''])).toEqual({ ids: ['B-1', 'B-2'], more: 0, without: 1 });
  expect(gathered(['B-3', 'B-2', 'B-1'])).toEqual({ ids: ['B-1', 'B-2', 'B-3'], more: 0, without: 0 });
  // B-4 twice and B-5 are named no more; the second B-1 and B-3 belong to named ones.
  expect(gathered(['B-4', 'B-3', 'B-5', 'B-1', 'B-2', 'B-4', 'B-3', 'B-1'])).toEqual({
    ids: ['B-1', 'B-2', 'B-3'],
    more: 3,
    without: 0,
  });
});

it('is the same in every order, as if all had been kept', () => {
  const rows = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'F'), { maxLength: 20 });
  fc.assert(
    fc.property(rows, (ids) => {
      const named = [...new Set(ids)].filter((id) => id !== '').sort();
      const first = named.slice(0, MOST_IDS);
      expect(gathered(ids)).toEqual({
        ids: first,
        more: ids.filter((id) => id !== '' && !first.includes(id)).length,
        without: ids.filter((id) => id === '').length,
      });
    }),
    { numRuns: 1000 },
  );
});
