// Loaded before the program: the n-th call that changes a disk fails, or the process is struck by a signal just before it.
// FAIL_AT is n, FAIL_WITH an error code of the system or the name of a signal; without FAIL_AT calls are only counted, into FAIL_COUNT.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const { FAIL_AT = '0', FAIL_WITH = '', FAIL_COUNT } = process.env;
const append = fs.appendFileSync;
let calls = 0;

for (const name of ['writeSync', 'fsyncSync', 'renameSync', 'linkSync', 'mkdirSync', 'openSync']) {
  const real = fs[name];
  fs[name] = (...given) => {
    const isReading = name === 'openSync' && !String(given[1] ?? 'r').startsWith('w');
    // Standard output and error are no disk of the program's.
    const isSaid = name === 'writeSync' && given[0] <= 2;
    if (!isReading && !isSaid && ++calls === Number(FAIL_AT)) {
      if (!FAIL_WITH.startsWith('SIG'))
        throw Object.assign(new Error(`${FAIL_WITH}: made up`), { code: FAIL_WITH, syscall: name });
      process.kill(process.pid, FAIL_WITH);
    }
    return real(...given);
  };
}
if (FAIL_COUNT !== undefined) process.on('exit', () => append(FAIL_COUNT, `${calls}\n`));
syncBuiltinESMExports();
