// Sites as a company file lists them.
import type { Site } from '../../src/domain/company.ts';

/** A site of which nothing is said but what is given; rows outside its days are errors. */
export const siteOf = (own: Partial<Site> = {}): Site => ({
  region: undefined,
  entity: undefined,
  opened: undefined,
  closed: undefined,
  outside: 'error',
  expects: [],
  ...own,
});
