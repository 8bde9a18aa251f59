// What can be wrong with an activity file and its rows.
import { defineFault, quoted, suggestion } from './define.ts';
import type { Words } from '../phrase.ts';

export const fileMissing = defineFault<{ file: string }>(
  'file-missing',
  ({ file }) => ({
    message: /[*?[\]{}]/.test(file) ? `no file matches ${quoted(file)}` : `there is no file ${quoted(file)}`,
    hint: 'check the name, and the folder you are in',
  }),
  { blame: 'command' },
);

export const fileTwice = defineFault<{ file: string }>(
  'file-twice',
  ({ file }) => ({
    message: `${quoted(file)} is given twice`,
    hint: 'name each file once; its rows would count double',
  }),
  { blame: 'command' },
);

export const fileUnreadable = defineFault<{ file: string; why: Words; isPipe: boolean }>(
  'file-unreadable',
  ({ file, why, isPipe }) => ({
    message: `${quoted(file)} cannot be read: ${why}`,
    hint: isPipe ? 'pipe it into standard input, named -' : 'check that it is a file and that you may read it',
  }),
  { blame: 'command' },
);

export const fileEmpty = defineFault<{ hasHeader: boolean }>('file-empty', ({ hasHeader }) => ({
  message: hasHeader ? 'the file has a header and no rows below it' : 'the file is empty',
  hint: hasHeader
    ? 'add its rows, or leave the file out'
    : 'the first line names the columns: date,site,activity,quantity,unit',
}));

export const fileNotText = defineFault<{ what: Words }>('file-not-text', ({ what }) => ({
  message: `the file is not UTF-8 text: ${what}`,
  hint: 'save the sheet as "CSV UTF-8" and give that file',
}));

export const quoteUnclosed = defineFault<object>('quote-unclosed', () => ({
  message: 'a quote is opened here and never closed; nothing after it can be read',
  hint: 'close the quote, or write "" for a quote inside a quoted cell',
}));

export const quoteMisplaced = defineFault<{ isAfterCell: boolean }>('quote-misplaced', ({ isAfterCell }) => ({
  message: `${isAfterCell ? 'the cell that this quote opens goes on after its closing quote' : 'a quote stands inside a cell'}; nothing after it can be read`,
  hint: isAfterCell
    ? 'close the quote of every cell that opens one, just before the comma, and write "" for a quote inside'
    : 'put the whole cell in quotes, with no space before them, and write "" for the quote inside',
}));

export const rowRagged = defineFault<{ cells: number; columns: number }>('row-ragged', ({ cells, columns }) => ({
  message: `the row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header has ${columns}`,
  hint: 'add or remove commas; a cell with a comma inside needs quotes: "1,200"',
}));

/** `separator` names what parts the cells where it is no comma, so that the whole header looks like one column. */
export const columnMissing = defineFault<{ column: string; nearest?: string; separator?: string; isFleet?: boolean }>(
  'column-missing',
  ({ column, nearest, separator, isFleet }) => {
    if (separator !== undefined) {
      return {
        message: `the columns are parted by ${separator}, not by commas`,
        hint: 'save the sheet as "CSV UTF-8" with commas, and give that file',
      };
    }
    return {
      message: `there is no column "${column}"${nearest === undefined ? '' : `; is ${quoted(nearest)} meant?`}`,
      hint:
        column === 'date'
          ? 'add a column date (2025-03-14, 2025-03, 2025-Q1 or 2025), or the two columns from and to'
          : isFleet
            ? 'a list of vehicles needs date (or from and to), vehicle, class, fuel, km, and litres or kwh; 車牌, 車輛類別, 燃料, 里程, 公升 are understood too'
            : 'needed are date (or from and to), activity, quantity and unit; 日期, 活動, 數量, 單位 are understood too',
    };
  },
);

