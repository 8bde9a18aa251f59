// A mapping profile as the YAML that a person corrects.
import type { ImportProfile, LeaveOutRule, QuantityRule } from '../domain/importProfile.ts';
import { PLAIN_TRAVEL } from '../domain/travel.ts';

/** The profile's file: only what it says, in the order in which it is read. */
export function profileYaml(profile: ImportProfile, remarks: readonly string[]): string {
  const { header, separator } = profile;
  const lines = [
    ...remarks.map((remark) => `# ${remark}`),
    ...field('sheet', profile.sheet),
    ...field('header', header === undefined ? undefined : rowsText(header)),
    ...field('encoding', profile.encoding),
    ...field('separator', separator === '\t' ? 'tab' : separator),
    ...field('decimal', profile.decimal === '.' ? undefined : profile.decimal),
    ...field('dates', profile.dates),
    ...field('serials', profile.serials),
    ...field('era', profile.era),
    ...cells('columns', profile.columns),
    ...cells('constants', profile.constants),
    ...list('quantities', profile.quantities.map(quantityText)),
    ...values(profile.values),
    ...list('leaveOut', profile.leaveOut.map(leaveOutText)),
    ...field('hidden', profile.hidden === 'use' ? undefined : profile.hidden),
    ...travelLines(profile.travel),
  ];
  return `${lines.join('\n')}\n`;
}

/** What reads a report of trips, a step further in. */
function travelLines(travel: ImportProfile['travel']): string[] {
  if (travel === undefined) return [];
  const { recompute, statement } = travel;
  const { radiativeForcing, upstream } = statement;
  const lines = [
    ...field('counts', travel.counts),
    ...field('emissions', travel.emissionUnit),
    ...field('distance', travel.distanceUnit === 'km' ? undefined : travel.distanceUnit),
    ...cells('columns', travel.columns),
    ...cells('constants', travel.constants),
    ...values(travel.values),
    ...cells('airports', travel.airports),
    ...(isSame(recompute, PLAIN_TRAVEL.recompute) ? [] : [`recompute: [${recompute.map(scalar).join(', ')}]`]),
    ...field('method', statement.method || undefined),
    ...field('factors', statement.factorSet || undefined),
    ...field('factor year', statement.factorYear || undefined),
    ...field('radiative forcing', radiativeForcing === 'unknown' ? undefined : radiativeForcing),
    ...field('upstream', upstream === 'unknown' ? undefined : upstream),
    ...field('language', travel.language),
  ];
  return ['travel:', ...lines.map((line) => `  ${line}`)];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function rowsText({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? String(first) : `${first}-${last}`;
}

function field(name: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`${name}: ${scalar(text)}`];
}

function cells(name: string, texts: ReadonlyMap<string, string>): string[] {
  return texts.size === 0 ? [] : [`${name}:`, ...[...texts].map(([key, text]) => `  ${scalar(key)}: ${scalar(text)}`)];
}

function values(byColumn: ImportProfile['values']): string[] {
  if (byColumn.size === 0) return [];
  const of = ([column, texts]: readonly [string, ReadonlyMap<string, string>]): string[] => [
    `  ${scalar(column)}:`,
    ...[...texts].map(([written, meant]) => `    ${scalar(written)}: ${scalar(meant)}`),
  ];
  return ['values:', ...[...byColumn].flatMap(of)];
}

function list(name: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `  - ${item}`)];
}

function quantityText({ column, constants }: QuantityRule): string {
  return `{ ${[['column', column], ...constants].map(([name, text]) => `${scalar(name ?? '')}: ${scalar(text ?? '')}`).join(', ')} }`;
}

function leaveOutText({ column, test, texts, why }: LeaveOutRule): string {
  const told = test === 'empty' ? 'true' : `[${texts.map(scalar).join(', ')}]`;
  return `{ column: ${scalar(column)}, ${test}: ${told}, why: ${scalar(why)} }`;
}

/** Text that YAML might take for something else stands in double quotes, whose escapes are those of JSON. */
function scalar(text: string): string {
  const isPlain = /^[\p{L}\p{N}](?:[\p{L}\p{N} _./()（）+-]*[\p{L}\p{N}_./()（）+-])?$/u.test(text);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|~)$/i.test(text) ? text : JSON.stringify(text);
}
