// Audits of a printed table.
import type { Translation } from '../translation.ts';

export const auditFaults: Translation<typeof import('../../../domain/faults/auditFaults.ts')> = {
  meanOutside: ({ key, year, mean, parts }) => ({
    message: `${year} 年的 ${key} 為 ${mean}，是平均數，卻不在各組成部分之間：${parts}`,
    hint: '其中一個數字有誤，或它是其他數值的平均數',
  }),
  percentDiffers: ({ group, year, sum, apart, bound }) => ({
    message: `${year} 年 ${group} 各佔比相加不等於 100：${sum}；相差 ${apart}，四捨五入最多只可解釋 ${bound}`,
    hint: '請查看是否漏了一項，或某項以另一總數為基數',
  }),
  cumulativeFalls: ({ key, year, before, from, to }) => ({
    message: `${key} 是逐年累計的數字，卻由 ${before} 年的 ${from} 降至 ${year} 年的 ${to}`,
    hint: '請說明扣除了甚麼，或更正其中一個數字',
  }),
  impliedFootprint: ({ total, year, activity, value, factors }) => ({
    message: `${year} 年的 ${total} 除以 ${activity} 得 ${value}；已發佈的因子之中，只有生命周期足跡因子吻合：${factors}`,
    hint: '足跡因子包含上游排放及輸配電損耗，這些屬於範圍三類別 3',
  }),
  impliedUnpublished: ({ total, year, activity, value, nearest }) => ({
    message: `${year} 年的 ${total} 除以 ${activity} 得 ${value}；沒有已發佈的因子與此吻合${nearest === '' ? '' : `，最接近的是 ${nearest}`}`,
    hint: '請查詢採用了哪個因子，或總數還包括甚麼',
  }),
  impliedDrift: ({ total, activity, told, greatest }) => ({
    message: `${total} 除以 ${activity} 所得的隱含因子逐年不同（${told}），變動最大達 ${greatest}`,
    hint: '這些年度的趨勢既反映活動，亦反映因子；請索取各年因子及重列數字',
  }),
};
