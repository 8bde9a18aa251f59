// The company file, and how a command is called.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const companyFaults: Translation<typeof import('../../../domain/faults/companyFaults.ts')> = {
  companyUnreadable: ({ what, hint = 'YAML 的寫法為「名稱: 值」，下層縮入兩個空格，不可用定位字元（tab）' }) => ({
    message: `無法讀取公司設定檔：${what}`,
    hint,
  }),
  companyMissing: ({ folder }) => ({
    message: `${folder === '.' ? '此資料夾' : quoted(folder)} 沒有列明 \`data:\` 的 esgcalc.yaml，因此沒有可計算的內容`,
    hint: '請指明活動檔案（- 代表標準輸入），或在 esgcalc.yaml 列出：data: ["20*.csv"]',
  }),
  companyPresent: ({ folder }) => ({
    message: `${folder} 已有 esgcalc.yaml`,
    hint: '請直接修改，或在另一資料夾開始：esgcalc init FOLDER',
  }),
  answersEnded: () => ({
    message: '問題未問完，回答已經結束',
    hint: '請在終端機作答，或以選項提供：esgcalc init --name "Example Limited" --year 2025 --site Central:HK-HKE',
  }),
  companySeveral: ({ first, second }) => ({
    message: `檔案分屬兩間公司：${first} 及 ${second}`,
    hint: '請分開計算，或以 --company 指明其一',
  }),
  fieldUnknown: ({ field, nearest, known, isBare }) => ({
    message: `沒有欄位 ${quoted(field)}${suggested(nearest)}`,
    hint: `${isBare ? "{ } 內含逗號的文字須加引號：'one, another'；" : ''}此處可用：${known}`,
  }),
  fieldInvalid: ({ field, what, hint }) => ({
    message: `${field === 'the company file' ? '公司設定檔' : field}：${what}`,
    hint,
  }),
  kpiUnknown: ({ text, nearest }) => ({
    message: `沒有指標 ${quoted(text)}${suggested(nearest)}`,
    hint: '可用的鍵值見 `esgcalc compute --format csv`',
  }),
  targetUnitMismatch: ({ kpi, field, amount, unit }) => ({
    message: `${field} ${quoted(amount)} 與 ${kpi} 不符，該指標以 ${unit} 計量`,
    hint: `請以 ${unit} 寫 ${field}`,
  }),
  targetBaseDiffers: ({ kpi, base, written, computed }) => ({
    message: `${kpi} 的目標以 ${base} 年的 ${written} 為起點，而數據行得出 ${computed}`,
    hint: '請刪去 baseValue 以按數據行計量，或在 condition 說明為何沿用已發佈的基準值',
  }),
  optionInvalid: ({ option, text, hint }) => ({ message: `${option} 不接受 ${quoted(text)}`, hint }),
  sidesMissing: ({ option, there }) => ({
    message: `compare 需要比較的兩方，但沒有指明 ${option}；現有 ${there}`,
    hint: '請以 --from 及 --to 指明兩個年度，或以 --by site --from A --to B 指明兩個場所',
  }),
  notTakenApart: ({ key }) => ({
    message: `${key} 的變動無法拆解：它既非匯總行之和，亦非其比率`,
    hint: '請以 --kpi 指明排放、能源或數量的指標，或一項密度',
  }),
  figureMissing: ({ key, year, why }) => ({
    message: `${key} 沒有 ${year} 年的數字：${why}`,
    hint: '請補上數據行，或以 --year 查看另一年度',
  }),
  pathOutside: ({ field, path }) => ({
    message: `${field} 讀取 ${quoted(path)}，不在公司檔案所在的資料夾之內`,
    hint: '只取得該資料夾的人，並無數字所依據的全部檔案；請放在資料夾之下，或一併交付',
  }),
};
