// Factors: choosing them, reading their editions, and what has to be said of those that were used.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const factorFaults: Translation<typeof import('../../../domain/faults/factorFaults.ts')> = {
  factorMissing: ({ activity, class: kind, region, year, purpose, looked, hint }) => ({
    message: `${year} 年的${activity}${kind === '' ? '' : `（${kind}）`}${region === '' ? '' : `在 ${region} `}沒有${purpose}因子：${looked}`,
    hint,
  }),
  factorAmbiguous: ({ activity, year, first, second }, raw) => ({
    message: `${year} 年的${activity}有兩個因子符合：${first} 及 ${second}`,
    hint: first.includes('/')
      ? `請在這些行的 factor 欄填寫其一：${first}`
      : `請在 esgcalc.yaml 指定其一：factors: {${raw.activity}: {${year}: {edition: ..., why: ...}}}`,
  }),
  factorDuplicated: ({ id, firstLine }) => ({
    message: `因子 ${id} 出現兩次；首次在第 ${firstLine} 行`,
    hint: '請只保留一個；activity、class、region、gas 及 unit 合起來是因子的名稱',
  }),
  factorFootprint: ({ id, activity, year }) => ({
    message: `${id} 是生命周期足跡因子，不適用於範圍二（${activity}，${year} 年）`,
    hint: '請採用電網平均因子（系列 cn-grid-average），或在 esgcalc.yaml 指定版本並以 `why` 說明',
  }),
  factorFootprintPinned: ({ id, activity, year, why }) => ({
    message: `${id} 是生命周期足跡因子，卻用於範圍二（${activity}，${year} 年）；指定原因：${why}`,
    hint: '足跡因子包含上游排放及輸配電損耗，這些屬於範圍三類別 3',
  }),
  factorKindUnfit: ({ id, kind, activity, year }) => ({
    message: `${id} 屬 ${kind} 類；以地域為基準的範圍二須用電網平均因子（${activity}，${year} 年）`,
    hint: '請採用 average 類的系列，或在 esgcalc.yaml 指定版本並以 `why` 說明',
  }),
  factorKindChanged: ({ activity, kinds }) => ({
    message: `表中各年的${activity}採用不同種類的因子：${kinds}`,
    hint: '這些年度的趨勢既反映活動，亦反映因子；請重列較早年度，或在表旁說明',
  }),
  factorUnchecked: ({ ids, title }) => ({
    message: `尚未與原文件核對（${title}）：${ids.join('、')}`,
    hint: '發佈數字前，請與原文件比對',
  }),
  factorUnpublished: ({ ids, title }) => ({
    message: `屬推算或假設的數值，並無已發佈的文件為據（${title}）：${ids.join('、')}`,
    hint: '請在報告中說明由誰推算或假設，或在 factors: 下指明已發佈的數值',
  }),
  factorBorrowed: ({ id, region, activity, isListed }) => ({
    message: `${region} 的${activity}採用 ${id}，即${isListed ? ' esgcalc.yaml 所列較大地區的因子' : '只按全國發佈的因子'}`,
  }),
  classAssumed: ({ activity, class: kind, by }) => ({
    message: `未註明類別的${activity}按「${kind}」處理（${by}）`,
    hint: '如屬其他類別，請在 class 欄註明',
  }),
  gasUnweighted: ({ gas, set, id }) => ({
    message: `${set.toUpperCase()} 沒有 ${gas} 的升溫潛能值（${id}）`,
    hint: '請在 esgcalc.yaml 以 `gwp:` 選用另一套數值',
  }),
  potentialsFixed: ({ ids, theirs, ours }) => ({
    message: `以 CO2e 提供，採用${theirs === undefined ? '未註明的升溫潛能值' : ` ${theirs.toUpperCase()}`}，未按 ${ours.toUpperCase()} 重算：${ids.join('、')}`,
    hint: '這些項目沿用發佈者的升溫潛能值；請在表旁說明',
  }),
  editionUnknown: ({ text, nearest }) => ({
    message: `沒有因子版本 ${quoted(text)}${suggested(nearest)}`,
    hint: '版本即 factors/ 之下，以及 esgcalc.yaml 旁該資料夾之下的各個資料夾',
  }),
  familyUnknown: ({ text, nearest }) => ({
    message: `沒有因子系列 ${quoted(text)}${suggested(nearest)}`,
    hint: '系列見 factors/families.csv 及自有版本的 edition.json；如要指定一個版本，請寫 {edition: ..., why: ...}',
  }),
  pinUnknown: ({ text, nearest }) => ({
    message: `沒有因子或版本 ${quoted(text)}${suggested(nearest)}`,
    hint: 'factor 欄可寫版本（cn-grid-average-2023）或其中一個因子（cn-grid-average-2023/electricity@CN）',
  }),
  editionInvalid: ({ what, hint }) => ({ message: what, hint }),
  factorUnitMismatch: ({ activity, unit, id, per }) => ({
    message: `以 ${unit} 計的${activity}與 ${id} 不符，該因子以每 ${per} 計`,
    hint: `請以可換算至 ${per} 的單位提供數量，或採用具備密度或熱值的版本`,
  }),
  factorSuperseded: ({ id, newer, published, year }) => ({
    message: `${year} 年採用的 ${id} 已由 ${newer} 接替（${published} 發佈）`,
    hint: '每個年度保留當時的因子；`--as-of` 可按較後的因子顯示各年',
  }),
  factorStale: ({ id, dataYear, year, limit }) => ({
    message: `${id} 的數據屬 ${dataYear} 年；用於 ${year} 年已超過該系列須檢討的 ${limit} 年`,
    hint: '請查找較新版本，或在附註說明為何仍然適用',
  }),
  pinOverridden: ({ activity, edition, why, asOf }) => ({
    message: `${activity}所指定的 ${edition}${why === '' ? '' : `（${why}）`}暫不採用：各年均按 ${asOf} 的因子計算`,
    hint: '`--keep-pins` 可保留',
  }),
  exhaustUncounted: ({ activity }, raw) => ({
    message: `沒有為${activity}指明廢氣因子；表中不包括其 NOx、SOx 及 PM`,
    hint: `請在 esgcalc.yaml 指明系列：factors: {${raw.activity}: {exhaust: ...}}`,
  }),
};