export const columnUnknown = defineFault<{ column: string; nearest: string }>(
  'column-unknown',
  ({ column, nearest }) => ({
    message: `the header ${quoted(column)} is no known column and is not used; did you mean "${nearest}"?`,
    hint: 'correct the header; a column of your own is better named by something else',
  }),
  { severity: 'warning' },
);

export const columnDuplicated = defineFault<{ column: string; other: string }>(
  'column-duplicated',
  ({ column, other }) => ({
    message: `the header ${quoted(column)} ${column === other ? 'stands twice' : `means the same as ${quoted(other)}`}`,
    hint: 'remove or rename one of the two columns',
  }),
);

export const cellEmpty = defineFault<{ column: string }>('cell-empty', ({ column }) => ({
  message: `${column} is empty`,
  hint:
    column === 'quantity'
      ? 'write / where no figure is known, n/a where none can be, 0 for a measured zero'
      : `give the ${column} of every row`,
}));

export const dateUnreadable = defineFault<{ text: string }>('date-unreadable', ({ text }) => ({
  message: `${quoted(text)} is not a date`,
  hint: /^\d{5}$/.test(text)
    ? "this is a spreadsheet's count of days; format the column as yyyy-mm-dd and export again, or state `serials: 1900` in an import profile"
    : 'write the year first: 2025-03-14, 2025-03, 2025-Q1, 2025, or 2025-01-15..2025-02-14',
}));

export const dateAmbiguous = defineFault<{ text: string }>('date-ambiguous', ({ text }) => {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim()) ?? [];
  const day = (month: string, date: string): string => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const readings = year === '' ? '' : `: ${day(second, first)} or ${day(first, second)}`;
  return {
    message: `${quoted(text)} does not say which figure is the day${readings}`,
    hint: 'write the year first, 2025-04-03; or state `dates: day-month` or `dates: month-day` in an import profile',
  };
});

export const dateImpossible = defineFault<{ text: string }>('date-impossible', ({ text }) => ({
  message: `the calendar has no ${quoted(text)}`,
  hint: 'check the month (1 to 12), the day of the month, and which of them stands first',
}));

export const dateReversed = defineFault<{ text: string }>('date-reversed', ({ text }) => ({
  message: `the period ${quoted(text)} ends before it begins`,
  hint: 'exchange the two dates',
}));

export const dateOutsideYear = defineFault<{ text: string; years: readonly string[] }>(
  'date-outside-year',
  ({ text, years }) => ({
    message: `${quoted(text)} is outside ${years.length === 1 ? 'the year' : 'the years'} asked for (${years.join(', ')})`,
    hint: 'correct the date, move the row to its own year, or ask for more years with --year',
  }),
);

export const dateTooLong = defineFault<{ text: string; days: number }>('date-too-long', ({ text, days }) => ({
  message: `${quoted(text)} spans ${days} days`,
  hint: 'a row covers a year at the most; split it into one row a year',
}));

export const dateTwice = defineFault<{ text: string }>('date-twice', ({ text }) => ({
  message: `the row has the date ${quoted(text)} and a period from and to as well`,
  hint: 'keep one of them: the date, or from and to',
}));

export const measureCrossesYears = defineFault<{ measure: string; text: string; ends: string }>(
  'measure-crosses-years',
  ({ measure, text, ends }) => ({
    message: `${measure} of ${quoted(text)} crosses the end of the reporting year, ${ends}; accounts are not shared out by days`,
    hint: 'give one row for each reporting year',
  }),
);

export const billShared = defineFault<{ bills: number; isByMonth: boolean }>(
  'bill-shared',
  ({ bills, isByMonth }) => ({
    message: `${bills} ${bills === 1 ? 'bill spans' : 'bills span'} the end of a reporting year${isByMonth ? ' or of a month' : ''}; ${bills === 1 ? 'it is' : 'each is'} shared out by days`,
    hint: 'a meter reading on the last day is better: one row up to it, one from it on',
  }),
  { severity: 'note' },
);

