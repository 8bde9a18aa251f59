// What is run under every Node: each shipped company through each format, and every other command on its fixture. `{out}` is a place
// that a command writes to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is computed of every company. */
const OF_COMPANIES = [
  ['compute'],
  ['compute', '--lang', 'zh-Hant', '--chart'],
  ['compute', '--format', 'csv'],
  ['compute', '--format', 'csv', '--wide', '--bom', '--lang', 'zh-Hans'],
  ['compute', '--format', 'json', '--by', 'site,month'],
  ['compute', '--format', 'markdown'],
  ['compute', '--format', 'xlsx', '-o', '{out}'],
  ['compute', '--index', 'hkex', '--format', 'markdown'],
  ['compute', '--index', 'esrs', '--format', 'json'],
  ['compute', '--exact', '--gwp', 'ar5', '--as-of', '2025-06-30', '--market-based', '--format', 'json'],
  ['explain', 'ghg_total', '--rows'],
  ['explain', 'ghg_total', '--format', 'json'],
  ['explain', 'ghg_total', '--format', 'markdown', '--lang', 'zh-Hans'],
  ['explain', '--all', '-o', '{out}'],
  ['check'],
  ['check', '--format', 'sarif'],
  ['check', '--format', 'json', '--all-errors'],
  ['report', '-o', '{out}.html'],
  ['report', '-o', '{out}.xlsx', '--lang', 'zh-Hant'],
  ['uncertainty', '--simulate'],
  ['uncertainty', '--format', 'json'],
];

const VCREDIT = 'fixtures/vcredit';
const COLUMNS = 'date=bill_date,activity=kind,quantity=kwh,unit=unit';

/** The others, each on a fixture that is made for it. */
const OTHERS = [
  ['--version'],
  ['--help'],
  ...['compute', 'explain', 'import'].map((command) => ['help', command, '--lang', 'zh-Hant']),
  ['audit', `${VCREDIT}/published.csv`],
  ['audit', `${VCREDIT}/published.csv`, '--format', 'json', '--lang', 'zh-Hans'],
  ['audit', 'fixtures/audit/planted.csv'],
  ['verify', `${VCREDIT}/published.csv`, VCREDIT, '--known', `${VCREDIT}/known.csv`],
  ['verify', `${VCREDIT}/published.csv`, VCREDIT, '--format', 'json'],
  ['verify', `${VCREDIT}/published.csv`, VCREDIT, '--format', 'junit'],
  ['compare', 'fixtures/compare', '--from', '2024', '--to', '2025'],
  ['compare', 'fixtures/compare', '--from', '2024', '--to', '2025', '--format', 'json'],
  ['compare', 'fixtures/compare', '--from', '2024', '--to', '2025', '--format', 'markdown', '--lang', 'zh-Hant'],
  ['aggregate', 'fixtures/office', '-o', '{out}.csv'],
  ['factors', 'list', '--format', 'csv'],
  ['factors', 'show', 'cn-grid-average-2023/electricity@CN'],
  ['factors', 'validate', 'factors'],
  ['units'],
  ['activities', '--lang', 'zh-Hans'],
  ['schema', 'company'],
  ['schema', 'result'],
  ...['bash', 'zsh', 'fish'].map((shell) => ['completion', shell]),
  ...['duckdb', 'postgres', 'spark', 'trino', 'clickhouse', 'bigquery', 'snowflake'].map((dialect) => {
    return ['sql', '--dialect', dialect, '--table', 'bills', '--columns', COLUMNS];
  }),
];

/** The folders of fixtures whose company file names its files, and those whose files a glob names. */
function companies(root) {
  const folders = readdirSync(join(root, 'fixtures')).filter((name) =>
    existsSync(join(root, 'fixtures', name, 'esgcalc.yaml')),
  );
  return folders.sort().map((name) => {
    const isWhole = /^data: \S/m.test(readFileSync(join(root, 'fixtures', name, 'esgcalc.yaml'), 'utf8'));
    return isWhole ? `fixtures/${name}` : `fixtures/${name}/*.csv`;
  });
}

/** Files as they come, which `import` reads: every one of the sources that stand in fixtures/import. */
function sources(root) {
  const folder = 'fixtures/import/sources';
  return readdirSync(join(root, folder))
    .sort()
    .map((name) => ['import', `${folder}/${name}`]);
}

/** All of them, as lists of arguments. */
export function casesIn(root) {
  const ofCompanies = companies(root).flatMap((files) =>
    OF_COMPANIES.map((args) => {
      const at = args[0] === 'explain' && args[1] !== '--all' ? 2 : 1;
      return [...args.slice(0, at), files, ...args.slice(at)];
    }),
  );
  return [...ofCompanies, ...OTHERS, ...sources(root)];
}
