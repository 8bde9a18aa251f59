// Checking itself: its settings, its limit, its waivers.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const checkFaults: Translation<typeof import('../../../domain/faults/checkFaults.ts')> = {
  checkUnknown: ({ text, nearest }) => ({
    message: `没有名为 ${quoted(text)} 的检查${suggested(nearest)}`,
    hint: '`esgcalc check --list` 列出全部编号及代码',
  }),
  severityKept: ({ check, code, what, count }) => ({
    message: `${check} 在此${what}，但有 ${count} 个令计算无法进行的错误（${code}）；这些仍是错误`,
    hint: '请修正数据；只有不会令计算停止的问题才可调整或豁免',
  }),
  waiverExpired: ({ check, until, year, why, count }) => ({
    message: `${check} 的豁免有效至 ${until}，而记录已到 ${year}：${count} 项发现重新计算在内（${why}）`,
    hint: '请修正所豁免的问题，或重新判断并更改 `until`',
  }),
  waiverUnused: ({ check, why }) => ({
    message: `${check} 的豁免与任何发现都不符（${why}）`,
    hint: '请删去，或更正其 site、activity、kpi、file 或 year',
  }),
  readingsLimit: ({ limit, beyond }) => ({
    message: `已互相比较 ${limit} 行；其余 ${beyond} 行只逐行检查，没有查找重复、缺漏、重叠及异常值`,
    hint: '请逐年，或分批按场所检查文件',
  }),
};
