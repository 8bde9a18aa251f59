// The words around an import, in each language.
import type { GuessReason, UnplacedReason } from '../domain/importGuess.ts';
import type { Language } from '../domain/language.ts';

export type ImportWords = {
  readonly header: (rows: string) => string;
  readonly column: string;
  readonly takenFor: string;
  readonly because: string;
  readonly always: string;
  readonly unused: string;
  readonly asked: string;
  readonly sample: string;
  readonly why: Readonly<Record<UnplacedReason, string>>;
  readonly reason: (because: GuessReason) => string;
  /** What to say of a column of the activity table for which nothing was found. */
  readonly ask: (ours: string, texts: string) => string;
  readonly account: (read: number, used: number, made: number) => string;
  readonly leftOut: (count: number, why: string) => string;
  readonly emptyCells: (count: number) => string;
  readonly hidden: (count: number) => string;
  readonly otherSheets: (sheets: string) => string;
  /** How to go on, with what the profile's file could be called. */
  readonly next: (profile: string, entry: string, isWritten: boolean) => string;
  /** The first line of a guessed profile. */
  readonly guessed: (file: string) => string;
  /** Reasons for rows that no rule of the profile speaks of, by their English word. */
  readonly reasons: ReadonlyMap<string, string>;
  /** A travel report in both views, side by side. */
  readonly views: {
    readonly title: string;
    readonly supplier: string;
    readonly recomputed: string;
    readonly difference: string;
    readonly all: string;
    readonly counted: string;
    readonly absent: (view: string, why: string) => string;
  };
};

const en: ImportWords = {
  header: (rows) => `header in row ${rows}`,
  column: 'column',
  takenFor: 'taken for',
  because: 'because of',
  always: 'always',
  unused: 'not used',
  asked: 'to be said by you',
  sample: 'the first rows',
  why: {
    unknown: 'not known',
    money: 'an amount of money',
    'meter reading': 'a reading, not a quantity',
    'part of a total': 'a part of the quantity, or beside it',
    'taken before': 'another column is taken already',
    empty: 'empty',
  },
  reason: (because) => {
    if (because.by === 'header') return 'its header';
    if (because.by === 'cells') return `its cells: ${because.share} are such`;
    if (because.by === 'sum') return `it is the sum of ${because.of.join(' + ')} in every row`;
    return `"${because.words}" in ${because.where}`;
  },
  ask: (ours, texts) => {
    if (ours === 'dates') return `which is the day in ${texts}: --dates day-month or --dates month-day`;
    return texts === '' ? `--set "${ours}=..."` : `what these are: ${texts}`;
  },
  account: (read, used, made) =>
    `${read} rows read, ${used} used for ${made} ${made === 1 ? 'row' : 'rows'} of activities`,
  leftOut: (count, why) => `${count} ${why}`,
  emptyCells: (count) => `${count} empty ${count === 1 ? 'cell' : 'cells'}`,
  hidden: (count) => `${count} used ${count === 1 ? 'row is' : 'rows are'} hidden in the sheet`,
  otherSheets: (sheets) => `other sheets, not looked at: ${sheets} (--sheet NAME)`,
  next: (profile, entry, isWritten) =>
    `${isWritten ? `The guess is written to ${profile}: correct it there,` : `This is a guess, and nothing is written. Keep it with --write-profile ${profile}, correct it there,`}\nand name it in esgcalc.yaml, so that compute reads the file itself:\n  imports: { ${entry} }`,
  guessed: (file) => `How ${file} is read, as guessed by esgcalc import. Correct what is wrong.`,
  reasons: new Map(),
  views: {
    title: 'both views',
    supplier: 'supplier',
    recomputed: 'recomputed',
    difference: 'difference',
    all: 'all',
    counted: 'what counts in compute (counts: in the profile)',
    absent: (view, why) => `${view} cannot be counted: ${why}`,
  },
};

