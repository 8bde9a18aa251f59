// The number of a quantity.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const numberFaults: Translation<typeof import('../../../domain/faults/numberFaults.ts')> = {
  numberUnreadable: ({ text, decimal = '.' }) => ({
    message: `${quoted(text)} 不是数字`,
    hint: numberHint(text, decimal),
  }),
  numberExponent: ({ text }) => ({
    message: `${quoted(text)} 以指数表示，位数可能已遗失`,
    hint: '请把电子表格的列加宽，导出全部位数，例如 1282324',
  }),
  numberTooLong: ({ text, digits }) => ({
    message: `${quoted(text)} 有 ${digits} 位数字`,
    hint: '没有仪表会显示超过 40 位；请检查单元格',
  }),
  quantityNegative: ({ text }) => ({
    message: `数量 ${quoted(text)} 为负数，而备注没有说明原因`,
    hint: '请在 note 列注明更正哪张单据，例如“INV-2025-0113 的贷项通知单”',
  }),
  quantityUnit: ({ text, own, unit }) => ({
    message: `${quoted(text)} 自带单位 ${quoted(own)}${unit === undefined ? '' : `，而该行的单位是 ${unit}`}`,
    hint: '请只写数字及全部位数，并把计量单位写在单位列',
  }),
};

function numberHint(text: string, decimal: '.' | ','): string {
  if (/\d[oOlI]|[oOlI]\d/.test(text)) return '数字中可能混入字母，例如以 O 代 0、以 l 代 1';
  if (decimal === ',' && /^[\d.,\s'’()+-]+$/.test(text))
    return '按所述，逗号为小数点，点号、空格或撇号分隔千位：1200,5 或 1.200,5';
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(text)) return '千位以三位一组分隔：1,234,567；或写 1234567';
  if (/^\d{1,3}(?:[.\s'’]\d{3})*,\d+$/.test(text))
    return '逗号分隔千位，点号分隔小数：1200.5 或 1,200.5；导入配置文件可注明 `decimal: ","`';
  if (/^[\d.,\s'’]+$/.test(text)) return '逗号分隔千位，点号分隔小数：1200.5 或 1,200.5';
  return '只写数字，例如 1200.5 或 1,200.5；无数据写 /，不适用写 n/a，确认为零写 0';
}
