// Results: totals with parts missing, measures missing, units that do not meet.
import type { Translation } from '../translation.ts';

export const resultFaults: Translation<typeof import('../../../domain/faults/resultFaults.ts')> = {
  totalIncomplete: ({ key, year, holds, without }) => ({
    message:
      holds === ''
        ? `${year} 年的 ${key} 不包括沒有數字的 ${without}`
        : `${year} 年的 ${key} 只包括 ${holds}；${without} 沒有數字`,
    hint: '各年須包括相同部分，才可比較',
  }),
  measureMissing: ({ measure, year, ratios }, raw) => ({
    message: `沒有 ${year} 年的${measure}，因此無法計算 ${ratios}`,
    hint: rowHint(raw.measure, year),
  }),
  measureMissingForTarget: ({ measure, year, kpi }, raw) => ({
    message: `沒有 ${year} 年的${measure}，而 ${kpi} 的目標需要它`,
    hint: rowHint(raw.measure, year),
  }),
  measureZero: ({ measure, year, key }) => ({
    message: `${year} 年的${measure}為零或負數，因此無法計算 ${key}`,
    hint: `請更正${measure}的數據行`,
  }),
  stockRepeated: ({ measure, year, rows }) => ({
    message: `${year} 年的${measure}在同一場所及日期有 ${rows} 行；某日點算的數字不可相加`,
    hint: '每個場所、實體、類別及日期請只寫一行',
  }),
  currencyMixed: ({ measure, first, second }) => ({
    message: `${measure}同時以 ${first} 及 ${second} 提供；不同貨幣不可相加`,
    hint: '所有數據行請採用報告的貨幣',
  }),
  unitMixed: ({ key, first, second }) => ({
    message: `${key} 的數據行有 ${first} 亦有 ${second}，兩者無法互相換算`,
    hint: '所有數據行請用同類單位，或在 esgcalc.yaml 指明該活動的密度（factors: density:）',
  }),
  figureCycle: ({ key }) => ({
    message: `${key} 的計算用到了它自己`,
    hint: '請在 esgcalc.yaml 的 kpis: 下修正其 content',
  }),
  unitUnfit: ({ key, unit, rows }) => ({
    message: `${key} 不能以 ${unit} 列示：其數字以 ${rows} 計`,
    hint: '請更改 esgcalc.yaml 中 kpis: 的單位，或數據行的單位',
  }),
  wasteTwice: ({ year, site, counted }) => ({
    message: `${year} 年${site === '' ? '' : `「${site}」`}廢棄物的排放，既按 ${counted} 的數據行，又按 waste treatment 的數據行計算`,
    hint: 'waste treatment 只計排放；請只用於其他數據行未計的廢棄物，或在 esgcalc.yaml 已為所計廢棄物指明系列時刪去',
  }),
};

/** Names the columns, for in the user's file they may stand in another order. */
function rowHint(measure: string, year: string): string {
  return `請加一行：date 寫 ${year}，activity 寫 ${measure}，並填寫數量及單位`;
}
