// Sources read through a profile, and profiles.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { few, suggested } from './pieces.ts';

export const importFaults: Translation<typeof import('../../../domain/faults/importFaults.ts')> = {
  sourceUnprofiled: ({ columns, file }) => ({
    message: `未注明各列的含义：${few(columns.map(quoted), 8)}`,
    hint: `\`esgcalc import ${file} --write-profile profile.yaml\` 可推测读法；再在 esgcalc.yaml 的 imports: 中注明该配置文件`,
  }),
  headerMissing: ({ rows }) => ({
    message: `前 ${rows} 行均不像列的表头`,
    hint: '请在配置文件中注明表头所在的行：header: 3',
  }),
  headerAbsent: ({ row, rows }) => ({
    message: `配置文件指第 ${row} 行为表头，而表格只有 ${rows} 行`,
    hint: '行数与电子表格一样从 1 数起',
  }),
  columnAbsent: ({ column, nearest, columns }) => ({
    message: `配置文件指名 ${quoted(column)} 列，但来源并无此列${suggested(nearest)}`,
    hint: `现有各列：${columns.map(quoted).join('、')}；#D 指第四列，不论名称`,
  }),
  constantHeader: ({ column, text }) => ({
    message: `${column} 在每一行均为文本 ${quoted(text)}，而文件有同名的列`,
    hint: `如要读取该列，请在配置文件（可由 --write-profile 生成）中写：columns: {${column}: ${text}}`,
  }),
  columnSeveral: ({ column, letters }) => ({
    message: `有 ${letters.length} 列名为 ${quoted(column)}：${letters.join('、')}`,
    hint: `请在配置文件中指明：${letters[0]}`,
  }),
  sheetUnstated: ({ sheets }) => ({
    message: `配置文件未说明读取哪个工作表：${sheets.map(quoted).join('、')}`,
    hint: `请写 sheet: ${sheets[0] ?? ''}`,
  }),
  sheetsLeft: ({ sheets }) => ({
    message: `未读取（各列并非活动数据表的列）：${sheets.map(quoted).join('、')}`,
    hint: '在 esgcalc.yaml 的 imports: 中注明配置文件即可读取；`esgcalc import` 可推测',
  }),
  queryUnordered: ({ name }) => ({
    message: `${quoted(name)} 的查询没有 ORDER BY：下次各行的顺序可能不同`,
    hint: '请按足以区分各行的列排序，使第 14 行始终是第 14 行，而相同的行有相同的摘要值',
  }),
  databaseMissing: ({ file }) => ({
    message: `没有数据库 ${quoted(file)}`,
    hint: '其路径从指明它的文件所在的文件夹算起',
  }),
  queryMeant: ({ name }) => ({
    message: `该配置文件向数据库查询，而 ${quoted(name)} 是文件`,
    hint: '请在 esgcalc.yaml 的 imports: 中注明该配置文件，例如 imports: { warehouse: profile.yaml }，再按该名称导入',
  }),
  sheetUncounted: ({ sheets }) => ({
    message: `工作表被隐藏，虽有活动数据表的列，但未计算在内：${sheets.map(quoted).join('、')}`,
    hint: '如应计算在内，请在电子表格程序中取消隐藏，或在配置文件中指明（`sheet:`）',
  }),
  rowsImported: ({ read, used, made, leftOut }) => ({
    message: `读入 ${read} 行，采用 ${used} 行，得出 ${made} 行活动数据；未采用：${leftOut.join('、')}`,
  }),
  rowsHidden: ({ rows }) => ({
    message: `所采用的行中有 ${rows} 行在工作表内被隐藏`,
    hint: '请取消隐藏并查看；配置文件写 `hidden: leave-out` 则不采用',
  }),
  profileUnreadable: ({ what, hint = 'YAML 须写“名称: 值”，下层缩进两格，不可用制表符' }) => ({
    message: `无法读取配置文件：${what}`,
    hint,
  }),
  profileUnfit: ({ fields }) => ({
    message: `查询语句只按表格的原样读取，做不到导入配置文件在 ${fields.join('、')} 之下所要求的`,
    hint: '请在数据库的视图中完成，或经由配置文件计算该文件',
  }),
  profilePresent: ({ file }) => ({ message: `${quoted(file)} 已经存在`, hint: '请用另一个文件名，或先移除该文件' }),
  profileSeveral: ({ file, patterns }) => ({
    message: `imports: 中有多于一项指向 ${quoted(file)}：${patterns.map(quoted).join('、')}`,
    hint: '请收窄通配符，使每个文件只有一个配置文件',
  }),
};
