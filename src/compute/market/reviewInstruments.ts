// What instruments have to say of themselves before they count: cancelled, placed, whole, and used once (GHG Protocol Scope 2
// Guidance, table 7.1: instruments are tracked and redeemed, retired or cancelled, and the only ones that carry their claim).
import type { Instrument } from '../../domain/activity.ts';
import type { Checked, Diagnostic } from '../../domain/diagnostic.ts';
import { byText } from '../../domain/diagnostic.ts';
import {
  instrumentFactor,
  instrumentFraction,
  instrumentHeld,
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
  const diagnostics: Diagnostic[] = [];
  const cancelled = lines.filter(isInstrument).filter((line) => {
    const { subject, first, details, quantity, unit, year } = line;
    const energy = quantity.times(conversion(unit, megawattHour));
    const instrument = subject.name;
    const report = (field: string, fault: (place: RowReference & { field: string }) => Diagnostic): void => {
      diagnostics.push(fault({ ...first, field }));
    };
    if (line.region === '' && line.site === '') report('region', (at) => instrumentUnplaced(at, { instrument }));
    const text = details.status ?? '';
    const status = instrumentStatuses.get(spellingKey(text));
    // A contract delivers current and is at an end with it; what has to be cancelled is a certificate.
    if (status === undefined && (text !== '' || subject.isCertificate))
      report('status', (at) => instrumentStatus(at, { instrument, text }));
    if (subject.isCertificate) {
      const kind = line.class;
      if (energy.denominator !== 1n)
        report('quantity', (at) => instrumentFraction(at, { instrument, energy: energy.toExactText() }));
      if (line.pin !== '')
        report('factor', (at) => instrumentFactor(at, { instrument, class: kind, isCertificate: true }));
      if ((details.evidence ?? '') === '') report('evidence', (at) => instrumentUnproven(at, { instrument }));
    }
    if (status === 'held')
      diagnostics.push(
        instrumentHeld({ ...first, field: 'status' }, { instrument, energy: energy.toExactText(), year }),
      );
    return status !== 'held';
  });
  return { value: cancelled, diagnostics: [...diagnostics, ...usedTwice(cancelled)] };
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
    const isMeeting = widest !== undefined && sameSeries(widest, use) && use.from <= widest.to;
    if (widest !== undefined && isMeeting && !sameRow(widest.row, use.row))
      found.push(twice(use, widest), twice(widest, use));
    if (widest === undefined || !isMeeting || use.to > widest.to) widest = use;
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
