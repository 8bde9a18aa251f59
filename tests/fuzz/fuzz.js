// npm run fuzz [-- --runs N --seed S --only NAME --path P]: the properties of tests/fuzz without end, or N runs of each; every failure
// is printed with the seed and path that give it again. A run that does not come back, or kills its process, is told too and ends it all.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** How long one case may take before it counts as hanging. */
const PATIENCE = 120_000;
const BETWEEN_LINES = 10_000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
    path: { type: 'string' },
  },
});
const wholeNumber = (name) => {
  const text = values[name];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  console.error(`--${name} takes a whole number`);
  process.exit(2);
};
const wanted = { runs: wholeNumber('runs'), seed: wholeNumber('seed'), only: values.only, path: values.path };
console.log(`seed ${wanted.seed}`);

const counts = new Map();
const beganAt = performance.now();
let [failures, current, lastSign, lastLine] = [0, '', performance.now(), performance.now()];

const worker = fork(fileURLToPath(new URL('runProperties.js', import.meta.url)), [JSON.stringify(wanted)]);
worker.on('message', (message) => {
  lastSign = performance.now();
  if (message.kind === 'case') {
    counts.set(message.name, (counts.get(message.name) ?? 0) + 1);
    current = `--only "${message.name}" --seed ${message.seed} --path ${message.run}`;
    if (lastSign - lastLine > BETWEEN_LINES) tellProgress();
  } else if (message.kind === 'failure') {
    failures++;
    console.log(`\nFAILED ${message.name}\n${message.text}\nagain: npm run fuzz -- ${message.again}\n`);
  } else {
    console.error(message.text);
    end(2);
  }
});
worker.on('error', (error) => {
  console.error(error);
  end(3);
});
worker.on('exit', (code) => {
  if (code !== 0) console.log(`\nKILLED\nagain: npm run fuzz -- ${current}`);
  end(code === 0 && failures === 0 ? 0 : 1);
});
const watch = setInterval(() => {
  if (performance.now() - lastSign < PATIENCE) return;
  console.log(`\nHANGS\nagain: npm run fuzz -- ${current}`);
  end(1);
}, 1000);
process.on('SIGINT', () => end(failures === 0 ? 0 : 1));
process.on('SIGTERM', () => end(failures === 0 ? 0 : 1));

function tellProgress() {
  lastLine = performance.now();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const seconds = Math.round((lastLine - beganAt) / 1000);
  console.log(`${all.toLocaleString('en')} cases in ${seconds} s, ${failures} failures; ${current}`);
}

/** Says how many cases each property had, and stops. */
function end(code) {
  clearInterval(watch);
  worker.kill('SIGKILL');
  tellProgress();
  for (const [name, count] of counts) console.log(`${String(count).padStart(10)}  ${name}`);
  process.exit(code);
}
