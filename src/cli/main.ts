// The way in: finds the command, loads only that one, and turns every outcome into an exit code.
import { Command, CommanderError } from 'commander';
import { addExamples, programHelp } from './help.ts';
import { addPresentation, presentationFor } from './presentation.ts';
import { everyCommand, isForPeople } from './program.ts';
import type { ExitCode, Shell } from './shell.ts';
import { programVersion } from './version.ts';

type CommandModule = { readonly command: (shell: Shell, finish: (code: ExitCode) => void) => Command };

/** Every command, loaded when it is called. */
const COMMANDS: ReadonlyMap<string, () => Promise<CommandModule>> = new Map([
  ['compute', () => import('./commands/compute.ts')],
  ['explain', () => import('./commands/explain.ts')],
  ['compare', () => import('./commands/compare.ts')],
  ['audit', () => import('./commands/audit.ts')],
  ['uncertainty', () => import('./commands/uncertainty.ts')],
  ['check', () => import('./commands/check.ts')],
  ['factors', () => import('./commands/factors.ts')],
  ['import', () => import('./commands/import.ts')],
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
export async function main(args: readonly string[], shell: Shell): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const presentation = presentationFor(shell);
  const program = await programFor(args, presentation.shell, (code) => (exitCode = code));
  addPresentation(program, presentation);
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : [...args], { from: 'user' });
    await presentation.end();
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    shell.err(machineFault(error));
    return 3;
  }
}

/** The program with every command, for what is made from it. */
export async function wholeProgram(shell: Shell): Promise<Command> {
  const program = await programFor([], shell, () => undefined);
  addPresentation(program, presentationFor(shell));
  return program;
}

/** The modules of the commands that the arguments are about: one where it can be told, none for the version, else all. */
async function modulesFor(args: readonly string[]): Promise<readonly CommandModule[]> {
  const [name = ''] = args;
  if (name === '--version' || name === '-V') return [];
  // What is completed behind a command is that command's alone.
  const typed = name === 'complete' ? args.slice(args.indexOf('--') + 1) : [];
  const names =
    typed.length > 1 && !ABOUT_OTHERS.includes(typed[0] ?? '') ? ['complete', ...typed.slice(0, 1)] : [name];
  const loads = names.map((each) => COMMANDS.get(each));
  const isKnown = names.length > 1 || !ABOUT_OTHERS.includes(name);
  const wanted = isKnown && loads.every((load) => load !== undefined) ? loads : [...COMMANDS.values()];
  return Promise.all(wanted.map((load) => load()));
}

async function programFor(args: readonly string[], shell: Shell, finish: (code: ExitCode) => void): Promise<Command> {
  const program = new Command('esgcalc')
    .description('plain-text carbon accounting: the environmental KPI table, exact and explained')
    .version(programVersion(), '-V, --version')
    .addHelpText('after', () => programHelp(shell));
  const modules = await modulesFor(args);
  for (const { command } of modules) {
    const declared = command(shell, finish);
    program.addCommand(declared, { hidden: !isForPeople(declared) });
  }
  addExamples(program);
  for (const each of everyCommand(program)) {
    each.exitOverride().showHelpAfterError('(esgcalc help shows the commands, esgcalc help <command> its options)');
    each.configureOutput({ writeOut: shell.out, writeErr: shell.err, getOutHelpWidth: () => shell.outColumns ?? 100 });
  }
  return program;
}

/** Faults of the machine are said in its words; anything else is ours, and says so. */
function machineFault(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return `esgcalc: ${message}\n`;
  return `esgcalc: this is a fault of esgcalc itself, not of your data: ${message ?? String(error)}\n`;
}
