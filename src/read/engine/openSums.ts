// The sums of a table or query, taken where its rows are: the same statement that `esgcalc sql` prints, run here.
import type { Problems } from '../../domain/diagnostic.ts';
import { queryFailed } from '../../domain/faults/engineFaults.ts';
import { phrase } from '../../domain/phrase.ts';
import { aggregationOf, type AggregationRequest } from '../../domain/sql/aggregation.ts';
import { DIALECT } from '../../domain/sql/dialect.ts';
import type { QuerySource } from '../../domain/importProfile.ts';
import { openQuery } from '../raw/openQuery.ts';
import type { RawTable } from '../raw/rawTable.ts';
import type { Outside } from './engine.ts';

/** Engines that add decimals up exactly; SQLite has none. */
export type SummingSource = Exclude<QuerySource, { readonly sqlite: string }>;

/** The aggregate of a request as a table; undefined with a fault where it fails. */
export async function openSums(
  source: SummingSource,
  request: AggregationRequest,
  shown: string,
  outside: Outside,
  problems: Pick<Problems, 'add'>,
): Promise<RawTable | undefined> {
  const aggregation = aggregationOf(request, 'duckdb' in source ? DIALECT.duckdb : DIALECT.postgres);
  if ('statement' in aggregation) return openQuery(source, aggregation.statement, shown, outside, problems);
  const why = phrase`it has no way to write the name ${aggregation.unfit[0]}`;
  problems.add(queryFailed(undefined, { source: shown, why }));
  return undefined;
}
