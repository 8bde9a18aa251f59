// Between years and sites: changes nobody explains, opposite directions, gaps, a site out of line.
import type { Translation } from '../translation.ts';

export const checkTrendFaults: Translation<typeof import('../../../domain/faults/checkTrendFaults.ts')> = {
  changeUnexplained: ({ key, year, before, from, to, percent, members }) => ({
    message: `${key} 由 ${before} 年的 ${from} 變為 ${year} 年的 ${to}（${percent}），沒有附註說明原因${members.length === 0 ? '' : `；同時變動的有 ${members.join('、')}`}`,
    hint: `請先查看是否有誤，再說明原因：notes: [{kpi: ${key}, year: ${year}, text: ...}]`,
  }),
  directionsOpposed: ({ source, before, year, quantities, quantityPercent, emissions, emissionPercent, isUp }) => ({
    message: `由 ${before} 年至 ${year} 年，${source} ${isUp ? '上升' : '下降'}（${quantities}，${quantityPercent}），其排放卻${isUp ? '下降' : '上升'}（${emissions}，${emissionPercent}）`,
    hint: '這是因子或方法所致，並非活動本身；請在數字旁說明',
  }),
  comparativesMissing: ({ year, keys }) => ({
    message: `${keys.join('、')} 沒有 ${year} 年的數字，而其他年度則有`,
    hint: '請補上數據行，或在附註說明為何沒有比較數字',
  }),
  signsMixed: ({ key, year, what }) => ({
    message: `${year} 年的 ${key} ${what}`,
    hint: 'n/a（不適用）表示不會產生，/ 表示無數據；請只用其一',
  }),
  siteChanged: ({ year, told }) => ({
    message: `${year} 年內場所有變：${told}`,
    hint: '這可解釋該年的變動；場所的開設或關閉屬自然增減，毋須重新計算基準年',
  }),
  siteOutOfLine: ({ site, year, value, unit, median, ratio, measure, sites }) => ({
    message: `「${site}」${year} 年每單位${measure}的電力為 ${value} ${unit}，是 ${sites} 個場所中位數（${median}）的 ${ratio} 倍`,
    hint: `請查看其電錶及${measure}（誤把平方呎當平方米會相差 10.8 倍）；數據中心或店舖可能確有不同`,
  }),
  boundaryUnlike: ({ measure, year, ours, without }) => ({
    message: `${year} 年的${measure}屬於 ${ours}，但活動數據還包括 ${without.join('、')}`,
    hint: `比率的分子與分母須採用同一範圍：請加上其他實體的${measure}，或兩者都不註明實體`,
  }),
};
