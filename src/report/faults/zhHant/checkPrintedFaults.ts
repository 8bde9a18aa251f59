// A printed table: parts and totals, ratios and denominators, rounding, units.
import type { Translation } from '../translation.ts';

export const checkPrintedFaults: Translation<typeof import('../../../domain/faults/checkPrintedFaults.ts')> = {
  partsDiffer: ({ key, year, sum, total, apart, bound }) => ({
    message: `${year} 年 ${key} 刊印的各部分相加不等於總數：${sum}，刊印為 ${total}；相差 ${apart}，四捨五入最多只可解釋 ${bound}`,
    hint: '請查看是否有未刊印、重複計算或取自另一版本的部分',
  }),
  sumOfRounded: ({ key, year, sum, exact }) => ({
    message: `${year} 年的 ${key} 是已捨入各部分之和（${sum}）；以精確值相加應刊印 ${exact}`,
    hint: '請以精確值相加，總數只捨入一次',
  }),
  ratioIrreproducible: ({ key, year, per, ratio, top, needs, printed }) => ({
    message: `${year} 年的 ${key} 為 ${ratio}，不能由 ${top} 及 ${per} ${printed} 得出：${per} 須為 ${needs}`,
    hint: '請以精確的分子及分母計算，或更正三者之中有誤的一個',
  }),
  denominatorsMixed: ({ per, year, below, above, unit }) => ({
    message: `沒有一個 ${year} 年的 ${per} 能得出全部刊印的密度：${below}，但 ${above}（${unit}）`,
    hint: `同一年度的各項密度請採用同一個未捨入的 ${per}`,
  }),
  denominatorRounded: ({ per, year, ratios, printed, exact, unit, wouldBe }) => ({
    message: `${year} 年的 ${ratios} 以刊印的 ${per}（${printed} ${unit}）計算；數據行為 ${exact}，應得 ${wouldBe}`,
    hint: `請除以未捨入的 ${per}，比率只捨入一次`,
  }),
  measureUntied: ({ key, year, printed, exact, rounded }) => ({
    message: `${year} 年的 ${key} 刊印為 ${printed}；數據行為 ${exact}，應刊印 ${rounded}`,
    hint: '請把兩者與經審計賬目核對，並更正有出入的一個',
  }),
  roundedTwice: ({ key, year, printed, exact, rounded, between }) => ({
    message: `${year} 年的 ${key} 為 ${exact}，看來捨入了兩次：先捨入為 ${between}，再刊印為 ${printed}；只捨入一次應為 ${rounded}`,
    hint: '請由精確值一次捨入',
  }),
  halfRoundedDown: ({ key, year, printed, exact, rounded }) => ({
    message: `${year} 年的 ${key} 恰為 ${exact}，即末位之半；刊印為 ${printed}，四捨五入應為 ${rounded}`,
    hint: '二進位浮點數或「四捨六入五成雙」會造成此情況；請以十進位四捨五入',
  }),
  decimalsMixed: ({ key, printed }) => ({
    message: `${key} 的數字以不同小數位刊印：${printed}`,
    hint: '同一行請採用同一小數位數',
  }),
  energyUnit: ({ printed, computed }) => ({
    message: `表中能源列為 ${printed.join('、')}，沒有以千個千瓦時計的總數${computed === '' ? '' : `；按數據行計算為 ${computed}`}`,
    hint: "HKEX A2.1 要求以 '000 kWh 披露直接及間接能源的總耗量及密度：請刊印 energy_total、energy_direct 及 energy_indirect",
  }),
  denominatorUnits: ({ per, told, keys }) => ({
    message: `同一表內各項密度的 ${per} 分母單位不一：${told}`,
    hint: `讀者會直接比較；請統一單位：kpis: {${keys.at(-1)}: {unit: ...}}`,
  }),
};
