// What can be wrong with engines that hold rows: one that is not installed, a connection that is not given, a query that fails.
import type { Words } from '../phrase.ts';
import { defineFault, quoted } from './define.ts';

const MISUSE = { blame: 'command' } as const;

export const engineMissing = defineFault<{ what: Words; hint: Words }>(
  'engine-missing',
  ({ what, hint }) => ({ message: `${what} is not there`, hint }),
  MISUSE,
);

export const connectionUnset = defineFault<{ name: string }>(
  'connection-unset',
  ({ name }) => ({
    message: `the environment has no ${quoted(name)} with a connection in it`,
    hint: `set it for this command: ${name}=postgresql://user:password@host/database; it is never printed`,
  }),
  MISUSE,
);

export const queryFailed = defineFault<{ source: string; why: Words }>(
  'query-failed',
  ({ source, why }) => ({
    message: `the query to ${quoted(source)} fails: ${why}`,
    hint: 'try it in a client of that database; it has to be one SELECT, for nothing is ever written',
  }),
  MISUSE,
);

export const engineUnused = defineFault<{ engine: string; why: Words }>(
  'engine-unused',
  ({ engine, why }) => ({ message: `the rows are read here, not by ${engine}: ${why}` }),
  { severity: 'note' },
);
