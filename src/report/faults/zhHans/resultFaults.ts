// Results: totals with parts missing, measures missing, units that do not meet.
import type { Translation } from '../translation.ts';

export const resultFaults: Translation<typeof import('../../../domain/faults/resultFaults.ts')> = {
  totalIncomplete: ({ key, year, holds, without }) => ({
    message:
      holds === ''
        ? `${year} 年的 ${key} 不包括没有数字的 ${without}`
        : `${year} 年的 ${key} 只包括 ${holds}；${without} 没有数字`,
    hint: '各年须包括相同部分，才可比较',
  }),
  measureMissing: ({ measure, year, ratios }, raw) => ({
    message: `没有 ${year} 年的${measure}，因此无法计算 ${ratios}`,
    hint: rowHint(raw.measure, year),
  }),
  measureMissingForTarget: ({ measure, year, kpi }, raw) => ({
    message: `没有 ${year} 年的${measure}，而 ${kpi} 的目标需要它`,
    hint: rowHint(raw.measure, year),
  }),
  measureZero: ({ measure, year, key }) => ({
    message: `${year} 年的${measure}为零或负数，因此无法计算 ${key}`,
    hint: `请更正${measure}的数据行`,
  }),
  stockRepeated: ({ measure, year, rows }) => ({
    message: `${year} 年的${measure}在同一场所及日期有 ${rows} 行；某日点算的数字不可相加`,
    hint: '每个场所、实体、类别及日期请只写一行',
  }),
  currencyMixed: ({ measure, first, second }) => ({
    message: `${measure}同时以 ${first} 及 ${second} 提供；不同货币不可相加`,
    hint: '所有数据行请采用报告的货币',
  }),
  unitMixed: ({ key, first, second }) => ({
    message: `${key} 的数据行有 ${first} 亦有 ${second}，两者无法互相换算`,
    hint: '所有数据行请用同类单位，或在 esgcalc.yaml 指明该活动的密度（factors: density:）',
  }),
  figureCycle: ({ key }) => ({
    message: `${key} 的计算用到了它自己`,
    hint: '请在 esgcalc.yaml 的 kpis: 下修正其 content',
  }),
  unitUnfit: ({ key, unit, rows }) => ({
    message: `${key} 不能以 ${unit} 列示：其数字以 ${rows} 计`,
    hint: '请更改 esgcalc.yaml 中 kpis: 的单位，或数据行的单位',
  }),
  wasteTwice: ({ year, site, counted }) => ({
    message: `${year} 年${site === '' ? '' : `“${site}”`}废弃物的排放，既按 ${counted} 的数据行，又按 waste treatment 的数据行计算`,
    hint: 'waste treatment 只计排放；请只用于其他数据行未计的废弃物，或在 esgcalc.yaml 已为所计废弃物指明系列时删去',
  }),
};

/** Names the columns, for in the user's file they may stand in another order. */
function rowHint(measure: string, year: string): string {
  return `请加一行：date 写 ${year}，activity 写 ${measure}，并填写数量及单位`;
}
