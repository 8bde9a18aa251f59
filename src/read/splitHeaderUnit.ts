// The unit that a header carries beside its name: `用電量(度)`, `Consumption [kWh]`, `用電量/万千瓦时`, `Electricity_kWh`. What may be a
// unit or a word of the name is said to be open: nobody's column is multiplied by a guess.
import { currencyIn, dimensionKey } from '../domain/dimension.ts';
import { parseUnit, type UnitTable } from '../domain/unit.ts';

/** A header told apart. `unit` is the text of the unit, which reads as one unless it is `open`; empty where there is none. */
export type HeaderUnit = {
  readonly name: string;
  readonly unit: string;
  /** Why somebody has to say: the unit has several meanings, two units stand there, or it may be a rate (`Cost/kWh`). */
  readonly open?: { readonly why: 'ambiguous' | 'several' | 'rate'; readonly candidates: string };
};

const BRACKETS = /\s*(?:\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】)\s*/g;
const LONGEST_TEXT = 200;
const MOST_WORDS = 3;

/** Words that are units too, but in a header name what is counted: `Number of trips`, `Unit`, `Days`. They need brackets. */
const COUNTED = new Set([
  'piece',
  'person',
  'full-time equivalent',
  'trip',
  'vehicle',
  'certificate',
  'room-night',
  'night',
  'time',
  '',
]);

/** Tells the name and the unit of a header apart. Brackets win; then a slash, comma or underscore; then the last words. */
export function splitHeaderUnit(header: string, units: UnitTable): HeaderUnit {
  const text = header
    .replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  if (text.length > LONGEST_TEXT) return { name: text, unit: '' };
  return (
    inBrackets(text, units) ??
    whole(text, units) ??
    behindMark(text, units) ??
    lastWords(text, units) ?? { name: text, unit: '' }
  );
}

/** `用電量（度）（含稅）`: the brackets that hold a unit; the others belong to the name. */
function inBrackets(text: string, units: UnitTable): HeaderUnit | undefined {
  const found = [...text.matchAll(BRACKETS)].flatMap((match) => {
    const unit = (match[1] ?? match[2] ?? match[3] ?? '')
      .replace(/^(?:(?:單位|单位|unit)\s*[:：]|in\s)\s*/i, '')
      .trim();
    return kindOf(unit, units) === undefined ? [] : [{ unit, match }];
  });
  const [one, another] = found;
  if (one === undefined) return undefined;
  const { index, 0: bracket } = one.match;
  const name = `${text.slice(0, index)} ${text.slice(index + bracket.length)}`.trim();
  if (another === undefined || another.unit === one.unit) return named(name, one.unit, units);
  return { name, unit: '', open: { why: 'several', candidates: found.map(({ unit }) => unit).join(', ') } };
}

/** A header that is a unit and nothing else: `kWh`, `HKD`. */
function whole(text: string, units: UnitTable): HeaderUnit | undefined {
  return isPlainUnit(text, units) ? named('', text, units) : undefined;
}

/** `用電量/万千瓦时`, `Usage, kWh`, `Usage - kWh`, `Electricity_kWh`, `用電量：度`. */
function behindMark(text: string, units: UnitTable): HeaderUnit | undefined {
  for (const match of text.matchAll(/\s*(?:[,;:_、]|\s-\s|\/)\s*/g)) {
    const [name, unit] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    if (name === '' || !isPlainUnit(unit, units)) continue;
    const split = named(name, unit, units);
    // In Chinese tables the slash stands between a quantity and its unit; in English ones `Cost/kWh` may be a rate.
    const isRate = match[0].includes('/') && !/\p{Script=Han}/u.test(name);
    return isRate && split.open === undefined ? { ...split, open: { why: 'rate', candidates: text } } : split;
  }
  return undefined;
}

/** `Consumption kWh`, `Total RMB million`, `Consumption in kWh`, `用電量kWh`: the longest ending that is a unit. */
function lastWords(text: string, units: UnitTable): HeaderUnit | undefined {
  const words = text.split(' ');
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const unit = words.slice(-count).join(' ');
    if (isPlainUnit(unit, units))
      return named(
        words
          .slice(0, -count)
          .join(' ')
          .replace(/\s+in$/i, ''),
        unit,
        units,
      );
  }
  const [, name = '', unit = ''] = /^(.*\p{Script=Han})([^\p{Script=Han}]+)$/u.exec(text) ?? [];
  return name !== '' && isPlainUnit(unit, units) ? named(name, unit, units) : undefined;
}

/** A mass below a name that says CO2e is a mass of CO2e. */
function named(name: string, unit: string, units: UnitTable): HeaderUnit {
  const reading = parseUnit(unit, units);
  if ('unit' in reading) {
    const gas = dimensionKey(reading.unit) === 'mass' ? /CO2(?:[\s-]*eq?\b)?/i.exec(name.normalize('NFKC')) : null;
    return { name, unit: gas === null ? unit : `${unit} ${gas[0]}` };
  }
  return { name, unit, open: { why: 'ambiguous', candidates: reading.candidates ?? '' } };
}

/** The dimension of a unit, `ambiguous` where it has several meanings, undefined where the text names none. */
function kindOf(text: string, units: UnitTable): string | undefined {
  if (!/[\p{L}\p{Sc}%]/u.test(text)) return undefined;
  const reading = parseUnit(text, units);
  if ('unit' in reading) return currencyIn(reading.unit) ?? dimensionKey(reading.unit);
  return reading.fault === 'ambiguous' ? 'ambiguous' : undefined;
}

/** Whether a text without brackets is a unit, and no word of a name that happens to be one too. */
function isPlainUnit(text: string, units: UnitTable): boolean {
  const kind = kindOf(text, units);
  return kind !== undefined && !(COUNTED.has(kind) && text !== '%');
}
