// esgcalc activities: what the activity column may say, in three languages, and how each is measured.
import { phrase, type Words } from '../../domain/phrase.ts';
import { Command } from 'commander';
import type { Subject } from '../../domain/activity.ts';
import { usualUnits } from '../../domain/dimension.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { readVocabulary } from '../../read/readVocabulary.ts';
import { alignedColumns } from '../../format/columns.ts';
import type { ExitCode, Shell } from '../shell.ts';

/** Declares the command. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('activities')
    .description('list the activities and measures that rows may name, with scope and units')
    .argument('[text]', 'only those whose name in any language holds this text')
    .action((text: string | undefined) => {
      const { subjects } = readVocabulary(shell.factorsFolder);
      const wanted = spellingKey(text ?? '');
      const say = (words: Words): string => shell.reader.say(words);
      const header = [say(phrase`activity`), say(phrase`counts in`), '繁體', '简体', say(phrase`units`)];
      const rows = subjects.all
        .filter(({ name, labels }) =>
          [name, ...Object.values(labels)].some((label) => spellingKey(label).includes(wanted)),
        )
        .map((subject) => [
          subject.name,
          say(countsIn(subject)),
          subject.labels['zh-Hant'],
          subject.labels['zh-Hans'],
          say(usualUnits(subject.dimensions)),
        ]);
      shell.out(alignedColumns([header, ...rows], shell.outColumns));
      finish(rows.length === 0 ? 1 : 0);
    });
}

function countsIn(subject: Subject): Words {
  if (subject.use === 'measure') return subject.adds === 'stock' ? phrase`measure (stock)` : phrase`measure (flow)`;
  if (subject.use === 'instrument') return phrase`instrument`;
  if (subject.use === 'rate') return phrase`rate`;
  return subject.scope === '' ? '' : phrase`scope ${subject.scope}`;
}
