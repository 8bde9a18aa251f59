// Targets: caps at the base value, conditions, boundaries, restated bases.
import type { Translation } from '../translation.ts';

export const checkTargetFaults: Translation<typeof import('../../../domain/faults/checkTargetFaults.ts')> = {
  targetCeiling: ({ kpi, base, limit, value, isEqual }) => ({
    message: `${kpi} 的目标 ${limit} ${isEqual ? '等于' : '高于'}基准年 ${base} 的数值（${value}）：并没有要求减少`,
    hint: '请在报告中称之为上限，或订立更低的限值',
  }),
  targetBaseBreaks: ({ kpi, base, limit, value }) => ({
    message: `基准年 ${base} 的 ${kpi} 舍入前为 ${value}，已高于自身限值 ${limit}`,
    hint: '请在目标旁注明比较规则：按刊印小数位比较（compare: printed），或按精确值比较并采用基准年可达到的限值',
  }),
  targetDiverges: ({ kpi, top, per, base, year, ratioPercent, topPercent, perPercent }) => ({
    message: `由 ${base} 年至 ${year} 年，${kpi} 变化 ${ratioPercent}，${top} 则变化 ${topPercent}：差异来自 ${per}（${perPercent}）`,
    hint: `请在目标旁一并列出 ${top}，让读者看到两者`,
  }),
  targetBoundary: ({ kpi, base, year, told }) => ({
    message: `${year} 年的 ${kpi} 所包含的内容与其目标的基准年 ${base} 不同：${told}`,
    hint: '请同口径比较：重述基准年，或只就两年都包含的部分订立目标',
  }),
  targetCondition: ({ kpis, years, condition }) => ({
    message: `${kpis.join('、')} 的目标附有条件“${condition}”；没有资料说明 ${years.join('、')} 年是否符合`,
    hint: `请以附注说明：notes: [{kpi: ${kpis[0]}, year: ${years[0]}, text: ...}]`,
  }),
  targetBaseRestated: ({ kpi, base, published, today }) => ({
    message: `${kpi} 的进度以重述后的 ${base} 年数值 ${today} 计量；当时发布的是 ${published}`,
    hint: '请在目标旁列出两个基准值',
  }),
  targetUnrestated: ({ kpi, base, published, today }) => ({
    message: `${kpi} 的目标仍为 ${published}，即 ${base} 年当时发布的数值；重述后 ${base} 年为 ${today}`,
    hint: '请随基准年重新订立限值，或说明为何不变',
  }),
};
