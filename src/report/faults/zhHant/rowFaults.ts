// Activity files and their rows.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const rowFaults: Translation<typeof import('../../../domain/faults/rowFaults.ts')> = {
  fileMissing: ({ file }) => ({
    message: /[*?[\]{}]/.test(file) ? `沒有檔案符合 ${quoted(file)}` : `找不到檔案 ${quoted(file)}`,
    hint: '請檢查檔名，以及目前所在的資料夾',
  }),
  fileTwice: ({ file }) => ({
    message: `${quoted(file)} 重複列出`,
    hint: '每個檔案只列一次，否則其數據行會重複計算',
  }),
  fileUnreadable: ({ file, why, isPipe }) => ({
    message: `無法讀取 ${quoted(file)}：${why}`,
    hint: isPipe ? '請改由標準輸入傳入，檔名寫 -' : '請確認它是檔案，而且您有讀取權限',
  }),
  fileEmpty: ({ hasHeader }) => ({
    message: hasHeader ? '檔案只有標題行，其下沒有數據行' : '檔案是空的',
    hint: hasHeader ? '請補上數據行，或不列出此檔案' : '首行須列出各欄名稱：date,site,activity,quantity,unit',
  }),
  fileNotText: ({ what }) => ({
    message: `檔案不是 UTF-8 文字：${what}`,
    hint: '請把試算表另存為「CSV UTF-8」，再使用該檔案',
  }),
  quoteUnclosed: () => ({
    message: '此處的引號有開無關，其後內容無法讀取',
    hint: '請補上關引號；引號內的儲存格如含引號，須寫作 ""',
  }),
  quoteMisplaced: ({ isAfterCell }) => ({
    message: `${isAfterCell ? '儲存格在關引號之後仍有文字' : '引號出現在儲存格中間'}，其後內容無法讀取`,
    hint: isAfterCell
      ? '以引號開首的儲存格，須在逗號前以引號結束；內含的引號寫作 ""'
      : '請把整個儲存格放入引號，引號前不留空格，內含的引號寫作 ""',
  }),
  rowRagged: ({ cells, columns }) => ({
    message: `此行有 ${cells} 個儲存格，標題行則有 ${columns} 欄`,
    hint: '請增減逗號；內含逗號的儲存格須加引號："1,200"',
  }),
  columnMissing: ({ column, nearest, separator, isFleet }) =>
    separator !== undefined
      ? {
          message: `各欄以 ${separator} 分隔，而非逗號`,
          hint: '請把試算表另存為以逗號分隔的「CSV UTF-8」，再使用該檔案',
        }
      : {
          message: `沒有「${column}」欄${nearest === undefined ? '' : `；是否指 ${quoted(nearest)}？`}`,
          hint:
            column === 'date'
              ? '請加入 date 欄（2025-03-14、2025-03、2025-Q1 或 2025），或 from 與 to 兩欄'
              : isFleet
                ? '車輛清單須有 date（或 from 與 to）、vehicle、class、fuel、km，以及 litres 或 kwh；亦可用 車牌、車輛類別、燃料、里程、公升'
                : '須有 date（或 from 與 to）、activity、quantity 及 unit；亦可用 日期、活動、數量、單位',
        },
  columnUnknown: ({ column, nearest }) => ({
    message: `標題 ${quoted(column)} 不是已知欄名，不會使用；是否指「${nearest}」？`,
    hint: '請更正標題；自訂欄宜另取不易混淆的名稱',
  }),
  columnDuplicated: ({ column, other }) => ({
    message: `標題 ${quoted(column)} ${column === other ? '出現兩次' : `與 ${quoted(other)} 同義`}`,
    hint: '請刪除其中一欄或改名',
  }),
  cellEmpty: ({ column }) => ({
    message: `${column} 留空`,
    hint: column === 'quantity' ? '無數據寫 /，不適用寫 n/a，實測為零寫 0' : `每行均須填寫 ${column}`,
  }),
  dateUnreadable: ({ text }) => ({
    message: `${quoted(text)} 不是日期`,
    hint: /^\d{5}$/.test(text)
      ? '這是試算表的日期序號；請把該欄設為 yyyy-mm-dd 格式後再匯出'
      : '請先寫年份：2025-03-14、2025-03、2025-Q1、2025，或 2025-01-15..2025-02-14',
  }),
  dateAmbiguous: ({ text }) => ({
    message: `${quoted(text)} 可讀作兩個日子，日與月的次序不明`,
    hint: '請先寫年份：2025-03-14；或在匯入設定檔註明 `dates: day-month`（或 month-day）',
  }),
  dateImpossible: ({ text }) => ({
    message: `曆法上沒有 ${quoted(text)}`,
    hint: '請檢查月份（1 至 12）及日數；年份須寫在最前',
  }),
  dateReversed: ({ text }) => ({ message: `期間 ${quoted(text)} 的終日早於首日`, hint: '請對調兩個日期' }),
  dateOutsideYear: ({ text, years }) => ({
    message: `${quoted(text)} 不在所要求的年度之內（${years.join('、')}）`,
    hint: '請更正日期、把該行移到所屬年度，或以 --year 要求更多年度',
  }),
  dateTooLong: ({ text, days }) => ({
    message: `${quoted(text)} 橫跨 ${days} 天`,
    hint: '一行最多涵蓋一年；請按年拆分成多行',
  }),
  dateTwice: ({ text }) => ({
    message: `此行既有日期 ${quoted(text)}，又有 from 與 to 的期間`,
    hint: '請只保留其一：date，或 from 與 to',
  }),
  measureCrossesYears: ({ measure, text, ends }) => ({
    message: `${quoted(text)} 的 ${measure} 跨越匯報年度終日 ${ends}；賬目數字不會按日分攤`,
    hint: '請每個匯報年度各寫一行',
  }),
  billShared: ({ bills, isByMonth }) => ({
    message: `${bills} 張單據跨越匯報年度${isByMonth ? '或月份' : ''}終日，已按日分攤`,
    hint: '最好在終日抄錶：終日之前及之後各寫一行',
  }),
  yearPartial: ({ year }) => ({
    message: `${year} 年只有跨年單據中較小的部分，表中不予列出`,
    hint: `請同時提供 ${year} 年的檔案，或以 --year ${year} 要求列出`,
  }),
  siteNotOpen: ({ site, text, when }) => ({
    message: `${quoted(text)} 不在 ${quoted(site)} 的運作期間之內，該場所${when}`,
    hint: '請更正日期或場所，或在 esgcalc.yaml 為該場所寫 `outside: leave-out`',
  }),
  entityUnknown: ({ text, nearest }) => ({
    message: `${quoted(text)} 不是 esgcalc.yaml 所列的實體${suggested(nearest)}`,
    hint: '請在 entities: 下加入其持股比例及控制權，或更正名稱',
  }),
  rowsWithoutEntity: ({ rows }) => ({
    message: `${rows} 行沒有註明實體，會全數計入，但各實體是按持股比例合併的`,
    hint: '請為該行註明實體，或在 esgcalc.yaml 為其場所註明實體',
  }),
  rowsLeftOut: ({ rows, what, why }) => ({
    message: `${quoted(what)} 的${rows === undefined ? '數據行' : ` ${rows} 行`}不予計算：${why}`,
  }),
  activityUnknown: ({ text, nearest }) => ({
    message: `${quoted(text)} 不是已知的活動或指標分母${suggested(nearest)}`,
    hint: '`esgcalc activities` 以三種語言列出全部',
  }),
  unitUnknown: ({ text, part, nearest }) => ({
    message: `${quoted(text)} 不是已知單位${part === text ? '' : `（${quoted(part)}）`}${suggested(nearest)}`,
    hint: '`esgcalc units` 列出全部單位',
  }),
  unitAmbiguous: ({ text, candidates }) => ({
    message: `單位 ${quoted(text)} 有多於一個意思`,
    hint: `請寫明是哪一個：${candidates}`,
  }),
  unitMismatch: ({ activity, unit, units }) => ({
    message: `${activity}不以 ${unit} 計量`,
    hint: `${activity}以 ${units} 計量；\`esgcalc units\` 列出全部單位`,
  }),
  scopeUnfit: ({ text, activity, scope }) => ({
    message: `${activity} 屬範圍 ${scope}，不能列為範圍 ${text}`,
    hint: scope.startsWith('3')
      ? '他人代您產生的排放屬範圍三；請註明類別，例如 3.6'
      : '請留空，或註明所屬的範圍三類別，例如租賃資產寫 3.8',
  }),
  scopeUnreadable: ({ text }) => ({
    message: `${quoted(text)} 不是範圍`,
    hint: '請寫 1、2，或 3 連同類別，例如商務差旅寫 3.6',
  }),
  treatmentUnknown: ({ text, nearest, names }) => ({
    message: `${quoted(text)} 不是已知的廢棄物處理方式${suggested(nearest)}`,
    hint: `請寫以下其中一項：${names}`,
  }),
};
