// Colour only where someone looks at a terminal and has not asked for none (https://no-color.org).
import { Chalk, type ChalkInstance } from 'chalk';
import { TONES, type Tone } from './brand.ts';

/** What decides about colour: the option, the environment, and whether the stream is a terminal. */
export type ColourChoice = {
  readonly option: boolean | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
};

/** A painter that paints, or one that leaves texts alone. */
export function painter(choice: ColourChoice): ChalkInstance {
  return new Chalk({ level: isPainted(choice) ? 1 : 0 });
}

/** Whether there are colours. */
export function isPainted({ option, environment, isTerminal }: ColourChoice): boolean {
  const { NO_COLOR: none = '', FORCE_COLOR: forced, TERM: terminal } = environment;
  const asked = forced !== undefined && forced !== '0' && forced !== 'false';
  return option ?? (none !== '' ? false : asked || (isTerminal && terminal !== 'dumb' && forced === undefined));
}

/** The painter of a tone. */
export function toned(paint: ChalkInstance, tone: Tone): ChalkInstance {
  return paint[TONES[tone].terminal];
}
