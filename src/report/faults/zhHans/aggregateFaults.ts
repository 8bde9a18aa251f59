// Rows that were added up before.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const aggregateFaults: Translation<typeof import('../../../domain/faults/aggregateFaults.ts')> = {
  aggregateIncomplete: ({ rows, unreadable, tooPrecise }) => ({
    message: `此处汇总的 ${rows} 行中${[
      ...(unreadable > 0 ? [`${unreadable} 行无法读作数字`] : []),
      ...(tooPrecise > 0 ? [`${tooPrecise} 行的位数多于汇总所用`] : []),
    ].join('，')}：总和并非全部行之和`,
    hint: '请在来源更正，或以 `esgcalc sql --decimals` 要求更多位数；其 SQL 末的查询会列出这些行',
  }),
  aggregateNegative: ({ negative }) => ({
    message: `此处汇总的行中有 ${negative} 行为负数而无备注`,
    hint: '请在备注列说明原因并告知 `esgcalc sql`（--columns note=...），或加以更正',
  }),
  aggregateCount: ({ column, text }) => ({
    message: `“${column}”列的 ${quoted(text)} 不是行数`,
    hint: '`rows` 列注明汇总了多少行（0 或以上）；自定义列若用此名请改名',
  }),
  aggregateSum: ({ quantity, rows, least, most }) => ({
    message: `${quantity} 不可能是 ${rows} 行、由 ${least} 至 ${most} 的总和`,
    hint: '总和在汇总处溢出或被舍入：请像 `esgcalc sql` 那样以足够宽的十进制数汇总',
  }),
  aggregateCoarse: ({ month, why }) => ({
    message: `${quoted(month)} 的各行已按月汇总，而 ${why}`,
    hint: '请保留日期：`esgcalc aggregate` 及 `esgcalc sql` 的 `--period day`',
  }),
  aggregateMerged: ({ activity, rows }) => ({
    message: `${rows} 行 ${activity} 合成一行；各有其凭证，不能相加`,
    hint: '请从查询中剔除，另以独立的行提供',
  }),
};
