// The words of the workbook in each language, beside those that it shares with the other reports.
import type { Language } from '../../domain/language.ts';

type SheetName = 'figures' | 'workings' | 'ledger' | 'factors' | 'targets' | 'notes' | 'checks';

/** Every text of the workbook; complete by type in each language. */
export type BookWords = {
  readonly sheets: Readonly<Record<SheetName, string>>;
  /** What each sheet holds, below its title. */
  readonly intros: Readonly<Record<SheetName, string>>;
  readonly key: string;
  readonly check: string;
  readonly asComputed: string;
  readonly differs: string;
  readonly allAgree: (figures: number) => string;
  /** `#` stands for how many differ. */
  readonly someDiffer: (figures: number) => string;
  readonly numerator: string;
  readonly denominator: string;
  readonly yes: string;
  readonly no: string;
  readonly warmingPotential: (set: string) => string;
  readonly howTo: readonly string[];
  readonly using: string;
  readonly restated: (published: string, today: string) => string;
  readonly files: string;
  readonly fileOf: (rows: number, hash: string) => string;
  readonly warnings: string;
};

const en: BookWords = {
  sheets: {
    figures: 'KPIs',
    workings: 'Workings',
    ledger: 'Ledger lines',
    factors: 'Factors',
    targets: 'Targets',
    notes: 'Notes',
    checks: 'Checks',
  },
  intros: {
    figures: 'Every figure is a formula: click one to see what it adds up, multiplies or divides.',
    workings: 'Each row is one product: quantity × part counted × factors × warming potential × conversion.',
    ledger:
      'Rows added up that share year, site, activity and whatever else decides their factor. Quantities are inputs.',
    factors: 'Every factor in use, as its publisher printed it. Values are inputs.',
    targets: 'Limits and progress are formulas over the figures. Base values and goals in yellow are inputs.',
    notes: 'Factors and their sources, what the figures hold and lack, and how this workbook works.',
    checks: 'Each formula of the KPI sheet against the exact figure that esgcalc computed.',
  },
  key: 'Key',
  check: 'Check',
  asComputed: '✓',
  differs: '≠',
  allAgree: (figures) => `Check: ${figures} of ${figures} figures are as esgcalc computed them.`,
  someDiffer: (figures) =>
    `Check: # of ${figures} figures are no longer as esgcalc computed them, because inputs were changed. See the sheet Checks.`,
  numerator: 'numerator',
  denominator: 'denominator',
  yes: 'yes',
  no: 'no',
  warmingPotential: (set) => `100-year warming potential, ${set}`,
  howTo: [
    'Blue on yellow are inputs: quantities of ledger lines, values of factors, base values and goals of targets. Change one, and every figure that stands on it follows; the sheet Checks then says which figures are no longer those that esgcalc computed.',
    'A spreadsheet reckons with about 15 digits. The sheet Checks holds each exact figure in full beside its formula.',
    'Not followed by formulas: which electricity an instrument covers, exchange rates and price indices, and limits of a sector pathway. They stand as numbers; compute again with esgcalc where they change.',
    'Every figure has a name for other workbooks: its key and its year, such as ghg_total_2025.',
  ],
  using: 'Using this workbook',
  restated: (published, today) => `published ${published}, today ${today}`,
  files: 'Files computed from',
  fileOf: (rows, hash) => `${rows} ${rows === 1 ? 'row' : 'rows'}; SHA-256 ${hash}`,
  warnings: 'Warnings and remarks',
};

