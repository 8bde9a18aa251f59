// The words of what is said beside the figures: restatements, the base year, scope 3 categories and methods; in each language.
import type { RestatedBecause } from '../compute/restate.ts';
import type { BaseYearVerdict } from '../compute/judgeBaseYear.ts';
import type { MethodColumn } from '../domain/method.ts';
import type { Language } from '../domain/language.ts';

/** Every text, complete by type in each language. */
export type DisclosureCatalogue = {
  readonly restatements: string;
  readonly published: string;
  readonly restated: string;
  readonly difference: string;
  readonly change: string;
  readonly marked: string;
  readonly causes: Readonly<Record<RestatedBecause['cause'], string>>;
  readonly unexplained: string;
  /** What stands between the items of a list. */
  readonly listed: string;
  /** A year with the reasons of its changes. */
  readonly yearHead: (year: string, reasons: readonly string[]) => string;
  readonly reason: (cause: string, why: string) => string;
  readonly asOf: (day: string) => string;
  readonly notComparable: (labels: string, year: string, without: string) => string;
  readonly verdicts: Readonly<
    Record<BaseYearVerdict['verdict'], (year: string, changes: string, threshold: string) => string>
  >;
  /** Which categories the total of scope 3 holds; `years` is empty where that is the same in all. */
  readonly holds: (years: string, categories: string) => string;
  readonly holdsNone: (years: string) => string;
  readonly notComputed: (categories: string) => string;
  readonly notRelevant: (categories: string) => string;
  readonly undeclared: (categories: string) => string;
  readonly withReason: (categories: string, why: string) => string;
  /** How a category was made, all years together; and one stretch of years, empty where there is one year only. */
  readonly made: (category: string, texts: string) => string;
  readonly madeIn: (years: string, text: string) => string;
  /** Methods and data types together; either may be empty. */
  readonly madeBy: (methods: string, data: string) => string;
  readonly unstated: Readonly<Record<MethodColumn, string>>;
  readonly clause: string;
  readonly stop: string;
};

const en: DisclosureCatalogue = {
  restatements: 'Restatements',
  published: 'Published',
  restated: 'Restated',
  difference: 'Difference',
  change: 'Change',
  marked: '* restated: differs from what was published',
  causes: {
    factor: 'other emission factors',
    'grid-factor': 'the factor of the grid follows the grid',
    boundary: 'change of boundary',
    method: 'change of method',
    error: 'error corrected',
    'as-of': 'recomputed',
  },
  unexplained: 'no reason is given',
  listed: ', ',
  yearHead: (year, reasons) => `${year}: ${reasons.join('; ')}`,
  reason: (cause, why) => `${cause} (${why})`,
  asOf: (day) => `recomputed under factors published by ${day}`,
  notComparable: (labels, year, without) =>
    `${labels}: ${year} is without ${without} and not comparable with years that hold it.`,
  verdicts: {
    recalculate: (year, changes, threshold) =>
      `Base year ${year}: recalculated, for the change is significant (${changes}; threshold ${threshold}).`,
    below: (year, changes, threshold) =>
      `Base year ${year}: no recalculation is called for; the change stays below the threshold of ${threshold} (${changes}).`,
    grid: (year, changes) =>
      `Base year ${year}: no recalculation is called for; the factor follows the grid itself, a change of the real world and not of method (${changes}).`,
    'as-of': (year, changes) =>
      `Base year ${year}: no recalculation is called for; this is a view of all years under one set of factors (${changes}).`,
  },
  holds: (years, categories) =>
    `Scope 3 emissions${years === '' ? '' : ` of ${years}`} hold ${/\D/.test(categories) ? 'categories' : 'category'} ${categories}`,
  holdsNone: (years) => `Scope 3 emissions${years === '' ? '' : ` of ${years}`} hold no category`,
  notComputed: (categories) => `not computed: ${categories}`,
  notRelevant: (categories) => `not relevant: ${categories}`,
  undeclared: (categories) => `neither computed nor declared: ${categories}`,
  withReason: (categories, why) => `${categories} (${why})`,
  made: (category, texts) => `${category}: ${texts}`,
  madeIn: (years, text) => (years === '' ? text : `${years} ${text}`),
  madeBy: (methods, data) =>
    [methods, ...(data === '' ? [] : [`from ${data}`])].filter((part) => part !== '').join(', '),
  unstated: { method: 'method not stated', 'data type': 'data type not stated' },
  clause: '; ',
  stop: '.',
};

