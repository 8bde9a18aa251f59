// npm run fuzz [-- --runs N --seed S --only NAME --path P --workers W]: the properties of tests/fuzz without end, in as many processes as there
// are cores, or N runs of each in one; every failure is printed with the seed and path that give it again. A run that does not come back, or
// kills its process, is told too and ends it all.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** How long one case may take before it counts as hanging. */
const PATIENCE = 120_000;
const BETWEEN_LINES = 10_000;
/** How far the seeds of two processes are apart: neither comes to those of the next within days. */
const SEEDS = 50_000_000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 30) },
    only: { type: 'string' },
    path: { type: 'string' },
    workers: { type: 'string' },
  },
});
const wholeNumber = (name) => {
  const text = values[name];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  console.error(`--${name} takes a whole number`);
  process.exit(2);
};
const wanted = { runs: wholeNumber('runs'), seed: wholeNumber('seed'), only: values.only, path: values.path };
const isOnce = wanted.runs !== undefined || wanted.path !== undefined;
const processes = isOnce ? 1 : Math.max(1, wholeNumber('workers') ?? availableParallelism());
console.log(`seed ${wanted.seed}`);

const counts = new Map();
const beganAt = performance.now();
let [failures, lastLine] = [0, performance.now()];
const working = new Set(Array.from({ length: processes }, (_, index) => start(index)));
const watch = setInterval(() => {
  for (const { lastSign, current } of working) {
    if (performance.now() - lastSign < PATIENCE) continue;
    console.log(`\nHANGS\nagain: npm run fuzz -- ${current}`);
    end(1);
  }
}, 1000);
process.on('SIGINT', () => end(failures === 0 ? 0 : 1));
process.on('SIGTERM', () => end(failures === 0 ? 0 : 1));

/** A process of properties, which begins at a seed of its own. */
function start(index) {
  const its = { ...wanted, seed: wanted.seed + index * SEEDS };
  const child = fork(fileURLToPath(new URL('runProperties.js', import.meta.url)), [JSON.stringify(its)]);
  const worker = { child, lastSign: performance.now(), current: '' };
  child.on('message', (message) => {
    worker.lastSign = performance.now();
    if (message.kind === 'case') {
      counts.set(message.name, (counts.get(message.name) ?? 0) + 1);
      worker.current = `--only "${message.name}" --seed ${message.seed} --path ${message.run}`;
      if (worker.lastSign - lastLine > BETWEEN_LINES) tellProgress(worker.current);
    } else if (message.kind === 'failure') {
      failures++;
      console.log(`\nFAILED ${message.name}\n${message.text}\nagain: npm run fuzz -- ${message.again}\n`);
    } else {
      console.error(message.text);
      end(2);
    }
  });
  child.on('error', (error) => {
    console.error(error);
    end(3);
  });
  child.on('exit', (code) => {
    working.delete(worker);
    if (code !== 0) {
      console.log(`\nKILLED\nagain: npm run fuzz -- ${worker.current}`);
      end(1);
    }
    if (working.size === 0) end(failures === 0 ? 0 : 1);
  });
  return worker;
}

function tellProgress(current) {
  lastLine = performance.now();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const seconds = Math.round((lastLine - beganAt) / 1000);
  console.log(`${all.toLocaleString('en')} cases in ${seconds} s, ${failures} failures; ${current}`);
}

/** Says how many cases each property had, and stops. */
function end(code) {
  clearInterval(watch);
  for (const { child } of working) child.kill('SIGKILL');
  tellProgress([...working].map(({ current }) => current).join('; '));
  for (const [name, count] of counts) console.log(`${String(count).padStart(10)}  ${name}`);
  process.exit(code);
}
