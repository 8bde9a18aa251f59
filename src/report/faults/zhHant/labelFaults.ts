// Texts of a row: names, evidence, estimates, and what a workbook leaves behind.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const labelFaults: Translation<typeof import('../../../domain/faults/labelFaults.ts')> = {
  formulaError: ({ column, text }) => ({
    message: `${column} 為 ${quoted(text)}，是試算表公式的錯誤值`,
    hint: '請在試算表修正公式後再匯出；無數據寫 /',
  }),
  labelMissing: ({ wanted }) => ({
    message: wanted.map(({ column, empty, of }) => `${of} 行中有 ${empty} 行的 ${column} 留空`).join('；'),
    hint: '請註明各行所屬場所，以及作為依據的單據或報告，以便追溯數字',
  }),
  estimateUnexplained: ({ text }) => ({
    message: `此行為估算（${quoted(text)}），但備註沒有說明估算方法`,
    hint: '請在備註說明依據：按樓面面積、前後兩個月的平均、供應商估算等',
  }),
  nameLookalike: ({ column, text, rows, other, otherRows, how }) => ({
    message: `${column} ${quoted(text)}（${rows} 行）與 ${quoted(other)}（${otherRows === undefined ? 'esgcalc.yaml' : `${otherRows} 行`}）的分別只在於${how}`,
    hint: '同一事物請用同一名稱：兩者會分開計算，esgcalc.yaml 對其一的設定亦不適用於另一個',
  }),
  nameMixed: ({ column, text, what }) => ({
    message: `${column} ${quoted(text)} 含有${what}`,
    hint: '請重新輸入：看來相同的文字，在搜尋及合併時是另一段文字',
  }),
  labelFormula: ({ column, text }) => ({
    message: `${column} ${quoted(text)} 以 ${text.slice(0, 1)} 開首，試算表會把它當作公式執行`,
    hint: '請以文字或數字開首',
  }),
};
