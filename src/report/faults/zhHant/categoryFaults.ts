// Categories of scope 3 that a company declares.
import type { Translation } from '../translation.ts';
import type { Place } from '../../../domain/diagnostic.ts';

export const categoryFaults: Translation<typeof import('../../../domain/faults/categoryFaults.ts')> = {
  categoryContradicted: ({ category, label, declared, rows }) => ({
    message: `${rows === 1 ? '此行' : `此行及另外 ${rows - 1} 行`}計入範圍三類別 ${category}（${label}），但 ${whereOf(declared)} 聲明該類別不相關`,
    hint: '請刪去該聲明，或更正該行的活動或範圍',
  }),
  categoryComputed: ({ category, label }) => ({
    message: `範圍三類別 ${category}（${label}）聲明為未計算，但每年都有數字`,
    hint: '請刪去該聲明',
  }),
  categoriesUnaccounted: ({ categories }) => ({
    message: `範圍三的 15 個類別中，${categories.join('、')} 既沒有計算，亦沒有聲明`,
    hint: '請在 esgcalc.yaml 聲明：scope3: {8: {status: not-relevant, why: ...}, 15: {status: not-computed, why: ...}}',
  }),
};

/** Where the declaration stands. */
function whereOf(declared: Place | undefined): string {
  if (declared === undefined) return '公司設定檔';
  return [declared.file, declared.line, declared.column].filter((part) => part !== undefined).join(':');
}
