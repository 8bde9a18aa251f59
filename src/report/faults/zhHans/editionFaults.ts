// Editions of factors, before anything is computed with them.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const editionFaults: Translation<typeof import('../../../domain/faults/editionFaults.ts')> = {
  editionFaulty: ({ what, hint }) => ({ message: what, hint }),
  editionFieldUnknown: ({ field, nearest, known }) => ({
    message: `版本没有字段 ${quoted(field)}${suggested(nearest)}`,
    hint: `可用字段：${known}`,
  }),
  editionDatesReversed: ({ published, what, day }) => ({
    message: `发布日期为 ${published}，早于${what}（${day}）`,
    hint: '请写公开发布的日期；如不清楚，请略去 `published`',
  }),
  editionFamilyUnknown: ({ family, nearest, table }) => ({
    message: `没有名为 ${quoted(family)} 的系列${suggested(nearest)}`,
    hint: `请加入 ${table}，并写明其选取规则`,
  }),
  supersededUnknown: ({ id, nearest }) => ({
    message: `所取代的 ${quoted(id)} 并非任何版本${suggested(nearest)}`,
    hint: '请写同一系列中被取代的版本，或略去该字段',
  }),
  supersededUnfit: ({ id, what }) => ({
    message: `所取代的 ${id} ${what}`,
    hint: '版本只可取代同一系列中较早的版本',
  }),
  editionRival: ({ other, family, dataYear, published }) => ({
    message: `${other} 的系列（${family}）、数据年份（${dataYear}）及发布日期（${published}）均相同`,
    hint: '两者无法分先后；请分为两个系列，或更正年份或日期',
  }),
  factorColumnUnknown: ({ column, nearest, known }) => ({
    message: `factors.csv 没有 ${quoted(column)} 列${suggested(nearest)}`,
    hint: `可用的列：${known}`,
  }),
  factorGasUnknown: ({ gas, nearest, parts }) => ({
    message: `${quoted(gas)} 既非气体，亦非因子的组成参数${suggested(nearest)}`,
    hint: `请用 factors/gases.csv 的气体，或 ${parts}`,
  }),
  factorRegionUnknown: ({ region, nearest }) => ({
    message: `没有地区 ${quoted(region)}${suggested(nearest)}`,
    hint: '请用 ISO 3166 代码（CN、CN-SH）或电网代码；factors/regions.csv 列出全部',
  }),
  factorKindUnknown: ({ kind, nearest }) => ({
    message: `没有因子种类 ${quoted(kind)}${suggested(nearest)}`,
    hint: 'factors/kinds.csv 列出全部；留空则采用版本的种类',
  }),
  factorNegative: ({ value }) => ({
    message: `数值 ${quoted(value)} 为负数`,
    hint: '因子是每单位的排放量；在别处避免的排放不计在内',
  }),
  factorUnitUnfit: ({ unit, gas, what, wanted }) => ({
    message: `单位 ${quoted(unit)} 不适用于 ${gas}：${what}`,
    hint: `请按来源刊印的写法，采用如 ${wanted} 的单位`,
  }),
  factorUnitUnreachable: ({ activity, per, units }) => ({
    message: `${activity}不以 ${per} 计量，此版本亦没有可换算至该单位的热值或密度`,
    hint: `${activity}以 ${units} 计量；请加入可换算至 ${per} 的参数，或更正单位`,
  }),
  checkedUnclear: ({ text }) => ({
    message: `checked 为 ${quoted(text)}，既非 yes 亦非 no`,
    hint: 'yes：已在原文件或引用它的次级来源查阅；no：尚待核对',
  }),
  factorImplausible: ({ value, side, bound, subject, note }) => ({
    message: `${value} ${side === 'below' ? '低于' : '高于'} ${bound}，即 ${subject} 合理${side === 'below' ? '下限' : '上限'}`,
    hint: `请检查数字及单位的两边（kWh 或 MWh、kg 或 t）：${note}`,
  }),
};
