// Between years and sites: changes nobody explains, opposite directions, gaps, a site out of line.
import type { Translation } from '../translation.ts';

export const checkTrendFaults: Translation<typeof import('../../../domain/faults/checkTrendFaults.ts')> = {
  changeUnexplained: ({ key, year, before, from, to, percent, members }) => ({
    message: `${key} 由 ${before} 年的 ${from} 变为 ${year} 年的 ${to}（${percent}），没有附注说明原因${members.length === 0 ? '' : `；同时变化的有 ${members.join('、')}`}`,
    hint: `请先查看是否有误，再说明原因：notes: [{kpi: ${key}, year: ${year}, text: ...}]`,
  }),
  directionsOpposed: ({ source, before, year, quantities, quantityPercent, emissions, emissionPercent, isUp }) => ({
    message: `由 ${before} 年至 ${year} 年，${source} ${isUp ? '上升' : '下降'}（${quantities}，${quantityPercent}），其排放却${isUp ? '下降' : '上升'}（${emissions}，${emissionPercent}）`,
    hint: '这是因子或方法所致，并非活动本身；请在数字旁说明',
  }),
  comparativesMissing: ({ year, keys }) => ({
    message: `${keys.join('、')} 没有 ${year} 年的数字，而其他年度则有`,
    hint: '请补上数据行，或在附注说明为何没有比较数字',
  }),
  signsMixed: ({ key, year, what }) => ({
    message: `${year} 年的 ${key} ${what}`,
    hint: 'n/a（不适用）表示不会产生，/ 表示无数据；请只用其一',
  }),
  siteChanged: ({ year, told }) => ({
    message: `${year} 年内场所有变：${told}`,
    hint: '这可解释该年的变化；场所的开设或关闭属自然增减，无须重新计算基准年',
  }),
  siteOutOfLine: ({ site, year, value, unit, median, ratio, measure, sites }) => ({
    message: `“${site}”${year} 年每单位${measure}的电力为 ${value} ${unit}，是 ${sites} 个场所中位数（${median}）的 ${ratio} 倍`,
    hint: `请查看其电表及${measure}（误把平方英尺当平方米会相差 10.8 倍）；数据中心或门店可能确有不同`,
  }),
  boundaryUnlike: ({ measure, year, ours, without }) => ({
    message: `${year} 年的${measure}属于 ${ours}，但活动数据还包括 ${without.join('、')}`,
    hint: `比率的分子与分母须采用同一范围：请加上其他实体的${measure}，或两者都不注明实体`,
  }),
};
