// The heads of the workbook's columns in each language. Those of ledger lines are the columns of the evidence pack's table.
import type { Language } from '../../domain/language.ts';

/** A head for each column of a ledger line. */
export type LedgerHeads = Readonly<
  Record<
    | 'ledger_line'
    | 'year'
    | 'label'
    | 'class'
    | 'site'
    | 'entity'
    | 'region'
    | 'scope'
    | 'quantity'
    | 'unit'
    | 'rows'
    | 'rows_missing'
    | 'rows_not_applicable'
    | 'days'
    | 'of_days'
    | 'as_at'
    | 'share'
    | 'pinned'
    | 'method'
    | 'data_type'
    | 'treatment'
    | 'origin'
    | 'destination'
    | 'status'
    | 'estimated'
    | 'uncertainty'
    | 'pedigree'
    | 'evidence'
    | 'distance',
    string
  >
>;

/** The heads of every sheet but that of the figures. */
export type BookHeads = {
  readonly ledger: LedgerHeads;
  readonly workings: Readonly<
    Record<'line' | 'what' | 'counted' | 'factor' | 'potential' | 'conversion' | 'product' | 'steps', string>
  >;
  readonly factors: Readonly<
    Record<
      | 'id'
      | 'value'
      | 'gas'
      | 'kind'
      | 'edition'
      | 'dataYear'
      | 'published'
      | 'source'
      | 'checked'
      | 'years'
      | 'chosen'
      | 'note',
      string
    >
  >;
  readonly checks: Readonly<Record<'exact' | 'number' | 'printed' | 'recomputed' | 'difference', string>>;
  readonly targets: Readonly<
    Record<'target' | 'baseYear' | 'baseValue' | 'goal' | 'inNumerator' | 'condition', string>
  >;
  readonly notes: Readonly<Record<'number' | 'about' | 'text' | 'years', string>>;
};

const en: BookHeads = {
  ledger: {
    ledger_line: 'Line',
    year: 'Year',
    label: 'Activity',
    class: 'Class',
    site: 'Site',
    entity: 'Entity',
    region: 'Region',
    scope: 'Scope',
    quantity: 'Quantity',
    unit: 'Unit',
    rows: 'Rows',
    rows_missing: 'Rows with /',
    rows_not_applicable: 'Rows with n/a',
    days: 'Days',
    of_days: 'Of days',
    as_at: 'As at',
    share: 'Share counted',
    pinned: 'Pinned factor',
    method: 'Method',
    data_type: 'Data type',
    treatment: 'Treatment',
    origin: 'Origin',
    destination: 'Destination',
    status: 'Status',
    estimated: 'Estimated',
    uncertainty: 'Uncertainty',
    pedigree: 'Pedigree',
    evidence: 'Evidence',
    distance: 'Distance (km)',
  },
  workings: {
    line: 'Line',
    what: 'What',
    counted: 'Part counted',
    factor: 'Factor',
    potential: 'Warming potential',
    conversion: 'Conversion',
    product: 'Product',
    steps: 'Steps',
  },
  factors: {
    id: 'Factor',
    value: 'Value',
    gas: 'Gas',
    kind: 'Kind',
    edition: 'Edition',
    dataYear: 'Data year',
    published: 'Published',
    source: 'Source',
    checked: 'Checked',
    years: 'Used for',
    chosen: 'Why chosen',
    note: 'Note',
  },
  checks: {
    exact: 'Exact value',
    number: 'Exact value as a number',
    printed: 'As printed',
    recomputed: 'Recomputed',
    difference: 'Difference',
  },
  targets: {
    target: 'Target',
    baseYear: 'Base year',
    baseValue: 'Base value',
    goal: 'Goal',
    inNumerator: 'Headroom in',
    condition: 'Condition',
  },
  notes: { number: 'Note', about: 'About', text: 'Text', years: 'Years' },
};

const zhHant: BookHeads = {
  ledger: {
    ledger_line: '行號',
    year: '年度',
    label: '活動',
    class: '類別',
    site: '場所',
    entity: '實體',
    region: '地區',
    scope: '範圍',
    quantity: '數量',
    unit: '單位',
    rows: '數據行數',
    rows_missing: '無數據行數',
    rows_not_applicable: '不適用行數',
    days: '天數',
    of_days: '總天數',
    as_at: '截至',
    share: '計入比例',
    pinned: '指定因子',
    method: '計算方法',
    data_type: '數據類型',
    treatment: '處理方式',
    origin: '出發地',
    destination: '目的地',
    status: '狀態',
    estimated: '估算',
    uncertainty: '不確定性',
    pedigree: '數據質量評分',
    evidence: '憑證',
    distance: '距離（公里）',
  },
  workings: {
    line: '行號',
    what: '項目',
    counted: '計入部分',
    factor: '因子',
    potential: '升溫潛能值',
    conversion: '換算',
    product: '乘積',
    steps: '步驟',
  },
  factors: {
    id: '因子',
    value: '數值',
    gas: '氣體',
    kind: '種類',
    edition: '因子版本',
    dataYear: '數據年份',
    published: '發佈日期',
    source: '因子來源',
    checked: '已核對',
    years: '適用年度',
    chosen: '選用原因',
    note: '附註',
  },
  checks: {
    exact: '精確值',
    number: '精確值（數字）',
    printed: '所列數值',
    recomputed: '重新計算',
    difference: '差異',
  },
  targets: {
    target: '目標',
    baseYear: '基準年',
    baseValue: '基準年數值',
    goal: '目標值',
    inNumerator: '餘量，單位',
    condition: '條件',
  },
  notes: { number: '附註', about: '事項', text: '內容', years: '年度' },
};

const zhHans: BookHeads = {
  ledger: {
    ledger_line: '行号',
    year: '年度',
    label: '活动',
    class: '类别',
    site: '场所',
    entity: '实体',
    region: '地区',
    scope: '范围',
    quantity: '数量',
    unit: '单位',
    rows: '数据行数',
    rows_missing: '无数据行数',
    rows_not_applicable: '不适用行数',
    days: '天数',
    of_days: '总天数',
    as_at: '截至',
    share: '计入比例',
    pinned: '指定因子',
    method: '计算方法',
    data_type: '数据类型',
    treatment: '处理方式',
    origin: '出发地',
    destination: '目的地',
    status: '状态',
    estimated: '估算',
    uncertainty: '不确定性',
    pedigree: '数据质量评分',
    evidence: '凭证',
    distance: '距离（公里）',
  },
  workings: {
    line: '行号',
    what: '项目',
    counted: '计入部分',
    factor: '因子',
    potential: '变暖潜势',
    conversion: '换算',
    product: '乘积',
    steps: '步骤',
  },
  factors: {
    id: '因子',
    value: '数值',
    gas: '气体',
    kind: '种类',
    edition: '因子版本',
    dataYear: '数据年份',
    published: '发布日期',
    source: '因子来源',
    checked: '已核对',
    years: '适用年度',
    chosen: '选用原因',
    note: '附注',
  },
  checks: {
    exact: '精确值',
    number: '精确值（数字）',
    printed: '所列数值',
    recomputed: '重新计算',
    difference: '差异',
  },
  targets: {
    target: '目标',
    baseYear: '基准年',
    baseValue: '基准年数值',
    goal: '目标值',
    inNumerator: '余量，单位',
    condition: '条件',
  },
  notes: { number: '附注', about: '事项', text: '内容', years: '年度' },
};

/** The heads in each language. */
export const BOOK_HEADS: Readonly<Record<Language, BookHeads>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };
