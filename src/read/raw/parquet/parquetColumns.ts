// The columns of a Parquet file, and how the values of each become text. Decimals are kept from the library, which makes doubles of them.
import type { SchemaElement, SchemaTree } from 'hyparquet';
import { doubleDigits } from '../plainNumber.ts';
import { clockText } from './times.ts';

/** A column as rows have it: objects within objects are columns of their own, lists and maps are one, as JSON. */
export type ParquetColumn = {
  readonly name: string;
  readonly path: readonly string[];
  readonly textOf: (value: unknown) => string;
  /** Whether its values are times in UTC. */
  readonly isUtc: boolean;
};

/** The columns below a node of the schema. Marks of decimals are taken off the schema, so that their digits come as they are stored. */
export function columnsOf(node: SchemaTree): ParquetColumn[] {
  return node.children.flatMap((child) => {
    const isList = child.element.repetition_type === 'REPEATED' || isContainer(child.element);
    if (isList) return [{ name: child.path.join('.'), path: child.path, textOf: jsonText, isUtc: false }];
    return child.children.length > 0 ? columnsOf(child) : [leafOf(child)];
  });
}

function isContainer({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
  return converted === 'LIST' || converted === 'MAP' || converted === 'MAP_KEY_VALUE' || logical?.type === 'VARIANT';
}

function leafOf({ element, path }: SchemaTree): ParquetColumn {
  const { converted_type: converted, logical_type: logical, type } = element;
  const isUtc = logical?.type === 'TIMESTAMP' ? logical.isAdjustedToUTC : converted?.startsWith('TIMESTAMP') === true;
  return { name: path.join('.'), path, isUtc, textOf: textOfLeaf(element, type) };
}

function textOfLeaf(element: SchemaElement, type: SchemaElement['type']): (value: unknown) => string {
  const { converted_type: converted, logical_type: logical } = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);
    delete element.converted_type;
    delete element.logical_type;
    return (value) => decimalText(value, scale);
  }
  if (logical?.type === 'TIME') return (value) => clockText(value, logical.unit);
  if (converted === 'TIME_MILLIS') return (value) => clockText(value, 'MILLIS');
  if (converted === 'TIME_MICROS') return (value) => clockText(value, 'MICROS');
  if (type === 'FLOAT') return floatText;
  return scalarText;
}

/** A whole number of steps of a size, as digits: 450240 with a scale of 2 is 4502.40. */
function decimalText(value: unknown, scale: number): string {
  if (value === undefined || value === null) return '';
  const steps = value instanceof Uint8Array ? wholeNumber(value) : BigInt(value as number | bigint);
  if (scale === 0) return String(steps);
  const digits = String(steps < 0n ? -steps : steps).padStart(scale + 1, '0');
  return `${steps < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Bytes as a whole number with its sign, greatest byte first. */
function wholeNumber(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n;
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
}

/** The shortest digits that give the same number in the four bytes that it has. */
function floatText(value: unknown): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return scalarText(value);
  const digits = [6, 7, 8].map((count) => Number(value.toPrecision(count))).find((near) => Math.fround(near) === value);
  return doubleDigits(digits ?? Number(value.toPrecision(9)));
}

function scalarText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return doubleDigits(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return value instanceof Uint8Array ? bytesText(value) : jsonText(value);
}

/** Bytes of a column that does not say what they are: old writers leave that out for text. */
function bytesText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  return text.includes('\uFFFD') ? `0x${Buffer.from(bytes).toString('hex')}` : text;
}

function jsonText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'bigint') return String(inner);
    return inner instanceof Uint8Array ? bytesText(inner) : inner;
  });
}
