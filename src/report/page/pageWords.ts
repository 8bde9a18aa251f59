// The words of the page in each language, beside those that it shares with the other reports.
import type { Severity } from '../../domain/diagnostic.ts';
import type { Language } from '../../domain/language.ts';

/** Every text of the page's own; complete by type in each language. */
export type PageWords = {
  readonly lead: string;
  readonly leadPrinted: string;
  readonly contents: string;
  readonly chapters: Readonly<
    Record<
      | 'glance'
      | 'change'
      | 'months'
      | 'sites'
      | 'resources'
      | 'quality'
      | 'indicators'
      | 'checks'
      | 'factors'
      | 'inputs',
      string
    >
  >;
  readonly against: (year: string) => string;
  readonly scopes: string;
  readonly categories: string;
  readonly energy: string;
  readonly water: string;
  readonly waste: string;
  /** The sources that are not listed one by one. */
  readonly otherSources: (count: number) => string;
  readonly effects: (label: string, from: string, to: string) => string;
  readonly month: string;
  readonly site: string;
  readonly limit: string;
  readonly figure: string;
  readonly used: string;
  readonly close: string;
  readonly comma: string;
  /** Stands before a command. */
  readonly byCommand: string;
  /** What is of no site or month. */
  readonly unnamed: Readonly<Record<'whole' | 'site' | 'month', string>>;
  readonly withoutMonths: string;
  readonly monthsHold: (share: string) => string;
  readonly withoutSites: string;
  readonly largestSites: (shown: number, all: number) => string;
  readonly withoutChange: string;
  readonly withoutQuality: string;
  readonly severities: Readonly<Record<Severity | 'waived', string>>;
  readonly found: (counts: Readonly<Record<Severity | 'waived', string>>) => string;
  readonly nothingFound: string;
  readonly moreFound: (count: string) => string;
  readonly waivedUntil: (why: string, until: string) => string;
  readonly factor: string;
  readonly factorValue: string;
  readonly kind: string;
  readonly dataYear: string;
  readonly source: string;
  readonly checked: string;
  readonly yes: string;
  readonly no: string;
  readonly file: string;
  readonly rows: string;
  readonly sameBytes: string;
};

const en: PageWords = {
  lead: 'Every underlined figure opens how it came about: what was added and divided, the factor and its source, and the evidence.',
  leadPrinted: 'In the HTML file of this report every underlined figure opens how it came about.',
  contents: 'Contents',
  chapters: {
    glance: 'At a glance',
    change: 'Why it changed',
    months: 'Month by month',
    sites: 'Sites',
    resources: 'Energy, water and waste',
    quality: 'Data quality and uncertainty',
    indicators: 'All indicators',
    checks: 'Checks',
    factors: 'Emission factors and their sources',
    inputs: 'Files behind this page',
  },
  against: (year) => `against ${year}`,
  scopes: 'By scope',
  categories: 'Scope 3 by category',
  energy: 'Energy',
  water: 'Water',
  waste: 'Waste',
  otherSources: (count) => `${count} other sources, none changed more (esgcalc compare lists them)`,
  effects: (label, from, to) => `${label}, ${from} to ${to}`,
  month: 'Month',
  site: 'Site',
  limit: 'Limit',
  figure: 'Figure',
  used: 'Used so far',
  close: 'Close',
  comma: ', ',
  byCommand: 'On a terminal:',
  unnamed: { whole: '', site: 'No site named', month: 'Not of one month' },
  withoutMonths: 'No row of the last year is dated within one month, so there is nothing to show month by month.',
  monthsHold: (share) =>
    `Of the total, ${share} is of rows dated within one month; bills that span months, quarters and annual figures stand below them.`,
  withoutSites: 'The rows name no site, so there is nothing to show by site.',
  largestSites: (shown, all) =>
    `The ${shown} sites with the largest emissions of ${all}; esgcalc compute --by site shows all.`,
  withoutChange: 'There is no year before to compare the last one with.',
  withoutQuality: 'There are no emissions to judge.',
  severities: { error: 'Error', warning: 'Warning', note: 'Note', waived: 'Waived' },
  found: ({ error, warning, note, waived }) =>
    `Errors: ${error}. Warnings: ${warning}. Notes: ${note}.${waived === '0' ? '' : ` Waived: ${waived}.`}`,
  nothingFound: 'The checks of esgcalc found nothing.',
  moreFound: (count) => `… and ${count} more of this kind; esgcalc check --all-errors shows all.`,
  waivedUntil: (why, until) => `waived until ${until}: ${why}`,
  factor: 'Factor',
  factorValue: 'Value',
  kind: 'Kind',
  dataYear: 'Data year',
  source: 'Source',
  checked: 'Checked',
  yes: 'yes',
  no: 'no',
  file: 'File',
  rows: 'Rows',
  sameBytes: 'Made with esgcalc. The same files give the same page, byte for byte.',
};

