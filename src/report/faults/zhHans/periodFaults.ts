// The periods that the rows of a meter cover.
import type { Translation } from '../translation.ts';
import { few } from './pieces.ts';

export const periodFaults: Translation<typeof import('../../../domain/faults/periodFaults.ts')> = {
  monthsMissing: ({ name, year, missing, days, covered, usual }) => ({
    message: `${name}缺少 ${missing} 的记录（${year} 年的 ${days} 天）；该年已涵盖 ${covered} 天，每笔记录一般为 ${usual} 天`,
    hint: '请补上单据；无数据的以一行写 /；开设或关闭的场所请在 esgcalc.yaml 注明',
  }),
  recordsPartial: ({ year, missing, days, meters }) => ({
    message: `没有任何计量点有 ${missing} 的记录（${year} 年的 ${days} 天；${meters} 个计量点）`,
    hint: '以全年数字发布之前，请补齐该年余下部分',
  }),
  billsOverlap: ({ name, period, others, first, last, days }) => ({
    message: `${name}：${period} 有 ${days} 天与 ${few(others, 3)} 重复（${first === last ? first : `${first} 至 ${last}`}）`,
    hint: '请更正日期，或删去包含其他单据的一行；同一场所有多个电表时，请以 meter 列区分',
  }),
  billLengthUnusual: ({ name, period, days, usual, change }) => ({
    message: `${name}：${period} 涵盖 ${days} 天，与惯常的 ${usual} 天相差 ${change}`,
    hint: '请查看是否漏了单据，或两张单据合为一行',
  }),
};
