// The words of the targets and of the internal carbon price in each language.
import type { PriceKind } from '../domain/carbonPrice.ts';
import type { Language } from '../domain/language.ts';
import type { ProgressStatus, Reason } from '../domain/progress.ts';
import type { PathShape } from '../domain/target.ts';

/** The heads of the columns below a target. */
type Columns = Readonly<
  Record<
    | 'year'
    | 'limit'
    | 'figure'
    | 'headroom'
    | 'gap'
    | 'achieved'
    | 'used'
    | 'share'
    | 'left'
    | 'leftEach'
    | 'lasts'
    | 'status',
    string
  >
>;

/** Every text about targets; complete by type in each language. */
export type TargetWords = {
  readonly cap: (label: string, amount: string, years: string) => string;
  readonly reduce: (label: string, share: string, base: string, last: string) => string;
  readonly to: (label: string, amount: string, last: string) => string;
  readonly contract: Readonly<Record<PathShape, (label: string, share: string, base: string, last: string) => string>>;
  readonly converge: (label: string, amount: string, last: string) => string;
  readonly budget: (label: string, amount: string, years: string) => string;
  /** Follows a reduction or an amount that a path leads to. */
  readonly shapes: Readonly<Record<PathShape, string>>;
  /** `value` is undefined where it is not known and not needed. */
  readonly base: (year: string, value: string | undefined, isWritten: boolean) => string;
  readonly baseMissing: (year: string) => string;
  readonly comparedPrinted: (decimals: number) => string;
  readonly comparedLast: (last: string, decimals: number) => string;
  readonly comparedExact: string;
  readonly ceiling: (isEqual: boolean) => string;
  readonly root: string;
  readonly shareCounted: string;
  readonly shareLeftOut: string;
  readonly columns: Columns;
  readonly statuses: Readonly<Record<ProgressStatus, string>>;
  /** What `exceeded` is called where something was to be reduced. */
  readonly missed: string;
  readonly baseYear: string;
  readonly inBrackets: (text: string, bracketed: string) => string;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** `top` and `measure` are what the figure is a ratio of. */
  readonly flip: (year: string, top: string, measure: string, amount: string, isMetThere: boolean) => string;
  readonly coming: (items: string, taken: { labels: readonly string[]; year: string } | undefined) => string;
  readonly comingItem: (years: string, limit: string, extras: readonly string[]) => string;
  readonly aYear: (amount: string) => string;
  readonly total: (years: string, amount: string) => string;
  readonly comma: string;
  readonly noPrice: (reason: string) => string;
  readonly price: (label: string, kind: PriceKind, prices: string, covers: string, why: string | undefined) => string;
  readonly priceOf: (year: string, amount: string) => string;
  readonly priceLabel: string;
};

const KINDS = {
  en: { shadow: 'shadow price', fee: 'internal fee', implicit: 'implicit price' },
  'zh-Hant': { shadow: '影子價格', fee: '內部碳費', implicit: '隱含價格' },
  'zh-Hans': { shadow: '影子价格', fee: '内部碳费', implicit: '隐含价格' },
} as const satisfies Readonly<Record<Language, Readonly<Record<PriceKind, string>>>>;

