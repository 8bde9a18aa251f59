// What reading costs by itself: every byte of the table comes into memory once, and nothing is done with it.
import { closeSync, openSync, readSync } from 'node:fs';

const file = openSync(process.argv[2], 'r');
const buffer = Buffer.allocUnsafe(1 << 20);
while (readSync(file, buffer) > 0);
closeSync(file);
