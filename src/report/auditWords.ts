// The words around an audit of a printed table, in each language; what it finds is told by its diagnostics.
import type { Language } from '../domain/language.ts';

export type AuditWords = {
  readonly head: (figures: number, rows: number, years: string) => string;
  readonly sums: string;
  readonly denominators: string;
  readonly factors: string;
  readonly changes: string;
  readonly findings: string;
  readonly untested: string;
  readonly unknown: string;
  readonly holds: string;
  readonly within: (apart: string, bound: string) => string;
  readonly fails: (apart: string, bound: string) => string;
  /** Parts that the table has no row of; `isEqual`: the others come to the total all the same. */
  readonly without: (parts: string, isEqual: boolean, apart: string) => string;
  readonly none: string;
  readonly fits: (printed: string) => string;
  readonly misses: (printed: string) => string;
  readonly noPublished: (nearest: string) => string;
  readonly dataOf: (year: string) => string;
  readonly more: (count: number) => string;
};

const en: AuditWords = {
  head: (figures, rows, years) => `${figures} printed figures in ${rows} ${rows === 1 ? 'row' : 'rows'}, ${years}`,
  sums: 'Sums',
  denominators: 'Denominators that the ratios need',
  factors: 'Factors behind the totals',
  changes: 'Changes above 10 %',
  findings: 'Findings',
  untested: 'Nothing to hold against it',
  unknown: 'Not known, taken by its own name',
  holds: 'holds',
  within: (apart, bound) => `holds: ${apart} apart, rounding explains up to ${bound}`,
  fails: (apart, bound) => `cannot hold: ${apart} apart, rounding explains up to ${bound}`,
  without: (parts, isEqual, apart) =>
    isEqual
      ? `holds without ${parts}, of which there is no row`
      : `not tested: ${apart} apart, and there is no row of ${parts}`,
  none: 'none: they contradict one another',
  fits: (printed) => `the printed ${printed} fits`,
  misses: (printed) => `the printed ${printed} lies outside`,
  noPublished: (nearest) => `no published factor${nearest === '' ? '' : `; the nearest is ${nearest}`}`,
  dataOf: (year) => `data of ${year}`,
  more: (count) => `and ${count} more`,
};

const hant: AuditWords = {
  head: (figures, rows, years) => `${years}，${rows} 行共 ${figures} 個已刊印數字`,
  sums: '加總',
  denominators: '各密度所需的分母',
  factors: '總量背後的排放因子',
  changes: '超過 10 % 的變動',
  findings: '發現',
  untested: '沒有可核對的數字',
  unknown: '未能識別，按原名處理',
  holds: '成立',
  within: (apart, bound) => `成立：相差 ${apart}，四捨五入可解釋至 ${bound}`,
  fails: (apart, bound) => `不可能成立：相差 ${apart}，四捨五入只可解釋至 ${bound}`,
  without: (parts, isEqual, apart) =>
    isEqual ? `不計 ${parts}（表中沒有該行）成立` : `未能核對：相差 ${apart}，而表中沒有 ${parts}`,
  none: '無：互相矛盾',
  fits: (printed) => `刊印的 ${printed} 吻合`,
  misses: (printed) => `刊印的 ${printed} 不在其中`,
  noPublished: (nearest) => `沒有已公布的因子吻合${nearest === '' ? '' : `；最接近的是 ${nearest}`}`,
  dataOf: (year) => `${year} 年數據`,
  more: (count) => `另有 ${count} 個`,
};

const hans: AuditWords = {
  head: (figures, rows, years) => `${years}，${rows} 行共 ${figures} 个已刊印数字`,
  sums: '加总',
  denominators: '各密度所需的分母',
  factors: '总量背后的排放因子',
  changes: '超过 10 % 的变动',
  findings: '发现',
  untested: '没有可核对的数字',
  unknown: '未能识别，按原名处理',
  holds: '成立',
  within: (apart, bound) => `成立：相差 ${apart}，四舍五入可解释至 ${bound}`,
  fails: (apart, bound) => `不可能成立：相差 ${apart}，四舍五入只可解释至 ${bound}`,
  without: (parts, isEqual, apart) =>
    isEqual ? `不计 ${parts}（表中没有该行）成立` : `未能核对：相差 ${apart}，而表中没有 ${parts}`,
  none: '无：互相矛盾',
  fits: (printed) => `刊印的 ${printed} 吻合`,
  misses: (printed) => `刊印的 ${printed} 不在其中`,
  noPublished: (nearest) => `没有已公布的因子吻合${nearest === '' ? '' : `；最接近的是 ${nearest}`}`,
  dataOf: (year) => `${year} 年数据`,
  more: (count) => `另有 ${count} 个`,
};

export const AUDIT_WORDS: Readonly<Record<Language, AuditWords>> = { en, 'zh-Hant': hant, 'zh-Hans': hans };
