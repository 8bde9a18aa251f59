// esgcalc factors choose: which factor an activity stands on in a region and year, what was considered, and why the rest was passed over.
import { phrase, type Words, inEnglish, told } from '../../../domain/phrase.ts';
import { Command, Option } from 'commander';
import type { Activity, Purpose } from '../../../domain/activity.ts';
import { usualUnits } from '../../../domain/dimension.ts';
import { Problems, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { Company } from '../../../domain/company.ts';
import { isUncompared } from '../../../domain/factor.ts';
import type { Vocabulary } from '../../../domain/vocabulary.ts';
import { optionInvalid } from '../../../domain/faults/companyFaults.ts';
import { activityUnknown } from '../../../domain/faults/rowFaults.ts';
import { Fraction } from '../../../domain/fraction.ts';
import type { LedgerLine } from '../../../domain/ledger.ts';
import { isDay } from '../../../domain/period.ts';
import { nearestName, spellingKey } from '../../../domain/spelling.ts';
import { parseUnit } from '../../../domain/unit.ts';
import { chooseFactors, type Choosing } from '../../../compute/chooseFactors.ts';
import { rulesFor, wantedFactors } from '../../../compute/factorRules.ts';
import { verdicts, type Verdict } from '../../../compute/selectEdition.ts';
import { alignedColumns } from '../../../format/columns.ts';
import { loadLibrary } from '../../../api/library.ts';
import { writeDiagnostics } from '../../output.ts';
import type { ExitCode, Shell } from '../../shell.ts';

type ChooseOptions = {
  readonly region?: string;
  readonly year: string;
  readonly class?: string;
  readonly unit?: string;
  readonly for: Purpose;
  readonly asOf?: string;
};

/** Declares the command. */
export function chooseCommand(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('choose')
    .description('say which factor an activity stands on, what was considered, and why the rest was passed over')
    .argument('<activity>', 'the activity, in any of the three languages')
    .option('--region <code>', 'the region of the row, such as CN-SH or HK-CLP')
    .requiredOption('-y, --year <year>', 'the reporting year')
    .option('--class <text>', 'the class of the row')
    .option('--unit <text>', 'the unit of the row; otherwise the usual one')
    .option('--as-of <day>', 'under the factors published by that day')
    .addOption(
      new Option('--for <purpose>', 'greenhouse gases or exhaust gases').choices(['ghg', 'exhaust']).default('ghg'),
    )
    .action(async (name: string, options: ChooseOptions) => {
      const problems = new Problems();
      const { vocabulary, company, library } = await loadLibrary(shell, problems, (words, asking) =>
        idsFor(name, options, words, asking),
      );
      const subject = vocabulary.subjects.bySpelling.get(spellingKey(name));
      const reading =
        subject === undefined
          ? undefined
          : parseUnit(
              options.unit ?? told(usualUnits(subject.dimensions), inEnglish).split(',')[0] ?? '',
              vocabulary.units,
            );
      if (subject?.use !== 'activity') {
        const nearest = nearestName(name, vocabulary.subjects.bySpelling.keys());
        problems.add({ ...activityUnknown(undefined, { text: name, nearest }), blame: 'command' });
      } else if (reading === undefined || 'fault' in reading) {
        problems.add(
          optionInvalid(undefined, {
            option: '--unit',
            text: options.unit ?? '',
            hint: phrase`\`esgcalc units\` lists all`,
          }),
        );
      } else if (!/^\d{4}(\/\d{2})?$/.test(options.year) || (options.asOf !== undefined && !isDay(options.asOf))) {
        const [option, text] = options.asOf === undefined ? ['--year', options.year] : ['--as-of', options.asOf];
        problems.add(
          optionInvalid(undefined, { option, text, hint: phrase`write a year as 2025 and a day as 2025-12-31` }),
        );
      } else {
        const preset = vocabulary.presets.get(company.preset) ?? [];
        const line = lineOf(subject, options, reading.unit);
        const asked = options.asOf === undefined ? company : { ...company, asOf: options.asOf };
        const diagnostics: Diagnostic[] = [];
        shell.out(explained(line, options.for, { company: asked, preset, library }, diagnostics, shell));
        problems.addAll(diagnostics.map(withoutPlace));
      }
      writeDiagnostics(problems.kept, problems.leftOut(), undefined, shell);
      finish(problems.hasErrors ? (problems.blamesCommand ? 2 : 1) : 0);
    });
}

/** The line that is asked about stands in no file. */
function withoutPlace(diagnostic: Diagnostic): Diagnostic {
  const { place: _, ...said } = diagnostic;
  return said;
}

/** The families and editions that the choice is made among. */
function idsFor(
  name: string,
  options: ChooseOptions,
  { subjects, presets, units }: Vocabulary,
  company: Company,
): string[] {
  const subject = subjects.bySpelling.get(spellingKey(name));
  const unit = parseUnit('kg', units);
  if (subject?.use !== 'activity' || 'fault' in unit) return [];
  const { families, editions } = wantedFactors(
    [lineOf(subject, options, unit.unit)],
    company,
    presets.get(company.preset) ?? [],
    false,
  );
  return [...families, ...editions];
}

/** A ledger line as a row of these words would open it. */
function lineOf(
  subject: Activity,
  { region = '', year, class: kind = '' }: ChooseOptions,
  unit: LedgerLine['unit'],
): LedgerLine {
  const nothing = {
    site: '',
    entity: '',
    scope: '',
    pin: '',
    pinWhy: '',
    details: {},
    portion: undefined,
    asAt: '',
    share: undefined,
    groups: [],
    rows: 0,
    missing: 0,
    notApplicable: 0,
  };
  return {
    ...nothing,
    year,
    subject,
    class: kind,
    region: region.toUpperCase(),
    unit,
    quantity: Fraction.zero,
    first: { file: '', record: 0 },
  };
}

/** Why an edition was taken or passed over. */
const VERDICTS: Readonly<Record<Verdict, Words>> = {
  chosen: phrase`chosen`,
  'published later': phrase`published later`,
  'followed by a newer one': phrase`followed by a newer one`,
  'for another year': phrase`for another year`,
  'without a publication day': phrase`without a publication day`,
};

function explained(
  line: LedgerLine,
  purpose: Purpose,
  choosing: Choosing,
  diagnostics: Diagnostic[],
  shell: Shell,
): string {
  const { company, library, preset } = choosing;
  const asked = [line.subject.name, line.class, line.region, line.year].filter((text) => text !== '').join(', ');
  const [rule] = rulesFor(line, purpose, company, preset);
  const chosen = chooseFactors(line, purpose, choosing, diagnostics);
  const say = (words: Words): string => shell.reader.say(words);
  const ofWhat = purpose === 'ghg' ? phrase`greenhouse gases` : phrase`exhaust gases`;
  const lines = [`${asked}: ${say(ofWhat)}`];
  if (rule?.choice.by === 'family' && library.families.has(rule.choice.family)) {
    const family = library.families.get(rule.choice.family);
    const within =
      family?.selection === 'published'
        ? phrase`the newest edition published by the last day of the year`
        : phrase`the edition that describes the year`;
    lines.push(say(phrase`family ${family?.name}, ${rule.from}; within it ${within}`));
    const rows = verdicts(rule.choice, line.year, company, library).map(({ edition, verdict }) => [
      edition.id,
      edition.dataYear,
      edition.published ?? '',
      say(VERDICTS[verdict]),
    ]);
    const header = [phrase`edition`, phrase`data year`, phrase`published`, phrase`verdict`].map(say);
    lines.push('', alignedColumns([header, ...rows], shell.outColumns));
  } else if (rule?.choice.by === 'pin') lines.push(say(phrase`pinned: ${rule.choice.edition}, ${rule.choice.why}`), '');
  for (const factor of chosen?.factors ?? []) {
    lines.push(
      `${factor.id}: ${factor.valueText} ${factor.unitText} ${factor.gas}, ${factor.kind}; ${factor.source}${isUncompared(factor) ? say(phrase`; not yet checked`) : ''}`,
    );
  }
  if (chosen !== undefined) lines.push(say(phrase`because: ${chosen.why}`));
  return `${lines.join('\n')}\n`;
}
