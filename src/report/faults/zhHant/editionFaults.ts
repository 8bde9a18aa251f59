// Editions of factors, before anything is computed with them.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const editionFaults: Translation<typeof import('../../../domain/faults/editionFaults.ts')> = {
  editionFaulty: ({ what, hint }) => ({ message: what, hint }),
  editionFieldUnknown: ({ field, nearest, known }) => ({
    message: `版本沒有欄位 ${quoted(field)}${suggested(nearest)}`,
    hint: `可用欄位：${known}`,
  }),
  editionDatesReversed: ({ published, what, day }) => ({
    message: `發佈日期為 ${published}，早於${what}（${day}）`,
    hint: '請寫公開發佈的日期；如不清楚，請略去 `published`',
  }),
  editionFamilyUnknown: ({ family, nearest, table }) => ({
    message: `沒有名為 ${quoted(family)} 的系列${suggested(nearest)}`,
    hint: `請加入 ${table}，並寫明其選取規則`,
  }),
  supersededUnknown: ({ id, nearest }) => ({
    message: `所取代的 ${quoted(id)} 並非任何版本${suggested(nearest)}`,
    hint: '請寫同一系列中被取代的版本，或略去該欄位',
  }),
  supersededUnfit: ({ id, what }) => ({
    message: `所取代的 ${id} ${what}`,
    hint: '版本只可取代同一系列中較早的版本',
  }),
  editionRival: ({ other, family, dataYear, published }) => ({
    message: `${other} 的系列（${family}）、數據年份（${dataYear}）及發佈日期（${published}）均相同`,
    hint: '兩者無法分先後；請分為兩個系列，或更正年份或日期',
  }),
  factorColumnUnknown: ({ column, nearest, known }) => ({
    message: `factors.csv 沒有 ${quoted(column)} 欄${suggested(nearest)}`,
    hint: `可用的欄：${known}`,
  }),
  factorGasUnknown: ({ gas, nearest, parts }) => ({
    message: `${quoted(gas)} 既非氣體，亦非因子的組成參數${suggested(nearest)}`,
    hint: `請用 factors/gases.csv 的氣體，或 ${parts}`,
  }),
  factorRegionUnknown: ({ region, nearest }) => ({
    message: `沒有地區 ${quoted(region)}${suggested(nearest)}`,
    hint: '請用 ISO 3166 代碼（CN、CN-SH）或電網代碼；factors/regions.csv 列出全部',
  }),
  factorKindUnknown: ({ kind, nearest }) => ({
    message: `沒有因子種類 ${quoted(kind)}${suggested(nearest)}`,
    hint: 'factors/kinds.csv 列出全部；留空則採用版本的種類',
  }),
  factorNegative: ({ value }) => ({
    message: `數值 ${quoted(value)} 為負數`,
    hint: '因子是每單位的排放量；在別處避免的排放不計在內',
  }),
  factorUnitUnfit: ({ unit, gas, what, wanted }) => ({
    message: `單位 ${quoted(unit)} 不適用於 ${gas}：${what}`,
    hint: `請按來源刊印的寫法，採用如 ${wanted} 的單位`,
  }),
  factorUnitUnreachable: ({ activity, per, units }) => ({
    message: `${activity}不以 ${per} 計量，此版本亦沒有可換算至該單位的熱值或密度`,
    hint: `${activity}以 ${units} 計量；請加入可換算至 ${per} 的參數，或更正單位`,
  }),
  checkedUnclear: ({ text }) => ({
    message: `checked 為 ${quoted(text)}，既非 yes 亦非 no`,
    hint: 'yes：已在原文件或引用它的次級來源查閱；no：尚待核對',
  }),
  factorImplausible: ({ value, side, bound, subject, note }) => ({
    message: `${value} ${side === 'below' ? '低於' : '高於'} ${bound}，即 ${subject} 合理${side === 'below' ? '下限' : '上限'}`,
    hint: `請檢查數字及單位的兩邊（kWh 或 MWh、kg 或 t）：${note}`,
  }),
};
