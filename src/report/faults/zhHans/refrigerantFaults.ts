// Refrigerants: names that are no gas, balances that cannot be, the same leak counted in two ways.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const refrigerantFaults: Translation<typeof import('../../../domain/faults/refrigerantFaults.ts')> = {
  refrigerantUnknown: ({ text, nearest }) => ({
    message:
      text === '' ? '制冷剂的一行没有注明是哪种气体' : `${quoted(text)} 不是已知的气体或混合物${suggested(nearest)}`,
    hint: '请在 class 列填写名称，例如 R-410A 或 HFC-134a（factors/gases.csv、factors/blends.csv），或在 esgcalc.yaml 为其指明系列',
  }),
  refrigerantBalanceNegative: ({ name, where, year, sum, parts }) => ({
    message: `${year} 年${where === '' ? '' : ` ${quoted(where)} 的`} ${name} 结余为 ${sum} kg：${parts}`,
    hint: '余下的气体比曾有的还多：可能漏了购入或期初存量，或期末存量过大',
  }),
  refrigerantTwice: ({ name, where, year }) => ({
    message: `${year} 年${where === '' ? '' : ` ${quoted(where)} 的`} ${name} 既按补充量，又按存量结余计算：两者是同一泄漏`,
    hint: '每个场所、气体及年度请只保留一种方法的数据行',
  }),
  refrigerantPartUnweighed: ({ gas, set, id }) => ({
    message: `${id} 中的 ${gas} 在 ${set.toUpperCase()} 没有变暖潜势，不予计算`,
    hint: '《京都议定书》不涵盖该气体，应列于范围以外；请在表旁说明',
  }),
};
