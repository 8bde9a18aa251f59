// The words of the disclosure index in each language; names of frameworks and items stand in the tables under factors/.
import type { Consolidation } from '../domain/company.ts';
import type { AbsenceReason, IndexStatus } from '../domain/disclosure.ts';
import type { Language } from '../domain/language.ts';

/** Every text; complete by type in each language. */
export type IndexWords = {
  readonly index: string;
  readonly code: string;
  readonly item: string;
  readonly status: string;
  readonly reason: string;
  readonly edition: (year: string) => string;
  /** What stands between a label and what is said of it, between the items of a list, and between clauses. */
  readonly colon: string;
  readonly listed: string;
  readonly clause: string;
  readonly stop: string;
  readonly inBrackets: (text: string, more: string) => string;
  readonly statuses: Readonly<Record<IndexStatus, string>>;
  readonly count: (items: string, counts: readonly string[]) => string;
  readonly absences: Readonly<Record<AbsenceReason, string>>;
  /** Figures that stand with an earlier item. */
  readonly seeAt: (code: string, labels: string) => string;
  readonly moved: (code: string) => string;
  readonly narrative: string;
  readonly rest: string;
  readonly noTargets: string;
  readonly notAssessed: string;
  readonly baseYear: (year: string, threshold: string) => string;
  readonly basesOfTargets: (years: string) => string;
  readonly noBaseYear: string;
  readonly consolidations: Readonly<Record<Consolidation, string>>;
  readonly consolidated: (approach: string, isStated: boolean) => string;
  readonly potentials: (set: string) => string;
  readonly sources: (editions: string) => string;
  readonly noSources: string;
  readonly restated: (heads: string) => string;
  readonly notRestated: string;
  readonly unpublished: string;
  readonly uncertainty: string;
  readonly noInstruments: string;
  readonly noPrice: string;
  readonly unchecked: (codes: string) => string;
  readonly allUnchecked: string;
};

const en: IndexWords = {
  index: 'Index',
  code: 'Code',
  item: 'Item',
  status: 'Status',
  reason: 'Reason',
  edition: (year) => `edition ${year}`,
  colon: ': ',
  listed: ', ',
  clause: '; ',
  stop: '.',
  inBrackets: (text, more) => `${text} (${more})`,
  statuses: {
    answered: 'answered',
    partly: 'answered in part',
    'no-data': 'no data',
    'not-applicable': 'not applicable',
    narrative: 'narrative',
    moved: 'moved',
  },
  count: (items, counts) => `${items} items: ${counts.join(', ')}.`,
  absences: {
    'no-rows': 'no rows',
    'no-measure': 'nothing to divide by',
    'no-price': 'no price',
    'not-relevant': 'declared not relevant',
    'not-computed': 'declared not computed',
    undeclared: 'neither computed nor declared',
  },
  seeAt: (code, labels) => `see ${code}: ${labels}`,
  moved: (code) => `moved to ${code}`,
  narrative: 'narrative: answer it in the report',
  rest: 'the rest is narrative: answer it in the report',
  noTargets: 'no such target is set in esgcalc.yaml (targets)',
  notAssessed: 'not assessed in any year',
  baseYear: (year, threshold) => `base year ${year}, recalculated from a change of ${threshold} on`,
  basesOfTargets: (years) => `base year of the targets: ${years}`,
  noBaseYear: 'no base year is named in esgcalc.yaml (baseYear)',
  consolidations: {
    'operational-control': 'operational control',
    'financial-control': 'financial control',
    'equity-share': 'equity share',
  },
  consolidated: (approach, isStated) =>
    isStated ? `consolidated by ${approach}` : `taken: ${approach}; esgcalc.yaml names no approach (consolidation)`,
  potentials: (set) => `100-year warming potentials of ${set}`,
  sources: (editions) => `factors, with their sources in the notes: ${editions}`,
  noSources: 'no factor was used',
  restated: (heads) => `restated: ${heads}`,
  notRestated: 'nothing differs from what was published before',
  unpublished: 'esgcalc.yaml holds no published figures to compare with (published)',
  uncertainty: 'ranges of the totals: esgcalc uncertainty',
  noInstruments: 'the rows hold no certificates, contracts or supplier rates',
  noPrice: 'esgcalc.yaml states neither a price nor that none is used (carbonPrice)',
  unchecked: (codes) => `Codes not yet checked against the framework's own text: ${codes}.`,
  allUnchecked: "The codes are not yet checked against the framework's own text.",
};

