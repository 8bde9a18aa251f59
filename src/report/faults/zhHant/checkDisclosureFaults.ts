// What a report lacks: scopes, statements, refrigerants, instruments.
import type { Translation } from '../translation.ts';

export const checkDisclosureFaults: Translation<typeof import('../../../domain/faults/checkDisclosureFaults.ts')> = {
  scopeMissing: ({ keys, year }) => ({
    message: `${year} 年沒有 ${keys.join('、')} 的數字`,
    hint: '聯交所要求由 2025 年開始的年度披露兩個範圍；請補上數據行，不會產生的以一行寫 n/a',
  }),
  boundaryUnstated: () => ({
    message: '公司設定檔沒有寫明以哪種方法合併各實體；現按營運控制權處理',
    hint: 'HKEX D29(b) 及 IFRS S2 B26 至 B29 要求說明：consolidation: operational-control、financial-control 或 equity-share',
  }),
  priceUnstated: () => ({
    message: '沒有提及內部碳定價',
    hint: 'HKEX D34 要求說明，即使沒有採用亦然：carbonPrice: {none: ...}',
  }),
  refrigerantUnreported: ({ years, fuels }) => ({
    message: `${years.join('、')} 年有車輛（${fuels.join('、')}）及用電的建築物，但沒有任何製冷劑補充紀錄，亦沒有說明原因`,
    hint: '請索取空調維修紀錄；補上 refrigerant 數據行（如屬實可寫 0 或 n/a），或為 scope1 加上附註',
  }),
  scope2Doubled: ({ key }) => ({
    message: `${key} 把以地域為基準及以市場為基準的範圍二相加：兩者是同一批電力的兩種計法`,
    hint: '請在其 content 中只保留其一',
  }),
  instrumentsUndescribed: ({ what, hint }) => ({ message: what, hint }),
};
