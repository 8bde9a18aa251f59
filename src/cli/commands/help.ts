// esgcalc help: the help of a command, or a short text on a topic.
import { Command, Option } from 'commander';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { nearestName } from '../../domain/spelling.ts';
import { topicNames, topicText } from '../help.ts';
import { everyCommand, findCommand, isForPeople, pathOf } from '../program.ts';
import type { ExitCode, Shell } from '../shell.ts';

/** Declares the command. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const help: Command = new Command('help')
    .description('the help of a command, or a text on a topic')
    .argument('[name...]', 'a command, such as factors show, or a topic')
    .addOption(new Option('-l, --lang <language>', 'language of a topic').choices([...LANGUAGES]).default('en'))
    .action((names: string[], { lang }: { lang: Language }) => {
      const program = help.parent ?? help;
      const named = findCommand(program, names);
      const text = names.length === 1 ? topicText(names[0] ?? '', lang, shell) : undefined;
      if (named !== undefined) named.outputHelp();
      else if (text !== undefined) shell.out(text);
      else {
        shell.err(`error: there is no command or topic ${names.join(' ')}${near(names.join(' '), program, shell)}\n`);
        shell.err(`topics: ${topicNames(shell).join(', ')}; esgcalc help shows the commands\n`);
        return finish(2);
      }
      finish(0);
    });
  return help;
}

function near(name: string, program: Command, shell: Shell): string {
  const commands = everyCommand(program).filter(isForPeople).map(pathOf).filter(Boolean);
  const nearest = nearestName(name, [...commands, ...topicNames(shell)]);
  return nearest === undefined ? '' : `; did you mean ${nearest}?`;
}
