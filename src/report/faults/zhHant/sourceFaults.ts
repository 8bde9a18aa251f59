// Sources before their columns are known: kind, encoding, damage, size.
import { quoted } from '../../../domain/faults/define.ts';
import { sized } from '../../../domain/faults/sourceFaults.ts';
import { grouped } from '../../../domain/grouped.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const sourceFaults: Translation<typeof import('../../../domain/faults/sourceFaults.ts')> = {
  kindUnread: ({ what, hint }) => ({ message: `此類檔案不能讀取：${what}`, hint }),
  encodingUnknown: ({ name, nearest }) => ({
    message: `沒有名為 ${quoted(name)} 的編碼${suggested(nearest)}`,
    hint: '請寫 utf-8、utf-16le、gb18030、big5-hkscs、shift_jis 或 windows-1252',
  }),
  encodingUndecided: ({ candidates }) =>
    candidates.length === 0
      ? {
          message: '文字既非 UTF-8，亦非 UTF-16、GB18030 或 Big5',
          hint: '請以 --encoding 或設定檔的 `encoding:` 指明：windows-1252（西歐）、shift_jis；或另存為 UTF-8',
        }
      : {
          message: `文字並非 UTF-8，亦無法判斷編碼：${candidates.map(({ encoding, text }) => `按 ${encoding} 讀作 ${quoted(text)}`).join('、')}`,
          hint: `請指明哪一個有意義：--encoding ${candidates[0]?.encoding ?? ''}，或設定檔的 \`encoding:\`；或另存為 UTF-8`,
        },
  textUndecodable: ({ encoding, isTold }) => ({
    message: `此處有字元不屬 ${encoding}`,
    hint: isTold
      ? '編碼由你指明；不寫則自動判斷，或改用另一種'
      : '請更正該字元並另存為 UTF-8，或以 --encoding 或設定檔的 `encoding:` 指明另一種編碼',
  }),
  textTooLong: ({ what, limit }) => ({
    message: `${what}超過 ${grouped(String(limit))} 個字元`,
    hint: '正常的表格不會如此；請以編輯器查看檔案',
  }),
  workbookBroken: ({ what }) => ({
    message: `活頁簿已損毀：${what}`,
    hint: '請重新下載檔案；或以試算表程式開啟（或可修復）後另存',
  }),
  workbookEncrypted: () => ({ message: '活頁簿設有密碼', hint: '請以試算表程式開啟，不設密碼另存，再使用該檔案' }),
  macrosIgnored: () => ({ message: '活頁簿內有巨集；巨集不會執行，只讀取儲存格' }),
  sheetUnknown: ({ name, sheets, nearest }) => ({
    message: `沒有工作表 ${quoted(name)}${suggested(nearest)}`,
    hint: sheets.length === 0 ? '檔案沒有工作表' : `檔案有 ${sheets.map(quoted).join('、')}`,
  }),
  sheetHidden: ({ sheets }) => ({
    message: `活頁簿隱藏了工作表 ${sheets.map(quoted).join('、')}`,
    hint: '請在試算表程式取消隱藏並查看；設定檔指名（`sheet:`）即可讀取',
  }),
  unpackedTooLarge: ({ what, bytes, limit }) => ({
    message: `解壓後，${what}達 ${sized(bytes)}；上限為 ${limit}`,
    hint: '此類檔案多為耗盡電腦資源而設；若屬正常，請把工作表另存為 CSV',
  }),
  sheetTooLarge: ({ what, limit }) => ({
    message: `${what}；上限為 ${grouped(String(limit))}`,
    hint: '請刪除遠在表格以外的內容，或把工作表另存為 CSV',
  }),
  nestedTooDeep: ({ limit }) => ({ message: `物件與清單互相嵌套超過 ${limit} 層`, hint: '請只提供記錄清單' }),
  jsonBroken: ({ what }) => ({
    message: `無法讀取 JSON：${what}`,
    hint: '請在此更正或重新輸出：物件清單、載有清單的物件，或每行一個物件',
  }),
  tableNone: ({ what }) => ({ message: `檔案內找不到表格：${what}`, hint: '請提供有表頭及數據行的表格' }),
  parquetBroken: ({ what }) => ({ message: `無法讀取 Parquet 檔案：${what}`, hint: '請重新輸出，或把表格匯出為 CSV' }),
  rowGroupTooLarge: ({ bytes, limit }) => ({
    message: `檔案的一個行組解壓後達 ${sized(bytes)}；上限為 ${sized(limit)}`,
    hint: '請以較小的行組輸出，例如每組 100,000 行',
  }),
  timestampsUtc: ({ columns }) => ({
    message: `${columns.map(quoted).join('、')} 的時間為 UTC，日期亦按此讀取`,
    hint: '香港的一日始於 UTC 前一日 16:00；有影響時請輸出當地日期',
  }),
};
