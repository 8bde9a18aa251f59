// esgcalc help: the help of a command, or a short text on a topic.
import { Command } from 'commander';
import { phrase } from '../../domain/phrase.ts';
import { nearestName } from '../../domain/spelling.ts';
import { topicNames, topicText } from '../helpTopics.ts';
import { everyCommand, findCommand, isForPeople, pathOf } from '../program.ts';
import type { ExitCode, Shell } from '../shell.ts';

/** Declares the command. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const help: Command = new Command('help')
    .description('the help of a command, or a text on a topic')
    .argument('[name...]', 'a command, such as factors show, or a topic')
    .action((names: string[]) => {
      const program = help.parent ?? help;
      const named = findCommand(program, names);
      const text = names.length === 1 ? topicText(names[0] ?? '', shell.reader.language, shell) : undefined;
      if (named !== undefined) named.outputHelp();
      else if (text !== undefined) shell.out(text);
      else {
        const name = names.join(' ');
        const nearest = nearestTo(name, program, shell);
        const near = nearest === undefined ? '' : phrase`; did you mean ${nearest}?`;
        shell.err(`${shell.reader.say(phrase`error: there is no command or topic ${name}${near}`)}\n`);
        shell.err(`${shell.reader.say(phrase`topics: ${topicNames(shell).join(', ')}`)}\n`);
        return finish(2);
      }
      finish(0);
    });
  return help;
}

function nearestTo(name: string, program: Command, shell: Shell): string | undefined {
  const commands = everyCommand(program).filter(isForPeople).map(pathOf).filter(Boolean);
  return nearestName(name, [...commands, ...topicNames(shell)]);
}