const zhHant: IndexWords = {
  index: '內容索引',
  code: '編號',
  item: '披露項目',
  status: '狀態',
  reason: '原因',
  edition: (year) => `${year} 年版`,
  colon: '：',
  listed: '、',
  clause: '；',
  stop: '。',
  inBrackets: (text, more) => `${text}（${more}）`,
  statuses: {
    answered: '已回應',
    partly: '部分回應',
    'no-data': '無數據',
    'not-applicable': '不適用',
    narrative: '敘述',
    moved: '已移至他處',
  },
  count: (items, counts) => `共 ${items} 項：${counts.join('、')}。`,
  absences: {
    'no-rows': '無數據行',
    'no-measure': '無除數',
    'no-price': '並無價格',
    'not-relevant': '已說明不相關',
    'not-computed': '已說明未計算',
    undeclared: '未計算亦未說明',
  },
  seeAt: (code, labels) => `見 ${code}：${labels}`,
  moved: (code) => `已移至 ${code}`,
  narrative: '敘述性內容：請於報告中說明',
  rest: '其餘為敘述性內容：請於報告中說明',
  noTargets: 'esgcalc.yaml 未設定此類目標（targets）',
  notAssessed: '各年均未評估',
  baseYear: (year, threshold) => `基準年 ${year}，變動達 ${threshold} 即重新計算`,
  basesOfTargets: (years) => `目標的基準年：${years}`,
  noBaseYear: 'esgcalc.yaml 未指明基準年（baseYear）',
  consolidations: {
    'operational-control': '營運控制權',
    'financial-control': '財務控制權',
    'equity-share': '股權比例',
  },
  consolidated: (approach, isStated) =>
    isStated ? `按${approach}綜合` : `按${approach}處理；esgcalc.yaml 未指明方法（consolidation）`,
  potentials: (set) => `採用 ${set} 的百年升溫潛能值`,
  sources: (editions) => `排放因子（來源見附註）：${editions}`,
  noSources: '未採用排放因子',
  restated: (heads) => `重列：${heads}`,
  notRestated: '與先前刊發的數字並無差異',
  unpublished: 'esgcalc.yaml 並無先前刊發的數字可供比較（published）',
  uncertainty: '總數的範圍：esgcalc uncertainty',
  noInstruments: '數據行中並無電力證書、購電合約或供應商因子',
  noPrice: 'esgcalc.yaml 未說明內部碳定價，亦未說明並無採用（carbonPrice）',
  unchecked: (codes) => `尚未與框架原文核對的編號：${codes}。`,
  allUnchecked: '各編號尚未與框架原文核對。',
};

const zhHans: IndexWords = {
  index: '内容索引',
  code: '编号',
  item: '披露项目',
  status: '状态',
  reason: '原因',
  edition: (year) => `${year} 年版`,
  colon: '：',
  listed: '、',
  clause: '；',
  stop: '。',
  inBrackets: (text, more) => `${text}（${more}）`,
  statuses: {
    answered: '已回应',
    partly: '部分回应',
    'no-data': '无数据',
    'not-applicable': '不适用',
    narrative: '叙述',
    moved: '已移至他处',
  },
  count: (items, counts) => `共 ${items} 项：${counts.join('、')}。`,
  absences: {
    'no-rows': '无数据行',
    'no-measure': '无除数',
    'no-price': '没有价格',
    'not-relevant': '已说明不相关',
    'not-computed': '已说明未计算',
    undeclared: '未计算亦未说明',
  },
  seeAt: (code, labels) => `见 ${code}：${labels}`,
  moved: (code) => `已移至 ${code}`,
  narrative: '叙述性内容：请在报告中说明',
  rest: '其余为叙述性内容：请在报告中说明',
  noTargets: 'esgcalc.yaml 未设定此类目标（targets）',
  notAssessed: '各年均未评估',
  baseYear: (year, threshold) => `基准年 ${year}，变动达 ${threshold} 即重新计算`,
  basesOfTargets: (years) => `目标的基准年：${years}`,
  noBaseYear: 'esgcalc.yaml 未指明基准年（baseYear）',
  consolidations: {
    'operational-control': '运营控制权',
    'financial-control': '财务控制权',
    'equity-share': '股权比例',
  },
  consolidated: (approach, isStated) =>
    isStated ? `按${approach}合并` : `按${approach}处理；esgcalc.yaml 未指明方法（consolidation）`,
  potentials: (set) => `采用 ${set} 的百年变暖潜势`,
  sources: (editions) => `排放因子（来源见附注）：${editions}`,
  noSources: '未采用排放因子',
  restated: (heads) => `重述：${heads}`,
  notRestated: '与先前发布的数字没有差异',
  unpublished: 'esgcalc.yaml 没有先前发布的数字可供比较（published）',
  uncertainty: '总数的区间：esgcalc uncertainty',
  noInstruments: '数据行中没有电力证书、购电合同或供应商因子',
  noPrice: 'esgcalc.yaml 未说明内部碳定价，也未说明没有采用（carbonPrice）',
  unchecked: (codes) => `尚未与框架原文核对的编号：${codes}。`,
  allUnchecked: '各编号尚未与框架原文核对。',
};

/** The words of each language. */
export const INDEX_WORDS: Readonly<Record<Language, IndexWords>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };
