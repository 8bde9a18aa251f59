// What the check of results finds missing in a report: scopes, statements, refrigerants, instruments.
import { defineFault } from './define.ts';
import type { Words } from '../phrase.ts';

export const scopeMissing = defineFault<{ keys: readonly string[]; year: string }>(
  'scope-missing',
  ({ keys, year }) => ({
    message: `${keys.join(' and ')} of ${year} ${keys.length === 1 ? 'has' : 'have'} no figure`,
    hint: 'HKEX wants both scopes from years that start in 2025; add the rows, or a row with n/a where nothing can arise',
  }),
  { about: ({ keys, year }) => ({ names: keys, year }) },
);

export const boundaryUnstated = defineFault<object>(
  'boundary-unstated',
  () => ({
    message:
      'the company file does not say under which approach entities are consolidated; operational control is taken',
    hint: 'HKEX D29(b) and IFRS S2 B26 to B29 want it stated: consolidation: operational-control, financial-control or equity-share',
  }),
  { severity: 'warning', about: () => ({ names: ['consolidation'] }) },
);

export const priceUnstated = defineFault<object>(
  'price-unstated',
  () => ({
    message: 'nothing is said of an internal carbon price',
    hint: 'HKEX D34 wants a statement, also where none is used: carbonPrice: {none: ...}',
  }),
  { severity: 'warning', about: () => ({ names: ['carbonPrice'] }) },
);

type Unreported = { readonly years: readonly string[]; readonly fuels: readonly string[]; readonly kpi: string };

export const refrigerantUnreported = defineFault<Unreported>(
  'refrigerant-unreported',
  ({ years, fuels }) => ({
    message: `there are vehicles (${fuels.join(', ')}) and buildings with electricity in ${years.join(', ')}, but no refrigerant was topped up anywhere and no reason is given`,
    hint: 'ask for the service reports of air conditioning; add refrigerant rows (0 or n/a where so), or a note to scope1',
  }),
  { severity: 'warning', about: ({ kpi }) => ({ names: ['refrigerant', kpi] }) },
);

export const scope2Doubled = defineFault<{ key: string }>(
  'scope2-doubled',
  ({ key }) => ({
    message: `${key} adds location-based and market-based scope 2: two views of the same electricity`,
    hint: 'keep one of the two in its content',
  }),
  { about: ({ key }) => ({ names: [key] }) },
);

export const instrumentsUndescribed = defineFault<{ year: string; what: Words; hint: Words }>(
  'instruments-undescribed',
  ({ what, hint }) => ({ message: what, hint }),
  { severity: 'warning', about: ({ year }) => ({ names: ['scope2_market'], year }) },
);
