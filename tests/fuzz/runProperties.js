// Runs the properties round after round in a process of its own, so that a case which hangs or crashes does not silence the fuzzer. The properties
// are TypeScript, which Vite, a part of vitest, makes readable.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { createViteServer } from 'vitest/node';

/** How long a property has its turn in a round, at the least: the quick ones have many cases and the slow ones some. */
const TURN = 2000;
/** Cases of one seed within a turn. */
const CASES = 100;

const { runs, seed, only, path } = JSON.parse(process.argv[2] ?? '{}');
const server = await createViteServer({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const { PROPERTIES } = await server.ssrLoadModule('/tests/fuzz/properties.ts');
const wanted = PROPERTIES.filter(({ name }) => only === undefined || name.includes(only));
if (wanted.length === 0) {
  const names = PROPERTIES.map(({ name }) => name).join('\n');
  process.send({ kind: 'misuse', text: `there is no property "${only}"; there are\n${names}` });
} else if (runs === undefined && path === undefined) await goOn();
else for (const each of wanted) await check(each, runs ?? CASES, seed);
await server.close();
process.exit(0);

/** Every property in its turn, round after round. */
async function goOn() {
  for (let next = seed; ;) for (const each of wanted) next = await turn(each, next);
}

/** One property with one seed after another, until its turn is over; gives the next seed. */
async function turn(each, from) {
  const endsAt = performance.now() + TURN;
  let next = from;
  do await check(each, CASES, next++);
  while (performance.now() < endsAt);
  return next;
}

/** One property with one seed; a failure is shrunk and told, and the next seed begins. */
async function check({ name, property }, numRuns, seedOfTurn) {
  let run = 0;
  const told = Object.assign(Object.create(property), {
    run: (value) => {
      process.send({ kind: 'case', name, seed: seedOfTurn, run: run++ });
      return property.run(value);
    },
  });
  const replay = path === undefined ? {} : { path };
  const details = await fc.check(told, { numRuns, seed: seedOfTurn, ...replay });
  if (!details.failed) return;
  const { counterexamplePath, errorInstance, counterexample } = details;
  const again = `--only "${name}" --seed ${seedOfTurn} --path ${counterexamplePath}`;
  const shown = fc.stringify(counterexample).slice(0, 4000);
  process.send({ kind: 'failure', name, again, text: `${shown}\n${errorInstance?.stack ?? errorInstance}` });
}
