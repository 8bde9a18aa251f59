// The boundary: sites without the records they should have, one thing counted in two places.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const boundaryFaults: Translation<typeof import('../../../domain/faults/boundaryFaults.ts')> = {
  sourceMissing: ({ site, activity, year }) => ({
    message: `esgcalc.yaml 預期 ${quoted(site)} 有 ${year} 年的${activity}，但沒有相關數據行`,
    hint: '請補上數據行；無數據寫 /，不適用寫 n/a',
  }),
  sourceSuspected: ({ site, activities, year, why }) => ({
    message: `${quoted(site)} 在 ${year} 年沒有${activities.join('、')}：${why}`,
    hint: '請補上數據行，或以一行寫明 n/a 或 /，或在 sites: 下寫明應有項目（expects: [electricity]）',
  }),
  siteUnlisted: ({ site, rows, nearest }) => ({
    message: `${quoted(site)} 不在 esgcalc.yaml 的場所之列${rows === undefined ? '' : `，但有 ${rows} 行以此為名`}${suggested(nearest)}`,
    hint: '請在 sites: 下列出，或更正名稱；檔案由設定檔（profile）讀取者，請在其中註明所指場所：values: {site: {...}}',
  }),
  scopeTwice: ({ site, activity, scopes, first, amount }) => ({
    message: `${quoted(site)} 的同一筆${activity}（${amount}）列入兩個範圍：${scopes}；先前見於 ${first}`,
    hint: '請只保留在實際營運該設備的一方所屬的範圍',
  }),
  carsTwice: ({ site, activity, year, fuel, fuelAmount, claims, claimed }) => ({
    message: `${quoted(site)} 在 ${year} 年既有自用${fuel}（${fuelAmount}，範圍一），又有${activity}（${claims} 行，${claimed}，範圍三）`,
    hint: '公司車的行程已按燃料計入範圍一；請只保留他人車輛的報銷，並在備註說明',
  }),
  travelTwice: ({ site, activity, year, spent, others }) => ({
    message: `${quoted(site)} 在 ${year} 年既按支出計算${activity}（${spent}），又按距離或房晚計算${others.join('、')}`,
    hint: '同一行程只用一種方法；請把按距離計算的部分從支出剔除，並在備註說明',
  }),
  returnMissing: ({ site, year, from, to, out }) => ({
    message: `${quoted(site)} 在 ${year} 年有 ${out} 單程由 ${from} 往 ${to}，卻沒有回程`,
    hint: '若機票為來回，單位請寫「return trip」',
  }),
  resultUnexplained: ({ activity, rows, amount }) => ({
    message: `${activity} 有 ${rows} 行（${amount}）直接採用供應商的結果，但沒有註明方法`,
    hint: '請填寫 method 及 data type 欄；並查詢因子來源、艙位、輻射強迫，以及是否包括上游排放',
  }),
  cabinUnknown: ({ year, share, unknown, total }) => ({
    message: `${year} 年飛行人公里中有 ${share} 沒有註明艙位（${total} 之中的 ${unknown}）`,
    hint: '請向旅行社查詢艙位：商務艙的排放是經濟艙的 2.9 倍',
  }),
  regionCoarse: ({ activity, region, edition, finer, years, sites }) => ({
    message: `${sites} 的${activity}採用 ${region} 整體的因子（${years}）；${edition} 另有其下 ${finer} 個地區的因子`,
    hint: '請在 esgcalc.yaml 為場所註明所屬地區（資料行或其 profile 所寫的地區優先），或在附註說明採用較大範圍平均值是既定做法',
  }),
};
