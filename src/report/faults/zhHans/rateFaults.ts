// Exchange rates and price indices, which turn spend into the money of a factor.
import type { Translation } from '../translation.ts';

export const rateFaults: Translation<typeof import('../../../domain/faults/rateFaults.ts')> = {
  rateUnsourced: ({ rate }) => ({
    message: `${rate} 的一行没有注明来源`,
    hint: '请在 evidence 或 note 列注明来源，例如“中国人民银行，2025 年平均”',
  }),
  rateRepeated: ({ rate, year, rows }) => ({
    message: `${year} 年的 ${rate} 有 ${rows} 行；汇率或指数不可相加`,
    hint: '请每年只写一行，采用全年平均',
  }),
  exchangeRateMissing: ({ activity, id, from, to, year }) => ({
    message: `以 ${from} 计的${activity}采用 ${id}，该因子以每 ${to} 计，但没有 ${year} 年的汇率`,
    hint: `请加一行：date 写 ${year}，activity 写 exchange rate，unit 写 ${from}/${to}，并填数量，以来源作凭证`,
  }),
  priceIndexMissing: ({ activity, id, currency, year, prices, missing }) => ({
    message: `${year} 年的${activity}采用 ${id}，该因子以 ${prices} 年的 ${currency} 计，但没有 ${missing} 年的物价指数`,
    hint: `请加一行：date 写 ${missing}，activity 写 price index，class 写 ${currency}，unit 写 index，并填数量，以来源作凭证`,
  }),
};