export const yearPartial = defineFault<{ year: string }>(
  'year-partial',
  ({ year }) => ({
    message: `of ${year} there is only the smaller part of bills that cross its end; the table leaves it out`,
    hint: `give the files of ${year} too, or ask for it with --year ${year}`,
  }),
  { severity: 'note' },
);

export const siteNotOpen = defineFault<{ site: string; text: string; when: Words }>(
  'site-not-open',
  ({ site, text, when }) => ({
    message: `${quoted(text)} is outside the time of ${quoted(site)}, which ${when}`,
    hint: 'correct the date or the site, or write `outside: leave-out` for the site in esgcalc.yaml',
  }),
);

export const entityUnknown = defineFault<{ text: string; nearest: string | undefined }>(
  'entity-unknown',
  ({ text, nearest }) => ({
    message: `${quoted(text)} is no entity of esgcalc.yaml${suggestion(nearest)}`,
    hint: 'add it under entities: with its share and control, or correct the name',
  }),
);

export const rowsWithoutEntity = defineFault<{ rows: number }>(
  'rows-without-entity',
  ({ rows }) => ({
    message: `${rows} ${rows === 1 ? 'row names' : 'rows name'} no entity and ${rows === 1 ? 'counts' : 'count'} whole, though entities are consolidated by share`,
    hint: 'give the row an entity, or its site one in esgcalc.yaml',
  }),
  { severity: 'note' },
);

export const rowsLeftOut = defineFault<{ rows?: number; what: string; why: Words }>(
  'rows-left-out',
  ({ rows, what, why }) => ({
    message: `${rows === undefined ? '' : `${rows} `}${rows === 1 ? 'row' : 'rows'} of ${quoted(what)} left out: ${why}`,
  }),
  { severity: 'note' },
);

export const activityUnknown = defineFault<{ text: string; nearest: string | undefined }>(
  'activity-unknown',
  ({ text, nearest }) => ({
    message: `${quoted(text)} is no known activity or measure${suggestion(nearest)}`,
    hint: '`esgcalc activities` lists all, in three languages',
  }),
);

export const unitUnknown = defineFault<{ text: string; part: string; nearest: string | undefined }>(
  'unit-unknown',
  ({ text, part, nearest }) => ({
    message: `${quoted(text)} is no known unit${part === text ? '' : ` (${quoted(part)})`}${suggestion(nearest)}`,
    hint: '`esgcalc units` lists all',
  }),
);

export const unitAmbiguous = defineFault<{ text: string; candidates: Words }>(
  'unit-ambiguous',
  ({ text, candidates }) => ({
    message: `the unit ${quoted(text)} means more than one thing`,
    hint: `write which: ${candidates}`,
  }),
);

export const unitMismatch = defineFault<{ activity: string; unit: string; units: Words }>(
  'unit-mismatch',
  ({ activity, unit, units }) => ({
    message: `${activity} is not measured in ${unit}`,
    hint: `${activity} is measured in ${units}; \`esgcalc units\` lists all`,
  }),
);

export const scopeUnfit = defineFault<{ text: string; activity: string; scope: string }>(
  'scope-unfit',
  ({ text, activity, scope }) => ({
    message: `${activity} is scope ${scope} and cannot be scope ${text}`,
    hint: scope.startsWith('3')
      ? 'what others give off on your behalf stays in scope 3; name the category, such as 3.6'
      : `leave the cell empty, or name the category of scope 3 it belongs to, such as 3.8 for leased assets`,
  }),
);

export const scopeUnreadable = defineFault<{ text: string }>('scope-unreadable', ({ text }) => ({
  message: `${quoted(text)} is no scope`,
  hint: 'write 1, 2, or 3 with its category, such as 3.6 for business travel',
}));

export const treatmentUnknown = defineFault<{ text: string; nearest: string | undefined; names: string }>(
  'treatment-unknown',
  ({ text, nearest, names }) => ({
    message: `${quoted(text)} is no known treatment of waste${suggestion(nearest)}`,
    hint: `write one of ${names}`,
  }),
);
