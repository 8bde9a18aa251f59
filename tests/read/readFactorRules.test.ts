// A choice of factors for a year that is none is refused: left aside in silence, another factor would be taken.
import { expect, it } from 'vitest';
import { runOn } from '../support/computeFolder.ts';

const company = (ends: string, year: string): string =>
  `year: { ends: ${ends}, label: span }
factors:
  electricity:
    default: cn-grid-average
    ${year}: { edition: cn-grid-average-2021, why: as the group asks }
`;

it.each([
  ['12-31', '2025/26'], // a calendar year has one name
  ['03-31', '2025/27'],
])('in a year to %s, %s', async (ends, year) => {
  const { err, exitCode } = await runOn(company(ends, year), ['2025-05,electricity,1,kWh'], 'compute');
  expect([exitCode, err]).toEqual([2, expect.stringContaining(`${year}: is no year and no region`)]);
});

it('and those that are taken', async () => {
  const rows = ['2025-05,electricity,1,kWh'];
  for (const [ends, year] of [
    ['12-31', '2025'],
    ['03-31', '2025/26'],
  ] as const)
    expect((await runOn(company(ends, year), rows, 'compute')).err).not.toContain('is no year');
});