const zhHant: BookWords = {
  sheets: {
    figures: '指標',
    workings: '計算',
    ledger: '匯總行',
    factors: '排放因子',
    targets: '目標',
    notes: '附註',
    checks: '核對',
  },
  intros: {
    figures: '每個數值均為公式：點選即可看到其相加、相乘或相除的內容。',
    workings: '每行為一項乘積：數量 × 計入部分 × 因子 × 升溫潛能值 × 換算。',
    ledger: '年度、場所、活動及其他決定因子的項目均相同的數據行，合計為一行。數量可以更改。',
    factors: '所採用的全部因子，與其發佈者所載相同。數值可以更改。',
    targets: '上限及進度均為依據指標數值的公式。黃底的基準年數值及目標值可以更改。',
    notes: '因子及其來源、數值所包括及未包括的內容，以及本試算表的使用方法。',
    checks: '指標工作表的每條公式與 esgcalc 計算的精確數值互相核對。',
  },
  key: '代號',
  check: '核對',
  asComputed: '✓',
  differs: '≠',
  allAgree: (figures) => `核對：${figures} 個數值全部與 esgcalc 的計算結果一致。`,
  someDiffer: (figures) =>
    `核對：${figures} 個數值之中有 # 個因輸入值已更改而不再是 esgcalc 的計算結果，詳見「核對」工作表。`,
  numerator: '分子',
  denominator: '分母',
  yes: '是',
  no: '否',
  warmingPotential: (set) => `百年升溫潛能值，${set}`,
  howTo: [
    '黃底藍字為輸入值：匯總行的數量、因子的數值、目標的基準年數值及目標值。更改其一，所有依據它的數值隨即更新；「核對」工作表會顯示哪些數值不再是 esgcalc 的計算結果。',
    '試算表以約 15 位數字運算。「核對」工作表在公式旁列出每個數值的全部數字。',
    '以下各項不隨公式更新：憑證或合約所涵蓋的電力、匯率及物價指數，以及行業路徑的上限。該等項目以數字列示，如有更改，請以 esgcalc 重新計算。',
    '每個數值均有名稱可供其他試算表引用，即其代號加年度，例如 ghg_total_2025。',
  ],
  using: '使用方法',
  restated: (published, today) => `已刊發 ${published}，現為 ${today}`,
  files: '計算所用檔案',
  fileOf: (rows, hash) => `${rows} 行；SHA-256 ${hash}`,
  warnings: '警告及提示',
};

const zhHans: BookWords = {
  sheets: {
    figures: '指标',
    workings: '计算',
    ledger: '汇总行',
    factors: '排放因子',
    targets: '目标',
    notes: '附注',
    checks: '核对',
  },
  intros: {
    figures: '每个数值均为公式：点选即可看到其相加、相乘或相除的内容。',
    workings: '每行为一项乘积：数量 × 计入部分 × 因子 × 变暖潜势 × 换算。',
    ledger: '年度、场所、活动及其他决定因子的项目均相同的数据行，合计为一行。数量可以更改。',
    factors: '所采用的全部因子，与其发布者所载相同。数值可以更改。',
    targets: '上限及进展均为依据指标数值的公式。黄底的基准年数值及目标值可以更改。',
    notes: '因子及其来源、数值所包括及未包括的内容，以及本工作簿的使用方法。',
    checks: '指标工作表的每条公式与 esgcalc 计算的精确数值相互核对。',
  },
  key: '代号',
  check: '核对',
  asComputed: '✓',
  differs: '≠',
  allAgree: (figures) => `核对：${figures} 个数值全部与 esgcalc 的计算结果一致。`,
  someDiffer: (figures) =>
    `核对：${figures} 个数值之中有 # 个因输入值已更改而不再是 esgcalc 的计算结果，详见“核对”工作表。`,
  numerator: '分子',
  denominator: '分母',
  yes: '是',
  no: '否',
  warmingPotential: (set) => `百年变暖潜势，${set}`,
  howTo: [
    '黄底蓝字为输入值：汇总行的数量、因子的数值、目标的基准年数值及目标值。更改其一，所有依据它的数值随即更新；“核对”工作表会显示哪些数值不再是 esgcalc 的计算结果。',
    '电子表格以约 15 位数字运算。“核对”工作表在公式旁列出每个数值的全部数字。',
    '以下各项不随公式更新：凭证或合同所覆盖的电力、汇率及物价指数，以及行业路径的上限。该等项目以数字列示，如有更改，请用 esgcalc 重新计算。',
    '每个数值均有名称可供其他工作簿引用，即其代号加年度，例如 ghg_total_2025。',
  ],
  using: '使用方法',
  restated: (published, today) => `已披露 ${published}，现为 ${today}`,
  files: '计算所用文件',
  fileOf: (rows, hash) => `${rows} 行；SHA-256 ${hash}`,
  warnings: '警告和提示',
};

/** The words of each language. */
export const BOOK_WORDS: Readonly<Record<Language, BookWords>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };
