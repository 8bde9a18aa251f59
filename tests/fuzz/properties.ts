// All properties of the fuzzer.
import { COMMANDS } from './commands.ts';
import { FILES } from './files.ts';
import { LAWS } from './laws.ts';
import type { FuzzProperty } from './property.ts';
import { READERS } from './readers.ts';

export const PROPERTIES: readonly FuzzProperty[] = [...READERS, ...FILES, ...COMMANDS, ...LAWS];
