// Contractual instruments of market-based scope 2.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const instrumentFaults: Translation<typeof import('../../../domain/faults/instrumentFaults.ts')> = {
  instrumentStatus: ({ instrument, text }) => ({
    message: text === '' ? `${instrument}沒有註明是否已核銷` : `${quoted(text)} 不是合約文書的狀態`,
    hint: '已為公司核銷的，請在 status 欄寫 cancelled（已核銷）；未核銷的寫 held：只有已核銷的才計算（《範圍二指南》第 7 章）',
  }),
  instrumentHeld: ({ instrument, energy, year }) => ({
    message: `${year} 年 ${energy} MWh 的${instrument}仍然持有而未核銷，不予計算`,
    hint: '請為公司核銷，並在 status 欄寫 cancelled',
  }),
  instrumentUnplaced: ({ instrument }) => ({
    message: `${instrument}既無地區亦無場所，無從得知對應哪些電力`,
    hint: '請註明其市場地區，例如 CN，或持有的場所',
  }),
  instrumentNegative: ({ instrument, energy }) => ({
    message: `${instrument}合計為 ${energy} MWh；所涵蓋的電力不能少於零`,
    hint: '請直接更正該行，或使貸項通知單的憑證與所更正的行相同',
  }),
  instrumentUnproven: ({ instrument }) => ({
    message: `${instrument}沒有憑證，無法得知有否重複使用`,
    hint: '請在 evidence 欄填寫編號，例如 GEC-2025-0001..0500',
  }),
  instrumentTwice: ({ evidence, year, file, other }) => ({
    message: `${quoted(evidence)} 重複使用：${quoted(file)} 中 ${year} 年的另一行為 ${quoted(other)}`,
    hint: '每份證書只可由一個持有人在一個年度計算一次；請更正編號或刪去其中一行',
  }),
  instrumentFraction: ({ instrument, energy }) => ({
    message: `${energy} MWh 不是整數份證書（${instrument}）`,
    hint: '每份證書為一兆瓦時，即 1,000 kWh；請填寫已核銷的份數',
  }),
  instrumentExcess: ({ instruments, claimed, holder, year, available, excess }) => ({
    message: `${holder} 在 ${year} 年申報 ${claimed} MWh 的${instruments}，但可涵蓋的電力只有 ${available} MWh：多出 ${excess} MWh`,
    hint: '申報不可多於該持有人、市場及年度的電力；最後一份證書可超出少於一份，其餘請寫 held',
  }),
  instrumentRemainder: ({ instruments, holder, year, excess }) => ({
    message: `${holder} 在 ${year} 年最後一份${instruments}有 ${excess} MWh 超出用電量，不予使用`,
  }),
  instrumentFactor: ({ instrument, class: kind, isCertificate }, raw) => ({
    message: isCertificate
      ? `${instrument}毋須因子：它代表無排放的發電`
      : `${instrument}${kind === '' ? '' : `（${kind}）`}沒有註明其排放`,
    hint: isCertificate
      ? '請將 factor 欄留空，或把該行改為合約'
      : `請在 factor 欄指定供應商的因子、在 esgcalc.yaml 列明（factors: {${raw.instrument}: {edition: ..., why: ...}}），或在 class 欄寫 wind、solar、hydropower 或 ocean`,
  }),
  residualMissing: ({ region, year, isUnpublished }) => ({
    message: `${isUnpublished ? `${region} 沒有在 ${year} 年或之前發佈的剩餘電力組合因子` : `沒有 ${region} 的剩餘電力組合因子`}；當地沒有合約文書的電力採用電網平均因子`,
    hint: '《範圍二指南》容許在沒有剩餘電力組合時如此處理；請在數字旁說明',
  }),
};
