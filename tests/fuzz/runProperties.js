// Runs the properties round after round in a process of its own, so that a case which hangs or crashes does not silence the fuzzer. The properties
// are TypeScript, which Vite, a part of vitest, makes readable.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { createViteServer } from 'vitest/node';

/** Cases of all properties in one round: then the next seed begins. */
const ROUND = 1000;

const { runs, seed, only, path } = JSON.parse(process.argv[2] ?? '{}');
const server = await createViteServer({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const { PROPERTIES } = await server.ssrLoadModule('/tests/fuzz/properties.ts');
const { runsOf } = await server.ssrLoadModule('/tests/fuzz/property.ts');
const wanted = PROPERTIES.filter(({ name }) => only === undefined || name.includes(only));
if (wanted.length === 0) {
  const names = PROPERTIES.map(({ name }) => name).join('\n');
  process.send({ kind: 'misuse', text: `there is no property "${only}"; there are\n${names}` });
}
for (let round = 0; wanted.length > 0; round++) {
  for (const each of wanted) await check(each, runs ?? runsOf(each, ROUND), seed + round);
  if (runs !== undefined || path !== undefined) break;
}
await server.close();
process.exit(0);

/** One property with one seed; a failure is shrunk and told, and the next property begins. */
async function check({ name, property }, numRuns, seedOfRound) {
  let run = 0;
  const told = Object.assign(Object.create(property), {
    run: (value) => {
      process.send({ kind: 'case', name, seed: seedOfRound, run: run++ });
      return property.run(value);
    },
  });
  const replay = path === undefined ? {} : { path };
  const details = await fc.check(told, { numRuns, seed: seedOfRound, ...replay });
  if (!details.failed) return;
  const { counterexamplePath, errorInstance, counterexample } = details;
  const again = `--only "${name}" --seed ${seedOfRound} --path ${counterexamplePath}`;
  const shown = fc.stringify(counterexample).slice(0, 4000);
  process.send({ kind: 'failure', name, again, text: `${shown}\n${errorInstance?.stack ?? errorInstance}` });
}
