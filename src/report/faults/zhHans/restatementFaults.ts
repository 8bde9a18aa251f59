// Earlier years: figures that differ from what was published, and the base year.
import type { Translation } from '../translation.ts';

export const restatementFaults: Translation<typeof import('../../../domain/faults/restatementFaults.ts')> = {
  publishedUnitMismatch: ({ kpi, unit, rows }) => ({
    message: `${kpi} 以 ${unit} 发布，但以 ${rows} 计量`,
    hint: `请以可换算至 ${rows} 的单位填写`,
  }),
  restatementUnexplained: ({ year, keys }) => ({
    message: `${year} 年的 ${keys.join('、')} 与已发布的不同，而 restatements 没有任何说明`,
    hint: `请在 esgcalc.yaml 的 restatements: 加入 {year: ${year}, cause: factor、grid-factor、boundary、method 或 error, why: ...}`,
  }),
  restatementUnneeded: ({ year, cause, isPublished }) => ({
    message: isPublished
      ? `已记录 ${year} 年的重述（${cause}），但所指数字与已发布的相同`
      : `已记录 ${year} 年的重述（${cause}），但没有 ${year} 年的已发布数字可供比较`,
    hint: isPublished ? '请删去该项，或查找应有的变化' : '请在 esgcalc.yaml 的 published: 下填写当时刊印的数字',
  }),
  baseYearRecalculate: ({ year, changes, threshold, causes }) => ({
    message: `基准年 ${year} 须重新计算（${changes.join('、')}；阈值 ${threshold}；原因：${causes.length === 0 ? '未注明' : causes.join('、')}）；本表已按重新计算后列示`,
    hint: '请连同原因公布，并重新订立以其为基础的目标',
  }),
  baseYearKept: ({ year, changes, threshold, because }) => {
    const why = {
      grid: '因子随电网本身改变，属实际变化而非方法变更',
      'as-of': '这是以同一套因子检视各年，并非方法变更',
      below: `变化低于 ${threshold} 的阈值`,
    }[because];
    return {
      message: `基准年 ${year} 无须重新计算：${why}（${changes.join('、')}）`,
      hint:
        because === 'below'
          ? '请持续记录：多次小变化累计可能变得重大'
          : '变化列于已发布的数字旁；基准年维持已发布的数字',
    };
  },
};
