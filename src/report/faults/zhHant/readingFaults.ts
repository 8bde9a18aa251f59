// A reading beside the others of its meter.
import type { Translation } from '../translation.ts';
import { few } from './pieces.ts';

export const readingFaults: Translation<typeof import('../../../domain/faults/readingFaults.ts')> = {
  quantityZero: ({ name, period, median, others }) => ({
    message: `${name}在 ${period} 為 0；其餘 ${others} 期的中位數為 ${median}`,
    hint: '請查看單據；無數據寫 /，確實沒有使用的請在備註說明',
  }),
  invoiceTwice: ({ name, period, evidence, first, amount }) => ({
    message: `${name}在 ${period} 有兩行採用同一憑證「${evidence}」：${amount}，先前見於 ${first}`,
    hint: '請刪去其中一行；更正應另寫一行並加備註',
  }),
  rowTwice: ({ name, period, first, amount }) => ({
    message: `${name}在 ${period} 兩次出現 ${amount}，又沒有憑證可以區分；先前見於 ${first}`,
    hint: '請刪去其中一行，或為各行填寫憑證',
  }),
  quantityRepeated: ({ name, amount, periods, chance }) => ({
    message: `${name}有 ${periods.length} 期同為 ${amount}，連末位亦相同：${few(periods)}；按機率約只應有 ${chance} 次`,
    hint: '請查看單據：照抄前期的讀數屬估算，須註明',
  }),
  readingOutlier: ({ name, period, amount, usual, ratio, distance, readings }) => ({
    message: `${name}在 ${period} 為 ${amount}，是慣常數值 ${usual} 的 ${ratio} 倍；與中位數的距離是其 ${readings} 個讀數慣常距離的 ${distance} 倍`,
    hint: '請核對單據；如屬正確，請在 esgcalc.yaml 豁免並說明原因（checks: waivers:）',
  }),
  unitSlip: ({ name, period, amount, usual, ratio, factor, likely }) => ({
    message: `${name}在 ${period} 為 ${amount}，是慣常數值 ${usual} 的 ${ratio} 倍：約 ${factor}`,
    hint: `請與單據核對單位及位數：${likely}`,
  }),
  gasVolumeUnstated: ({ activity, unit, rows }) => ({
    message: `${rows} 行以 ${unit} 計的${activity}沒有註明溫度及壓力`,
    hint: '單據註明 0 °C 的請寫 Nm3，否則在備註寫明參考條件；由 0 °C 至 25 °C，每立方米所含氣體少 8 %',
  }),
};
