// How what is printed reaches the reader: as it is, in ASCII signs, or through a pager, which only a terminal has.
import type { Command } from 'commander';
import { asciiText, isAsciiTerminal } from '../format/ascii.ts';
import { everyCommand } from './program.ts';
import type { Terminal } from './shell.ts';

/** What decides about it: the options of every command that prints for people. */
type PresentationOptions = {
  readonly ascii?: boolean;
  readonly pager?: boolean;
  readonly format?: string;
  readonly output?: string;
};

/** A terminal whose output is presented as the options ask; `end` shows what the pager waits for. */
export type Presentation = {
  readonly terminal: Terminal;
  readonly choose: (options: PresentationOptions) => void;
  readonly end: () => Promise<void>;
};

/** Formats that programs read, whose signs are not ours to change. */
const FOR_PROGRAMS = ['csv', 'json', 'junit', 'sarif', 'markdown', 'html', 'xlsx'];

/** Commands whose output is for programs as a whole. */
const UNPRESENTED = ['complete', 'completion', 'schema'];

/** Presents what is printed on a terminal; until `choose` is called it passes as it is. */
export function presentationFor(real: Terminal): Presentation {
  let isAscii = false;
  let pages: string[] | undefined;
  const restyle = (text: string): string => (isAscii ? asciiText(text) : text);
  const out: Terminal['out'] = (text) => {
    if (typeof text !== 'string') real.out(text);
    else if (pages === undefined) real.out(restyle(text));
    else pages.push(restyle(text));
  };
  return {
    terminal: { ...real, restyle, out },
    choose: ({ ascii, pager, format = '', output }) => {
      const isTerminal = real.outColumns !== undefined && (output === undefined || output === '-');
      isAscii = !FOR_PROGRAMS.includes(format) && (ascii ?? (isTerminal && isAsciiTerminal(real.environment)));
      pages = pager === true && isTerminal ? [] : undefined;
    },
    end: async () => {
      if (pages === undefined || pages.length === 0) return;
      const text = pages.join('');
      const { showPages } = await import('./showPages.ts');
      if (!(await showPages(text, real.environment))) real.out(text);
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
