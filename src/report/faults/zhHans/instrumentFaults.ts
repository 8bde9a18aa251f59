// Contractual instruments of market-based scope 2.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const instrumentFaults: Translation<typeof import('../../../domain/faults/instrumentFaults.ts')> = {
  instrumentStatus: ({ instrument, text }) => ({
    message: text === '' ? `${instrument}没有注明是否已核销` : `${quoted(text)} 不是合同工具的状态`,
    hint: '已为公司核销的，请在 status 列写 cancelled（已核销）；未核销的写 held：只有已核销的才计算（《范围二指南》第 7 章）',
  }),
  instrumentHeld: ({ instrument, energy, year }) => ({
    message: `${year} 年 ${energy} MWh 的${instrument}仍然持有而未核销，不予计算`,
    hint: '请为公司核销，并在 status 列写 cancelled',
  }),
  instrumentUnplaced: ({ instrument }) => ({
    message: `${instrument}既无地区亦无场所，无从得知对应哪些电力`,
    hint: '请注明其市场地区，例如 CN，或持有的场所',
  }),
  instrumentNegative: ({ instrument, energy }) => ({
    message: `${instrument}合计为 ${energy} MWh；所涵盖的电力不能少于零`,
    hint: '请直接更正该行，或使贷项通知单的凭证与所更正的行相同',
  }),
  instrumentUnproven: ({ instrument }) => ({
    message: `${instrument}没有凭证，无法得知有否重复使用`,
    hint: '请在 evidence 列填写编号，例如 GEC-2025-0001..0500',
  }),
  instrumentTwice: ({ evidence, year, file, other }) => ({
    message: `${quoted(evidence)} 重复使用：${quoted(file)} 中 ${year} 年的另一行为 ${quoted(other)}`,
    hint: '每份证书只可由一个持有人在一个年度计算一次；请更正编号或删去其中一行',
  }),
  instrumentFraction: ({ instrument, energy }) => ({
    message: `${energy} MWh 不是整数份证书（${instrument}）`,
    hint: '每份证书为一兆瓦时，即 1,000 kWh；请填写已核销的份数',
  }),
  instrumentExcess: ({ instruments, claimed, holder, year, available, excess }) => ({
    message: `${holder} 在 ${year} 年申报 ${claimed} MWh 的${instruments}，但可涵盖的电力只有 ${available} MWh：多出 ${excess} MWh`,
    hint: '申报不可多于该持有人、市场及年度的电力；最后一份证书可超出少于一份，其余请写 held',
  }),
  instrumentRemainder: ({ instruments, holder, year, excess }) => ({
    message: `${holder} 在 ${year} 年最后一份${instruments}有 ${excess} MWh 超出用电量，不予使用`,
  }),
  instrumentFactor: ({ instrument, class: kind, isCertificate }, raw) => ({
    message: isCertificate
      ? `${instrument}无须因子：它代表无排放的发电`
      : `${instrument}${kind === '' ? '' : `（${kind}）`}没有注明其排放`,
    hint: isCertificate
      ? '请将 factor 列留空，或把该行改为合同'
      : `请在 factor 列指定供应商的因子、在 esgcalc.yaml 列明（factors: {${raw.instrument}: {edition: ..., why: ...}}），或在 class 列写 wind、solar、hydropower 或 ocean`,
  }),
  residualMissing: ({ region, year, isUnpublished }) => ({
    message: `${isUnpublished ? `${region} 没有在 ${year} 年或之前发布的剩余混合因子` : `没有 ${region} 的剩余混合因子`}；当地没有合同工具的电力采用电网平均因子`,
    hint: '《范围二指南》容许在没有剩余混合时如此处理；请在数字旁说明',
  }),
};
