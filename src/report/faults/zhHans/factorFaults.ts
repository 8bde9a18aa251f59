// Factors: choosing them, reading their editions, and what has to be said of those that were used.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const factorFaults: Translation<typeof import('../../../domain/faults/factorFaults.ts')> = {
  factorMissing: ({ activity, class: kind, region, year, purpose, looked, hint }) => ({
    message: `${year} 年的${activity}${kind === '' ? '' : `（${kind}）`}${region === '' ? '' : `在 ${region} `}没有${purpose}因子：${looked}`,
    hint,
  }),
  factorAmbiguous: ({ activity, year, first, second }, raw) => ({
    message: `${year} 年的${activity}有两个因子符合：${first} 及 ${second}`,
    hint: first.includes('/')
      ? `请在这些行的 factor 列填写其一：${first}`
      : `请在 esgcalc.yaml 指定其一：factors: {${raw.activity}: {${year}: {edition: ..., why: ...}}}`,
  }),
  factorDuplicated: ({ id, firstLine }) => ({
    message: `因子 ${id} 出现两次；首次在第 ${firstLine} 行`,
    hint: '请只保留一个；activity、class、region、gas 及 unit 合起来是因子的名称',
  }),
  factorFootprint: ({ id, activity, year }) => ({
    message: `${id} 是生命周期足迹因子，不适用于范围二（${activity}，${year} 年）`,
    hint: '请采用电网平均因子（系列 cn-grid-average），或在 esgcalc.yaml 指定版本并以 `why` 说明',
  }),
  factorFootprintPinned: ({ id, activity, year, why }) => ({
    message: `${id} 是生命周期足迹因子，却用于范围二（${activity}，${year} 年）；指定原因：${why}`,
    hint: '足迹因子包含上游排放及输配电损耗，这些属于范围三类别 3',
  }),
  factorKindUnfit: ({ id, kind, activity, year }) => ({
    message: `${id} 属 ${kind} 类；基于位置的范围二须用电网平均因子（${activity}，${year} 年）`,
    hint: '请采用 average 类的系列，或在 esgcalc.yaml 指定版本并以 `why` 说明',
  }),
  factorKindChanged: ({ activity, kinds }) => ({
    message: `表中各年的${activity}采用不同种类的因子：${kinds}`,
    hint: '这些年度的趋势既反映活动，亦反映因子；请重述较早年度，或在表旁说明',
  }),
  factorUnchecked: ({ ids, title }) => ({
    message: `尚未与原文件核对（${title}）：${ids.join('、')}`,
    hint: '发布数字前，请与原文件比对',
  }),
  factorUnpublished: ({ ids, title }) => ({
    message: `属推算或假设的数值，并无已发布的文件为据（${title}）：${ids.join('、')}`,
    hint: '请在报告中说明由谁推算或假设，或在 factors: 下指明已发布的数值',
  }),
  factorBorrowed: ({ id, region, activity, isListed }) => ({
    message: `${region} 的${activity}采用 ${id}，即${isListed ? ' esgcalc.yaml 所列较大地区的因子' : '只按全国发布的因子'}`,
  }),
  classAssumed: ({ activity, class: kind, by }) => ({
    message: `未注明类别的${activity}按“${kind}”处理（${by}）`,
    hint: '如属其他类别，请在 class 列注明',
  }),
  gasUnweighted: ({ gas, set, id }) => ({
    message: `${set.toUpperCase()} 没有 ${gas} 的变暖潜势（${id}）`,
    hint: '请在 esgcalc.yaml 以 `gwp:` 选用另一套数值',
  }),
  potentialsFixed: ({ ids, theirs, ours }) => ({
    message: `以 CO2e 提供，采用${theirs === undefined ? '未注明的变暖潜势' : ` ${theirs.toUpperCase()}`}，未按 ${ours.toUpperCase()} 重算：${ids.join('、')}`,
    hint: '这些项目沿用发布者的变暖潜势；请在表旁说明',
  }),
  editionUnknown: ({ text, nearest }) => ({
    message: `没有因子版本 ${quoted(text)}${suggested(nearest)}`,
    hint: '版本即 factors/ 之下，以及 esgcalc.yaml 旁该文件夹之下的各个文件夹',
  }),
  familyUnknown: ({ text, nearest }) => ({
    message: `没有因子系列 ${quoted(text)}${suggested(nearest)}`,
    hint: '系列见 factors/families.csv 及自有版本的 edition.json；如要指定一个版本，请写 {edition: ..., why: ...}',
  }),
  pinUnknown: ({ text, nearest }) => ({
    message: `没有因子或版本 ${quoted(text)}${suggested(nearest)}`,
    hint: 'factor 列可写版本（cn-grid-average-2023）或其中一个因子（cn-grid-average-2023/electricity@CN）',
  }),
  editionInvalid: ({ what, hint }) => ({ message: what, hint }),
  factorUnitMismatch: ({ activity, unit, id, per }) => ({
    message: `以 ${unit} 计的${activity}与 ${id} 不符，该因子以每 ${per} 计`,
    hint: `请以可换算至 ${per} 的单位提供数量，或采用具备密度或热值的版本`,
  }),
  factorSuperseded: ({ id, newer, published, year }) => ({
    message: `${year} 年采用的 ${id} 已由 ${newer} 接替（${published} 发布）`,
    hint: '每个年度保留当时的因子；`--as-of` 可按较后的因子显示各年',
  }),
  factorStale: ({ id, dataYear, year, limit }) => ({
    message: `${id} 的数据属 ${dataYear} 年；用于 ${year} 年已超过该系列须检讨的 ${limit} 年`,
    hint: '请查找较新版本，或在附注说明为何仍然适用',
  }),
  pinOverridden: ({ activity, edition, why, asOf }) => ({
    message: `${activity}所指定的 ${edition}${why === '' ? '' : `（${why}）`}暂不采用：各年均按 ${asOf} 的因子计算`,
    hint: '`--keep-pins` 可保留',
  }),
  exhaustUncounted: ({ activity }, raw) => ({
    message: `没有为${activity}指明废气因子；表中不包括其 NOx、SOx 及 PM`,
    hint: `请在 esgcalc.yaml 指明系列：factors: {${raw.activity}: {exhaust: ...}}`,
  }),
};
