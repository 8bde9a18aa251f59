// Engines that hold rows: not installed, not connected, queries that fail.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const engineFaults: Translation<typeof import('../../../domain/faults/engineFaults.ts')> = {
  engineMissing: ({ what, hint }) => ({ message: `未安裝${what}`, hint }),
  connectionUnset: ({ name }) => ({
    message: `環境中沒有載有連線的 ${quoted(name)}`,
    hint: `請為此指令設定：${name}=postgresql://user:password@host/database；連線絕不會列印出來`,
  }),
  queryFailed: ({ source, why }) => ({
    message: `對 ${quoted(source)} 的查詢失敗：${why}`,
    hint: '請先在該資料庫的用戶端試行；必須為單一條 SELECT，因為程式絕不寫入資料庫',
  }),
  engineUnused: ({ engine, why }) => ({ message: `數據行由本程式讀取，沒有使用 ${engine}：${why}` }),
};
