// `--lang` on every command: declared where a command does not do so itself, and looked for before commander reads the arguments, for
// help and refusals are to be read too.
import { Option, type Command } from 'commander';
import { LANGUAGES, type Language } from '../domain/language.ts';

/** The language that the arguments ask for. */
export function languageIn(args: readonly string[]): Language | undefined {
  const at = lastPlace(args);
  const arg = args[at];
  const text = isAlone(arg) ? args[at + 1] : arg?.replace(/^(--lang=|-l)/, '');
  return LANGUAGES.find((language) => language === text);
}

/** The arguments without that; `help` takes nothing but the name of a command. */
export function withoutLanguage(args: readonly string[]): readonly string[] {
  const at = lastPlace(args);
  return at < 0 ? args : [...args.slice(0, at), ...args.slice(isAlone(args[at]) ? at + 2 : at + 1)];
}

/** Declares the option on a command and those below it. */
export function addLanguage(command: Command): void {
  if (!command.options.some(({ long }) => long === '--lang'))
    command.addOption(new Option('-l, --lang <language>', 'language of what is printed').choices([...LANGUAGES]));
  command.commands.forEach(addLanguage);
}

/** Where it stands last; what follows `--` is no option. */
function lastPlace(args: readonly string[]): number {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).findLastIndex((arg) => /^(-l|--lang$|--lang=)/.test(arg));
}

/** Whether the language is the next argument. */
function isAlone(arg: string | undefined): boolean {
  return arg === '-l' || arg === '--lang';
}
