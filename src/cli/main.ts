// The way in: finds the command, loads only that one, and turns every outcome into an exit code.
import { Command, CommanderError } from 'commander';
import { addExamples, programHelp } from './helpTopics.ts';
import { addLanguage, languageIn, withoutLanguage } from './languageOption.ts';
import { addPresentationOptions, presentationFor } from './presentation.ts';
import { machineFault } from './machineFault.ts';
import { isForPeople } from './program.ts';
import { progressOn } from './progress.ts';
import { Reader } from './reader.ts';
import type { ExitCode, Shell, Terminal } from './shell.ts';
import { phrase } from '../domain/phrase.ts';

type CommandModule = { readonly command: (shell: Shell, finish: (code: ExitCode) => void) => Command };

/** Every command, loaded when it is called. */
const COMMANDS: ReadonlyMap<string, () => Promise<CommandModule>> = new Map([
  ['compute', () => import('./commands/compute.ts')],
  ['explain', () => import('./commands/explain.ts')],
  ['aggregate', () => import('./commands/aggregate.ts')],
  ['sql', () => import('./commands/sql.ts')],
  ['compare', () => import('./commands/compare.ts')],
  ['audit', () => import('./commands/audit.ts')],
  ['uncertainty', () => import('./commands/uncertainty.ts')],
  ['check', () => import('./commands/check.ts')],
  ['factors', () => import('./commands/factors.ts')],
  ['import', () => import('./commands/import.ts')],
  ['report', () => import('./commands/report.ts')],
  ['init', () => import('./commands/init.ts')],
  ['sites', () => import('./commands/sites.ts')],
  ['verify', () => import('./commands/verify.ts')],
  ['units', () => import('./commands/units.ts')],
  ['activities', () => import('./commands/activities.ts')],
  ['schema', () => import('./commands/schema.ts')],
  ['completion', () => import('./commands/completion.ts')],
  ['complete', () => import('./commands/complete.ts')],
  ['help', () => import('./commands/help.ts')],
]);

/** Those that speak of the others, and so need all of them. */
const ABOUT_OTHERS = ['complete', 'help'];

/** Runs esgcalc with the arguments after the program's name; resolves to the exit code and never throws for a user's mistake. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const presentation = presentationFor(terminal);
  const reader = new Reader(terminal);
  const shell: Shell = {
    ...presentation.terminal,
    reader,
    keepInput: async () => (await import('./files/keepInput.ts')).keepInput(terminal.input),
    progress: (sources) => progressOn(sources, reader.language, terminal),
  };
  const language = languageIn(args);
  if (language !== undefined) await shell.reader.choose(language);
  else if (asksForHelp(args)) await followCompany(shell);
  const wanted = withoutLanguage(args);
  const program = await programOf(args, shell, (code) => (exitCode = code));
  program.hook('preAction', (_, action) => {
    const options = action.opts<Parameters<typeof presentation.choose>[1] & { readonly allErrors?: boolean }>();
    reader.wantsEach = options.allErrors === true;
    presentation.choose(action.name(), options);
  });
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : [...(wanted[0] === 'help' ? wanted : args)], {
      from: 'user',
    });
    await presentation.end();
    return exitCode;
  } catch (error) {
    await presentation.end();
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const fault = machineFault(error);
    shell.err(`esgcalc: ${shell.reader.say(fault.words)}\n`);
    return fault.exitCode;
  }
}

/** The program with the command that the arguments call, or with all of them where they call none. */
export async function programOf(
  args: readonly string[],
  shell: Shell,
  finish: (code: ExitCode) => void,
): Promise<Command> {
  const program = new Command('esgcalc')
    .description('plain-text carbon accounting: the environmental KPI table, exact and explained')
    .version(shell.version, '-V, --version')
    .addHelpText('after', () => programHelp(shell));
  for (const { command } of await modulesFor(args)) {
    const declared = command(shell, finish);
    program.addCommand(declared, { hidden: !isForPeople(declared) });
  }
  addPresentationOptions(program);
  addExamples(program, shell);
  addLanguage(program.enablePositionalOptions());
  const { reader } = shell;
  if (reader.language !== 'en') {
    const { sayHelp, sayRefusal } = await import('./help.ts');
    sayHelp(program, reader);
    answer(program, shell, (text) => sayRefusal(text, reader));
  } else answer(program, shell, (text) => text);
  return program;
}

/** The modules of the commands that the arguments are about: one where it can be told, none for the version, else all. */
async function modulesFor(args: readonly string[]): Promise<readonly CommandModule[]> {
  const [name = ''] = withoutLanguage(args);
  if (name === '--version' || name === '-V') return [];
  // What is completed behind a command is that command's alone.
  const [typed = '', ...more] = name === 'complete' ? args.slice(args.indexOf('--') + 1) : [];
  const isBehind = more.length > 0 && COMMANDS.has(typed) && !ABOUT_OTHERS.includes(typed);
  const isOne = COMMANDS.has(name) && !ABOUT_OTHERS.includes(name);
  const names = isBehind ? [name, typed] : isOne ? [name] : [...COMMANDS.keys()];
  return Promise.all(names.flatMap((each) => COMMANDS.get(each)?.() ?? []));
}

/** Where a command and those below it write, and what they say when they are misused. */
function answer(command: Command, shell: Shell, refusal: (text: string) => string): void {
  const hint = phrase`(esgcalc help shows the commands, esgcalc help <command> its options)`;
  command.exitOverride().showHelpAfterError(shell.reader.say(hint));
  const width = (): number => shell.outColumns ?? 100;
  // All of it is said, for what is left out commander asks the process's own streams.
  command.configureOutput({
    writeOut: shell.out,
    writeErr: shell.err,
    getOutHelpWidth: width,
    getErrHelpWidth: width,
    getOutHasColors: () => shell.outColumns !== undefined,
    getErrHasColors: () => shell.errIsTerminal,
    outputError: (text, write) => write(refusal(text)),
  });
  for (const each of command.commands) answer(each, shell, refusal);
}

/** Takes the language of the company file here or above, whatever else is wrong with it. */
async function followCompany(shell: Shell): Promise<void> {
  const { findCompanyFile } = await import('../read/findFiles.ts');
  const file = findCompanyFile(shell.cwd);
  if (file === undefined) return;
  const { readCompanyFile } = await import('../api/library.ts');
  const { readVocabulary } = await import('../read/readVocabulary.ts');
  await readCompanyFile(file, shell, readVocabulary(shell.factorsFolder));
}

/** Whether help is asked for, which follows the company file where the command is called. */
function asksForHelp(args: readonly string[]): boolean {
  return args.length === 0 || withoutLanguage(args)[0] === 'help' || args.includes('--help') || args.includes('-h');
}
