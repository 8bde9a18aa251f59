// How what is printed reaches the reader: as it is, in ASCII signs, or through a pager, which only a terminal has.
import type { Command } from 'commander';
import { asciiText, isAsciiTerminal } from '../format/ascii.ts';
import { isPainted } from '../format/colour.ts';
import { harmlessText } from '../format/harmless.ts';
import { everyCommand } from './program.ts';
import type { Terminal } from './shell.ts';

/** What decides about it: the options of every command that prints for people. */
type PresentationOptions = {
  readonly ascii?: boolean;
  readonly pager?: boolean;
  readonly format?: string;
  readonly output?: string;
  readonly color?: boolean;
};

/** A terminal whose output is presented as the options ask; `end` shows what the pager waits for. */
export type Presentation = {
  readonly terminal: Terminal;
  readonly choose: (command: string, options: PresentationOptions) => void;
  readonly end: () => Promise<void>;
};

/** Formats that programs read, whose signs are not ours to change. */
const FOR_PROGRAMS = ['csv', 'json', 'junit', 'sarif', 'markdown', 'html', 'xlsx'];

/** Commands whose output is for programs as a whole. */
const UNPRESENTED = ['complete', 'completion', 'schema'];

/** What these print is for programs too, whatever signs it is written in. */
const EXACT = [...UNPRESENTED, 'aggregate', 'report', 'sql'];

/** Presents what is printed on a terminal; until `choose` is called it is for people, and has no colour. */
export function presentationFor(real: Terminal): Presentation {
  const { environment } = real;
  let [isAscii, isExact, isOutPainted, isErrPainted] = [false, false, false, false];
  let pages: string[] | undefined;
  const restyle = (text: string): string => {
    if (isExact) return text;
    return harmlessText(isAscii ? asciiText(text) : text, isOutPainted);
  };
  const out: Terminal['out'] = (text) => {
    if (typeof text !== 'string') real.out(text);
    else if (pages === undefined) real.out(restyle(text));
    else pages.push(restyle(text));
  };
  return {
    terminal: {
      ...real,
      restyle,
      out,
      err: (text) => real.err(harmlessText(text, isErrPainted)),
      draw: real.err,
    },
    choose: (command, { ascii, pager, format = '', output, color: option }) => {
      const isTerminal = real.outColumns !== undefined && (output === undefined || output === '-');
      const isForPrograms = FOR_PROGRAMS.includes(format);
      isExact = isForPrograms || EXACT.includes(command);
      isAscii = !isForPrograms && (ascii ?? (isTerminal && isAsciiTerminal(environment)));
      isOutPainted = isPainted({ option, environment, isTerminal });
      isErrPainted = isPainted({ option, environment, isTerminal: real.errIsTerminal });
      pages = pager === true && isTerminal ? [] : undefined;
    },
    end: async () => {
      if (pages === undefined || pages.length === 0) return;
      const text = pages.join('');
      const { showPages } = await import('./showPages.ts');
      if (!(await showPages(text, environment))) real.out(text);
    },
  };
}

/** Gives every command that prints for people its options. */
export function addPresentationOptions(program: Command): void {
  for (const each of everyCommand(program)) {
    if (each.commands.length > 0 || UNPRESENTED.includes(each.name())) continue;
    each
      .option('--ascii', 'lines and bars in ASCII signs')
      .option('--pager', 'on a terminal, show it page by page, with $PAGER or less');
  }
}
