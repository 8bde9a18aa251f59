// The heads of the columns of ledger lines in each language; the columns are those of the evidence pack's table.
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

const en: LedgerHeads = {
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
};

const zhHant: LedgerHeads = {
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
};

const zhHans: LedgerHeads = {
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
};

/** The heads in each language. */
export const LEDGER_HEADS: Readonly<Record<Language, LedgerHeads>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };
