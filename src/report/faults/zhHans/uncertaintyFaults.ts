// Uncertainty and quality: statements, ranges, estimates and scores.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const uncertaintyFaults: Translation<typeof import('../../../domain/faults/uncertaintyFaults.ts')> = {
  uncertaintyUnclear: ({ text, hint }) => ({
    message: `不确定性 ${quoted(text)} 没有以百分比表示`,
    hint,
  }),
  pedigreeUnclear: ({ text, hint }) => ({
    message: `谱系评分 ${quoted(text)} 不是五个分数`,
    hint,
  }),
  estimatesMany: ({ year, scope, share, limit }) => ({
    message: `${year} 年范围 ${scope} 的排放有 ${share} 依赖估算；上限为 ${limit}`,
    hint: '请披露比例及估算方法，或以读数及单据取代估算',
  }),
  uncertaintyLarge: ({ year, source, what, percent, limit }) => ({
    message: `${year} 年 ${source} 的${what === 'activity' ? '活动数据' : '因子'}不确定性为 ${percent}，高于 ${limit}：误差传递法只适用于较小的不确定性`,
    hint: '请采用 `esgcalc uncertainty --simulate` 的区间',
  }),
  factorShared: ({ year, factor, sources, shared, independent }) => ({
    message: `${year} 年有 ${sources} 个排放源共用因子 ${factor}；合计的区间为 ± ${shared} t，而非视作独立的 ± ${independent} t`,
    hint: '`esgcalc uncertainty` 对共用因子的部分线性相加；以其他方法计算区间亦应如此',
  }),
  scoreMissing: ({ year, sources, share }) => ({
    message: `${year} 年没有质量评分的有：${sources.join('；')}（占排放 ${share}），其他则有`,
    hint: '请为每个排放源评分，或把平均分视为其余部分的平均',
  }),
};
