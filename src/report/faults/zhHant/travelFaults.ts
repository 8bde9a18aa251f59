// A flight, and a list of vehicles.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const travelFaults: Translation<typeof import('../../../domain/faults/travelFaults.ts')> = {
  airportUnknown: ({ text, city, airports, isImported = false }) => ({
    message:
      city === undefined
        ? `${quoted(text)} 不是已知的機場${airports.length === 0 ? '' : `；是否指 ${airports.join('、')}？`}`
        : `${quoted(text)} 是城市（${city}），不是機場`,
    hint: isImported
      ? `請在設定檔註明是哪個機場：travel: {airports: {${text}: ${airports[0]?.slice(0, 3) ?? 'HKG'}}}${airports.length > 1 ? `；該市有 ${airports.join('、')}` : ''}`
      : city === undefined
        ? '請寫三個字母的 IATA 代碼，例如 HKG；或自行提供距離：數量以 person·km 計'
        : `請寫機場：${airports.join('、')}`,
  }),
  airportMissing: ({ column, other }) => ({
    message: other === '' ? '以人數或班次計的航班須註明起訖機場' : `往來 ${quoted(other)} 的航班亦須填寫 ${column}`,
    hint: '請在 origin 及 destination 欄填寫 IATA 代碼（HKG、PVG），或以 person·km 提供數量',
  }),
  airportRepeated: ({ code }) => ({
    message: `航班由 ${code} 出發，又到達 ${code}`,
    hint: '請寫實際目的地；來回行程單位用「return trip」，兩個機場各寫一次',
  }),
  fuelUnfit: ({ text }) => ({
    message: `${quoted(text)} 不是車輛燃料`,
    hint: '請寫 petrol、diesel、lpg 或 electricity；`esgcalc activities` 以三種語言列出全部',
  }),
  fuelEconomyUnusual: ({ vehicle, class: kind, fuel, litres, kilometres, economy, least, most }) => ({
    message: `${quoted(vehicle)} 耗用 ${economy} L/100 km（${kilometres} km 共 ${litres} L）；使用${fuel}的 ${quoted(kind)} 一般為 ${least} 至 ${most}`,
    hint: '請以加油卡及里程錶核對公升及公里：可能漏了單據、以英里計，或該卡供另一車輛使用',
  }),
};
