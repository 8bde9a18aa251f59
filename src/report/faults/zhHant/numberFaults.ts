// The number of a quantity.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const numberFaults: Translation<typeof import('../../../domain/faults/numberFaults.ts')> = {
  numberUnreadable: ({ text, decimal = '.' }) => ({
    message: `${quoted(text)} 不是數字`,
    hint: numberHint(text, decimal),
  }),
  numberExponent: ({ text }) => ({
    message: `${quoted(text)} 以指數表示，位數可能已遺失`,
    hint: '請把試算表的欄加寬，匯出全部位數，例如 1282324',
  }),
  numberTooLong: ({ text, digits }) => ({
    message: `${quoted(text)} 有 ${digits} 位數字`,
    hint: '沒有儀錶會顯示超過 40 位；請檢查儲存格',
  }),
  quantityNegative: ({ text }) => ({
    message: `數量 ${quoted(text)} 為負數，而備註沒有說明原因`,
    hint: '請在 note 欄註明更正哪張單據，例如「INV-2025-0113 的貸項通知單」',
  }),
  quantityUnit: ({ text, own, unit }) => ({
    message: `${quoted(text)} 自帶單位 ${quoted(own)}${unit === undefined ? '' : `，而該行的單位是 ${unit}`}`,
    hint: '請只寫數字及全部位數，並把計量單位寫在單位欄',
  }),
};

function numberHint(text: string, decimal: '.' | ','): string {
  if (/\d[oOlI]|[oOlI]\d/.test(text)) return '數字中可能混入字母，例如以 O 代 0、以 l 代 1';
  if (decimal === ',' && /^[\d.,\s'’()+-]+$/.test(text))
    return '按所述，逗號為小數點，點號、空格或撇號分隔千位：1200,5 或 1.200,5';
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(text)) return '千位以三位一組分隔：1,234,567；或寫 1234567';
  if (/^\d{1,3}(?:[.\s'’]\d{3})*,\d+$/.test(text))
    return '逗號分隔千位，點號分隔小數：1200.5 或 1,200.5；匯入設定檔可註明 `decimal: ","`';
  if (/^[\d.,\s'’]+$/.test(text)) return '逗號分隔千位，點號分隔小數：1200.5 或 1,200.5';
  return '只寫數字，例如 1200.5 或 1,200.5；無數據寫 /，不適用寫 n/a，確認為零寫 0';
}
