// Exchange rates and price indices, which turn spend into the money of a factor.
import type { Translation } from '../translation.ts';

export const rateFaults: Translation<typeof import('../../../domain/faults/rateFaults.ts')> = {
  rateUnsourced: ({ rate }) => ({
    message: `${rate} 的一行沒有註明來源`,
    hint: '請在 evidence 或 note 欄註明來源，例如「金管局，2025 年平均」',
  }),
  rateRepeated: ({ rate, year, rows }) => ({
    message: `${year} 年的 ${rate} 有 ${rows} 行；匯率或指數不可相加`,
    hint: '請每年只寫一行，採用全年平均',
  }),
  exchangeRateMissing: ({ activity, id, from, to, year }) => ({
    message: `以 ${from} 計的${activity}採用 ${id}，該因子以每 ${to} 計，但沒有 ${year} 年的匯率`,
    hint: `請加一行：date 寫 ${year}，activity 寫 exchange rate，unit 寫 ${from}/${to}，並填數量，以來源作憑證`,
  }),
  priceIndexMissing: ({ activity, id, currency, year, prices, missing }) => ({
    message: `${year} 年的${activity}採用 ${id}，該因子以 ${prices} 年的 ${currency} 計，但沒有 ${missing} 年的物價指數`,
    hint: `請加一行：date 寫 ${missing}，activity 寫 price index，class 寫 ${currency}，unit 寫 index，並填數量，以來源作憑證`,
  }),
};