const en: TargetWords = {
  cap: (label, amount, years) => `${label}: at most ${amount}, ${years}`,
  reduce: (label, share, base, last) => `${label}: ${share} % below ${base} by ${last}`,
  to: (label, amount, last) => `${label}: down to ${amount} by ${last}`,
  contract: {
    linear: (label, share, base, last) =>
      `${label}: down by ${share} % of the ${base} figure each year to ${last} (absolute contraction)`,
    compound: (label, share, _base, last) => `${label}: down by ${share} % of the year before, each year to ${last}`,
  },
  converge: (label, amount, last) =>
    `${label}: converging on the sector's ${amount} by ${last} (sectoral decarbonisation approach)`,
  budget: (label, amount, years) => `${label}: at most ${amount} in all over ${years} (carbon budget)`,
  shapes: { linear: ', on a straight line', compound: ', by the same share each year' },
  base: (year, value, isWritten) =>
    `base year ${year}${value === undefined ? '' : `: ${value}${isWritten ? ' as published' : ''}`}`,
  baseMissing: (year) => `base year ${year}: not among the years computed, and no baseValue is written`,
  comparedPrinted: (decimals) => `compared at ${decimals} decimals`,
  comparedLast: (last, decimals) => `, in ${last} at ${decimals}`,
  comparedExact: 'compared exactly',
  ceiling: (isEqual) => `${isEqual ? 'equal to' : 'above'} the base value: a ceiling, no reduction implied`,
  root: 'the years between are roots, with 34 digits',
  shareCounted: "with the company's share of the sector's activity, counted at 1 at most",
  shareLeftOut: "the company's share of the sector's activity is not counted",
  columns: {
    year: 'Year',
    limit: 'Limit',
    figure: 'Figure',
    headroom: 'Headroom',
    gap: 'Gap',
    achieved: 'Achieved',
    used: 'Used',
    share: 'Share',
    left: 'Left',
    leftEach: 'Left a year',
    lasts: 'Years left',
    status: 'Status',
  },
  statuses: {
    met: 'met',
    'at-cap': 'at cap',
    exceeded: 'exceeded',
    'on-track': 'on track',
    'off-track': 'off track',
    'not-assessed': 'not assessed',
  },
  missed: 'not met',
  baseYear: 'base year',
  inBrackets: (text, bracketed) => `${text} (${bracketed})`,
  reasons: {
    'no-figure': 'no figure',
    'base-missing': 'no base value',
    'base-zero': 'base value not above zero',
    'no-path': 'no path to the last year',
    'activity-missing': 'activity not known',
    'sum-incomplete': 'a year before has no figure',
    outside: 'outside the target',
  },
  flip: (year, top, measure, amount, isMetThere) =>
    `with ${top} of ${year} it holds where ${measure} is ${isMetThere ? 'at least' : 'above'} ${amount}`,
  coming: (items, taken) =>
    `still to come${taken === undefined ? '' : ` (with ${taken.labels.join(' and ')} of ${taken.year})`}: ${items}`,
  comingItem: (years, limit, extras) => `${years} ${limit}${extras.length === 0 ? '' : ` (${extras.join(', ')})`}`,
  aYear: (amount) => `${amount} a year`,
  total: (years, amount) => `the path allows ${amount} over ${years} in all`,
  comma: '; ',
  noPrice: (reason) => `No internal carbon price is used: ${reason}`,
  price: (label, kind, prices, covers, why) =>
    `${label} (${KINDS.en[kind]}): ${prices}; covers ${covers}${why === undefined ? '' : `; ${why}`}`,
  priceOf: (year, amount) => `${amount} in ${year}`,
  priceLabel: 'Internal carbon price',
};

const zhHant: TargetWords = {
  cap: (label, amount, years) => `${label}：${years} 年不高於 ${amount}`,
  reduce: (label, share, base, last) => `${label}：${last} 年或之前較 ${base} 年減少 ${share} %`,
  to: (label, amount, last) => `${label}：${last} 年或之前降至 ${amount}`,
  contract: {
    linear: (label, share, base, last) => `${label}：至 ${last} 年每年減少 ${base} 年數值的 ${share} %（絕對收縮法）`,
    compound: (label, share, _base, last) => `${label}：至 ${last} 年每年較上一年減少 ${share} %`,
  },
  converge: (label, amount, last) => `${label}：${last} 年或之前趨同至行業的 ${amount}（行業減碳法）`,
  budget: (label, amount, years) => `${label}：${years} 年合計不高於 ${amount}（碳預算）`,
  shapes: { linear: '，按線性路徑', compound: '，每年按相同比例減少' },
  base: (year, value, isWritten) =>
    `基準年 ${year}${value === undefined ? '' : `：${value}${isWritten ? '（按已披露數值）' : ''}`}`,
  baseMissing: (year) => `基準年 ${year}：不在計算年度之內，亦未寫明 baseValue`,
  comparedPrinted: (decimals) => `以 ${decimals} 位小數比較`,
  comparedLast: (last, decimals) => `，${last} 年以 ${decimals} 位小數比較`,
  comparedExact: '以精確值比較',
  ceiling: (isEqual) => `${isEqual ? '等於' : '高於'}基準年數值：屬上限，並無減少之意`,
  root: '其間各年為開方所得，取 34 位數字',
  shareCounted: '計及公司佔行業活動量的比例，最高以 1 計',
  shareLeftOut: '不計公司佔行業活動量的比例',
  columns: {
    year: '年度',
    limit: '上限',
    figure: '數值',
    headroom: '餘量',
    gap: '差距',
    achieved: '完成',
    used: '已用',
    share: '佔比',
    left: '尚餘',
    leftEach: '每年可用',
    lasts: '可用年數',
    status: '狀況',
  },
  statuses: {
    met: '已達成',
    'at-cap': '等於上限',
    exceeded: '超出上限',
    'on-track': '按計劃進行',
    'off-track': '落後於計劃',
    'not-assessed': '未評估',
  },
  missed: '未達成',
  baseYear: '基準年',
  inBrackets: (text, bracketed) => `${text}（${bracketed}）`,
  reasons: {
    'no-figure': '無數據',
    'base-missing': '無基準年數值',
    'base-zero': '基準年數值並非大於零',
    'no-path': '未設逐年路徑',
    'activity-missing': '活動量不詳',
    'sum-incomplete': '之前有年度無數據',
    outside: '目標期以外',
  },
  flip: (year, top, measure, amount, isMetThere) =>
    `按 ${year} 年的${top}，${measure}${isMetThere ? '不低於' : '高於'} ${amount}時不超出上限`,
  coming: (items, taken) =>
    `尚待年度${taken === undefined ? '' : `（按 ${taken.year} 年${taken.labels.join('及')}計）`}：${items}`,
  comingItem: (years, limit, extras) => `${years} 年 ${limit}${extras.length === 0 ? '' : `（${extras.join('，')}）`}`,
  aYear: (amount) => `每年 ${amount}`,
  total: (years, amount) => `按此路徑，${years} 年合計可排放或耗用 ${amount}`,
  comma: '；',
  noPrice: (reason) => `並無採用內部碳定價：${reason}`,
  price: (label, kind, prices, covers, why) =>
    `${label}（${KINDS['zh-Hant'][kind]}）：${prices}；涵蓋${covers}${why === undefined ? '' : `；${why}`}`,
  priceOf: (year, amount) => `${year} 年 ${amount}`,
  priceLabel: '內部碳定價',
};

