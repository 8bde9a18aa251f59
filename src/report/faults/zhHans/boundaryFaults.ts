// The boundary: sites without the records they should have, one thing counted in two places.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const boundaryFaults: Translation<typeof import('../../../domain/faults/boundaryFaults.ts')> = {
  sourceMissing: ({ site, activity, year }) => ({
    message: `esgcalc.yaml 预期 ${quoted(site)} 有 ${year} 年的${activity}，但没有相关数据行`,
    hint: '请补上数据行；无数据写 /，不适用写 n/a',
  }),
  sourceSuspected: ({ site, activities, year, why }) => ({
    message: `${quoted(site)} 在 ${year} 年没有${activities.join('、')}：${why}`,
    hint: '请补上数据行，或以一行写明 n/a 或 /，或在 sites: 下写明应有项目（expects: [electricity]）',
  }),
  siteUnlisted: ({ site, rows, nearest }) => ({
    message: `${quoted(site)} 不在 esgcalc.yaml 的场所之列${rows === undefined ? '' : `，但有 ${rows} 行以此为名`}${suggested(nearest)}`,
    hint: '请在 sites: 下列出，或更正名称；文件由配置（profile）读取者，请在其中注明所指场所：values: {site: {...}}',
  }),
  scopeTwice: ({ site, activity, scopes, first, amount }) => ({
    message: `${quoted(site)} 的同一笔${activity}（${amount}）列入两个范围：${scopes}；先前见于 ${first}`,
    hint: '请只保留在实际运营该设备的一方所属的范围',
  }),
  carsTwice: ({ site, activity, year, fuel, fuelAmount, claims, claimed }) => ({
    message: `${quoted(site)} 在 ${year} 年既有自用${fuel}（${fuelAmount}，范围一），又有${activity}（${claims} 行，${claimed}，范围三）`,
    hint: '公司车的行程已按燃料计入范围一；请只保留他人车辆的报销，并在备注说明',
  }),
  travelTwice: ({ site, activity, year, spent, others }) => ({
    message: `${quoted(site)} 在 ${year} 年既按支出计算${activity}（${spent}），又按距离或间夜计算${others.join('、')}`,
    hint: '同一行程只用一种方法；请把按距离计算的部分从支出剔除，并在备注说明',
  }),
  returnMissing: ({ site, year, from, to, out }) => ({
    message: `${quoted(site)} 在 ${year} 年有 ${out} 单程由 ${from} 往 ${to}，却没有回程`,
    hint: '若机票为来回，单位请写“return trip”',
  }),
  resultUnexplained: ({ activity, rows, amount }) => ({
    message: `${activity} 有 ${rows} 行（${amount}）直接采用供应商的结果，但没有注明方法`,
    hint: '请填写 method 及 data type 列；并查询因子来源、舱位、辐射强迫，以及是否包括上游排放',
  }),
  cabinUnknown: ({ year, share, unknown, total }) => ({
    message: `${year} 年飞行人公里中有 ${share} 没有注明舱位（${total} 之中的 ${unknown}）`,
    hint: '请向旅行社查询舱位：公务舱的排放是经济舱的 2.9 倍',
  }),
  regionCoarse: ({ activity, region, edition, finer, years, sites }) => ({
    message: `${sites} 的${activity}采用 ${region} 整体的因子（${years}）；${edition} 另有其下 ${finer} 个地区的因子`,
    hint: '请在 esgcalc.yaml 为场所注明所属地区（数据行或其 profile 所写的地区优先），或在附注说明采用较大范围平均值是既定做法',
  }),
};
