// The words of the reports in each language; labels of KPIs, activities, units and kinds of factors stand in the tables under factors/.
import type { Language } from '../domain/language.ts';

/** Every text a report needs; complete by type in each language. */
export type Catalogue = {
  readonly title: string;
  readonly indicator: string;
  readonly unit: string;
  readonly change: string;
  readonly notApplicable: string;
  readonly missing: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly targets: string;
  readonly notes: string;
  readonly dataOf: (year: string) => string;
  /** `years`: those of the line that it holds for, empty where it holds for all. */
  readonly nearestYear: (years: string) => string;
  readonly unchecked: string;
  readonly pinned: (why: string) => string;
  readonly holdsOnly: (year: string, holds: string, without: string) => string;
  readonly withoutRows: (year: string, rows: string) => string;
  readonly withoutEnergy: (year: string, rows: string) => string;
  readonly withoutTreatment: (year: string, rows: string) => string;
  readonly energyOf: (activity: string) => string;
  readonly calorific: Readonly<Record<'net' | 'gross', string>>;
  readonly refrigerant: string;
  readonly weighed: (composition: string, set: string) => string;
  readonly suppliersOwn: string;
  /** `isZero`: the instrument stands for generation without emissions. */
  readonly covered: (amount: string, instrument: string, isZero: boolean) => string;
  readonly withoutResidual: string;
  readonly potentials: (set: string) => string;
  readonly source: string;
  readonly signs: string;
  readonly total: string;
  /** What stands over the rows that lie in no group of a column. */
  readonly withoutGroup: (column: string) => string;
  readonly and: string;
  /** Between the facts of a note, and behind them. */
  readonly clause: string;
  readonly stop: string;
};

const en: Catalogue = {
  title: 'Environmental performance',
  indicator: 'Indicator',
  unit: 'Unit',
  change: 'Change',
  notApplicable: 'n/a',
  missing: '/',
  sections: {
    economic: 'Economic',
    ghg: 'Greenhouse gas emissions',
    air: 'Air emissions',
    waste: 'Waste',
    resources: 'Use of resources',
    social: 'Social',
    own: 'Own indicators',
  },
  targets: 'Targets',
  notes: 'Notes',
  dataOf: (year) => `data of ${year}`,
  nearestYear: (years) => `the nearest data year there is${years === '' ? '' : ` for ${years}`}`,
  unchecked: 'not yet checked against the publication',
  pinned: (why) => `pinned: ${why}`,
  holdsOnly: (year, holds, without) => `${year} holds ${holds} only; ${without}: no figure.`,
  withoutRows: (year, rows) => `${year} is without ${rows}, which had no figure.`,
  withoutEnergy: (year, rows) => `${year} is without ${rows}: no figure in units of energy.`,
  withoutTreatment: (year, rows) => `${year} is without ${rows}, whose treatment is not stated.`,
  energyOf: (activity) => `${activity}: energy`,
  calorific: { net: 'net calorific value', gross: 'gross calorific value' },
  refrigerant: 'Refrigerant',
  weighed: (composition, set) => `${composition}; 100-year warming potentials of ${set}`,
  suppliersOwn: 'the rows give the emissions themselves; no factor was used',
  covered: (amount, instrument, isZero) =>
    `${amount} covered by ${instrument}${isZero ? '; generation without emissions' : ''}`,
  withoutResidual: 'no residual mix is published there',
  potentials: (set) => `Gases are weighed by the 100-year warming potentials of ${set}.`,
  source: 'Source: ',
  signs: '/ no figure known; n/a cannot arise; 0.00 zero or rounds to zero. Figures may not add due to rounding.',
  total: 'Total',
  withoutGroup: (column) => (isOfTime(column) ? `(not of one ${column})` : `(no ${column})`),
  and: ' and ',
  clause: '; ',
  stop: '. ',
};

