// The fifteen categories of scope 3 (GHG Protocol Scope 3 Standard, chapter 5), and what a company says of those without figures.
import type { Place } from './diagnostic.ts';
import type { Labels } from './language.ts';
import type { Scope } from './activity.ts';

/** The categories as scopes: `3.1` to `3.15`. */
export const CATEGORIES: readonly Scope[] = Array.from({ length: 15 }, (_, index) => `3.${index + 1}`);

/** `not-relevant`: it cannot arise; `not-computed`: it arises and has no figure yet. */
export const CATEGORY_STATUSES = ['not-relevant', 'not-computed'] as const;
export type CategoryStatus = (typeof CATEGORY_STATUSES)[number];

/** A category declared in the company file, with the reason. */
export type CategoryDeclaration = {
  readonly status: CategoryStatus;
  readonly why: Labels;
  readonly place: Place | undefined;
};
