// What a report lacks: scopes, statements, refrigerants, instruments.
import type { Translation } from '../translation.ts';

export const checkDisclosureFaults: Translation<typeof import('../../../domain/faults/checkDisclosureFaults.ts')> = {
  scopeMissing: ({ keys, year }) => ({
    message: `${year} 年没有 ${keys.join('、')} 的数字`,
    hint: '联交所要求由 2025 年开始的年度披露两个范围；请补上数据行，不会产生的以一行写 n/a',
  }),
  boundaryUnstated: () => ({
    message: '公司配置文件没有写明以哪种方法合并各实体；现按运营控制权处理',
    hint: 'HKEX D29(b) 及 IFRS S2 B26 至 B29 要求说明：consolidation: operational-control、financial-control 或 equity-share',
  }),
  priceUnstated: () => ({
    message: '没有提及内部碳定价',
    hint: 'HKEX D34 要求说明，即使没有采用亦然：carbonPrice: {none: ...}',
  }),
  refrigerantUnreported: ({ years, fuels }) => ({
    message: `${years.join('、')} 年有车辆（${fuels.join('、')}）及用电的建筑物，但没有任何制冷剂补充记录，亦没有说明原因`,
    hint: '请索取空调维修记录；补上 refrigerant 数据行（如属实可写 0 或 n/a），或为 scope1 加上附注',
  }),
  scope2Doubled: ({ key }) => ({
    message: `${key} 把基于位置及基于市场的范围二相加：两者是同一批电力的两种计法`,
    hint: '请在其 content 中只保留其一',
  }),
  instrumentsUndescribed: ({ what, hint }) => ({ message: what, hint }),
};