const hant: ImportWords = {
  header: (rows) => `表頭在第 ${rows} 行`,
  column: '欄',
  takenFor: '當作',
  because: '依據',
  always: '固定為',
  unused: '未使用',
  asked: '請你指明',
  sample: '首數行',
  why: {
    unknown: '未能識別',
    money: '金額',
    'meter reading': '讀數，並非用量',
    'part of a total': '屬用量的一部分或附帶項目',
    'taken before': '已採用另一欄',
    empty: '空白',
  },
  reason: (because) => {
    if (because.by === 'header') return '表頭';
    if (because.by === 'cells') return `儲存格內容：${because.share} 符合`;
    if (because.by === 'sum') return `每行均為 ${because.of.join(' + ')} 之和`;
    return `${WHERE_HANT.get(because.where) ?? because.where}中的「${because.words}」`;
  },
  ask: (ours, texts) => {
    if (ours === 'dates') return `${texts} 何者為日：--dates day-month 或 --dates month-day`;
    return texts === '' ? `--set "${ours}=..."` : `以下各項為何：${texts}`;
  },
  account: (read, used, made) => `讀入 ${read} 行，採用 ${used} 行，得出 ${made} 行活動數據`,
  leftOut: (count, why) => `${count} 行${why}`,
  emptyCells: (count) => `${count} 個空白儲存格`,
  hidden: (count) => `所採用的行中有 ${count} 行在工作表內被隱藏`,
  otherSheets: (sheets) => `其他工作表，未讀取：${sheets}（--sheet 名稱）`,
  next: (profile, entry, isWritten) =>
    `${isWritten ? `推測已寫入 ${profile}，可自行更正，` : `以上為推測，並未寫入任何檔案。以 --write-profile ${profile} 保存後可自行更正，`}\n並在 esgcalc.yaml 註明，以便 compute 直接讀取：\n  imports: { ${entry} }`,
  guessed: (file) => `${file} 的讀取方式，由 esgcalc import 推測；請更正錯誤之處。`,
  reasons: new Map([
    ['blank', '空白'],
    ['header repeated', '重複表頭'],
    ['hidden', '隱藏'],
    ['no quantity', '沒有數量'],
    ['totals', '總計'],
    ['no date', '沒有日期'],
    ['no activity', '沒有活動'],
    ['void', '作廢'],
    ['of a void ticket', '屬已作廢機票'],
    ['listed twice', '重複列出'],
    ['changed for another ticket', '已改簽為另一機票'],
    ['of a refund', '屬退票'],
    ['refunded', '已退票'],
    ['of a fee for a change', '屬改簽費'],
  ]),
  views: {
    title: '兩種算法',
    supplier: '供應商',
    recomputed: '重新計算',
    difference: '差異',
    all: '合計',
    counted: 'compute 採用的算法（設定檔的 counts:）',
    absent: (view, why) => `未能按${view}計算：${why}`,
  },
};

const WHERE_HANT: ReadonlyMap<string, string> = new Map([
  ['the title', '標題'],
  ['the name of the sheet', '工作表名稱'],
  ['the name of the file', '檔案名稱'],
  ['the headers', '表頭'],
  ['the cells', '儲存格'],
]);

const hans: ImportWords = {
  header: (rows) => `表头在第 ${rows} 行`,
  column: '列',
  takenFor: '视为',
  because: '依据',
  always: '固定为',
  unused: '未使用',
  asked: '请您指明',
  sample: '前几行',
  why: {
    unknown: '无法识别',
    money: '金额',
    'meter reading': '读数，并非用量',
    'part of a total': '属用量的一部分或附带项目',
    'taken before': '已采用另一列',
    empty: '空白',
  },
  reason: (because) => {
    if (because.by === 'header') return '表头';
    if (because.by === 'cells') return `单元格内容：${because.share} 符合`;
    if (because.by === 'sum') return `每行均为 ${because.of.join(' + ')} 之和`;
    return `${WHERE_HANS.get(because.where) ?? because.where}中的“${because.words}”`;
  },
  ask: (ours, texts) => {
    if (ours === 'dates') return `${texts} 哪个是日：--dates day-month 或 --dates month-day`;
    return texts === '' ? `--set "${ours}=..."` : `以下各项是什么：${texts}`;
  },
  account: (read, used, made) => `读入 ${read} 行，采用 ${used} 行，得出 ${made} 行活动数据`,
  leftOut: (count, why) => `${count} 行${why}`,
  emptyCells: (count) => `${count} 个空白单元格`,
  hidden: (count) => `所采用的行中有 ${count} 行在工作表内被隐藏`,
  otherSheets: (sheets) => `其他工作表，未读取：${sheets}（--sheet 名称）`,
  next: (profile, entry, isWritten) =>
    `${isWritten ? `推测已写入 ${profile}，可自行更正，` : `以上为推测，未写入任何文件。用 --write-profile ${profile} 保存后可自行更正，`}\n并在 esgcalc.yaml 中注明，以便 compute 直接读取：\n  imports: { ${entry} }`,
  guessed: (file) => `${file} 的读取方式，由 esgcalc import 推测；请更正错误之处。`,
  reasons: new Map([
    ['blank', '空白'],
    ['header repeated', '重复表头'],
    ['hidden', '隐藏'],
    ['no quantity', '没有数量'],
    ['totals', '合计'],
    ['no date', '没有日期'],
    ['no activity', '没有活动'],
    ['void', '作废'],
    ['of a void ticket', '属已作废客票'],
    ['listed twice', '重复列出'],
    ['changed for another ticket', '已改签为另一客票'],
    ['of a refund', '属退票'],
    ['refunded', '已退票'],
    ['of a fee for a change', '属改签费'],
  ]),
  views: {
    title: '两种算法',
    supplier: '供应商',
    recomputed: '重新计算',
    difference: '差异',
    all: '合计',
    counted: 'compute 采用的算法（配置文件的 counts:）',
    absent: (view, why) => `无法按${view}计算：${why}`,
  },
};

const WHERE_HANS: ReadonlyMap<string, string> = new Map([
  ['the title', '标题'],
  ['the name of the sheet', '工作表名称'],
  ['the name of the file', '文件名称'],
  ['the headers', '表头'],
  ['the cells', '单元格'],
]);

export const IMPORT_WORDS: Readonly<Record<Language, ImportWords>> = { en, 'zh-Hant': hant, 'zh-Hans': hans };
