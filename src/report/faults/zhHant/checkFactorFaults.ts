// Factors that move without a record, that the notes state otherwise, that came too late.
import type { Translation } from '../translation.ts';

export const checkFactorFaults: Translation<typeof import('../../../domain/faults/checkFactorFaults.ts')> = {
  factorDrift: ({ source, kpi, years, moves, told, unit }) => ({
    message: `${source} 每 ${unit} 的排放有變（${moves}），卻沒有更換因子的紀錄：${told} kgCO2e/${unit}`,
    hint: `請採用已發佈的因子，或說明這些年度有何改變：notes: [{kpi: ${kpi}, year: ${years[0]}, text: ...}]`,
  }),
  statedFactorDiffers: ({ activity, year, stated, where, product, gives, figure, implied }) => ({
    message: `${where}列明 ${year} 年${activity}採用 ${stated}，即 ${product} = ${gives}；但表中為 ${figure}${implied === undefined ? '' : `，隱含 ${implied}`}`,
    hint: '請在附註寫明數字實際採用的因子，或以附註的因子重新計算',
  }),
  factorHindsight: ({ edition, published, activity, year, closed }, raw) => ({
    message: `${edition}（${published} 發佈）用於 ${year} 年的${activity}，但該年度已於 ${closed} 結束；沒有重列紀錄說明此事`,
    hint: `請記錄：restatements: [{year: ${raw.year}, cause: factor, why: ...}]，或保留當時的因子`,
  }),
  co2Alone: ({ activities, factors, years, tonnes, kpi }) => ({
    message: `${years.join('、')} 年的${activities.join('、')}（${tonnes} t）只計 CO2，卻當作 tCO2e 相加${factors.length === 0 ? '' : `：${factors.join('、')}`}`,
    hint: `其中不包括 CH4 及 N2O，CO2e 會略為偏低；請說明：notes: [{kpi: ${kpi}, text: ...}]`,
  }),
};
