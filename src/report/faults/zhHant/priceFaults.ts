// The internal carbon price beside its fields.
import type { Translation } from '../translation.ts';

export const priceFaults: Translation<typeof import('../../../domain/faults/priceFaults.ts')> = {
  priceUnfit: ({ key, unit, per }) => ({
    message: `carbonPrice 涵蓋 ${key}，該指標以 ${unit} 計量；但價格按每 ${per} 計`,
    hint: '請涵蓋排放指標，例如 scope1 或 scope2_location',
  }),
  priceTwice: ({ first, second }) => ({
    message: `carbonPrice 涵蓋 ${first} 及 ${second}，兩者包含相同排放：會重複計價`,
    hint: '請只保留其一',
  }),
  priceMissing: ({ year }) => ({
    message: `carbonPrice 沒有 ${year} 年的價格，因此 carbon_cost 沒有數字`,
    hint: `請一併寫明 ${year} 年的價格；不會沿用其他年度的價格`,
  }),
  priceCurrency: ({ price, revenue }) => ({
    message: `內部碳定價以 ${price} 計，收入以 ${revenue} 計，因此無法計算成本佔收入的比例`,
    hint: '不同貨幣不會混算；如需比例，請以收入的貨幣寫價格',
  }),
};
