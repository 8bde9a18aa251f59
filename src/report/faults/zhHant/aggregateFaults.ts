// Rows that were added up before.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const aggregateFaults: Translation<typeof import('../../../domain/faults/aggregateFaults.ts')> = {
  aggregateIncomplete: ({ rows, unreadable, tooPrecise }) => ({
    message: `此處加總的 ${rows} 行中${[
      ...(unreadable > 0 ? [`${unreadable} 行無法讀作數字`] : []),
      ...(tooPrecise > 0 ? [`${tooPrecise} 行的位數多於加總所用`] : []),
    ].join('，')}：總和並非全部行之和`,
    hint: '請在來源更正，或以 `esgcalc sql --decimals` 要求更多位數；其 SQL 末的查詢會列出這些行',
  }),
  aggregateNegative: ({ negative }) => ({
    message: `此處加總的行中有 ${negative} 行為負數而無備註`,
    hint: '請在備註欄說明原因並告知 `esgcalc sql`（--columns note=...），或加以更正',
  }),
  aggregateCount: ({ column, text }) => ({
    message: `「${column}」欄的 ${quoted(text)} 不是行數`,
    hint: '`rows` 欄註明加總了多少行（0 或以上）；自訂欄若用此名請改名',
  }),
  aggregateSum: ({ quantity, rows, least, most }) => ({
    message: `${quantity} 不可能是 ${rows} 行、由 ${least} 至 ${most} 的總和`,
    hint: '總和在加總處溢出或被捨入：請如 `esgcalc sql` 般以足夠寬的十進制數加總',
  }),
  aggregateCoarse: ({ month, why }) => ({
    message: `${quoted(month)} 的各行已按月加總，而 ${why}`,
    hint: '請保留日期：`esgcalc aggregate` 及 `esgcalc sql` 的 `--period day`',
  }),
  aggregateMerged: ({ activity, rows }) => ({
    message: `${rows} 行 ${activity} 合成一行；各有其憑證，不能相加`,
    hint: '請從查詢中剔除，另以獨立的行提供',
  }),
};
