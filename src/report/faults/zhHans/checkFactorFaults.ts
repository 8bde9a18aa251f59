// Factors that move without a record, that the notes state otherwise, that came too late.
import type { Translation } from '../translation.ts';

export const checkFactorFaults: Translation<typeof import('../../../domain/faults/checkFactorFaults.ts')> = {
  factorDrift: ({ source, kpi, years, moves, told, unit }) => ({
    message: `${source} 每 ${unit} 的排放有变（${moves}），却没有更换因子的记录：${told} kgCO2e/${unit}`,
    hint: `请采用已发布的因子，或说明这些年度有何改变：notes: [{kpi: ${kpi}, year: ${years[0]}, text: ...}]`,
  }),
  statedFactorDiffers: ({ activity, year, stated, where, product, gives, figure, implied }) => ({
    message: `${where}列明 ${year} 年${activity}采用 ${stated}，即 ${product} = ${gives}；但表中为 ${figure}${implied === undefined ? '' : `，隐含 ${implied}`}`,
    hint: '请在附注写明数字实际采用的因子，或以附注的因子重新计算',
  }),
  factorHindsight: ({ edition, published, activity, year, closed }, raw) => ({
    message: `${edition}（${published} 发布）用于 ${year} 年的${activity}，但该年度已于 ${closed} 结束；没有重述记录说明此事`,
    hint: `请记录：restatements: [{year: ${raw.year}, cause: factor, why: ...}]，或保留当时的因子`,
  }),
  co2Alone: ({ activities, factors, years, tonnes, kpi }) => ({
    message: `${years.join('、')} 年的${activities.join('、')}（${tonnes} t）只计 CO2，却当作 tCO2e 相加${factors.length === 0 ? '' : `：${factors.join('、')}`}`,
    hint: `其中不包括 CH4 及 N2O，CO2e 会略为偏低；请说明：notes: [{kpi: ${kpi}, text: ...}]`,
  }),
};
