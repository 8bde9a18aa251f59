// What can be wrong with how a row says that its figure was made.
import { defineFault, quoted, suggestion } from './define.ts';

export const methodUnknown = defineFault<{
  column: string;
  text: string;
  nearest: string | undefined;
  known: readonly string[];
}>('method-unknown', ({ column, text, nearest, known }) => ({
  message: `${quoted(text)} is no known ${column}${suggestion(nearest)}`,
  hint: `write one of ${known.join(', ')}; or leave the cell empty`,
}));

export const methodUnfit = defineFault<{ method: string; category: string; rows: number; fitting: readonly string[] }>(
  'method-unfit',
  ({ method, category, rows, fitting }) => ({
    message: `the guidance has no ${method} method for category ${category} of scope 3 (${rows} ${rows === 1 ? 'row' : 'rows'})`,
    hint: `for it there are ${fitting.join(', ')}; say in the report what was done`,
  }),
  { severity: 'note' },
);
