// Activity files and their rows.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const rowFaults: Translation<typeof import('../../../domain/faults/rowFaults.ts')> = {
  fileMissing: ({ file }) => ({
    message: /[*?[\]{}]/.test(file) ? `没有文件符合 ${quoted(file)}` : `找不到文件 ${quoted(file)}`,
    hint: '请检查文件名，以及目前所在的文件夹',
  }),
  fileTwice: ({ file }) => ({
    message: `${quoted(file)} 重复列出`,
    hint: '每个文件只列一次，否则其数据行会重复计算',
  }),
  fileUnreadable: ({ file, why, isPipe }) => ({
    message: `无法读取 ${quoted(file)}：${why}`,
    hint: isPipe ? '请改由标准输入传入，文件名写 -' : '请确认它是文件，而且您有读取权限',
  }),
  fileEmpty: ({ hasHeader }) => ({
    message: hasHeader ? '文件只有表头行，其下没有数据行' : '文件是空的',
    hint: hasHeader ? '请补上数据行，或不列出此文件' : '首行须列出各列名称：date,site,activity,quantity,unit',
  }),
  fileNotText: ({ what }) => ({
    message: `文件不是 UTF-8 文本：${what}`,
    hint: '请把电子表格另存为“CSV UTF-8”，再使用该文件',
  }),
  quoteUnclosed: () => ({
    message: '此处的引号有开无关，其后内容无法读取',
    hint: '请补上关引号；引号内的单元格如含引号，须写作 ""',
  }),
  quoteMisplaced: ({ isAfterCell }) => ({
    message: `${isAfterCell ? '单元格在关引号之后仍有文字' : '引号出现在单元格中间'}，其后内容无法读取`,
    hint: isAfterCell
      ? '以引号开头的单元格，须在逗号前以引号结束；内含的引号写作 ""'
      : '请把整个单元格放入引号，引号前不留空格，内含的引号写作 ""',
  }),
  rowRagged: ({ cells, columns }) => ({
    message: `此行有 ${cells} 个单元格，表头行则有 ${columns} 列`,
    hint: '请增减逗号；内含逗号的单元格须加引号："1,200"',
  }),
  columnMissing: ({ column, nearest, separator, isFleet }) =>
    separator !== undefined
      ? {
          message: `各列以 ${separator} 分隔，而非逗号`,
          hint: '请把电子表格另存为以逗号分隔的“CSV UTF-8”，再使用该文件',
        }
      : {
          message: `没有“${column}”列${nearest === undefined ? '' : `；是否指 ${quoted(nearest)}？`}`,
          hint:
            column === 'date'
              ? '请加入 date 列（2025-03-14、2025-03、2025-Q1 或 2025），或 from 与 to 两列'
              : isFleet
                ? '车辆清单须有 date（或 from 与 to）、vehicle、class、fuel、km，以及 litres 或 kwh；也可用 车牌、车辆类别、燃料、里程、升'
                : '须有 date（或 from 与 to）、activity、quantity 及 unit；也可用 日期、活动、数量、单位',
        },
  columnUnknown: ({ column, nearest }) => ({
    message: `标题 ${quoted(column)} 不是已知列名，不会使用；是否指“${nearest}”？`,
    hint: '请更正标题；自订列宜另取不易混淆的名称',
  }),
  columnDuplicated: ({ column, other }) => ({
    message: `标题 ${quoted(column)} ${column === other ? '出现两次' : `与 ${quoted(other)} 同义`}`,
    hint: '请删除其中一列或改名',
  }),
  cellEmpty: ({ column }) => ({
    message: `${column} 留空`,
    hint: column === 'quantity' ? '无数据写 /，不适用写 n/a，实测为零写 0' : `每行均须填写 ${column}`,
  }),
  dateUnreadable: ({ text }) => ({
    message: `${quoted(text)} 不是日期`,
    hint: /^\d{5}$/.test(text)
      ? '这是电子表格的日期序号；请把该列设为 yyyy-mm-dd 格式后再导出'
      : '请先写年份：2025-03-14、2025-03、2025-Q1、2025，或 2025-01-15..2025-02-14',
  }),
  dateAmbiguous: ({ text }) => ({
    message: `${quoted(text)} 可读作两个日子，日与月的次序不明`,
    hint: '请先写年份：2025-03-14；或在导入配置文件中注明 `dates: day-month`（或 month-day）',
  }),
  dateImpossible: ({ text }) => ({
    message: `历法上没有 ${quoted(text)}`,
    hint: '请检查月份（1 至 12）及日数；年份须写在最前',
  }),
  dateReversed: ({ text }) => ({ message: `期间 ${quoted(text)} 的终日早于首日`, hint: '请对调两个日期' }),
  dateOutsideYear: ({ text, years }) => ({
    message: `${quoted(text)} 不在所要求的年度之内（${years.join('、')}）`,
    hint: '请更正日期、把该行移到所属年度，或以 --year 要求更多年度',
  }),
  dateTooLong: ({ text, days }) => ({
    message: `${quoted(text)} 横跨 ${days} 天`,
    hint: '一行最多涵盖一年；请按年拆分成多行',
  }),
  dateTwice: ({ text }) => ({
    message: `此行既有日期 ${quoted(text)}，又有 from 与 to 的期间`,
    hint: '请只保留其一：date，或 from 与 to',
  }),
  measureCrossesYears: ({ measure, text, ends }) => ({
    message: `${quoted(text)} 的 ${measure} 跨越报告年度终日 ${ends}；账目数字不会按日分摊`,
    hint: '请每个报告年度各写一行',
  }),
  billShared: ({ bills, isByMonth }) => ({
    message: `${bills} 张单据跨越报告年度${isByMonth ? '或月份' : ''}终日，已按日分摊`,
    hint: '最好在终日抄表：终日之前及之后各写一行',
  }),
  yearPartial: ({ year }) => ({
    message: `${year} 年只有跨年单据中较小的部分，表中不予列出`,
    hint: `请同时提供 ${year} 年的文件，或以 --year ${year} 要求列出`,
  }),
  siteNotOpen: ({ site, text, when }) => ({
    message: `${quoted(text)} 不在 ${quoted(site)} 的运作期间之内，该场所${when}`,
    hint: '请更正日期或场所，或在 esgcalc.yaml 为该场所写 `outside: leave-out`',
  }),
  entityUnknown: ({ text, nearest }) => ({
    message: `${quoted(text)} 不是 esgcalc.yaml 所列的实体${suggested(nearest)}`,
    hint: '请在 entities: 下加入其持股比例及控制权，或更正名称',
  }),
  rowsWithoutEntity: ({ rows }) => ({
    message: `${rows} 行没有注明实体，会全数计入，但各实体是按持股比例合并的`,
    hint: '请为该行注明实体，或在 esgcalc.yaml 为其场所注明实体',
  }),
  rowsLeftOut: ({ rows, what, why }) => ({
    message: `${quoted(what)} 的${rows === undefined ? '数据行' : ` ${rows} 行`}不予计算：${why}`,
  }),
  activityUnknown: ({ text, nearest }) => ({
    message: `${quoted(text)} 不是已知的活动或指标分母${suggested(nearest)}`,
    hint: '`esgcalc activities` 以三种语言列出全部',
  }),
  unitUnknown: ({ text, part, nearest }) => ({
    message: `${quoted(text)} 不是已知单位${part === text ? '' : `（${quoted(part)}）`}${suggested(nearest)}`,
    hint: '`esgcalc units` 列出全部单位',
  }),
  unitAmbiguous: ({ text, candidates }) => ({
    message: `单位 ${quoted(text)} 有多于一个意思`,
    hint: `请写明是哪一个：${candidates}`,
  }),
  unitMismatch: ({ activity, unit, units }) => ({
    message: `${activity}不以 ${unit} 计量`,
    hint: `${activity}以 ${units} 计量；\`esgcalc units\` 列出全部单位`,
  }),
  scopeUnfit: ({ text, activity, scope }) => ({
    message: `${activity} 属范围 ${scope}，不能列为范围 ${text}`,
    hint: scope.startsWith('3')
      ? '他人代您产生的排放属范围三；请注明类别，例如 3.6'
      : '请留空，或注明所属的范围三类别，例如租赁资产写 3.8',
  }),
  scopeUnreadable: ({ text }) => ({
    message: `${quoted(text)} 不是范围`,
    hint: '请写 1、2，或 3 连同类别，例如商务差旅写 3.6',
  }),
  treatmentUnknown: ({ text, nearest, names }) => ({
    message: `${quoted(text)} 不是已知的废弃物处理方式${suggested(nearest)}`,
    hint: `请写以下其中一项：${names}`,
  }),
};
