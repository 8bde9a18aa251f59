// Refrigerants: names that are no gas, balances that cannot be, the same leak counted in two ways.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const refrigerantFaults: Translation<typeof import('../../../domain/faults/refrigerantFaults.ts')> = {
  refrigerantUnknown: ({ text, nearest }) => ({
    message:
      text === '' ? '製冷劑的一行沒有註明是哪種氣體' : `${quoted(text)} 不是已知的氣體或混合物${suggested(nearest)}`,
    hint: '請在 class 欄填寫名稱，例如 R-410A 或 HFC-134a（factors/gases.csv、factors/blends.csv），或在 esgcalc.yaml 為其指明系列',
  }),
  refrigerantBalanceNegative: ({ name, where, year, sum, parts }) => ({
    message: `${year} 年${where === '' ? '' : ` ${quoted(where)} 的`} ${name} 結餘為 ${sum} kg：${parts}`,
    hint: '餘下的氣體比曾有的還多：可能漏了購入或期初存量，或期末存量過大',
  }),
  refrigerantTwice: ({ name, where, year }) => ({
    message: `${year} 年${where === '' ? '' : ` ${quoted(where)} 的`} ${name} 既按補充量，又按存量結餘計算：兩者是同一洩漏`,
    hint: '每個場所、氣體及年度請只保留一種方法的數據行',
  }),
  refrigerantPartUnweighed: ({ gas, set, id }) => ({
    message: `${id} 中的 ${gas} 在 ${set.toUpperCase()} 沒有升溫潛能值，不予計算`,
    hint: '《京都議定書》不涵蓋該氣體，應列於範圍以外；請在表旁說明',
  }),
};
