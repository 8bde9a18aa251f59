// The words of a change taken apart, in each language.
import type { CauseOfChange, ChangeMethod } from '../domain/change.ts';
import type { Language } from '../domain/language.ts';

/** Every text of the report on a change; complete by type in each language. */
export type ChangeWords = {
  readonly source: string;
  readonly total: string;
  readonly share: string;
  readonly changed: string;
  /** `measure` is the label of the measure, or undefined where use is seen by itself. */
  readonly causes: Readonly<Record<CauseOfChange, (measure: string | undefined) => string>>;
  readonly methods: Readonly<Record<ChangeMethod, string>>;
  readonly withoutActivity: (measure: string | undefined) => string;
  readonly byShapley: string;
  readonly noData: (side: string) => string;
  readonly noRows: (side: string) => string;
  readonly incomplete: (side: string, without: string) => string;
  readonly unmeasured: (measure: string) => string;
  readonly explains: (cause: string, share: string, isFall: boolean) => string;
  readonly likeForLike: (side: string, other: string) => string;
  readonly underEdition: (edition: string) => string;
  readonly reported: (was: string, is: string, percent: string) => string;
  readonly barsBegin: (amount: string) => string;
  readonly unchanged: string;
};

const en: ChangeWords = {
  source: 'Source',
  total: 'Total',
  share: 'share of the change',
  changed: 'Change',
  causes: {
    measure: (measure = '') => measure,
    // A long name would take the room of the figures.
    use: (measure) =>
      measure === undefined ? 'Use' : `Use per ${measure.length <= 10 ? measure.toLowerCase() : 'unit'}`,
    structure: () => 'Mix',
    factor: () => 'Factor',
    boundary: () => 'Boundary',
  },
  methods: {
    lmdi: 'logarithmic mean Divisia index (LMDI-I, additive)',
    shapley: 'Shapley, the mean over all orders of the causes',
  },
  withoutActivity: (measure) =>
    `no quantity behind it: ${measure === undefined ? 'its emissions are one cause' : `use and factor are one cause, its amount per ${measure.toLowerCase()}`}`,
  byShapley: 'by Shapley, for a zero or a negative amount has no logarithm',
  noData: (side) => `${side} has no figure of it (/): not taken apart`,
  noRows: (side) => `${side} has no rows of it: not taken apart`,
  incomplete: (side, without) => `${side} is without ${without}: the two are not comparable`,
  unmeasured: (measure) => `without ${measure.toLowerCase()} on both sides, use stands by itself`,
  explains: (cause, share, isFall) => `${cause} explains ${share} of the ${isFall ? 'fall' : 'rise'}.`,
  likeForLike: (side, other) => `Like for like: ${side} under the factors of ${other}.`,
  underEdition: (edition) => `Like for like: both under ${edition}.`,
  reported: (was, is, percent) => `As reported: ${was} to ${is} (${percent}).`,
  barsBegin: (amount) => `bars begin at ${amount}`,
  unchanged: 'nothing changed',
};

const hant: ChangeWords = {
  source: '來源',
  total: '總計',
  share: '佔變動比例',
  changed: '變動',
  causes: {
    measure: (measure = '') => measure,
    use: (measure) => (measure === undefined ? '用量' : '單位用量'),
    structure: () => '結構',
    factor: () => '排放因子',
    boundary: () => '範圍界定',
  },
  methods: { lmdi: '對數平均迪氏指數法（LMDI-I，加法）', shapley: 'Shapley 法（各因素先後次序的平均）' },
  withoutActivity: (measure) =>
    `沒有活動量：${measure === undefined ? '排放量為單一因素' : `用量與因子合為一項，即每單位${measure}的數值`}`,
  byShapley: '以 Shapley 法計算，因零或負數沒有對數',
  noData: (side) => `${side} 沒有數據（/）：不作分解`,
  noRows: (side) => `${side} 沒有記錄：不作分解`,
  incomplete: (side, without) => `${side} 不包括${without}：兩者不可比`,
  unmeasured: (measure) => `兩邊並非都有${measure}，用量單獨列示`,
  explains: (cause, share, isFall) => `${cause}解釋了${isFall ? '下降' : '上升'}的 ${share}。`,
  likeForLike: (side, other) => `同一基礎：${side} 採用 ${other} 的排放因子。`,
  underEdition: (edition) => `同一基礎：兩邊均採用 ${edition}。`,
  reported: (was, is, percent) => `原報告：${was} 至 ${is}（${percent}）。`,
  barsBegin: (amount) => `橫條由 ${amount} 起`,
  unchanged: '沒有變動',
};

const hans: ChangeWords = {
  source: '来源',
  total: '总计',
  share: '占变动比例',
  changed: '变动',
  causes: {
    measure: (measure = '') => measure,
    use: (measure) => (measure === undefined ? '用量' : '单位用量'),
    structure: () => '结构',
    factor: () => '排放因子',
    boundary: () => '范围界定',
  },
  methods: { lmdi: '对数平均迪氏指数法（LMDI-I，加法）', shapley: 'Shapley 法（各因素先后次序的平均）' },
  withoutActivity: (measure) =>
    `没有活动量：${measure === undefined ? '排放量为单一因素' : `用量与因子合为一项，即每单位${measure}的数值`}`,
  byShapley: '以 Shapley 法计算，因零或负数没有对数',
  noData: (side) => `${side} 没有数据（/）：不作分解`,
  noRows: (side) => `${side} 没有记录：不作分解`,
  incomplete: (side, without) => `${side} 不包括${without}：两者不可比`,
  unmeasured: (measure) => `两边并非都有${measure}，用量单独列示`,
  explains: (cause, share, isFall) => `${cause}解释了${isFall ? '下降' : '上升'}的 ${share}。`,
  likeForLike: (side, other) => `同一基础：${side} 采用 ${other} 的排放因子。`,
  underEdition: (edition) => `同一基础：两边均采用 ${edition}。`,
  reported: (was, is, percent) => `原报告：${was} 至 ${is}（${percent}）。`,
  barsBegin: (amount) => `横条由 ${amount} 起`,
  unchanged: '没有变动',
};

export const CHANGE_WORDS: Readonly<Record<Language, ChangeWords>> = { en, 'zh-Hant': hant, 'zh-Hans': hans };
