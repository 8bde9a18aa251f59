// A flight, and a list of vehicles.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const travelFaults: Translation<typeof import('../../../domain/faults/travelFaults.ts')> = {
  airportUnknown: ({ text, city, airports, isImported = false }) => ({
    message:
      city === undefined
        ? `${quoted(text)} 不是已知的机场${airports.length === 0 ? '' : `；是否指 ${airports.join('、')}？`}`
        : `${quoted(text)} 是城市（${city}），不是机场`,
    hint: isImported
      ? `请在配置文件注明是哪个机场：travel: {airports: {${text}: ${airports[0]?.slice(0, 3) ?? 'HKG'}}}${airports.length > 1 ? `；该市有 ${airports.join('、')}` : ''}`
      : city === undefined
        ? '请写三个字母的 IATA 代码，例如 HKG；或自行提供距离：数量以 person·km 计'
        : `请写机场：${airports.join('、')}`,
  }),
  airportMissing: ({ column, other }) => ({
    message: other === '' ? '以人数或班次计的航班须注明起讫机场' : `往来 ${quoted(other)} 的航班亦须填写 ${column}`,
    hint: '请在 origin 及 destination 列填写 IATA 代码（HKG、PVG），或以 person·km 提供数量',
  }),
  airportRepeated: ({ code }) => ({
    message: `航班由 ${code} 出发，又到达 ${code}`,
    hint: '请写实际目的地；来回行程单位用“return trip”，两个机场各写一次',
  }),
  fuelUnfit: ({ text }) => ({
    message: `${quoted(text)} 不是车辆燃料`,
    hint: '请写 petrol、diesel、lpg 或 electricity；`esgcalc activities` 以三种语言列出全部',
  }),
  fuelEconomyUnusual: ({ vehicle, class: kind, fuel, litres, kilometres, economy, least, most }) => ({
    message: `${quoted(vehicle)} 耗用 ${economy} L/100 km（${kilometres} km 共 ${litres} L）；使用${fuel}的 ${quoted(kind)} 一般为 ${least} 至 ${most}`,
    hint: '请以加油卡及里程表核对升及公里：可能漏了单据、以英里计，或该卡供另一车辆使用',
  }),
};
