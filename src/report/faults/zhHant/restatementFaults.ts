// Earlier years: figures that differ from what was published, and the base year.
import type { Translation } from '../translation.ts';

export const restatementFaults: Translation<typeof import('../../../domain/faults/restatementFaults.ts')> = {
  publishedUnitMismatch: ({ kpi, unit, rows }) => ({
    message: `${kpi} 以 ${unit} 發佈，但以 ${rows} 計量`,
    hint: `請以可換算至 ${rows} 的單位填寫`,
  }),
  restatementUnexplained: ({ year, keys }) => ({
    message: `${year} 年的 ${keys.join('、')} 與已發佈的不同，而 restatements 沒有任何說明`,
    hint: `請在 esgcalc.yaml 的 restatements: 加入 {year: ${year}, cause: factor、grid-factor、boundary、method 或 error, why: ...}`,
  }),
  restatementUnneeded: ({ year, cause, isPublished }) => ({
    message: isPublished
      ? `已記錄 ${year} 年的重列（${cause}），但所指數字與已發佈的相同`
      : `已記錄 ${year} 年的重列（${cause}），但沒有 ${year} 年的已發佈數字可供比較`,
    hint: isPublished ? '請刪去該項，或查找應有的變動' : '請在 esgcalc.yaml 的 published: 下填寫當時刊印的數字',
  }),
  baseYearRecalculate: ({ year, changes, threshold, causes }) => ({
    message: `基準年 ${year} 須重新計算（${changes.join('、')}；門檻 ${threshold}；原因：${causes.length === 0 ? '未註明' : causes.join('、')}）；本表已按重新計算後列示`,
    hint: '請連同原因公佈，並重新訂立以其為基礎的目標',
  }),
  baseYearKept: ({ year, changes, threshold, because }) => {
    const why = {
      grid: '因子隨電網本身改變，屬實際變化而非方法變更',
      'as-of': '這是以同一套因子檢視各年，並非方法變更',
      below: `變動低於 ${threshold} 的門檻`,
    }[because];
    return {
      message: `基準年 ${year} 毋須重新計算：${why}（${changes.join('、')}）`,
      hint:
        because === 'below'
          ? '請持續記錄：多次小變動累計可能變得重大'
          : '變動列於已發佈的數字旁；基準年維持已發佈的數字',
    };
  },
};
