// Sources before their columns are known: kind, encoding, damage, size.
import { quoted } from '../../../domain/faults/define.ts';
import { sized } from '../../../domain/faults/sourceFaults.ts';
import { grouped } from '../../../domain/grouped.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const sourceFaults: Translation<typeof import('../../../domain/faults/sourceFaults.ts')> = {
  kindUnread: ({ what, hint }) => ({ message: `此类文件无法读取：${what}`, hint }),
  encodingUnknown: ({ name, nearest }) => ({
    message: `没有名为 ${quoted(name)} 的编码${suggested(nearest)}`,
    hint: '请写 utf-8、utf-16le、gb18030、big5-hkscs、shift_jis 或 windows-1252',
  }),
  encodingUndecided: ({ candidates }) =>
    candidates.length === 0
      ? {
          message: '文本既非 UTF-8，亦非 UTF-16、GB18030 或 Big5',
          hint: '请以 --encoding 或配置文件的 `encoding:` 指明：windows-1252（西欧）、shift_jis；或另存为 UTF-8',
        }
      : {
          message: `文本并非 UTF-8，也无法判断编码：${candidates.map(({ encoding, text }) => `按 ${encoding} 读作 ${quoted(text)}`).join('、')}`,
          hint: `请指明哪一个有意义：--encoding ${candidates[0]?.encoding ?? ''}，或配置文件的 \`encoding:\`；或另存为 UTF-8`,
        },
  textUndecodable: ({ encoding, isTold }) => ({
    message: `此处有字符不属 ${encoding}`,
    hint: isTold
      ? '编码由您指明；不写则自动判断，或改用另一种'
      : '请更正该字符并另存为 UTF-8，或以 --encoding 或配置文件的 `encoding:` 指明另一种编码',
  }),
  textTooLong: ({ what, limit }) => ({
    message: `${what}超过 ${grouped(String(limit))} 个字符`,
    hint: '正常的表格不会如此；请以编辑器查看文件',
  }),
  workbookBroken: ({ what }) => ({
    message: `工作簿已损坏：${what}`,
    hint: '请重新下载文件；或以电子表格程序打开（或可修复）后另存',
  }),
  workbookEncrypted: () => ({ message: '工作簿设有密码', hint: '请以电子表格程序打开，不设密码另存，再使用该文件' }),
  macrosIgnored: () => ({ message: '工作簿内有宏；宏不会执行，只读取单元格' }),
  sheetUnknown: ({ name, sheets, nearest }) => ({
    message: `没有工作表 ${quoted(name)}${suggested(nearest)}`,
    hint: sheets.length === 0 ? '文件没有工作表' : `文件有 ${sheets.map(quoted).join('、')}`,
  }),
  sheetHidden: ({ sheets }) => ({
    message: `工作簿隐藏了工作表 ${sheets.map(quoted).join('、')}`,
    hint: '请在电子表格程序中取消隐藏并查看；配置文件指名（`sheet:`）即可读取',
  }),
  unpackedTooLarge: ({ what, bytes, limit }) => ({
    message: `解压后，${what}达 ${sized(bytes)}；上限为 ${limit}`,
    hint: '此类文件多为耗尽计算机资源而设；若属正常，请把工作表另存为 CSV',
  }),
  sheetTooLarge: ({ what, limit }) => ({
    message: `${what}；上限为 ${grouped(String(limit))}`,
    hint: '请删除远在表格以外的内容，或把工作表另存为 CSV',
  }),
  nestedTooDeep: ({ limit }) => ({ message: `对象与列表互相嵌套超过 ${limit} 层`, hint: '请只提供记录列表' }),
  jsonBroken: ({ what }) => ({
    message: `无法读取 JSON：${what}`,
    hint: '请在此更正或重新输出：对象列表、载有列表的对象，或每行一个对象',
  }),
  tableNone: ({ what }) => ({ message: `文件内找不到表格：${what}`, hint: '请提供有表头及数据行的表格' }),
  parquetBroken: ({ what }) => ({ message: `无法读取 Parquet 文件：${what}`, hint: '请重新输出，或把表格导出为 CSV' }),
  rowGroupTooLarge: ({ bytes, limit }) => ({
    message: `文件的一个行组解压后达 ${sized(bytes)}；上限为 ${sized(limit)}`,
    hint: '请以较小的行组输出，例如每组 100,000 行',
  }),
  timestampsUtc: ({ columns }) => ({
    message: `${columns.map(quoted).join('、')} 的时间为 UTC，日期也按此读取`,
    hint: '香港的一日始于 UTC 前一日 16:00；有影响时请输出当地日期',
  }),
};
