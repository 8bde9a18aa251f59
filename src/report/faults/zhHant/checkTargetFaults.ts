// Targets: caps at the base value, conditions, boundaries, restated bases.
import type { Translation } from '../translation.ts';

export const checkTargetFaults: Translation<typeof import('../../../domain/faults/checkTargetFaults.ts')> = {
  targetCeiling: ({ kpi, base, limit, value, isEqual }) => ({
    message: `${kpi} 的目標 ${limit} ${isEqual ? '等於' : '高於'}基準年 ${base} 的數值（${value}）：並沒有要求減少`,
    hint: '請在報告中稱之為上限，或訂立更低的限值',
  }),
  targetBaseBreaks: ({ kpi, base, limit, value }) => ({
    message: `基準年 ${base} 的 ${kpi} 捨入前為 ${value}，已高於自身限值 ${limit}`,
    hint: '請在目標旁註明比較規則：按刊印小數位比較（compare: printed），或按精確值比較並採用基準年可達到的限值',
  }),
  targetDiverges: ({ kpi, top, per, base, year, ratioPercent, topPercent, perPercent }) => ({
    message: `由 ${base} 年至 ${year} 年，${kpi} 變動 ${ratioPercent}，${top} 則變動 ${topPercent}：差異來自 ${per}（${perPercent}）`,
    hint: `請在目標旁一併列出 ${top}，讓讀者看到兩者`,
  }),
  targetBoundary: ({ kpi, base, year, told }) => ({
    message: `${year} 年的 ${kpi} 所包含的內容與其目標的基準年 ${base} 不同：${told}`,
    hint: '請同口徑比較：重列基準年，或只就兩年都包含的部分訂立目標',
  }),
  targetCondition: ({ kpis, years, condition }) => ({
    message: `${kpis.join('、')} 的目標附有條件「${condition}」；沒有資料說明 ${years.join('、')} 年是否符合`,
    hint: `請以附註說明：notes: [{kpi: ${kpis[0]}, year: ${years[0]}, text: ...}]`,
  }),
  targetBaseRestated: ({ kpi, base, published, today }) => ({
    message: `${kpi} 的進度以重列後的 ${base} 年數值 ${today} 計量；當時發佈的是 ${published}`,
    hint: '請在目標旁列出兩個基準值',
  }),
  targetUnrestated: ({ kpi, base, published, today }) => ({
    message: `${kpi} 的目標仍為 ${published}，即 ${base} 年當時發佈的數值；重列後 ${base} 年為 ${today}`,
    hint: '請隨基準年重新訂立限值，或說明為何不變',
  }),
};
