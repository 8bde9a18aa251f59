// esgcalc explain: why one figure is what it is, down to ledger lines, factors, sources and rows; or, with --all, the evidence pack.
import { Command, Option } from 'commander';
import { LANGUAGES } from '../../domain/language.ts';
import { NOTHING_TOTALLED, writeDiagnostics } from '../output.ts';
import { refuse } from '../refuse.ts';
import { explainIn } from '../../api/explainIn.ts';
import { runExplained } from '../../api/explainRequest.ts';
import type { Run } from '../../api/run.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { FORMATS, type ExplainOptions } from './explain/explainOptions.ts';
import { printReport } from './explain/printReport.ts';
import { voiceFor } from './explain/voiceFor.ts';
import { addRunOptions } from './runOptions.ts';

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const explain = new Command('explain')
    .description('explain one figure: sum, product, factor, source, unit steps; or write all of it as an evidence pack')
    .argument('[key]', 'the key of a KPI, such as ghg_intensity; `esgcalc compute --format csv` shows all')
    .argument('[file...]', 'as for compute')
    .option('--rows', 'list the rows too')
    .option(
      '--where <column=value>',
      'the figure of one group, as compute --by has it; may stand several times',
      gathered,
    )
    .option('--target', 'the targets on the figure: limit, comparison, headroom, status and why')
    .option('--from <year>', 'what changed since that year: both sides of every part that differs')
    .option('--depth <levels>', 'show so many levels and say what is below')
    .option('--all-lines', 'every ledger line of a long sum, not only the largest')
    .option('--all', 'write every figure into the folder of --output, to be recomputed in a spreadsheet')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices([...FORMATS]).default('tree'))
    .addOption(new Option('-l, --lang <language>', 'language of the labels').choices([...LANGUAGES]))
    .option('-o, --output <file>', 'write to a file instead of standard output; with --all the folder');
  return addRunOptions(explain, 'the year of the figure; otherwise the last one').action(
    async (key: string | undefined, files: string[], options: ExplainOptions) => {
      if (options.all === true) {
        const { packEvidence } = await import('./explain/packEvidence.ts');
        finish(await packEvidence([...(key === undefined ? [] : [key]), ...files], options, shell));
      } else if (key === undefined) explain.error("error: missing required argument 'key'");
      else {
        // An explanation holds no digests; those of a pack are taken where it is written.
        const request = { ...options, isHashed: false };
        finish(await runExplained(files, request, shell, (outcome) => print(outcome, key, options, shell)));
      }
    },
  );
}

function gathered(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

async function print(outcome: Run, key: string, options: ExplainOptions, shell: Shell): Promise<ExitCode> {
  const { reader } = shell;
  const speech = { language: reader.language, voice: voiceFor(options, reader) };
  const { found, diagnostics, code } = explainIn(outcome, key, options, speech);
  if (found === undefined) {
    const ending = outcome.results === undefined ? NOTHING_TOTALLED : undefined;
    return refuse(outcome, diagnostics, code, options.color, shell, ending);
  }
  writeDiagnostics(diagnostics, outcome.leftOut, options.color, shell, NOTHING_TOTALLED);
  if (diagnostics.length > 0) shell.err('\n');
  await printReport(found, outcome, options, shell);
  return code;
}
