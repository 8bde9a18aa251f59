// Writes a table of activities that is the same on every machine: seeded, whole numbers only. A table made before is kept.
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const COLUMNS = ['date', 'site', 'activity', 'class', 'quantity', 'unit', 'region', 'evidence', 'note'];
/** The columns that every tool groups by. */
export const KEY = ['activity', 'unit', 'region', 'class', 'site'];

const SITES = [
  ['Beijing office', 'CN-BJ'],
  ['Tianjin depot', 'CN-TJ'],
  ['Shijiazhuang plant', 'CN-HE'],
  ['太原工廠', 'CN-SX'],
  ['Shenyang plant', 'CN-LN'],
  ['Changchun plant', 'CN-JL'],
  ['哈尔滨仓库', 'CN-HL'],
  ['上海辦事處', 'CN-SH'],
  ['Shanghai, Pudong tower', 'CN-SH'],
  ['Suzhou plant', 'CN-JS'],
  ['Nanjing laboratory', 'CN-JS'],
  ['Hangzhou office', 'CN-ZJ'],
  ['Hefei plant', 'CN-AH'],
  ['Xiamen warehouse', 'CN-FJ'],
  ['Guangzhou office', 'CN-GD'],
  ['深圳研發中心', 'CN-GD'],
  ['Dongguan plant', 'CN-GD'],
  ['Zhuhai plant', 'CN-GD'],
  ['Group fleet', 'CN'],
  ['"Old mill" store', 'CN'],
];

const CARS = ['passenger car', 'private van', 'light goods vehicle'];
const LORRIES = ['light goods vehicle', 'medium goods vehicle', 'heavy goods vehicle'];
const DRIVEN = ['private car, petrol', 'light goods vehicle 2.5-3.5 t, petrol'];

/** Activity, unit, the classes it comes with, and the whole number that its quantities stay below. */
const PAIRS = [
  ['electricity', 'kWh', [''], 90_000],
  ['electricity', 'MWh', [''], 90],
  ['petrol', 'L', CARS, 4_000],
  ['petrol', 'mL', CARS, 900_000],
  ['petrol', 'm3', CARS, 5],
  ['diesel', 'L', LORRIES, 6_000],
  ['diesel', 'm3', [...LORRIES, 'stationary'], 9],
  ['vehicle distance', 'km', DRIVEN, 30_000],
  ['vehicle distance', 'm', DRIVEN, 3_000_000],
  ['towngas', 'unit', ['stationary'], 2_000],
  ['kerosene', 'L', ['stationary'], 800],
  ['charcoal', 'kg', ['stationary'], 300],
  ['water', 'm3', [''], 7_000],
  ['water', 'L', [''], 700_000],
  ['hazardous waste', 'kg', [''], 400],
  ['hazardous waste', 't', [''], 3],
  ['non-hazardous waste', 'kg', [''], 9_000],
  ['non-hazardous waste', 't', [''], 20],
  ['waste paper', 'kg', [''], 700],
  ['domestic refuse', 't', [''], 12],
  ['packaging', 'kg', [''], 5_000],
  ['business travel', 'kgCO2e', [''], 3_000],
  ['business travel', 'tCO2e', [''], 4],
  ['employee commuting', 'kgCO2e', [''], 900],
];

const NOTES = ['meter read late', 'two bills, one month', '"estimated" by the landlord', '由業主分攤', '抄表日为月底'];
const ONCE = [
  '2025,Group,revenue,,3870.9,HKD 1M,,annual results 2025,\n',
  '2025-12-31,Group,employee count,,7964,person,,annual results 2025,\n',
];
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const BLOCK = 1 << 20;

/** The path of a table of so many rows; it is made only where it is not there whole. A changed generator makes new ones. */
export function tableOf(rows) {
  const generator = createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
  const folder = join(tmpdir(), 'esgcalc-bench');
  const path = join(folder, `activities-${rows}-${generator.slice(0, 8)}.csv`);
  if (isWhole(path)) return path;
  mkdirSync(folder, { recursive: true });
  const file = openSync(`${path}.part`, 'w');
  const bytes = writeTable(rows, (text) => writeSync(file, text));
  closeSync(file);
  renameSync(`${path}.part`, path);
  writeFileSync(`${path}.bytes`, `${bytes}\n`);
  return path;
}

function isWhole(path) {
  try {
    return statSync(path).size === Number(readFileSync(`${path}.bytes`, 'utf8'));
  } catch {
    return false;
  }
}

/** Hands over the table in blocks; gives its bytes. Every pair comes once before chance decides. */
function writeTable(rows, write) {
  const below = chance(2025);
  let block = `${COLUMNS.join(',')}\n${ONCE.join('')}`;
  let bytes = 0;
  for (let row = 0; row < rows - ONCE.length; row++) {
    block += rowText(row, below);
    if (block.length < BLOCK) continue;
    bytes += write(block);
    block = '';
  }
  return bytes + write(block);
}

function rowText(row, below) {
  const [site, region] = SITES[below(SITES.length)];
  const [activity, unit, classes, limit] = PAIRS[row < PAIRS.length ? row : below(PAIRS.length)];
  const kind = classes[below(classes.length)];
  const evidence = below(4) === 0 ? '' : `INV-${String(row).padStart(7, '0')}`;
  const note = below(8) === 0 ? NOTES[below(NOTES.length)] : '';
  const cells = [dateText(below), site, activity, kind, quantityText(limit, below), unit, region, evidence, note];
  return `${cells.map(cellText).join(',')}\n`;
}

/** Mostly a day of 2025, at times a month. */
function dateText(below) {
  const month = below(12);
  const text = `2025-${String(month + 1).padStart(2, '0')}`;
  return below(8) === 0 ? text : `${text}-${String(below(DAYS[month]) + 1).padStart(2, '0')}`;
}

function quantityText(limit, below) {
  const decimals = below(4);
  const whole = String(below(limit));
  return decimals === 0 ? whole : `${whole}.${String(below(10 ** decimals)).padStart(decimals, '0')}`;
}

function cellText(cell) {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Whole numbers below a limit, the same ones for the same seed (mulberry32). */
function chance(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
