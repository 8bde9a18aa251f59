// Checking itself: its settings, its limit, its waivers.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const checkFaults: Translation<typeof import('../../../domain/faults/checkFaults.ts')> = {
  checkUnknown: ({ text, nearest }) => ({
    message: `沒有名為 ${quoted(text)} 的檢查${suggested(nearest)}`,
    hint: '`esgcalc check --list` 列出全部編號及代碼',
  }),
  severityKept: ({ check, code, what, count }) => ({
    message: `${check} 在此${what}，但有 ${count} 個令計算無法進行的錯誤（${code}）；這些仍是錯誤`,
    hint: '請修正數據；只有不會令計算停止的問題才可調整或豁免',
  }),
  waiverExpired: ({ check, until, year, why, count }) => ({
    message: `${check} 的豁免有效至 ${until}，而紀錄已到 ${year}：${count} 項發現重新計算在內（${why}）`,
    hint: '請修正所豁免的問題，或重新判斷並更改 `until`',
  }),
  waiverUnused: ({ check, why }) => ({
    message: `${check} 的豁免與任何發現都不符（${why}）`,
    hint: '請刪去，或更正其 site、activity、kpi、file 或 year',
  }),
  readingsLimit: ({ limit, beyond }) => ({
    message: `已互相比較 ${limit} 行；其餘 ${beyond} 行只逐行檢查，沒有查找重複、缺漏、重疊及異常值`,
    hint: '請逐年，或分批按場所檢查檔案',
  }),
};
