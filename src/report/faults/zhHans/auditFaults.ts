// Audits of a printed table.
import type { Translation } from '../translation.ts';

export const auditFaults: Translation<typeof import('../../../domain/faults/auditFaults.ts')> = {
  meanOutside: ({ key, year, mean, parts }) => ({
    message: `${year} 年的 ${key} 为 ${mean}，是平均数，却不在各组成部分之间：${parts}`,
    hint: '其中一个数字有误，或它是其他数值的平均数',
  }),
  percentDiffers: ({ group, year, sum, apart, bound }) => ({
    message: `${year} 年 ${group} 各占比相加不等于 100：${sum}；相差 ${apart}，四舍五入最多只可解释 ${bound}`,
    hint: '请查看是否漏了一项，或某项以另一总数为基数',
  }),
  cumulativeFalls: ({ key, year, before, from, to }) => ({
    message: `${key} 是逐年累计的数字，却由 ${before} 年的 ${from} 降至 ${year} 年的 ${to}`,
    hint: '请说明扣除了什么，或更正其中一个数字',
  }),
  impliedFootprint: ({ total, year, activity, value, factors }) => ({
    message: `${year} 年的 ${total} 除以 ${activity} 得 ${value}；已发布的因子之中，只有生命周期足迹因子吻合：${factors}`,
    hint: '足迹因子包含上游排放及输配电损耗，这些属于范围三类别 3',
  }),
  impliedUnpublished: ({ total, year, activity, value, nearest }) => ({
    message: `${year} 年的 ${total} 除以 ${activity} 得 ${value}；没有已发布的因子与此吻合${nearest === '' ? '' : `，最接近的是 ${nearest}`}`,
    hint: '请查询采用了哪个因子，或总数还包括什么',
  }),
  impliedDrift: ({ total, activity, told, greatest }) => ({
    message: `${total} 除以 ${activity} 所得的隐含因子逐年不同（${told}），变化最大达 ${greatest}`,
    hint: '这些年度的趋势既反映活动，亦反映因子；请索取各年因子及重述数字',
  }),
};