const zhHant: Catalogue = {
  title: '環境績效',
  indicator: '指標',
  unit: '單位',
  change: '同比變動',
  notApplicable: '不適用',
  missing: '/',
  sections: {
    economic: '經濟',
    ghg: '溫室氣體排放',
    air: '廢氣排放',
    waste: '廢棄物',
    resources: '資源使用',
    social: '社會',
    own: '自訂指標',
  },
  targets: '目標',
  notes: '附註',
  dataOf: (year) => `${year} 年數據`,
  nearestYear: (years) => `${years === '' ? '' : `${years} 年：`}最接近的數據年份`,
  unchecked: '尚未與原文件核對',
  pinned: (why) => `指定：${why}`,
  holdsOnly: (year, holds, without) => `${year} 年僅包括${holds}；${without}：無數據。`,
  withoutRows: (year, rows) => `${year} 年不包括無數據的${rows}。`,
  withoutEnergy: (year, rows) => `${year} 年不包括${rows}，該等項目並無以能源單位計的數據。`,
  withoutTreatment: (year, rows) => `${year} 年不包括${rows}，該等廢棄物未註明處理方式。`,
  energyOf: (activity) => `${activity}：能源`,
  calorific: { net: '淨熱值', gross: '總熱值' },
  refrigerant: '製冷劑',
  weighed: (composition, set) => `${composition}；${set} 的百年升溫潛能值`,
  suppliersOwn: '資料列直接提供排放量，沒有再乘因子',
  covered: (amount, instrument, isZero) => `${amount} 由${instrument}涵蓋${isZero ? '；發電無排放' : ''}`,
  withoutResidual: '當地並無已發佈的剩餘電力組合因子',
  potentials: (set) => `氣體按 ${set} 的百年升溫潛能值折算。`,
  source: '來源：',
  signs: '/ 無數據；不適用 不會產生；0.00 為零或經捨入後為零。因四捨五入，數字相加未必等於總數。',
  total: '總計',
  withoutGroup: (column) =>
    isOfTime(column) ? `（不屬單一${column === 'month' ? '月份' : '季度'}）` : `（未註明 ${column}）`,
  and: '、',
  clause: '；',
  stop: '。',
};

const zhHans: Catalogue = {
  title: '环境绩效',
  indicator: '指标',
  unit: '单位',
  change: '同比变化',
  notApplicable: '不适用',
  missing: '/',
  sections: {
    economic: '经济',
    ghg: '温室气体排放',
    air: '废气排放',
    waste: '废弃物',
    resources: '资源使用',
    social: '社会',
    own: '自定指标',
  },
  targets: '目标',
  notes: '附注',
  dataOf: (year) => `${year} 年数据`,
  nearestYear: (years) => `${years === '' ? '' : `${years} 年：`}最接近的数据年份`,
  unchecked: '尚未与原文件核对',
  pinned: (why) => `指定：${why}`,
  holdsOnly: (year, holds, without) => `${year} 年仅包括${holds}；${without}：无数据。`,
  withoutRows: (year, rows) => `${year} 年不包括无数据的${rows}。`,
  withoutEnergy: (year, rows) => `${year} 年不包括${rows}，该等项目没有以能源单位计的数据。`,
  withoutTreatment: (year, rows) => `${year} 年不包括${rows}，该等废弃物未注明处理方式。`,
  energyOf: (activity) => `${activity}：能源`,
  calorific: { net: '低位发热量', gross: '高位发热量' },
  refrigerant: '制冷剂',
  weighed: (composition, set) => `${composition}；${set} 的百年变暖潜势`,
  suppliersOwn: '数据行直接提供排放量，没有再乘因子',
  covered: (amount, instrument, isZero) => `${amount} 由${instrument}覆盖${isZero ? '；发电无排放' : ''}`,
  withoutResidual: '当地没有已发布的剩余混合因子',
  potentials: (set) => `气体按 ${set} 的百年变暖潜势折算。`,
  source: '来源：',
  signs: '/ 无数据；不适用 不会产生；0.00 为零或经舍入后为零。因四舍五入，数字相加可能不等于总数。',
  total: '总计',
  withoutGroup: (column) =>
    isOfTime(column) ? `（不属单一${column === 'month' ? '月份' : '季度'}）` : `（未注明 ${column}）`,
  and: '、',
  clause: '；',
  stop: '。',
};

/** The catalogue of each language. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };

/** Whether a column of `--by` is a stretch of time, which a row may exceed. */
function isOfTime(column: string): boolean {
  return column === 'month' || column === 'quarter';
}
