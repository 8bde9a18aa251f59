// Categories of scope 3 that a company declares.
import type { Translation } from '../translation.ts';
import type { Place } from '../../../domain/diagnostic.ts';

export const categoryFaults: Translation<typeof import('../../../domain/faults/categoryFaults.ts')> = {
  categoryContradicted: ({ category, label, declared, rows }) => ({
    message: `${rows === 1 ? '此行' : `此行及另外 ${rows - 1} 行`}计入范围三类别 ${category}（${label}），但 ${whereOf(declared)} 声明该类别不相关`,
    hint: '请删去该声明，或更正该行的活动或范围',
  }),
  categoryComputed: ({ category, label }) => ({
    message: `范围三类别 ${category}（${label}）声明为未计算，但每年都有数字`,
    hint: '请删去该声明',
  }),
  categoriesUnaccounted: ({ categories }) => ({
    message: `范围三的 15 个类别中，${categories.join('、')} 既没有计算，亦没有声明`,
    hint: '请在 esgcalc.yaml 声明：scope3: {8: {status: not-relevant, why: ...}, 15: {status: not-computed, why: ...}}',
  }),
};

/** Where the declaration stands. */
function whereOf(declared: Place | undefined): string {
  if (declared === undefined) return '公司配置文件';
  return [declared.file, declared.line, declared.column].filter((part) => part !== undefined).join(':');
}
