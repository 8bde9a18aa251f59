// Every command with any of its options: what commander knows of them says what may stand there, and what is put there is a name that
// is known, nearly known, or nobody's.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Option } from 'commander';
import fc from 'fast-check';
import { programOf } from '../../src/cli/main.ts';
import { everyCommand, pathOf } from '../../src/cli/program.ts';
import { Reader } from '../../src/cli/reader.ts';
import { REPOSITORY, shellIn } from '../support/fakeShell.ts';
import { HOSTILE_WORDS } from './mutations.ts';
import type { FuzzProperty } from './property.ts';
import { audienceOf, runUnharmed } from './unharmed.ts';

/** Options that start another program, or take as long as they are told to. */
const LEFT_OUT = ['--run', '--engine', '--simulate', '--pager', '--help'];

/** What is written goes to names that stay in the folder. */
const WRITES = ['--output', '--write-profile'];

const NAMES = [
  '2024.csv',
  '2025.csv',
  'esgcalc.yaml',
  '.',
  '*.csv',
  '-',
  'none',
  'missing.csv',
  'ghg_total',
  'ghg_intensity',
  'scope3',
  '2025',
  '2024-2025',
  '2025-2024',
  '2025-06-30',
  'site',
  'site,quarter',
  'Central',
  'site=Central',
  'HK-CLP',
  'hk-clp',
  'hk-clp-2024',
  'electricity',
  '0',
  '-1',
  '0.5%',
  '12',
  'tCO2e/HKD 1M',
  'en',
  '',
];

const shell = shellIn(
  {},
  () => undefined,
  () => undefined,
);
const program = await programOf([], { ...shell, reader: new Reader(shell) }, () => undefined);
const commands = everyCommand(program).filter((each) => each.commands.length === 0);

const folder = mkdtempSync(join(tmpdir(), 'esgcalc-fuzz-commands-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

// A path that is a hostile word is a name in the folder: none of them begins with a slash or has two points.
const anyWord = fc.oneof(
  { arbitrary: fc.constantFrom(...NAMES), weight: 4 },
  { arbitrary: fc.constantFrom(...HOSTILE_WORDS.filter((word) => !/^\/|\0/.test(word))), weight: 1 },
);

function optionWords(option: Option): fc.Arbitrary<readonly string[]> {
  const flag = option.long ?? option.short ?? '';
  if (!option.required && !option.optional) return fc.constant([flag]);
  if (WRITES.includes(flag))
    return fc.constantFrom('out.html', 'out.xlsx', 'out.csv', '2025.csv', '-').map((to) => [flag, to]);
  const { argChoices } = option;
  const value = argChoices === undefined ? anyWord : fc.oneof(fc.constantFrom(...argChoices), anyWord);
  return value.map((text) => [flag, text]);
}

function argumentsOf(command: Command): fc.Arbitrary<readonly string[]> {
  const options = command.options.filter(({ long }) => !LEFT_OUT.includes(long ?? ''));
  const some = fc
    .subarray(options, { maxLength: Math.min(4, options.length) })
    .chain((chosen) => fc.tuple(...chosen.map(optionWords)));
  const names = fc.array(anyWord, { maxLength: 3 });
  return fc.tuple(names, some).map(([before, after]) => [...pathOf(command).split(' '), ...before, ...after.flat()]);
}

const anyArguments = fc.constantFrom(...commands).chain(argumentsOf);

/** The property of arguments. */
export const COMMANDS: readonly FuzzProperty[] = [
  {
    name: 'arguments of every command',
    share: 8,
    property: fc.asyncProperty(anyArguments, async (args) => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      cpSync(join(REPOSITORY, 'fixtures', 'office'), folder, { recursive: true });
      await runUnharmed(
        args,
        { cwd: folder, input: 'date,activity,quantity,unit\n' },
        audienceOf(args),
        args.join(' '),
      );
    }),
  },
];
