// A printed table: parts and totals, ratios and denominators, rounding, units.
import type { Translation } from '../translation.ts';

export const checkPrintedFaults: Translation<typeof import('../../../domain/faults/checkPrintedFaults.ts')> = {
  partsDiffer: ({ key, year, sum, total, apart, bound }) => ({
    message: `${year} 年 ${key} 刊印的各部分相加不等于总数：${sum}，刊印为 ${total}；相差 ${apart}，四舍五入最多只可解释 ${bound}`,
    hint: '请查看是否有未刊印、重复计算或取自另一版本的部分',
  }),
  sumOfRounded: ({ key, year, sum, exact }) => ({
    message: `${year} 年的 ${key} 是已舍入各部分之和（${sum}）；以精确值相加应刊印 ${exact}`,
    hint: '请以精确值相加，总数只舍入一次',
  }),
  ratioIrreproducible: ({ key, year, per, ratio, top, needs, printed }) => ({
    message: `${year} 年的 ${key} 为 ${ratio}，不能由 ${top} 及 ${per} ${printed} 得出：${per} 须为 ${needs}`,
    hint: '请以精确的分子及分母计算，或更正三者之中有误的一个',
  }),
  denominatorsMixed: ({ per, year, below, above, unit }) => ({
    message: `没有一个 ${year} 年的 ${per} 能得出全部刊印的密度：${below}，但 ${above}（${unit}）`,
    hint: `同一年度的各项密度请采用同一个未舍入的 ${per}`,
  }),
  denominatorRounded: ({ per, year, ratios, printed, exact, unit, wouldBe }) => ({
    message: `${year} 年的 ${ratios} 以刊印的 ${per}（${printed} ${unit}）计算；数据行为 ${exact}，应得 ${wouldBe}`,
    hint: `请除以未舍入的 ${per}，比率只舍入一次`,
  }),
  measureUntied: ({ key, year, printed, exact, rounded }) => ({
    message: `${year} 年的 ${key} 刊印为 ${printed}；数据行为 ${exact}，应刊印 ${rounded}`,
    hint: '请把两者与经审计账目核对，并更正有出入的一个',
  }),
  roundedTwice: ({ key, year, printed, exact, rounded, between }) => ({
    message: `${year} 年的 ${key} 为 ${exact}，看来舍入了两次：先舍入为 ${between}，再刊印为 ${printed}；只舍入一次应为 ${rounded}`,
    hint: '请由精确值一次舍入',
  }),
  halfRoundedDown: ({ key, year, printed, exact, rounded }) => ({
    message: `${year} 年的 ${key} 恰为 ${exact}，即末位之半；刊印为 ${printed}，四舍五入应为 ${rounded}`,
    hint: '二进制浮点数或“四舍六入五成双”会造成此情况；请以十进制四舍五入',
  }),
  decimalsMixed: ({ key, printed }) => ({
    message: `${key} 的数字以不同小数位刊印：${printed}`,
    hint: '同一行请采用同一小数位数',
  }),
  energyUnit: ({ printed, computed }) => ({
    message: `表中能源列为 ${printed.join('、')}，没有以千个千瓦时计的总数${computed === '' ? '' : `；按数据行计算为 ${computed}`}`,
    hint: "HKEX A2.1 要求以 '000 kWh 披露直接及间接能源的总耗量及密度：请刊印 energy_total、energy_direct 及 energy_indirect",
  }),
  denominatorUnits: ({ per, told, keys }) => ({
    message: `同一表内各项密度的 ${per} 分母单位不一：${told}`,
    hint: `读者会直接比较；请统一单位：kpis: {${keys.at(-1)}: {unit: ...}}`,
  }),
};
