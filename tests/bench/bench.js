// npm run bench [-- rows...]: esgcalc beside its peers, in one run and in turns, after which the totals must agree.
// --svg FILE draws seconds over rows, --markdown FILE writes the tables, --write does both for the README.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareTotals, distanceOf } from './compareTotals.js';
import { cellsOf, goalLine, lineOf, machineText, markdownOf } from './describeRun.js';
import { drawGrowth } from './drawGrowth.js';
import { goalsOf } from './goals.js';
import { tableOf } from './makeTable.js';
import { measure } from './measure.js';
import { writeOwnEditions } from './ownEditions.js';
import { runProcess, ToolFailure } from './runProcess.js';
import { sumsOf } from './sums.js';
import { commands, ESGCALC, NODE, PYTHON, starts, tools } from './tools.js';

const SIZES = ['1e3', '1e5', '1e6', '1e7'];
const FEWEST_ROWS = 100;
const ROUNDS = (rows) => (rows <= 1e3 ? 9 : rows <= 1e6 ? 5 : 3);
const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const GROWTH = fileURLToPath(new URL('growth.svg', import.meta.url));
const MARKS = ['<!-- measured by `npm run bench -- --write` -->', '<!-- end of what was measured -->'];

try {
  process.exitCode = await bench();
} catch (error) {
  if (!(error instanceof ToolFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function bench() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { svg: { type: 'string' }, markdown: { type: 'string' }, write: { type: 'boolean' } },
  });
  const wanted = (positionals.length === 0 ? SIZES : positionals).map(Number);
  if (!wanted.every((rows) => Number.isSafeInteger(rows) && rows >= FEWEST_ROWS)) {
    console.error(`usage: npm run bench -- [rows...], each a whole number of ${FEWEST_ROWS} or more`);
    return 2;
  }
  const machine = machineText();
  console.log(`${machine}\n\n${lineOf(['rows', 'tool', 'wall s', '(min)', 'ratio', 'peak MB'])}`);
  const sizes = new Map();
  const exactness = new Map();
  let differing = 0;
  for (const rows of wanted) {
    const table = tableOf(rows);
    const measured = measure(
      tools.filter(({ most }) => most === undefined || rows <= most),
      table,
      ROUNDS(rows),
    );
    sizes.set(rows, measured);
    for (const each of measured.values())
      console.log(lineOf([String(rows), each.tool.name, ...cellsOf(each, measured.get(ESGCALC))]));
    differing += await verify(table, measured, exactness);
  }
  const further = { commands: furtherCommands(wanted), starts: measure(starts, '', 9), factors: manyFactors(wanted) };
  for (const each of further.starts.values())
    console.log(lineOf(['a start', each.tool.name, ...cellsOf(each, further.starts.get(NODE))]));
  for (const each of further.commands?.values() ?? [])
    console.log(lineOf(['1000000', each.tool.name, ...cellsOf(each, further.commands.get(ESGCALC))]));
  const goals = goalsOf({ sizes, ...further });
  console.log(`\n${goals.map(goalLine).join('\n')}`);
  const run = { sizes, exactness, goals };
  const svg = values.svg ?? (values.write === true ? GROWTH : undefined);
  if (svg !== undefined) writeFileSync(svg, drawGrowth(linesOf(sizes), 'Seconds over rows'));
  if (values.markdown !== undefined) writeFileSync(values.markdown, markdownOf(run, machine));
  if (values.write === true) writeReadme(markdownOf(run, machine));
  return differing === 0 ? 0 : 1;
}

/** Says how every tool's sums compare with those of Python, or of csv-parse where there is none; counts what of esgcalc's differs. */
async function verify(table, measured, exactness) {
  const sums = measured.has(PYTHON) ? JSON.parse(measured.get(PYTHON).out) : await sumsOf(table);
  const { compared, differences } = compareTotals(JSON.parse(measured.get(ESGCALC).out), sums);
  exactness.set(ESGCALC, differences.length === 0 ? 'exact' : 'DIFFERENT');
  for (const { tool, out } of measured.values())
    if (tool.sums !== undefined) exactness.set(tool.name, distanceOf(tool.sums(out), sums));
  const peers = [...exactness].map(([name, text]) => `${name} ${text}`).join('; ');
  console.log(`${compared} totals compared: ${peers}\n`);
  for (const difference of differences) console.error(difference);
  return differences.length;
}

function furtherCommands(wanted) {
  return wanted.includes(1e6) ? measure(commands, tableOf(1e6), 3) : undefined;
}

/** How many times as long a run takes beside many factors that it does not need. */
function manyFactors(wanted) {
  if (!wanted.includes(1e5)) return undefined;
  const table = tableOf(1e5);
  const company = writeOwnEditions(table);
  const { start } = tools.find(({ name }) => name === ESGCALC);
  const without = { name: 'without', start };
  const beside = { name: 'beside', start: (file) => start(file).map((part) => (part === 'none' ? company : part)) };
  runProcess(beside.name, beside.start(table));
  const measured = measure([without, beside], table, 5);
  return measured.get('beside').seconds / measured.get('without').seconds;
}

/** The lines of the plot, esgcalc's first: tools that do the whole work. */
function linesOf(sizes) {
  const names = [ESGCALC, ...tools.filter(({ sums }) => sums !== undefined).map(({ name }) => name)];
  return names.map((name) => ({
    name,
    points: [...sizes].flatMap(([rows, measured]) =>
      measured.has(name) ? [{ rows, seconds: measured.get(name).seconds }] : [],
    ),
  }));
}

function writeReadme(text) {
  const [begin, end] = MARKS;
  const readme = readFileSync(README, 'utf8');
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for it: ${begin} ... ${end}`);
  const picture = '![Seconds over rows, for esgcalc and its peers](tests/bench/growth.svg)';
  writeFileSync(README, `${readme.slice(0, from)}${begin}\n${text}\n${picture}\n${readme.slice(to)}`);
}
