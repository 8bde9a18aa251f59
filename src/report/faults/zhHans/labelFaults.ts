// Texts of a row: names, evidence, estimates, and what a workbook leaves behind.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const labelFaults: Translation<typeof import('../../../domain/faults/labelFaults.ts')> = {
  formulaError: ({ column, text }) => ({
    message: `${column} 为 ${quoted(text)}，是电子表格公式的错误值`,
    hint: '请在电子表格修正公式后再导出；无数据写 /',
  }),
  labelMissing: ({ wanted }) => ({
    message: wanted.map(({ column, empty, of }) => `${of} 行中有 ${empty} 行的 ${column} 留空`).join('；'),
    hint: '请注明各行所属场所，以及作为依据的单据或报告，以便追溯数字',
  }),
  estimateUnexplained: ({ text }) => ({
    message: `此行为估算（${quoted(text)}），但备注没有说明估算方法`,
    hint: '请在备注说明依据：按建筑面积、前后两个月的平均、供应商估算等',
  }),
  nameLookalike: ({ column, text, rows, other, otherRows, how }) => ({
    message: `${column} ${quoted(text)}（${rows} 行）与 ${quoted(other)}（${otherRows === undefined ? 'esgcalc.yaml' : `${otherRows} 行`}）的分别只在于${how}`,
    hint: '同一事物请用同一名称：两者会分开计算，esgcalc.yaml 对其一的设置亦不适用于另一个',
  }),
  nameMixed: ({ column, text, what }) => ({
    message: `${column} ${quoted(text)} 含有${what}`,
    hint: '请重新输入：看来相同的文字，在搜索及合并时是另一段文字',
  }),
  labelFormula: ({ column, text }) => ({
    message: `${column} ${quoted(text)} 以 ${text.slice(0, 1)} 开头，电子表格会把它当作公式执行`,
    hint: '请以文字或数字开头',
  }),
};
