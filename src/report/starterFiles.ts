// The files that a company starts with, as text: its company file, a table with the rows to fill, and what keeps them in order.
import { lastDayOf, monthsOf } from '../domain/period.ts';
import type { StarterPlan, StarterRow } from '../domain/starter.ts';

const HEADER = 'date,site,activity,class,quantity,unit,region,evidence,estimated,note';
/** The utilities of Hong Kong publish the figure of a year in the spring after it; until then a year stands on the last one. */
const UTILITIES: ReadonlyMap<string, string> = new Map([
  ['HK-CLP', 'hk-clp'],
  ['HK-HKE', 'hk-electric'],
]);

/** The name of the table of a year's rows. */
export function tableName(year: string): string {
  return `${year.replaceAll('/', '-')}.csv`;
}

/** esgcalc.yaml with everything that was answered; what may be added is shown as a comment. */
export function companyText({ organisation, reportingYear, sites, uses, language, revenueUnit }: StarterPlan): string {
  const isElectric = uses.some(({ rows }) => rows.some(({ activity }) => activity === 'electricity'));
  const utilities = [...new Set(sites.map(({ region }) => region))].filter(
    (region) => isElectric && UTILITIES.has(region),
  );
  return [
    '# Everything here is optional; the README of esgcalc lists all fields.',
    `organisation: ${yamlText(organisation)}`,
    `year: { ends: ${reportingYear.ends} }`,
    `language: ${language}`,
    'gwp: ar6',
    "data: ['[0-9]*.csv']",
    '',
    ...(sites.length === 0
      ? []
      : ['sites:', ...sites.map(({ name, region }) => `  ${yamlText(name)}: { region: ${region} }`), '']),
    ...(utilities.length === 0
      ? []
      : [
          "# A utility's figure of a year appears in the spring after it; until then the year stands on the last one.",
          'factors:',
          '  electricity:',
          ...utilities.map((region) => `    ${region}: { family: ${UTILITIES.get(region)}, dataYear: nearest }`),
          '',
        ]),
    '# A target, once the base year is known:',
    '# targets:',
    '#   - kpi: ghg_intensity',
    '#     base: 2025',
    '#     years: 2026-2028',
    `#     cap: 20.00 tCO2e/${revenueUnit}`,
    '',
  ].join('\n');
}

/** The table of the year: a row for every bill or figure that is wanted, its quantity empty until somebody fills it. */
export function tableText({ year, reportingYear, sites, uses, revenueUnit }: StarterPlan): string {
  const months = monthsOf(year, reportingYear);
  const lineOf = (date: string, site: string, row: Pick<StarterRow, 'activity' | 'class' | 'unit'>): string =>
    [date, site, row.activity, row.class, '', row.unit, '', '', '', ''].map(csvCell).join(',');
  const lines = uses.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      (row.per === 'site' && sites.length > 0 ? sites.map(({ name }) => name) : ['']).flatMap((site) =>
        (row.every === 'month' && months !== undefined ? months : [year]).map((date) => lineOf(date, site, row)),
      ),
    ),
  );
  const measures = [
    lineOf(year, '', { activity: 'revenue', class: '', unit: revenueUnit }),
    lineOf(lastDayOf(year, reportingYear), '', { activity: 'employee count', class: '', unit: 'person' }),
  ];
  return `${[HEADER, ...lines, ...measures].join('\n')}\n`;
}

/** What a repository of activity files need not keep. */
export const IGNORED = [
  '# left behind by spreadsheets and editors',
  '~$*',
  '.~lock.*',
  '*.part',
  '.DS_Store',
  'Thumbs.db',
  '',
].join('\n');

/** A workflow that questions the data and recomputes the figures at every push; `version` is the program's own. */
export function workflowText(version: string): string {
  return `# Questions the data and recomputes the figures at every push. A difference to figures.csv is a change of data or factors;
# while figures.csv is not committed, everything in it is one: make it by the line below, look at it, commit it.
name: figures
on: [push, pull_request]
permissions:
  contents: read
jobs:
  esgcalc:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes esgcalc@${version} check
      - run: npx --yes esgcalc@${version} compute --format csv --output figures.csv
      - run: git add --intent-to-add figures.csv && git diff --exit-code figures.csv
`;
}

/** A text as YAML takes it: plain where nothing in it could mean something else, else in double quotes. */
function yamlText(text: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N} ().&/-]*$/u.test(text) &&
    !/^(true|false|yes|no|on|off|null|y|n)$/i.test(text) &&
    !text.endsWith(' ');
  return isPlain ? text : JSON.stringify(text);
}

function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
