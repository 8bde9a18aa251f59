// What is run under every Node: each shipped company through each format, every other command on its fixture, and the commands of the
// transcripts. `{out}` is a place that a command writes to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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

/** A command of a transcript that only needs to be parted by spaces: without quotes, without standard input. */
const TYPED = /^\$ esgcalc ([^"'<\n]*)$/gm;

/** Commands of the transcripts, in their folders; those that build on one another are left out. */
function transcripts(root) {
  return readdirSync(join(root, 'fixtures'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => basename(path) === 'transcript.txt' && !path.startsWith('newcomer'))
    .sort()
    .flatMap((path) => {
      const folder = join(root, 'fixtures', dirname(path));
      const text = readFileSync(join(root, 'fixtures', path), 'utf8');
      return [...text.matchAll(TYPED)].map(([, line]) => ({ args: line.split(' '), folder }));
    });
}

/** All of them: arguments, and the folder in which they are typed. */
export function casesIn(root) {
  const ofCompanies = companies(root).flatMap((files) =>
    OF_COMPANIES.map((args) => {
      const at = args[0] === 'explain' && args[1] !== '--all' ? 2 : 1;
      return [...args.slice(0, at), files, ...args.slice(at)];
    }),
  );
  const ofRoot = [...ofCompanies, ...OTHERS, ...sources(root)].map((args) => ({ args, folder: root }));
  return [...ofRoot, ...transcripts(root)];
}
