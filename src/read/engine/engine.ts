// An engine that holds rows: it answers a query with texts, and nothing is ever written to it.
import { engineMissing, queryFailed } from '../../domain/faults/engineFaults.ts';
import { phrase, type Words } from '../../domain/phrase.ts';
import { Refusal } from '../raw/refusal.ts';

/** A column of an answer, with its type as the engine calls it. */
export type AnswerColumn = { readonly name: string; readonly type: string };

/**
 * An open engine. Cells are texts that lose nothing: decimals with all digits, dates as 2025-01-31, NULL as empty text. A query that
 * fails, or is not one SELECT, is refused.
 */
export type Engine = {
  readonly columns: (query: string) => Promise<readonly AnswerColumn[]>;
  readonly rows: (query: string) => AsyncIterable<readonly string[]>;
  readonly close: () => Promise<void>;
};

export type OpenEngine = () => Promise<Engine>;

/** Packages that are loaded only where a source needs them, and that need not be installed. */
export type OptionalPackage = '@duckdb/node-api' | 'pg';

/** What an engine needs of the outside world. */
export type Outside = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly load: (name: OptionalPackage) => Promise<unknown>;
};

/** Loads a package; one that is not installed, or without its part for this system, is refused with what to do. */
export async function loadPackage<T>(name: OptionalPackage, { load }: Pick<Outside, 'load'>): Promise<T> {
  try {
    return (await load(name)) as T;
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const [scope = name] = name.split('/');
    const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
    if (!isMissing || !String(message).includes(scope)) throw error;
    const what = phrase`the package ${name}, which reads this source,`;
    throw new Refusal(engineMissing(undefined, { what, hint: phrase`install it beside esgcalc: npm install ${name}` }));
  }
}

/** All rows of a short answer. */
export async function rowsOf(rows: AsyncIterable<readonly string[]>): Promise<(readonly string[])[]> {
  const all: (readonly string[])[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** Runs a task on an engine and closes it. */
export async function withEngine<T>(open: OpenEngine, task: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await open();
  try {
    return await task(engine);
  } finally {
    await engine.close();
  }
}

/** The refusal of a query, in the first line of what the engine says. `secrets` are never told. */
export function refusedQuery(source: string, error: unknown, secrets: readonly string[] = []): Refusal {
  if (error instanceof Refusal) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new Refusal(queryFailed(undefined, { source, why: withoutSecrets(said.split('\n')[0] ?? '', secrets) }));
}

/** A query that is more or other than one SELECT. */
export function refusedStatement(source: string): Refusal {
  const why: Words = phrase`it is not one SELECT statement`;
  return new Refusal(queryFailed(undefined, { source, why }));
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  // The longest first: a password may be a part of the connection that holds it.
  return secrets
    .filter((secret) => secret !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((told, secret) => told.replaceAll(secret, '***'), text);
}
