// Uncertainty and quality: statements, ranges, estimates and scores.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const uncertaintyFaults: Translation<typeof import('../../../domain/faults/uncertaintyFaults.ts')> = {
  uncertaintyUnclear: ({ text, hint }) => ({
    message: `不確定性 ${quoted(text)} 沒有以百分比表示`,
    hint,
  }),
  pedigreeUnclear: ({ text, hint }) => ({
    message: `譜系評分 ${quoted(text)} 不是五個分數`,
    hint,
  }),
  estimatesMany: ({ year, scope, share, limit }) => ({
    message: `${year} 年範圍 ${scope} 的排放有 ${share} 依賴估算；上限為 ${limit}`,
    hint: '請披露比例及估算方法，或以讀數及單據取代估算',
  }),
  uncertaintyLarge: ({ year, source, what, percent, limit }) => ({
    message: `${year} 年 ${source} 的${what === 'activity' ? '活動數據' : '因子'}不確定性為 ${percent}，高於 ${limit}：誤差傳遞法只適用於較小的不確定性`,
    hint: '請採用 `esgcalc uncertainty --simulate` 的區間',
  }),
  factorShared: ({ year, factor, sources, shared, independent }) => ({
    message: `${year} 年有 ${sources} 個排放源共用因子 ${factor}；合計的區間為 ± ${shared} t，而非視作獨立的 ± ${independent} t`,
    hint: '`esgcalc uncertainty` 對共用因子的部分線性相加；以其他方法計算區間亦應如此',
  }),
  scoreMissing: ({ year, sources, share }) => ({
    message: `${year} 年沒有質量評分的有：${sources.join('；')}（佔排放 ${share}），其他則有`,
    hint: '請為每個排放源評分，或把平均分視為其餘部分的平均',
  }),
};
