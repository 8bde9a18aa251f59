// The internal carbon price beside its fields.
import type { Translation } from '../translation.ts';

export const priceFaults: Translation<typeof import('../../../domain/faults/priceFaults.ts')> = {
  priceUnfit: ({ key, unit, per }) => ({
    message: `carbonPrice 涵盖 ${key}，该指标以 ${unit} 计量；但价格按每 ${per} 计`,
    hint: '请涵盖排放指标，例如 scope1 或 scope2_location',
  }),
  priceTwice: ({ first, second }) => ({
    message: `carbonPrice 涵盖 ${first} 及 ${second}，两者包含相同排放：会重复计价`,
    hint: '请只保留其一',
  }),
  priceMissing: ({ year }) => ({
    message: `carbonPrice 没有 ${year} 年的价格，因此 carbon_cost 没有数字`,
    hint: `请一并写明 ${year} 年的价格；不会沿用其他年度的价格`,
  }),
  priceCurrency: ({ price, revenue }) => ({
    message: `内部碳定价以 ${price} 计，收入以 ${revenue} 计，因此无法计算成本占收入的比例`,
    hint: '不同货币不会混算；如需比例，请以收入的货币写价格',
  }),
};
