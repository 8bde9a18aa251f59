// Sites of a company file, for tests: each of them open, and nothing said of it but what a test says.
import { UNNAMED_COMPANY, type Company, type Site } from '../../src/domain/company.ts';

/** A site of which the company file says nothing, or what is said here. */
export const siteOf = (own: Partial<Site> = {}): Site => ({
  region: undefined,
  entity: undefined,
  opened: undefined,
  closed: undefined,
  outside: 'error',
  expects: [],
  ...own,
});

/** A company that lists these sites and has said nothing else, unless told otherwise. */
export const companyWith = (sites: Readonly<Record<string, Partial<Site>>>, own: Partial<Company> = {}): Company => ({
  ...UNNAMED_COMPANY,
  ...own,
  sites: new Map(Object.entries(sites).map(([name, each]) => [name, siteOf(each)])),
});