const zhHant: DisclosureCatalogue = {
  restatements: '重列',
  published: '原刊發',
  restated: '重列後',
  difference: '差額',
  change: '變動',
  marked: '* 重列：與原刊發數字不同',
  causes: {
    factor: '採用其他排放因子',
    'grid-factor': '電網排放因子隨電網變動',
    boundary: '匯報範圍變更',
    method: '方法變更',
    error: '更正錯誤',
    'as-of': '重新計算',
  },
  unexplained: '未說明原因',
  listed: '、',
  yearHead: (year, reasons) => `${year} 年：${reasons.join('；')}`,
  reason: (cause, why) => `${cause}（${why}）`,
  asOf: (day) => `按 ${day} 或之前發佈的因子重新計算`,
  notComparable: (labels, year, without) => `${labels}：${year} 年不包括${without}，與包括該項的年度不可比較。`,
  verdicts: {
    recalculate: (year, changes, threshold) =>
      `基準年 ${year}：變動屬重大，已重新計算（${changes}；重要性門檻 ${threshold}）。`,
    below: (year, changes, threshold) =>
      `基準年 ${year}：變動低於重要性門檻 ${threshold}，無須重新計算（${changes}）。`,
    grid: (year, changes) => `基準年 ${year}：因子隨電網本身變動，屬實際變化而非方法變更，無須重新計算（${changes}）。`,
    'as-of': (year, changes) => `基準年 ${year}：此為各年採用同一套因子的比較，無須重新計算（${changes}）。`,
  },
  holds: (years, categories) => `範圍三排放量${years === '' ? '' : `（${years} 年）`}包括類別 ${categories}`,
  holdsNone: (years) => `範圍三排放量${years === '' ? '' : `（${years} 年）`}不包括任何類別`,
  notComputed: (categories) => `未計算：${categories}`,
  notRelevant: (categories) => `不相關：${categories}`,
  undeclared: (categories) => `未計算亦未說明：${categories}`,
  withReason: (categories, why) => `${categories}（${why}）`,
  made: (category, texts) => `${category}：${texts}`,
  madeIn: (years, text) => (years === '' ? text : `${years} 年 ${text}`),
  madeBy: (methods, data) => (methods === '' || data === '' ? methods + data : `${methods}（${data}）`),
  unstated: { method: '未說明方法', 'data type': '未說明數據類型' },
  clause: '；',
  stop: '。',
};

const zhHans: DisclosureCatalogue = {
  restatements: '重述',
  published: '原发布',
  restated: '重述后',
  difference: '差额',
  change: '变动',
  marked: '* 重述：与原发布数字不同',
  causes: {
    factor: '采用其他排放因子',
    'grid-factor': '电网排放因子随电网变动',
    boundary: '报告范围变更',
    method: '方法变更',
    error: '更正错误',
    'as-of': '重新计算',
  },
  unexplained: '未说明原因',
  listed: '、',
  yearHead: (year, reasons) => `${year} 年：${reasons.join('；')}`,
  reason: (cause, why) => `${cause}（${why}）`,
  asOf: (day) => `按 ${day} 或之前发布的因子重新计算`,
  notComparable: (labels, year, without) => `${labels}：${year} 年不包括${without}，与包括该项的年度不可比较。`,
  verdicts: {
    recalculate: (year, changes, threshold) =>
      `基准年 ${year}：变动重大，已重新计算（${changes}；重要性阈值 ${threshold}）。`,
    below: (year, changes, threshold) =>
      `基准年 ${year}：变动低于重要性阈值 ${threshold}，无须重新计算（${changes}）。`,
    grid: (year, changes) => `基准年 ${year}：因子随电网本身变动，属实际变化而非方法变更，无须重新计算（${changes}）。`,
    'as-of': (year, changes) => `基准年 ${year}：此为各年采用同一套因子的比较，无须重新计算（${changes}）。`,
  },
  holds: (years, categories) => `范围三排放量${years === '' ? '' : `（${years} 年）`}包括类别 ${categories}`,
  holdsNone: (years) => `范围三排放量${years === '' ? '' : `（${years} 年）`}不包括任何类别`,
  notComputed: (categories) => `未计算：${categories}`,
  notRelevant: (categories) => `不相关：${categories}`,
  undeclared: (categories) => `未计算亦未说明：${categories}`,
  withReason: (categories, why) => `${categories}（${why}）`,
  made: (category, texts) => `${category}：${texts}`,
  madeIn: (years, text) => (years === '' ? text : `${years} 年 ${text}`),
  madeBy: (methods, data) => (methods === '' || data === '' ? methods + data : `${methods}（${data}）`),
  unstated: { method: '未说明方法', 'data type': '未说明数据类型' },
  clause: '；',
  stop: '。',
};

/** The catalogue of each language. */
export const DISCLOSURE_CATALOGUES: Readonly<Record<Language, DisclosureCatalogue>> = {
  en,
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
};
