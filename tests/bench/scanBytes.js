// What finding rows and adding them up costs by itself: esgcalc's way over bytes without a header, a vocabulary, a date or a check.
import { ByteKeys } from '../../src/read/byteKeys.ts';
import { readRecords } from '../../src/read/csvRecords.ts';
import { plainNumber, readPlainNumber } from '../../src/read/readQuantity.ts';
import { exactText, ONE } from './exact.js';
import { COLUMNS, KEY } from './makeTable.js';

const key = KEY.map((column) => COLUMNS.indexOf(column));
const quantity = COLUMNS.indexOf('quantity');
const keys = new ByteKeys(key);
const names = [];
const sums = [];
await readRecords(process.argv[2], (record, number) => {
  if (number === 1) return;
  const known = keys.find(record);
  const at = known < 0 ? keys.add(record) : known;
  if (known < 0) {
    names[at] = key.map((index) => record.cell(index));
    sums[at] = [0, 0, 0, 0];
  }
  if (!readPlainNumber(record.bytes, record.startOf(quantity), record.endOf(quantity))) throw new Error(record.raw());
  sums[at][plainNumber.decimals] += plainNumber.digits;
});
const total = (ofDecimals) =>
  ofDecimals.reduce((sum, digits, decimals) => sum + (BigInt(digits) * ONE) / 10n ** BigInt(decimals), 0n);
process.stdout.write(JSON.stringify(names.map((name, at) => [...name, exactText(total(sums[at]))])));
