// The words around diagnostics and findings in each language; what a fault itself says stands in src/domain/faults and, in the other
// languages, in faults/. Codes in brackets are the same in every language: waivers and searches use them.
import type { Severity } from '../domain/diagnostic.ts';
import type { Language } from '../domain/language.ts';

/** How many of each a check found. */
type Counted = Readonly<Record<Severity | 'waived' | 'rows' | 'files' | 'meters', number>>;

export type DiagnosticWords = {
  /** What stands before a message, with its colon: `error:`; `check` is the id of the check that found it. */
  readonly severity: (severity: Severity, check: string, isWaived: boolean) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly hint: string;
  /** What stands before the reason of a waiver: the painted word, then until when. */
  readonly waived: string;
  readonly until: (until: string, why: string) => string;
  /** That the same is said of further lines or cells, the first of which are named; `more` is how many are not. */
  readonly alsoInLines: (lines: string, more: number) => string;
  readonly alsoAt: (cells: string, more: number) => string;
  /** What parts the items of a list. */
  readonly comma: string;
  readonly more: (count: number, code: string, isWaived: boolean) => string;
  /** The closing line where errors stand; `ending` is one of those below, or nothing. */
  readonly errors: (count: number, ending: string) => string;
  readonly nothingTotalled: string;
  readonly nothingWritten: string;
  readonly nothingAdded: string;
  readonly nothingChecked: string;
  readonly inEditions: (editions: number, values: number) => string;
  readonly noFault: (editions: number, values: number) => string;
  readonly found: (counts: Counted) => string;
  readonly notLookedFor: (why: string) => string;
};

/** What errors come to, as the closing line ends. */
export type Ending = (words: DiagnosticWords) => string;

const andMore = (more: number): string => (more === 0 ? '' : ` and ${more} more; --all-errors prints each`);

/** `1 row`, `2 rows`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const en: DiagnosticWords = {
  severity: (severity, check, isWaived) =>
    `${isWaived ? 'waived ' : ''}${severity}${check === '' ? '' : ` ${check}`}: `,
  severities: { error: 'error', warning: 'warning', note: 'note' },
  hint: 'hint: ',
  waived: 'waived',
  until: (until, why) => ` until ${until}: ${why}`,
  alsoInLines: (lines, more) => `the same in line${/\D/.test(lines) ? 's' : ''} ${lines}${andMore(more)}`,
  alsoAt: (cells, more) => `the same at ${cells}${andMore(more)}`,
  comma: ', ',
  more: (count, code, isWaived) =>
    `... and ${count} more [${code}${isWaived ? ', waived' : ''}]; --all-errors prints all`,
  errors: (count, ending) => `${counted(count, 'error')}${ending}.`,
  nothingTotalled: '; nothing was totalled',
  nothingWritten: '; nothing was written',
  nothingAdded: '; nothing was added up',
  nothingChecked: '; nothing was checked',
  inEditions: (editions, values) => ` in ${counted(editions, 'edition')}, ${counted(values, 'value')}`,
  noFault: (editions, values) => `${counted(editions, 'edition')}, ${counted(values, 'value')}: no fault`,
  found: ({ error, warning, note, waived, rows, files, meters }) => {
    const found = `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(note, 'note')}`;
    const left = waived === 0 ? '' : `, ${waived} waived`;
    return `${found}${left}; checked ${counted(rows, 'row')} of ${counted(files, 'file')}, ${counted(meters, 'meter')}.`;
  },
  notLookedFor: (why) => (why === '' ? 'not looked for' : `not looked for: ${why}`),
};

const HANT_SEVERITIES = { error: '錯誤', warning: '警告', note: '提示' } as const;

const hantMore = (more: number): string => (more === 0 ? '' : `，另有 ${more} 處；--all-errors 可逐一列出`);

const hant: DiagnosticWords = {
  severity: (severity, check, isWaived) =>
    `${isWaived ? '已豁免的' : ''}${HANT_SEVERITIES[severity]}${check === '' ? '' : ` ${check}`}：`,
  severities: HANT_SEVERITIES,
  hint: '建議：',
  waived: '已豁免',
  until: (until, why) => `至 ${until}：${why}`,
  alsoInLines: (lines, more) => `第 ${lines} 行亦同${hantMore(more)}`,
  alsoAt: (cells, more) => `${cells} 亦同${hantMore(more)}`,
  comma: '、',
  more: (count, code, isWaived) =>
    `…… 另有 ${count} 項 [${code}]${isWaived ? '（已豁免）' : ''}；--all-errors 可全部列出`,
  errors: (count, ending) => `共 ${count} 個錯誤${ending}。`,
  nothingTotalled: '；未計算任何總數',
  nothingWritten: '；未寫入任何檔案',
  nothingAdded: '；未作任何加總',
  nothingChecked: '；未作任何檢查',
  inEditions: (editions, values) => `（${editions} 個版本，${values} 個數值）`,
  noFault: (editions, values) => `${editions} 個版本，${values} 個數值：沒有錯誤`,
  found: ({ error, warning, note, waived, rows, files, meters }) =>
    `${error} 個錯誤、${warning} 個警告、${note} 個提示${waived === 0 ? '' : `，另 ${waived} 個已豁免`}；` +
    `已檢查 ${files} 個檔案的 ${rows} 行，${meters} 個計量點。`,
  notLookedFor: (why) => (why === '' ? '未作檢查' : `未作檢查：${why}`),
};

const HANS_SEVERITIES = { error: '错误', warning: '警告', note: '提示' } as const;

const hansMore = (more: number): string => (more === 0 ? '' : `，另有 ${more} 处；--all-errors 可逐一列出`);

const hans: DiagnosticWords = {
  severity: (severity, check, isWaived) =>
    `${isWaived ? '已豁免的' : ''}${HANS_SEVERITIES[severity]}${check === '' ? '' : ` ${check}`}：`,
  severities: HANS_SEVERITIES,
  hint: '建议：',
  waived: '已豁免',
  until: (until, why) => `至 ${until}：${why}`,
  alsoInLines: (lines, more) => `第 ${lines} 行也一样${hansMore(more)}`,
  alsoAt: (cells, more) => `${cells} 也一样${hansMore(more)}`,
  comma: '、',
  more: (count, code, isWaived) =>
    `…… 另有 ${count} 项 [${code}]${isWaived ? '（已豁免）' : ''}；--all-errors 可全部列出`,
  errors: (count, ending) => `共 ${count} 个错误${ending}。`,
  nothingTotalled: '；未计算任何总数',
  nothingWritten: '；未写入任何文件',
  nothingAdded: '；未作任何汇总',
  nothingChecked: '；未作任何检查',
  inEditions: (editions, values) => `（${editions} 个版本，${values} 个数值）`,
  noFault: (editions, values) => `${editions} 个版本，${values} 个数值：没有错误`,
  found: ({ error, warning, note, waived, rows, files, meters }) =>
    `${error} 个错误、${warning} 个警告、${note} 个提示${waived === 0 ? '' : `，另 ${waived} 个已豁免`}；` +
    `已检查 ${files} 个文件的 ${rows} 行，${meters} 个计量点。`,
  notLookedFor: (why) => (why === '' ? '未作检查' : `未作检查：${why}`),
};

export const DIAGNOSTIC_WORDS: Readonly<Record<Language, DiagnosticWords>> = { en, 'zh-Hant': hant, 'zh-Hans': hans };
