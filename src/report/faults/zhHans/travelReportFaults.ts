// A supplier's report of trips.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const travelReportFaults: Translation<typeof import('../../../domain/faults/travelReportFaults.ts')> = {
  travelWordUnknown: ({ role, text, known }) => ({
    message: `${quoted(text)} 不是已知的 ${role}`,
    hint: `请在配置文件写明其含义：travel: {values: {${role}: {${text}: ...}}}，可用 ${known}；或剔除这类行（leaveOut:）`,
  }),
  travelCabinUnknown: ({ text }) => ({
    message: /^[a-z]\d?$/i.test(text)
      ? `${quoted(text)} 是订座字母，各航空公司所指的舱位不同`
      : `${quoted(text)} 不是已知的舱位`,
    hint: `请在配置文件写明舱位：travel: {values: {class: {${text}: premium economy}}}；economy、premium economy、business 或 first`,
  }),
  travelCountryUnknown: ({ text }) => ({
    message: text === '' ? '没有注明住宿所在的国家或地区' : `${quoted(text)} 不在已知的国家或地区`,
    hint: '请对应住宿的国家或地区（travel: {columns: {country: ...}}），写名称或两个字母：CN、HK、GB',
  }),
  travelCellMissing: ({ role, activity }) => ({
    message: `${activity === '' ? '此行程' : activity}缺少 ${role}`,
    hint:
      role === 'emissions'
        ? `请向供应商索取其数字，或注明重新计算：travel: {counts: recomputed, recompute: [${activity}]}`
        : `请对应 ${role} 的列，或为所有行注明：travel: {constants: {${role}: ...}}`,
  }),
  travelUnitMissing: ({ text }) => ({
    message: text === '' ? '没有注明供应商排放量的单位' : `${quoted(text)} 不是排放量的单位`,
    hint: '请在配置文件注明：travel: {emissions: kgCO2e} 或 tCO2e',
  }),
  travelFigureWhole: ({ text }) => ({
    message: `${quoted(text)} 是整张机票所有航段的数字，而其中部分已退票或改签`,
    hint: '请向供应商索取各航段的数字，或采用重新计算的数字（travel: {counts: recomputed}）',
  }),
  ticketUnclear: ({ ticket, rows, why }) => ({
    message: `机票 ${quoted(ticket)}（第 ${rows.join('、')} 行）${WHY[why]}`,
    hint: '请剔除没有成行的一行（leaveOut:），或在该行写明所指的航段',
  }),
  refundUnmatched: ({ ticket }) => ({
    message: `${ticket === '' ? '一项没有票号的退票' : `机票 ${quoted(ticket)} 的退票`}没有可抵销的行程：本报表没有该票的出票记录`,
    hint: '如该行程已计入较早的报表，请更正该报表；退票本身不计算',
  }),
};

const WHY = {
  figures: '出现两次而数字不同',
  replaced: '已改签，但改签没有注明其任何航段',
  refunded: '已退票，但退票没有注明其任何航段',
};
