// npm run bench [rows...]: esgcalc beside csv-parse alone and Python, in one run and in turns, after which the totals must agree.
import { fileURLToPath } from 'node:url';
import { compareTotals } from './compareTotals.js';
import { tableOf } from './makeTable.js';
import { isFound, runProcess, ToolFailure } from './runProcess.js';
import { sumsOf } from './sums.js';

const FEWEST_ROWS = 100;
const GOAL = { rows: 1e6, ratio: 1.35, megabytes: 150 };
const BASE = 'csv-parse alone';

const pathTo = (name) => fileURLToPath(new URL(name, import.meta.url));
const esgcalc = pathTo('../../bin/esgcalc.js');
const tools = [
  { name: 'node -e 0', start: () => [process.execPath, '-e', '0'] },
  { name: BASE, start: (table) => [process.execPath, pathTo('csvParseAlone.js'), table] },
  {
    name: 'esgcalc compute',
    start: (table) => [process.execPath, esgcalc, 'compute', table, '--company', 'none', '--format', 'json'],
  },
  ...(isFound('python3')
    ? [{ name: 'python3 csv + decimal', start: (table) => ['python3', pathTo('sums.py'), table] }]
    : []),
];

try {
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ToolFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function bench(given) {
  const sizes = (given.length === 0 ? ['1e3', '1e5', '1e6'] : given).map(Number);
  if (!sizes.every((rows) => Number.isSafeInteger(rows) && rows >= FEWEST_ROWS)) {
    console.error(`usage: npm run bench -- [rows...], each a whole number of ${FEWEST_ROWS} or more`);
    return 2;
  }
  console.log(lineOf(['rows', 'tool', 'wall s', '(min)', 'ratio', 'peak MB']));
  let [differing, goals] = [0, []];
  for (const rows of sizes) {
    const table = tableOf(rows);
    const measured = measure(table, rows < GOAL.rows ? 5 : 3);
    for (const tool of measured) console.log(lineOf([String(rows), ...cellsOf(tool, named(measured, BASE))]));
    const { compared, differences } = await verify(table, measured);
    console.log(`${differences.length === 0 ? 'exact' : 'DIFFERENT'}: ${compared} totals compared\n`);
    for (const difference of differences) console.error(difference);
    differing += differences.length;
    if (rows === GOAL.rows) goals = goalLines(measured);
  }
  for (const goal of goals) console.log(goal);
  return differing === 0 ? 0 : 1;
}

/** Every tool in turn, round after round, so that a slow spell of the machine meets them all. */
function measure(table, rounds) {
  const measured = tools.map(({ name, start }) => ({ name, start, runs: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const { name, start, runs } of measured) {
      const [command, ...parameters] = start(table);
      runs.push(runProcess(name, command, parameters));
    }
  }
  return measured.map(({ name, runs }) => {
    const seconds = runs.map((each) => each.seconds).sort((left, right) => left - right);
    const megabytes = runs.map((each) => each.megabytes);
    return {
      name,
      seconds: seconds[Math.floor(seconds.length / 2)],
      best: seconds[0],
      megabytes: megabytes.includes(undefined) ? undefined : Math.max(...megabytes),
      out: runs[0].out,
    };
  });
}

async function verify(table, measured) {
  const python = measured.find(({ name }) => name.startsWith('python3'));
  const sums = python === undefined ? await sumsOf(table) : JSON.parse(python.out);
  return compareTotals(JSON.parse(named(measured, 'esgcalc compute').out), sums);
}

function named(measured, wanted) {
  return measured.find(({ name }) => name === wanted);
}

function cellsOf({ name, seconds, best, megabytes }, base) {
  const ratio = (seconds / base.seconds).toFixed(2);
  return [
    name,
    seconds.toFixed(3),
    `(${best.toFixed(3)})`,
    ratio,
    megabytes === undefined ? '-' : megabytes.toFixed(0),
  ];
}

function lineOf([rows, tool, ...numbers]) {
  return `${rows.padStart(9)}  ${tool.padEnd(22)}${numbers.map((text) => text.padStart(9)).join('')}`;
}

/** Said, never asserted: a machine's mood is no reason to fail. */
function goalLines(measured) {
  const { seconds, megabytes } = named(measured, 'esgcalc compute');
  const ratio = (seconds / named(measured, BASE).seconds).toFixed(2);
  return [
    `time at 1e6 rows: ${ratio} of csv-parse alone (goal ${GOAL.ratio})`,
    `peak memory at 1e6 rows: ${megabytes?.toFixed(0) ?? '?'} MB (goal ${GOAL.megabytes})`,
  ];
}
