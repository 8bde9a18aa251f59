// What can be wrong with a source that is read through a mapping profile, and with the profile.
import type { Words } from '../phrase.ts';
import { defineFault, quoted, suggestion } from './define.ts';

const MISUSE = { blame: 'command' } as const;

export const sourceUnprofiled = defineFault<{ columns: readonly string[]; file: string }>(
  'source-unprofiled',
  ({ columns, file }) => ({
    message: `nothing says what its columns mean: ${columns.slice(0, 8).map(quoted).join(', ')}${columns.length > 8 ? `, and ${columns.length - 8} more` : ''}`,
    hint: `\`esgcalc import ${file} --write-profile profile.yaml\` guesses; name the profile under imports: in esgcalc.yaml`,
  }),
);

export const headerMissing = defineFault<{ rows: number }>('header-missing', ({ rows }) => ({
  message: `none of the first ${rows} rows looks like a header of columns`,
  hint: 'say in the profile which row it is: header: 3',
}));

export const headerAbsent = defineFault<{ row: number; rows: number }>(
  'header-absent',
  ({ row, rows }) => ({
    message: `the profile says that row ${row} is the header, and the table has ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    hint: 'count rows as the spreadsheet does, from 1',
  }),
  MISUSE,
);

export const columnAbsent = defineFault<{ column: string; nearest: string | undefined; columns: readonly string[] }>(
  'column-absent',
  ({ column, nearest, columns }) => ({
    message: `the profile names a column ${quoted(column)}, and the source has none${suggestion(nearest)}`,
    hint: `its columns: ${columns.map(quoted).join(', ')}; #D is the fourth, whatever it is called`,
  }),
  MISUSE,
);

export const constantHeader = defineFault<{ column: string; text: string }>(
  'constant-header',
  ({ column, text }) => ({
    message: `${column} is the text ${quoted(text)} in every row, and the file has a column of that name`,
    hint: `to read the column, write it in the profile (--write-profile begins one): columns: {${column}: ${text}}`,
  }),
  { severity: 'warning' },
);

export const columnSeveral = defineFault<{ column: string; letters: readonly string[] }>(
  'column-several',
  ({ column, letters }) => ({
    message: `${quoted(column)} is the name of ${letters.length} columns: ${letters.join(', ')}`,
    hint: `say which in the profile: ${letters[0]}`,
  }),
  MISUSE,
);

export const sheetUnstated = defineFault<{ sheets: readonly string[] }>(
  'sheet-unstated',
  ({ sheets }) => ({
    message: `the profile does not say which of the sheets is meant: ${sheets.map(quoted).join(', ')}`,
    hint: `write sheet: ${sheets[0] ?? ''}`,
  }),
  MISUSE,
);

export const sheetsLeft = defineFault<{ sheets: readonly string[] }>(
  'sheets-left',
  ({ sheets }) => ({
    message: `not read, for their columns are not those of the activity table: ${sheets.map(quoted).join(', ')}`,
    hint: 'a profile under imports: in esgcalc.yaml reads them: `esgcalc import` guesses one',
  }),
  { severity: 'note' },
);

export const queryUnordered = defineFault<{ name: string }>(
  'query-unordered',
  ({ name }) => ({
    message: `the query of ${quoted(name)} has no ORDER BY: its rows may come in another order the next time`,
    hint: 'order it by columns that tell rows apart, so that row 14 stays row 14, and the digest that of the same rows',
  }),
  { severity: 'warning' },
);

export const databaseMissing = defineFault<{ file: string }>(
  'database-missing',
  ({ file }) => ({
    message: `there is no database ${quoted(file)}`,
    hint: 'its path counts from the folder of the file that names it',
  }),
  MISUSE,
);

export const queryMeant = defineFault<{ name: string }>(
  'query-meant',
  ({ name }) => ({
    message: `the profile asks a database, and ${quoted(name)} is a file`,
    hint: 'name the profile under imports: in esgcalc.yaml, such as imports: { warehouse: profile.yaml }, and import it by that name',
  }),
  MISUSE,
);

export const sheetUncounted = defineFault<{ sheets: readonly string[] }>(
  'sheet-uncounted',
  ({ sheets }) => ({
    message: `hidden, and not counted though its columns are those of the activity table: ${sheets.map(quoted).join(', ')}`,
    hint: 'show the sheet in a spreadsheet program if it is to count, or name it in a profile (`sheet:`)',
  }),
  { severity: 'warning' },
);

export const rowsImported = defineFault<{ read: number; used: number; made: number; leftOut: readonly string[] }>(
  'rows-imported',
  ({ read, used, made, leftOut }) => ({
    message: `${read} rows read, ${used} used for ${made} ${made === 1 ? 'row' : 'rows'} of activities; left out: ${leftOut.join(', ')}`,
  }),
  { severity: 'note' },
);

export const rowsHidden = defineFault<{ rows: number }>(
  'rows-hidden',
  ({ rows }) => ({
    message: `the sheet hides ${rows} of the rows that are used`,
    hint: 'show them and look; `hidden: leave-out` in the profile leaves them out',
  }),
  { severity: 'warning' },
);

export const profileUnreadable = defineFault<{ what: Words; hint?: Words }>(
  'profile-unreadable',
  ({ what, hint = 'YAML wants "name: value", two spaces for what belongs below, and no tabs' }) => ({
    message: `the profile cannot be read: ${what}`,
    hint,
  }),
  MISUSE,
);

export const profilePresent = defineFault<{ file: string }>(
  'profile-present',
  ({ file }) => ({
    message: `${quoted(file)} is there already`,
    hint: 'name another file, or remove it first',
  }),
  MISUSE,
);

export const profileUnfit = defineFault<{ fields: readonly string[] }>(
  'profile-unfit',
  ({ fields }) => ({
    message: `a statement reads the table as it is, and cannot do what the profile says under ${fields.join(', ')}`,
    hint: 'do it in a view of the database, or compute the file through its profile',
  }),
  MISUSE,
);

export const profileSeveral = defineFault<{ file: string; patterns: readonly string[] }>(
  'profile-several',
  ({ file, patterns }) => ({
    message: `more than one entry of imports: names ${quoted(file)}: ${patterns.map(quoted).join(', ')}`,
    hint: 'make the globs narrower, so that each file has one profile',
  }),
  MISUSE,
);