const zhHant: PageWords = {
  lead: '點按任何有底線的數字，可查看其計算過程：相加與相除的項目、排放因子及其來源，以及憑證。',
  leadPrinted: '本報告的 HTML 檔案中，點按任何有底線的數字可查看其計算過程。',
  contents: '目錄',
  chapters: {
    glance: '摘要',
    change: '變動原因',
    months: '按月數據',
    sites: '場所',
    resources: '能源、水及廢棄物',
    quality: '數據質量及不確定性',
    indicators: '全部指標',
    checks: '檢查結果',
    factors: '排放因子及來源',
    inputs: '本頁所據檔案',
  },
  against: (year) => `與 ${year} 年比較`,
  scopes: '按範圍劃分',
  categories: '範圍三按類別劃分',
  energy: '能源',
  water: '水',
  waste: '廢棄物',
  otherSources: (count) => `其餘 ${count} 個變動較小的來源（esgcalc compare 可逐一列出）`,
  effects: (label, from, to) => `${label}，${from} 至 ${to} 年`,
  month: '月份',
  site: '場所',
  limit: '上限',
  figure: '數值',
  used: '累計已用',
  close: '關閉',
  comma: '，',
  byCommand: '在終端機：',
  unnamed: { whole: '', site: '未註明場所', month: '不屬單一月份' },
  withoutMonths: '最近年度並無日期屬單一月份的記錄，故不按月列示。',
  monthsHold: (share) => `總量中 ${share} 來自日期屬單一月份的記錄；跨月賬單、季度及全年數字另列於下。`,
  withoutSites: '記錄並無註明場所，故不按場所列示。',
  largestSites: (shown, all) => `${all} 個場所中排放量最大的 ${shown} 個；esgcalc compute --by site 可列出全部。`,
  withoutChange: '並無上一年度可供比較。',
  withoutQuality: '並無排放量可供評定。',
  severities: { error: '錯誤', warning: '警告', note: '提示', waived: '已豁免' },
  found: ({ error, warning, note, waived }) =>
    `錯誤 ${error} 項，警告 ${warning} 項，提示 ${note} 項${waived === '0' ? '' : `，已豁免 ${waived} 項`}。`,
  nothingFound: 'esgcalc 的檢查並無發現。',
  moreFound: (count) => `……另有同類 ${count} 項；esgcalc check --all-errors 可列出全部。`,
  waivedUntil: (why, until) => `豁免至 ${until}：${why}`,
  factor: '排放因子',
  factorValue: '數值',
  kind: '類別',
  dataYear: '數據年份',
  source: '來源',
  checked: '已核對',
  yes: '是',
  no: '否',
  file: '檔案',
  rows: '記錄數',
  sameBytes: '以 esgcalc 製作。相同檔案所得的頁面逐位元組相同。',
};

const zhHans: PageWords = {
  lead: '点按任何有下划线的数字，可查看其计算过程：相加与相除的项目、排放因子及其来源，以及凭证。',
  leadPrinted: '本报告的 HTML 文件中，点按任何有下划线的数字可查看其计算过程。',
  contents: '目录',
  chapters: {
    glance: '摘要',
    change: '变动原因',
    months: '按月数据',
    sites: '场所',
    resources: '能源、水和废弃物',
    quality: '数据质量和不确定性',
    indicators: '全部指标',
    checks: '检查结果',
    factors: '排放因子及来源',
    inputs: '本页所依据的文件',
  },
  against: (year) => `与 ${year} 年比较`,
  scopes: '按范围划分',
  categories: '范围三按类别划分',
  energy: '能源',
  water: '水',
  waste: '废弃物',
  otherSources: (count) => `其余 ${count} 个变动较小的来源（esgcalc compare 可逐一列出）`,
  effects: (label, from, to) => `${label}，${from} 至 ${to} 年`,
  month: '月份',
  site: '场所',
  limit: '上限',
  figure: '数值',
  used: '累计已用',
  close: '关闭',
  comma: '，',
  byCommand: '在终端：',
  unnamed: { whole: '', site: '未注明场所', month: '不属于单一月份' },
  withoutMonths: '最近年度没有日期属于单一月份的记录，故不按月列示。',
  monthsHold: (share) => `总量中 ${share} 来自日期属于单一月份的记录；跨月账单、季度和全年数字另列于下。`,
  withoutSites: '记录没有注明场所，故不按场所列示。',
  largestSites: (shown, all) => `${all} 个场所中排放量最大的 ${shown} 个；esgcalc compute --by site 可列出全部。`,
  withoutChange: '没有上一年度可供比较。',
  withoutQuality: '没有排放量可供评定。',
  severities: { error: '错误', warning: '警告', note: '提示', waived: '已豁免' },
  found: ({ error, warning, note, waived }) =>
    `错误 ${error} 项，警告 ${warning} 项，提示 ${note} 项${waived === '0' ? '' : `，已豁免 ${waived} 项`}。`,
  nothingFound: 'esgcalc 的检查没有发现。',
  moreFound: (count) => `……另有同类 ${count} 项；esgcalc check --all-errors 可列出全部。`,
  waivedUntil: (why, until) => `豁免至 ${until}：${why}`,
  factor: '排放因子',
  factorValue: '数值',
  kind: '类别',
  dataYear: '数据年份',
  source: '来源',
  checked: '已核对',
  yes: '是',
  no: '否',
  file: '文件',
  rows: '记录数',
  sameBytes: '以 esgcalc 制作。相同文件得到的页面逐字节相同。',
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };
