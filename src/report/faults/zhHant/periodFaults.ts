// The periods that the rows of a meter cover.
import type { Translation } from '../translation.ts';
import { few } from './pieces.ts';

export const periodFaults: Translation<typeof import('../../../domain/faults/periodFaults.ts')> = {
  monthsMissing: ({ name, year, missing, days, covered, usual }) => ({
    message: `${name}缺少 ${missing} 的紀錄（${year} 年的 ${days} 天）；該年已涵蓋 ${covered} 天，每筆紀錄一般為 ${usual} 天`,
    hint: '請補上單據；無數據的以一行寫 /；開設或關閉的場所請在 esgcalc.yaml 註明',
  }),
  recordsPartial: ({ year, missing, days, meters }) => ({
    message: `沒有任何計量點有 ${missing} 的紀錄（${year} 年的 ${days} 天；${meters} 個計量點）`,
    hint: '以全年數字發佈之前，請補齊該年餘下部分',
  }),
  billsOverlap: ({ name, period, others, first, last, days }) => ({
    message: `${name}：${period} 有 ${days} 天與 ${few(others, 3)} 重複（${first === last ? first : `${first} 至 ${last}`}）`,
    hint: '請更正日期，或刪去包含其他單據的一行；同一場所有多個電錶時，請以 meter 欄區分',
  }),
  billLengthUnusual: ({ name, period, days, usual, change }) => ({
    message: `${name}：${period} 涵蓋 ${days} 天，與慣常的 ${usual} 天相差 ${change}`,
    hint: '請查看是否漏了單據，或兩張單據合為一行',
  }),
};
