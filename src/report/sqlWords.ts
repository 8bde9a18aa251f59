// The comments around the SQL that `esgcalc sql` prints, in each language.
import type { Language } from '../domain/language.ts';

export type SqlWords = {
  /** What the statement does with the rows of a table. */
  readonly adds: (table: string, period: 'month' | 'day') => string;
  readonly run: string;
  readonly guards: string;
  readonly digits: (whole: number, decimals: number) => string;
  readonly separately: string;
  readonly dates: (period: 'month' | 'day') => string;
  readonly notRun: string;
  readonly offending: string;
};

const en: SqlWords = {
  adds: (table, period) => `Adds up the rows of ${table} by ${period} and by what decides their figures. To run it:`,
  run: 'then',
  guards:
    'unreadable, too_precise and negative count rows that are not in the sum, or are negative without a note: compute refuses a row where one is not 0.',
  digits: (whole, decimals) =>
    `Numbers of up to ${whole} digits before the point and ${decimals} behind it are added up exactly; nothing is rounded.`,
  separately:
    'Headcount and other measures of a day, certificates, contracts and rates do not add up: leave them out (a view does) and give them as rows.',
  dates: (period) =>
    period === 'month'
      ? 'A timestamp belongs to the month that it prints. Where a site opened or closed within a month, or the year ends in one, use --period day.'
      : 'A timestamp belongs to the day that it prints.',
  notRun:
    'esgcalc has not been run against this engine: the text is written after its manual. The guards and least and most hold here too.',
  offending: 'The rows that the guards count:',
};

const zhHant: SqlWords = {
  adds: (table, period) =>
    `把 ${table} 的各行按${period === 'month' ? '月份' : '日期'}以及決定數字的各欄加總。執行方法：`,
  run: '然後',
  guards:
    'unreadable、too_precise、negative 為未計入總和、或為負數而沒有備註的行數：任何一項不為 0，compute 即拒絕該行。',
  digits: (whole, decimals) => `小數點前最多 ${whole} 位、後最多 ${decimals} 位的數字精確加總，不作任何四捨五入。`,
  separately: '僱員人數等某日的計量、證書、合約及匯率不可相加：請（用檢視表）剔除，並以逐行資料另行提供。',
  dates: (period) =>
    period === 'month'
      ? '時間戳記歸入其所示的月份。如場所在月中啟用或關閉，或報告年度在月中結束，請用 --period day。'
      : '時間戳記歸入其所示的日期。',
  notRun: 'esgcalc 未曾在此引擎上實際執行：語句按其手冊撰寫。上述檢查欄以及 least、most 在此同樣有效。',
  offending: '檢查欄所計的各行：',
};

const zhHans: SqlWords = {
  adds: (table, period) =>
    `把 ${table} 的各行按${period === 'month' ? '月份' : '日期'}以及决定数字的各列加总。运行方法：`,
  run: '然后',
  guards:
    'unreadable、too_precise、negative 为未计入总和、或为负数而没有备注的行数：任何一项不为 0，compute 即拒绝该行。',
  digits: (whole, decimals) => `小数点前最多 ${whole} 位、后最多 ${decimals} 位的数字精确加总，不作任何四舍五入。`,
  separately: '员工人数等某日的计量、证书、合同及汇率不可相加：请（用视图）剔除，并以逐行数据另行提供。',
  dates: (period) =>
    period === 'month'
      ? '时间戳归入其所示的月份。如场所在月中启用或关闭，或报告年度在月中结束，请用 --period day。'
      : '时间戳归入其所示的日期。',
  notRun: 'esgcalc 未曾在此引擎上实际运行：语句按其手册编写。上述检查列以及 least、most 在此同样有效。',
  offending: '检查列所计的各行：',
};

export const SQL_WORDS: Readonly<Record<Language, SqlWords>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };
