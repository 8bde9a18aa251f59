// Two results of `compute --format json`, compared: every figure that moved, and the factors that changed.
import { phrase } from '../../domain/phrase.ts';
import { resolve } from 'node:path';
import { optionInvalid } from '../../domain/faults/companyFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import { changeShare } from '../../domain/percent.ts';
import { conversion, parseUnit, sameDimension, type UnitTable } from '../../domain/unit.ts';
import { alignedColumns } from '../../format/columns.ts';
import { csvText } from '../../format/csv.ts';
import { changePercent, grouped, signedText } from '../../format/numbers.ts';
import { kindOf } from '../../read/findFiles.ts';
import { readVocabulary } from '../../read/readVocabulary.ts';
import { readWhole } from '../../read/readWhole.ts';
import { writeDiagnostics, writeOutput } from '../output.ts';
import { outputFaults } from '../../api/refuseOverwriting.ts';
import type { ExitCode, Shell } from '../shell.ts';

type Cell = { readonly value?: string | null; readonly status: string };
type Figure = {
  readonly key: string;
  readonly unit: string;
  readonly decimals: number;
  readonly values: Readonly<Record<string, Cell>>;
};
type Result = { readonly schema: number; readonly figures: readonly Figure[] };
/** No figure is printed with more decimals, and no exact value takes more characters. */
const MOST_DECIMALS = 9;
const LONGEST_VALUE = 1000;

type Moved = {
  readonly key: string;
  readonly unit: string;
  readonly year: string;
  readonly decimals: number;
  readonly was: string;
  readonly is: string;
};

/** Whether the files are two results rather than activity files. */
export function isResultPair(files: readonly string[], shell: Shell): boolean {
  return files.length === 2 && files.every((file) => file.endsWith('.json') && readResult(file, shell) !== undefined);
}

/** Prints what differs; exit 0 whether or not anything does. */
export function compareResultFiles(
  files: readonly string[],
  { format, output }: { readonly format: 'table' | 'csv' | 'json'; readonly output?: string },
  shell: Shell,
): ExitCode {
  const [before, after] = files.map((file) => readResult(file, shell));
  if (before === undefined || after === undefined || before.schema !== after.schema) {
    const hint = phrase`both have to be results of \`compute --format json\` of one schema`;
    writeDiagnostics(
      [optionInvalid(undefined, { option: 'compare', text: files.join(' '), hint })],
      [],
      undefined,
      shell,
    );
    return 2;
  }
  const misuse = outputFaults(output, files, shell);
  if (misuse.length > 0) {
    writeDiagnostics(misuse, [], undefined, shell);
    return 2;
  }
  const moved = movedFigures(before, after, () => readVocabulary(shell.factorsFolder).units);
  writeOutput(printed(moved, format, shell), output, shell);
  return 0;
}

