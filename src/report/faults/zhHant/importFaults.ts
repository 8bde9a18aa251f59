// Sources read through a profile, and profiles.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { few, suggested } from './pieces.ts';

export const importFaults: Translation<typeof import('../../../domain/faults/importFaults.ts')> = {
  sourceUnprofiled: ({ columns, file }) => ({
    message: `未註明各欄的含意：${few(columns.map(quoted), 8)}`,
    hint: `\`esgcalc import ${file} --write-profile profile.yaml\` 可推測讀法；再於 esgcalc.yaml 的 imports: 註明該設定檔`,
  }),
  headerMissing: ({ rows }) => ({
    message: `首 ${rows} 行均不似欄位的表頭`,
    hint: '請在設定檔註明表頭所在的行：header: 3',
  }),
  headerAbsent: ({ row, rows }) => ({
    message: `設定檔指第 ${row} 行為表頭，而表格只有 ${rows} 行`,
    hint: '行數與試算表一樣由 1 數起',
  }),
  columnAbsent: ({ column, nearest, columns }) => ({
    message: `設定檔指名 ${quoted(column)} 欄，但來源並無此欄${suggested(nearest)}`,
    hint: `現有各欄：${columns.map(quoted).join('、')}；#D 指第四欄，不論名稱`,
  }),
  constantHeader: ({ column, text }) => ({
    message: `${column} 在每一行均為文字 ${quoted(text)}，而檔案有同名的欄`,
    hint: `如要讀取該欄，請在設定檔（可由 --write-profile 產生）寫：columns: {${column}: ${text}}`,
  }),
  columnSeveral: ({ column, letters }) => ({
    message: `有 ${letters.length} 欄名為 ${quoted(column)}：${letters.join('、')}`,
    hint: `請在設定檔指明：${letters[0]}`,
  }),
  sheetUnstated: ({ sheets }) => ({
    message: `設定檔未說明讀取哪個工作表：${sheets.map(quoted).join('、')}`,
    hint: `請寫 sheet: ${sheets[0] ?? ''}`,
  }),
  sheetsLeft: ({ sheets }) => ({
    message: `未讀取（各欄並非活動數據表的欄）：${sheets.map(quoted).join('、')}`,
    hint: '在 esgcalc.yaml 的 imports: 註明設定檔即可讀取；`esgcalc import` 可推測',
  }),
  queryUnordered: ({ name }) => ({
    message: `${quoted(name)} 的查詢沒有 ORDER BY：下次各行的次序可能不同`,
    hint: '請按足以分辨各行的欄排序，使第 14 行始終是第 14 行，而相同的行有相同的摘要值',
  }),
  databaseMissing: ({ file }) => ({
    message: `沒有資料庫 ${quoted(file)}`,
    hint: '其路徑由指名它的檔案所在的資料夾起計',
  }),
  queryMeant: ({ name }) => ({
    message: `該設定檔向資料庫查詢，而 ${quoted(name)} 是檔案`,
    hint: '請在 esgcalc.yaml 的 imports: 註明該設定檔，例如 imports: { warehouse: profile.yaml }，再按該名稱匯入',
  }),
  sheetUncounted: ({ sheets }) => ({
    message: `工作表被隱藏，雖有活動數據表的欄，但未計算在內：${sheets.map(quoted).join('、')}`,
    hint: '如應計算在內，請在試算表程式取消隱藏，或在設定檔指明（`sheet:`）',
  }),
  rowsImported: ({ read, used, made, leftOut }) => ({
    message: `讀入 ${read} 行，採用 ${used} 行，得出 ${made} 行活動數據；未採用：${leftOut.join('、')}`,
  }),
  rowsHidden: ({ rows }) => ({
    message: `所採用的行中有 ${rows} 行在工作表內被隱藏`,
    hint: '請取消隱藏並查看；設定檔寫 `hidden: leave-out` 則不採用',
  }),
  profileUnreadable: ({ what, hint = 'YAML 須寫「名稱: 值」，下層縮排兩格，不可用定位字元' }) => ({
    message: `無法讀取設定檔：${what}`,
    hint,
  }),
  profileUnfit: ({ fields }) => ({
    message: `查詢語句只按表格的原樣讀取，做不到匯入設定檔在 ${fields.join('、')} 之下所要求的`,
    hint: '請在資料庫的檢視表中完成，或經由設定檔計算該檔案',
  }),
  profilePresent: ({ file }) => ({ message: `${quoted(file)} 已經存在`, hint: '請用另一個檔名，或先移除該檔案' }),
  profileSeveral: ({ file, patterns }) => ({
    message: `imports: 中有多於一項指向 ${quoted(file)}：${patterns.map(quoted).join('、')}`,
    hint: '請收窄萬用字元，使每個檔案只有一個設定檔',
  }),
};
