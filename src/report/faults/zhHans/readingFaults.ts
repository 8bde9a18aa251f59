// A reading beside the others of its meter.
import type { Translation } from '../translation.ts';
import { few } from './pieces.ts';

export const readingFaults: Translation<typeof import('../../../domain/faults/readingFaults.ts')> = {
  quantityZero: ({ name, period, median, others }) => ({
    message: `${name}在 ${period} 为 0；其余 ${others} 期的中位数为 ${median}`,
    hint: '请查看单据；无数据写 /，确实没有使用的请在备注说明',
  }),
  invoiceTwice: ({ name, period, evidence, first, amount }) => ({
    message: `${name}在 ${period} 有两行采用同一凭证“${evidence}”：${amount}，先前见于 ${first}`,
    hint: '请删去其中一行；更正应另写一行并加备注',
  }),
  rowTwice: ({ name, period, first, amount }) => ({
    message: `${name}在 ${period} 两次出现 ${amount}，又没有凭证可以区分；先前见于 ${first}`,
    hint: '请删去其中一行，或为各行填写凭证',
  }),
  quantityRepeated: ({ name, amount, periods, chance }) => ({
    message: `${name}有 ${periods.length} 期同为 ${amount}，连末位亦相同：${few(periods)}；按机率约只应有 ${chance} 次`,
    hint: '请查看单据：照抄前期的读数属估算，须注明',
  }),
  readingOutlier: ({ name, period, amount, usual, ratio, distance, readings }) => ({
    message: `${name}在 ${period} 为 ${amount}，是惯常数值 ${usual} 的 ${ratio} 倍；与中位数的距离是其 ${readings} 个读数惯常距离的 ${distance} 倍`,
    hint: '请核对单据；如属正确，请在 esgcalc.yaml 豁免并说明原因（checks: waivers:）',
  }),
  unitSlip: ({ name, period, amount, usual, ratio, factor, likely }) => ({
    message: `${name}在 ${period} 为 ${amount}，是惯常数值 ${usual} 的 ${ratio} 倍：约 ${factor}`,
    hint: `请与单据核对单位及位数：${likely}`,
  }),
  gasVolumeUnstated: ({ activity, unit, rows }) => ({
    message: `${rows} 行以 ${unit} 计的${activity}没有注明温度及压力`,
    hint: '单据注明 0 °C 的请写 Nm3，否则在备注写明参考条件；由 0 °C 至 25 °C，每立方米所含气体少 8 %',
  }),
};