function readResult(file: string, { cwd }: Shell): Result | undefined {
  const path = resolve(cwd, file);
  if (kindOf(path) !== 'file') return undefined;
  try {
    const read = JSON.parse(readWhole(path).toString('utf8')) as Partial<Result> | null;
    return typeof read?.schema === 'number' && Array.isArray(read.figures) && read.figures.every(isFigure)
      ? (read as Result)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value of a file has the shape of a figure: anybody may have written it. */
function isFigure(value: unknown): boolean {
  const { key, unit, decimals, values } = (value ?? {}) as Partial<Record<keyof Figure, unknown>>;
  const isShaped = typeof key === 'string' && typeof unit === 'string' && Number.isInteger(decimals);
  if (!isShaped || Number(decimals) < 0 || Number(decimals) > MOST_DECIMALS) return false;
  return typeof values === 'object' && values !== null && Object.values(values).every(isCell);
}

function isCell(value: unknown): boolean {
  const { value: text, status } = (value ?? {}) as Partial<Record<keyof Cell, unknown>>;
  return (
    typeof status === 'string' && (status !== 'value' || (typeof text === 'string' && text.length <= LONGEST_VALUE))
  );
}

/** Figures whose exact amount or status differs, in the unit of `after`; a figure that only one side has is `/` on the other. */
function movedFigures(before: Result, after: Result, units: () => UnitTable): Moved[] {
  const find = (result: Result, key: string): Figure | undefined => result.figures.find((figure) => figure.key === key);
  const keys = [...new Set([...after.figures, ...before.figures].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [old, now] = [find(before, key), find(after, key)];
    const years = [...new Set([...Object.keys(old?.values ?? {}), ...Object.keys(now?.values ?? {})])].sort();
    return years.flatMap((year) => {
      const { unit = '', decimals = 0 } = now ?? old ?? {};
      const [was, is] = [inUnit(textOf(old?.values[year]), old?.unit ?? unit, unit, units), textOf(now?.values[year])];
      return was === is ? [] : [{ key, unit, decimals, year, was, is }];
    });
  });
}

/** An amount in another unit; where it does not convert, it keeps its own beside it and is no number to take a difference of. */
function inUnit(text: string, from: string, to: string, units: () => UnitTable): string {
  const amount = from === to ? undefined : Fraction.parse(text);
  if (amount === undefined) return text;
  const [own, wanted] = [parseUnit(from, units()), parseUnit(to, units())];
  return 'unit' in own && 'unit' in wanted && sameDimension(own.unit, wanted.unit)
    ? amount.times(conversion(own.unit, wanted.unit)).toExactText()
    : `${text} ${from}`;
}

function textOf(cell: Cell | undefined): string {
  return cell?.status === 'value' ? (cell.value ?? '/') : cell?.status === 'not-applicable' ? 'n/a' : '/';
}

function printed(moved: readonly Moved[], format: 'table' | 'csv' | 'json', { outColumns, reader }: Shell): string {
  const amounts = moved.map(({ was, is }) => [Fraction.parse(was), Fraction.parse(is)] as const);
  const difference = (index: number): Fraction | undefined => {
    const [was, is] = amounts[index] ?? [];
    return was === undefined || is === undefined ? undefined : is.minus(was);
  };
  if (format === 'json') {
    const figures = moved.map(({ key, unit, year, was, is }, index) => {
      return { key, unit, year, from: was, to: is, change: difference(index)?.toExactText() ?? null };
    });
    return `${JSON.stringify({ schema: 1, figures }, null, 2)}\n`;
  }
  if (format === 'csv') {
    const exact = (index: number): [string, string] => {
      const [was, is] = amounts[index] ?? [];
      const share = was && is && changeShare(was, is);
      return [difference(index)?.toExactText() ?? '', share?.toExactText() ?? ''];
    };
    const lines = moved.map(({ key, unit, year, was, is }, index) => [key, year, was, is, ...exact(index), unit]);
    return csvText([['key', 'year', 'from', 'to', 'change', 'share', 'unit'], ...lines]);
  }
  if (moved.length === 0) return `${reader.say(phrase`no figure differs`)}\n`;
  const lines = moved.map(({ key, unit, year, was, is, decimals }, index) => {
    const shown = (text: string, at: 0 | 1): string => {
      const amount = amounts[index]?.[at];
      return amount === undefined ? text : grouped(amount.toFixed(decimals));
    };
    const change = difference(index);
    return [
      key,
      year,
      shown(was, 0),
      shown(is, 1),
      change === undefined ? '' : signedText(change, decimals),
      percentOf(amounts[index]),
      unit,
    ];
  });
  const header = [phrase`key`, phrase`year`, phrase`from`, phrase`to`, phrase`change`, phrase`percent`, phrase`unit`];
  return alignedColumns([header.map((word) => reader.say(word)), ...lines], outColumns);
}

function percentOf(pair: readonly [Fraction | undefined, Fraction | undefined] | undefined): string {
  const [was, is] = pair ?? [];
  return was === undefined || is === undefined ? '' : changePercent(was, is);
}
