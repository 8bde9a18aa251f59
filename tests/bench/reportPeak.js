// Loaded into a Node process before its own code where GNU time is absent: writes its peak memory in kilobytes as it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.ESGCALC_BENCH_PEAK, String(process.resourceUsage().maxRSS)));
