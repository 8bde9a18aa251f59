// What instruments have to say of themselves before they count: cancelled, placed, whole, and used once (GHG Protocol Scope 2
// Guidance, table 7.1: instruments are tracked and redeemed, retired or cancelled, and the only ones that carry their claim).
import type { Instrument } from '../../domain/activity.ts';
import { byText, type Checked, type Diagnostic, type Place } from '../../domain/diagnostic.ts';
import {
  instrumentFactor,
  instrumentFraction,
  instrumentHeld,
  instrumentNegative,
  instrumentStatus,
  instrumentTwice,
  instrumentUnplaced,
  instrumentUnproven,
} from '../../domain/faults/instrumentFaults.ts';
import { parseInstrumentNumbers, type NumberRange } from '../../domain/instrumentNumbers.ts';
import type { LedgerLine, RowReference } from '../../domain/ledger.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { conversion, type Unit } from '../../domain/unit.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';

/** A ledger line of instruments. */
export type InstrumentLine = LedgerLine & { readonly subject: Instrument };

/** The instruments that count, and what is wrong with the others. */
export function reviewInstruments(
  lines: readonly LedgerLine[],
  { instrumentStatuses }: Pick<Vocabulary, 'instrumentStatuses'>,
  megawattHour: Unit,
): Checked<readonly InstrumentLine[]> {
  const instruments = lines.filter(isInstrument);
  const faults = new Map(instruments.map((line) => [line, faultsOf(line, instrumentStatuses, megawattHour)]));
  const isHeld = ({ details }: InstrumentLine): boolean =>
    instrumentStatuses.get(spellingKey(details.status ?? '')) === 'held';
  const counting = instruments.filter((line) => !isHeld(line));
  // What is at fault in itself would bring further faults that are not there, such as an excess.
  const isSound = (line: InstrumentLine): boolean =>
    faults.get(line)?.every(({ severity }) => severity !== 'error') === true;
  return {
    value: counting.filter(isSound),
    diagnostics: [...[...faults.values()].flat(), ...usedTwice(counting)],
  };
}

function faultsOf(line: InstrumentLine, statuses: Vocabulary['instrumentStatuses'], megawattHour: Unit): Diagnostic[] {
  const { subject, first, details, year } = line;
  const { name: instrument, isCertificate } = subject;
  const { status: text = '', evidence = '' } = details;
  const quantity = line.quantity.times(conversion(line.unit, megawattHour));
  const energy = quantity.toExactText();
  const status = statuses.get(spellingKey(text));
  const at = (field: string): Place => ({ ...first, field });
  // A contract delivers current and is at an end with it; what has to be cancelled is a certificate.
  const isUnclear = status === undefined && (text !== '' || isCertificate);
  return [
    ...(line.region === '' && line.site === '' ? [instrumentUnplaced(at('region'), { instrument })] : []),
    ...(quantity.isNegative() ? [instrumentNegative(at('quantity'), { instrument, energy })] : []),
    ...(isUnclear ? [instrumentStatus(at('status'), { instrument, text })] : []),
    ...(status === 'held' ? [instrumentHeld(at('status'), { instrument, energy, year })] : []),
    ...(isCertificate && quantity.denominator !== 1n
      ? [instrumentFraction(at('quantity'), { instrument, energy })]
      : []),
    ...(isCertificate && line.pin !== ''
      ? [instrumentFactor(at('factor'), { instrument, class: line.class, isCertificate })]
      : []),
    ...(isCertificate && evidence === '' ? [instrumentUnproven(at('evidence'), { instrument })] : []),
  ];
}

function isInstrument(line: LedgerLine): line is InstrumentLine {
  return line.subject.use === 'instrument';
}

/** A certificate's number in one row. */
type Use = NumberRange & { readonly line: InstrumentLine; readonly row: RowReference };

/** Certificates of one instrument whose numbers meet in two rows, of whatever year; each row says where the other is. */
function usedTwice(lines: readonly InstrumentLine[]): Diagnostic[] {
  const uses = lines
    .filter(({ subject }) => subject.isCertificate)
    .flatMap((line) => {
      const rows = [line.first, ...(line.again ?? [])];
      const ranges = parseInstrumentNumbers(line.details.evidence ?? '');
      return rows.flatMap((row) => ranges.map((range): Use => ({ ...range, line, row })));
    })
    .sort(inOrder);
  const found: Diagnostic[] = [];
  let widest: Use | undefined;
  for (const use of uses) {
    const met = widest !== undefined && sameSeries(widest, use) && use.from <= widest.to ? widest : undefined;
    if (met !== undefined && !sameRow(met.row, use.row)) found.push(twice(use, met), twice(met, use));
    if (met === undefined || use.to > met.to) widest = use;
  }
  return found;
}

function twice({ line, row }: Use, other: Use): Diagnostic {
  return instrumentTwice(
    { ...row, field: 'evidence' },
    {
      evidence: line.details.evidence ?? '',
      year: other.line.year,
      file: other.row.file,
      other: other.line.details.evidence ?? '',
    },
  );
}

function inOrder(a: Use, b: Use): number {
  return (
    byText(a.line.subject.name, b.line.subject.name) ||
    byText(a.series, b.series) ||
    (a.from < b.from ? -1 : a.from > b.from ? 1 : 0) ||
    byText(a.row.file, b.row.file) ||
    a.row.record - b.row.record
  );
}

function sameSeries(a: Use, b: Use): boolean {
  return a.line.subject === b.line.subject && a.series === b.series;
}

/** A row that spans two years has a line in each; it is still one row. */
function sameRow(a: RowReference, b: RowReference): boolean {
  return a.file === b.file && a.record === b.record;
}
