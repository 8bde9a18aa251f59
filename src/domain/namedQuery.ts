// A query under `imports:`: its profile asks a database, and its key is a name instead of a glob.
import type { NamedProfile, ProfileQuery } from './importProfile.ts';

/** A profile that asks a database, under its name. */
export type NamedQuery = NamedProfile & { readonly profile: { readonly query: ProfileQuery } };

/** Whether a profile asks a database. */
export function isQuery(named: NamedProfile): named is NamedQuery {
  return named.profile.query !== undefined;
}

/** The file that a query is put to, where its database is one. */
export function databaseOf({ source }: ProfileQuery): string | undefined {
  if (source === undefined || 'postgres' in source) return undefined;
  return 'duckdb' in source ? source.duckdb : source.sqlite;
}
