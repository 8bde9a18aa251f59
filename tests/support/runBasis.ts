// What a small run is computed from: the program's own words, KPIs and factors that a test makes up, and a company.
import { fileURLToPath } from 'node:url';
import type { ComputeBasis } from '../../src/compute/results.ts';
import { UNNAMED_COMPANY, type Company, type PresetRule } from '../../src/domain/company.ts';
import type { Edition } from '../../src/domain/factor.ts';
import type { Kpi } from '../../src/domain/kpi.ts';
import { replaced } from '../../src/domain/onRequest.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { readVocabulary } from '../../src/read/readVocabulary.ts';
import { libraryOf, presetRule } from './factors.ts';
import { kpiTable } from './kpis.ts';

let words: Vocabulary | undefined;

/** The program's own tables, each read when it is first asked for. */
export const shippedVocabulary = (): Vocabulary =>
  (words ??= readVocabulary(fileURLToPath(new URL('../../factors', import.meta.url))));

/** A run on made-up editions and KPIs, where the company has said no more than is given. */
export const basisOf = (
  editions: readonly Edition[],
  kpis: readonly Kpi[],
  { company, ...own }: Partial<Omit<ComputeBasis, 'company'>> & { readonly company?: Partial<Company> } = {},
): ComputeBasis => ({
  company: { ...UNNAMED_COMPANY, ...company },
  vocabulary: replaced(shippedVocabulary(), 'kpis', kpiTable(...kpis)),
  library: libraryOf(editions),
  preset: [],
  groupBy: [],
  exactTargets: false,
  ...own,
});

/** Rules that name the family `made-up` for the greenhouse gases of activities. */
export const madeUpFor = (...activities: readonly string[]): PresetRule[] => activities.map((each) => presetRule(each));
