// esgcalc factors validate: checks editions against every rule, before anything is computed with them.
import { Command } from 'commander';
import { resolve } from 'node:path';
import { UNNAMED_COMPANY } from '../../../domain/company.ts';
import { Problems } from '../../../domain/diagnostic.ts';
import { editionUnknown } from '../../../domain/faults/factorFaults.ts';
import { findCompanyFile, shownPath } from '../../../read/findFiles.ts';
import { readVocabulary } from '../../../read/readVocabulary.ts';
import { validateEditions, validationTarget, type ValidationTarget } from '../../../read/validateEditions.ts';
import { editionFolders, readCompanyFile } from '../../../api/library.ts';
import { writeDiagnostics } from '../../output.ts';
import type { ExitCode, Shell } from '../../shell.ts';

/** Declares the command. */
export function validateCommand(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('validate')
    .description('check editions: fields, dates, names, units, and values that cannot be; every fault at once')
    .argument('[dir]', "a folder of editions, or of one; otherwise the program's and the company's own")
    .action(async (named: string | undefined) => finish(await validate(named, shell)));
}

async function validate(named: string | undefined, shell: Shell): Promise<ExitCode> {
  const problems = new Problems(Infinity);
  const vocabulary = readVocabulary(shell.factorsFolder);
  const file = findCompanyFile(shell.cwd);
  const company = file === undefined ? UNNAMED_COMPANY : problems.take(await readCompanyFile(file, shell, vocabulary));
  const library = editionFolders(company, shell);
  const targets = named === undefined ? library.map((folder) => ({ folder })) : targetOf(named, problems, shell);
  if (problems.hasErrors) {
    writeDiagnostics(problems.kept, problems.leftOut(), undefined, shell, ({ nothingChecked }) => nothingChecked);
    return 2;
  }
  const { editions, values, diagnostics } = validateEditions(targets, library, shell.factorsFolder, vocabulary);
  problems.addAll(diagnostics);
  writeDiagnostics(problems.kept, problems.leftOut(), undefined, shell, ({ inEditions }) =>
    inEditions(editions, values),
  );
  if (problems.hasErrors) return 1;
  shell.out(`${shell.reader.words.noFault(editions, values)}\n`);
  return 0;
}

function targetOf(named: string, problems: Problems, shell: Shell): readonly ValidationTarget[] {
  const path = resolve(shell.cwd, named);
  const target = validationTarget(path, shownPath(path, shell.cwd));
  if (target === undefined) problems.add(editionUnknown(undefined, { text: named, nearest: undefined }));
  return target === undefined ? [] : [target];
}
