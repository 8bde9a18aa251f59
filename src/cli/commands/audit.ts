// esgcalc audit: what contradicts what in a printed table, the denominators it implies, and the published factors it must have used.
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { auditTable } from '../../compute/audit/auditTable.ts';
import { UNNAMED_COMPANY } from '../../domain/company.ts';
import { inFileOrder, Problems } from '../../domain/diagnostic.ts';
import { optionInvalid } from '../../domain/faults/companyFaults.ts';
import { fileMissing } from '../../domain/faults/rowFaults.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { auditJson, auditText } from '../../format/audit.ts';
import { kindOf, withSlashes } from '../../read/findFiles.ts';
import { readChecks } from '../../read/readChecks.ts';
import { readEditions } from '../../read/readEditions.ts';
import { readFactorPairs } from '../../read/readFactorPairs.ts';
import { readPrintedTable } from '../../read/readPrintedTable.ts';
import { readVocabulary } from '../../read/readVocabulary.ts';
import { editionFolders } from '../../api/library.ts';
import { paperFor, writeDiagnostics, writeOutput } from '../output.ts';
import { outputFaults } from '../../api/refuseOverwriting.ts';
import type { ExitCode, Shell } from '../shell.ts';

type AuditOptions = {
  readonly format: 'text' | 'json';
  readonly region?: string;
  readonly output?: string;
  readonly color?: boolean;
};

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('audit')
    .description('cross-examine a printed table: sums, the denominators it implies, the factors it must have used')
    .argument('<published>', 'the table as a CSV: a column a year, or key, unit, year, printed; rows by key or label')
    .option('-r, --region <code>', 'look for factors of this country or grid, and its parts, only: CN, HK-CLP')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(new Option('-l, --lang <language>', 'language of the words').choices([...LANGUAGES]))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--color', 'colour even where output is no terminal')
    .option('--no-color', 'no colour')
    .action((published: string, options: AuditOptions) => finish(audit(published, options, shell)));
}

function audit(published: string, options: AuditOptions, shell: Shell): ExitCode {
  const problems = new Problems();
  const path = resolve(shell.cwd, published);
  const vocabulary = readVocabulary(shell.factorsFolder);
  const { reportingYear, potentials } = UNNAMED_COMPANY;
  if (kindOf(path) !== 'file') problems.add(fileMissing(undefined, { file: published }));
  problems.addAll(outputFaults(options.output, [published], shell));
  const read = problems.hasErrors
    ? undefined
    : readPrintedTable(
        { path, shown: withSlashes(published) },
        vocabulary,
        reportingYear,
        shell.factorsFolder,
        (what) => problems.add(optionInvalid(undefined, { option: 'audit', text: published, hint: what })),
      );
  if (read === undefined || problems.hasErrors) {
    writeDiagnostics(inFileOrder(problems.kept, [published]), problems.leftOut(), options.color, shell);
    return 2;
  }
  const library = problems.take(
    readEditions(editionFolders(UNNAMED_COMPANY, shell), vocabulary.families, vocabulary.units, 'all'),
  );
  const pairs = readFactorPairs(shell.factorsFolder, vocabulary.units);
  const search = { editions: library.editions, gases: vocabulary.gases, potentials, region: options.region };
  const found = auditTable(read.value, { kpis: vocabulary.kpis, pairs, search });
  const rank = { error: 0, warning: 1, note: 2 } as const;
  // A cell that cannot be read leaves the rest of somebody's table to be examined.
  const unread = read.diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'warning' as const }));
  const findings = [...found.findings, ...unread].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const checks = readChecks(shell.factorsFolder);
  const telling = {
    language: shell.reader.language,
    kinds: vocabulary.kinds,
    checks,
    ...paperFor(options, shell),
  };
  const text =
    options.format === 'json'
      ? auditJson(found, published, findings, checks)
      : auditText(
          found,
          findings.map((finding) => shell.reader.tell(finding)),
          telling,
        );
  writeOutput(text, options.output, shell);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
