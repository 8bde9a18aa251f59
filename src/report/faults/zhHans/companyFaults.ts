// The company file, and how a command is called.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const companyFaults: Translation<typeof import('../../../domain/faults/companyFaults.ts')> = {
  companyUnreadable: ({ what, hint = 'YAML 的写法为“名称: 值”，下层缩入两个空格，不可用制表符（tab）' }) => ({
    message: `无法读取公司配置文件：${what}`,
    hint,
  }),
  companyMissing: ({ folder }) => ({
    message: `${folder === '.' ? '此文件夹' : quoted(folder)} 没有列明 \`data:\` 的 esgcalc.yaml，因此没有可计算的内容`,
    hint: '请指明活动文件（- 代表标准输入），或在 esgcalc.yaml 列出：data: ["20*.csv"]',
  }),
  companyPresent: ({ folder }) => ({
    message: `${folder} 已有 esgcalc.yaml`,
    hint: '请直接修改，或在另一文件夹开始：esgcalc init FOLDER',
  }),
  answersEnded: () => ({
    message: '问题未问完，回答已经结束',
    hint: '请在终端作答，或以选项提供：esgcalc init --name "Example Limited" --year 2025 --site Central:HK-HKE',
  }),
  companySeveral: ({ first, second }) => ({
    message: `文件分属两家公司：${first} 及 ${second}`,
    hint: '请分开计算，或以 --company 指明其一',
  }),
  fieldUnknown: ({ field, nearest, known, isBare }) => ({
    message: `没有字段 ${quoted(field)}${suggested(nearest)}`,
    hint: `${isBare ? "{ } 内含逗号的文字须加引号：'one, another'；" : ''}此处可用：${known}`,
  }),
  fieldInvalid: ({ field, what, hint }) => ({
    message: `${field === 'the company file' ? '公司配置文件' : field}：${what}`,
    hint,
  }),
  kpiUnknown: ({ text, nearest }) => ({
    message: `没有指标 ${quoted(text)}${suggested(nearest)}`,
    hint: '可用的键值见 `esgcalc compute --format csv`',
  }),
  targetUnitMismatch: ({ kpi, field, amount, unit }) => ({
    message: `${field} ${quoted(amount)} 与 ${kpi} 不符，该指标以 ${unit} 计量`,
    hint: `请以 ${unit} 写 ${field}`,
  }),
  targetBaseDiffers: ({ kpi, base, written, computed }) => ({
    message: `${kpi} 的目标以 ${base} 年的 ${written} 为起点，而数据行得出 ${computed}`,
    hint: '请删去 baseValue 以按数据行计量，或在 condition 说明为何沿用已发布的基准值',
  }),
  optionInvalid: ({ option, text, hint }) => ({ message: `${option} 不接受 ${quoted(text)}`, hint }),
  sidesMissing: ({ option, there }) => ({
    message: `compare 需要比较的两方，但没有指明 ${option}；现有 ${there}`,
    hint: '请以 --from 及 --to 指明两个年度，或以 --by site --from A --to B 指明两个场所',
  }),
  notTakenApart: ({ key }) => ({
    message: `${key} 的变化无法拆解：它既非汇总行之和，亦非其比率`,
    hint: '请以 --kpi 指明排放、能源或数量的指标，或一项密度',
  }),
  figureMissing: ({ key, year, why }) => ({
    message: `${key} 没有 ${year} 年的数字：${why}`,
    hint: '请补上数据行，或以 --year 查看另一年度',
  }),
  pathOutside: ({ field, path }) => ({
    message: `${field} 读取 ${quoted(path)}，不在公司文件所在的文件夹之内`,
    hint: '只取得该文件夹的人，并无数字所依据的全部文件；请放在文件夹之下，或一并交付',
  }),
};
