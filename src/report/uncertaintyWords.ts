// The words of the report on uncertainty and data quality, in each language.
import type { Language } from '../domain/language.ts';

/** Every text of the report; complete by type in each language. Percentages and amounts arrive as text. */
export type UncertaintyWords = {
  readonly title: (year: string) => string;
  readonly source: string;
  readonly activity: string;
  readonly factor: string;
  readonly combined: string;
  readonly halfWidth: string;
  readonly rank: string;
  readonly total: string;
  readonly estimated: string;
  readonly pedigree: string;
  readonly notStated: string;
  readonly withoutActivity: string;
  readonly withoutFactor: string;
  readonly ofScores: (spread: string, low: string, high: string) => string;
  readonly partly: (stated: string, all: string, share: string) => string;
  readonly nothingStated: (year: string) => string;
  readonly shared: (factor: string, sources: number, halfWidth: string, independent: string) => string;
  readonly independent: (halfWidth: string, percent: string) => string;
  readonly method: string;
  readonly simulated: (draws: string, seed: string) => string;
  readonly low: string;
  readonly median: string;
  readonly high: string;
  readonly below: string;
  readonly above: string;
  readonly quality: string;
  readonly score: string;
  readonly scored: string;
  readonly poor: string;
  readonly estimates: string;
  readonly unchecked: string;
  readonly qualityNote: string;
};

const en: UncertaintyWords = {
  title: (year) => `How sure the figures of ${year} are: half 95 % ranges`,
  source: 'Source',
  activity: 'Activity',
  factor: 'Factor',
  combined: 'Together',
  halfWidth: '± t',
  rank: 'Rank',
  total: 'Total',
  estimated: 'estimated',
  pedigree: 'pedigree',
  notStated: 'no uncertainty is stated: in no range',
  withoutActivity: 'the uncertainty of its quantity is not stated: the range is of its factor alone',
  withoutFactor: 'the uncertainty of its factor is not stated: the range is of its quantity alone',
  ofScores: (spread, low, high) => `from its scores: ÷ ${spread} to × ${spread}, ${low} to ${high} t`,
  partly: (stated, all, share) => `the range is of what an uncertainty is stated for, ${stated} of ${all} t (${share})`,
  nothingStated: (year) =>
    `Nothing of ${year} has an uncertainty: state it in esgcalc.yaml (uncertainty:) or in the rows.`,
  shared: (factor, sources, halfWidth, independent) =>
    `${factor} is shared by ${sources} sources, so its part adds linearly: together ± ${halfWidth} t, not ± ${independent} t`,
  independent: (halfWidth, percent) => `Total if all were independent: ± ${halfWidth} t (${percent}).`,
  method: 'error propagation, approach 1 of the IPCC 2006 Guidelines, volume 1, chapter 3; ranks of the GHG Protocol',
  simulated: (draws, seed) => `Simulated, 95 % range (approach 2: lognormal, ${draws} draws, seed ${seed})`,
  low: 'from, t',
  median: 'median, t',
  high: 'to, t',
  below: 'below',
  above: 'above',
  quality: 'Data quality, shares of emissions',
  score: 'Mean score',
  scored: 'scored',
  poor: 'score 4–5',
  estimates: 'estimates',
  unchecked: 'unchecked factors',
  qualityNote: 'scores from 1 (best) to 5, the mean of five indicators weighted by emissions',
};

const hant: UncertaintyWords = {
  title: (year) => `${year} 年數據的不確定性：95% 區間的一半`,
  source: '來源',
  activity: '活動數據',
  factor: '排放因子',
  combined: '合併',
  halfWidth: '± 噸',
  rank: '等級',
  total: '總計',
  estimated: '估算',
  pedigree: '質量評分',
  notStated: '沒有說明不確定性：不計入任何區間',
  withoutActivity: '沒有說明活動數據的不確定性：區間只包括排放因子',
  withoutFactor: '沒有說明排放因子的不確定性：區間只包括活動數據',
  ofScores: (spread, low, high) => `按質量評分：÷ ${spread} 至 × ${spread}，即活動數據令其在 ${low} 至 ${high} 噸之間`,
  partly: (stated, all, share) => `區間只涵蓋已說明不確定性的部分，即 ${all} 噸中的 ${stated} 噸（${share}）`,
  nothingStated: (year) => `${year} 年沒有任何不確定性的說明：請寫在 esgcalc.yaml（uncertainty:）或記錄中。`,
  shared: (factor, sources, halfWidth, independent) =>
    `${factor} 由 ${sources} 個來源共用，其部分線性相加：合計 ± ${halfWidth} 噸，而非 ± ${independent} 噸`,
  independent: (halfWidth, percent) => `若全部互相獨立，總計為 ± ${halfWidth} 噸（${percent}）。`,
  method: '誤差傳遞法（IPCC 2006 年指南第一卷第三章方法一）；等級按溫室氣體核算體系',
  simulated: (draws, seed) => `模擬的 95% 區間（方法二：對數常態分佈，${draws} 次抽樣，種子 ${seed}）`,
  low: '由（噸）',
  median: '中位數（噸）',
  high: '至（噸）',
  below: '以下',
  above: '以上',
  quality: '數據質量，佔排放量的比例',
  score: '平均評分',
  scored: '已評分',
  poor: '4–5 分',
  estimates: '估算',
  unchecked: '未核對的因子',
  qualityNote: '評分由 1（最佳）至 5，為五項指標的平均，按排放量加權',
};

const hans: UncertaintyWords = {
  title: (year) => `${year} 年数据的不确定性：95% 区间的一半`,
  source: '来源',
  activity: '活动数据',
  factor: '排放因子',
  combined: '合并',
  halfWidth: '± 吨',
  rank: '等级',
  total: '总计',
  estimated: '估算',
  pedigree: '质量评分',
  notStated: '没有说明不确定性：不计入任何区间',
  withoutActivity: '没有说明活动数据的不确定性：区间只包括排放因子',
  withoutFactor: '没有说明排放因子的不确定性：区间只包括活动数据',
  ofScores: (spread, low, high) => `按质量评分：÷ ${spread} 至 × ${spread}，即活动数据使其在 ${low} 至 ${high} 吨之间`,
  partly: (stated, all, share) => `区间只涵盖已说明不确定性的部分，即 ${all} 吨中的 ${stated} 吨（${share}）`,
  nothingStated: (year) => `${year} 年没有任何不确定性的说明：请写在 esgcalc.yaml（uncertainty:）或记录中。`,
  shared: (factor, sources, halfWidth, independent) =>
    `${factor} 由 ${sources} 个来源共用，其部分线性相加：合计 ± ${halfWidth} 吨，而非 ± ${independent} 吨`,
  independent: (halfWidth, percent) => `若全部相互独立，总计为 ± ${halfWidth} 吨（${percent}）。`,
  method: '误差传递法（IPCC 2006 年指南第一卷第三章方法一）；等级按温室气体核算体系',
  simulated: (draws, seed) => `模拟的 95% 区间（方法二：对数正态分布，${draws} 次抽样，种子 ${seed}）`,
  low: '从（吨）',
  median: '中位数（吨）',
  high: '至（吨）',
  below: '以下',
  above: '以上',
  quality: '数据质量，占排放量的比例',
  score: '平均评分',
  scored: '已评分',
  poor: '4–5 分',
  estimates: '估算',
  unchecked: '未核对的因子',
  qualityNote: '评分由 1（最佳）至 5，为五项指标的平均，按排放量加权',
};

export const UNCERTAINTY_WORDS: Readonly<Record<Language, UncertaintyWords>> = { en, 'zh-Hant': hant, 'zh-Hans': hans };