const zhHans: TargetWords = {
  cap: (label, amount, years) => `${label}：${years} 年不高于 ${amount}`,
  reduce: (label, share, base, last) => `${label}：${last} 年或之前较 ${base} 年减少 ${share} %`,
  to: (label, amount, last) => `${label}：${last} 年或之前降至 ${amount}`,
  contract: {
    linear: (label, share, base, last) => `${label}：至 ${last} 年每年减少 ${base} 年数值的 ${share} %（绝对收缩法）`,
    compound: (label, share, _base, last) => `${label}：至 ${last} 年每年较上一年减少 ${share} %`,
  },
  converge: (label, amount, last) => `${label}：${last} 年或之前趋同至行业的 ${amount}（行业脱碳法）`,
  budget: (label, amount, years) => `${label}：${years} 年合计不高于 ${amount}（碳预算）`,
  shapes: { linear: '，按线性路径', compound: '，每年按相同比例减少' },
  base: (year, value, isWritten) =>
    `基准年 ${year}${value === undefined ? '' : `：${value}${isWritten ? '（按已披露数值）' : ''}`}`,
  baseMissing: (year) => `基准年 ${year}：不在计算年度之内，也未写明 baseValue`,
  comparedPrinted: (decimals) => `以 ${decimals} 位小数比较`,
  comparedLast: (last, decimals) => `，${last} 年以 ${decimals} 位小数比较`,
  comparedExact: '以精确值比较',
  ceiling: (isEqual) => `${isEqual ? '等于' : '高于'}基准年数值：属上限，并无减少之意`,
  root: '其间各年为开方所得，取 34 位数字',
  shareCounted: '计入公司占行业活动量的比例，最高以 1 计',
  shareLeftOut: '不计公司占行业活动量的比例',
  columns: {
    year: '年度',
    limit: '上限',
    figure: '数值',
    headroom: '余量',
    gap: '差距',
    achieved: '完成',
    used: '已用',
    share: '占比',
    left: '剩余',
    leftEach: '每年可用',
    lasts: '可用年数',
    status: '状况',
  },
  statuses: {
    met: '已达成',
    'at-cap': '等于上限',
    exceeded: '超出上限',
    'on-track': '按计划推进',
    'off-track': '落后于计划',
    'not-assessed': '未评估',
  },
  missed: '未达成',
  baseYear: '基准年',
  inBrackets: (text, bracketed) => `${text}（${bracketed}）`,
  reasons: {
    'no-figure': '无数据',
    'base-missing': '无基准年数值',
    'base-zero': '基准年数值并非大于零',
    'no-path': '未设逐年路径',
    'activity-missing': '活动量不详',
    'sum-incomplete': '之前有年度无数据',
    outside: '目标期以外',
  },
  flip: (year, top, measure, amount, isMetThere) =>
    `按 ${year} 年的${top}，${measure}${isMetThere ? '不低于' : '高于'} ${amount}时不超出上限`,
  coming: (items, taken) =>
    `尚待年度${taken === undefined ? '' : `（按 ${taken.year} 年${taken.labels.join('及')}计）`}：${items}`,
  comingItem: (years, limit, extras) => `${years} 年 ${limit}${extras.length === 0 ? '' : `（${extras.join('，')}）`}`,
  aYear: (amount) => `每年 ${amount}`,
  total: (years, amount) => `按此路径，${years} 年合计可排放或消耗 ${amount}`,
  comma: '；',
  noPrice: (reason) => `未采用内部碳定价：${reason}`,
  price: (label, kind, prices, covers, why) =>
    `${label}（${KINDS['zh-Hans'][kind]}）：${prices}；涵盖${covers}${why === undefined ? '' : `；${why}`}`,
  priceOf: (year, amount) => `${year} 年 ${amount}`,
  priceLabel: '内部碳定价',
};

/** The words of each language. */
export const TARGET_WORDS: Readonly<Record<Language, TargetWords>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };
