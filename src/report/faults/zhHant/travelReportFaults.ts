// A supplier's report of trips.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const travelReportFaults: Translation<typeof import('../../../domain/faults/travelReportFaults.ts')> = {
  travelWordUnknown: ({ role, text, known }) => ({
    message: `${quoted(text)} 不是已知的 ${role}`,
    hint: `請在設定檔寫明其意思：travel: {values: {${role}: {${text}: ...}}}，可用 ${known}；或剔除該等行（leaveOut:）`,
  }),
  travelCabinUnknown: ({ text }) => ({
    message: /^[a-z]\d?$/i.test(text)
      ? `${quoted(text)} 是訂座字母，各航空公司所指的客艙不同`
      : `${quoted(text)} 不是已知的客艙`,
    hint: `請在設定檔寫明客艙：travel: {values: {class: {${text}: premium economy}}}；economy、premium economy、business 或 first`,
  }),
  travelCountryUnknown: ({ text }) => ({
    message: text === '' ? '沒有註明住宿所在的國家或地區' : `${quoted(text)} 不在已知的國家或地區`,
    hint: '請對應住宿的國家或地區（travel: {columns: {country: ...}}），寫名稱或兩個字母：CN、HK、GB',
  }),
  travelCellMissing: ({ role, activity }) => ({
    message: `${activity === '' ? '此行程' : activity}缺少 ${role}`,
    hint:
      role === 'emissions'
        ? `請向供應商索取其數字，或註明重新計算：travel: {counts: recomputed, recompute: [${activity}]}`
        : `請對應 ${role} 的欄，或為所有行註明：travel: {constants: {${role}: ...}}`,
  }),
  travelUnitMissing: ({ text }) => ({
    message: text === '' ? '沒有註明供應商排放量的單位' : `${quoted(text)} 不是排放量的單位`,
    hint: '請在設定檔註明：travel: {emissions: kgCO2e} 或 tCO2e',
  }),
  travelFigureWhole: ({ text }) => ({
    message: `${quoted(text)} 是整張機票所有航段的數字，而其中部分已退票或改簽`,
    hint: '請向供應商索取各航段的數字，或採用重新計算的數字（travel: {counts: recomputed}）',
  }),
  ticketUnclear: ({ ticket, rows, why }) => ({
    message: `機票 ${quoted(ticket)}（第 ${rows.join('、')} 行）${WHY[why]}`,
    hint: '請剔除沒有成行的一行（leaveOut:），或在該行寫明所指的航段',
  }),
  refundUnmatched: ({ ticket }) => ({
    message: `${ticket === '' ? '一項沒有票號的退票' : `機票 ${quoted(ticket)} 的退票`}沒有可抵銷的行程：本報表沒有該票的出票紀錄`,
    hint: '如該行程已計入較早的報表，請更正該報表；退票本身不計算',
  }),
};

const WHY = {
  figures: '出現兩次而數字不同',
  replaced: '已改簽，但改簽沒有註明其任何航段',
  refunded: '已退票，但退票沒有註明其任何航段',
};
