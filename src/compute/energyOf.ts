// The energy of a ledger line: as it was metered, or over the heating value of its fuel and, where that is per mass, its density.
// Where no heating value is named the line has no figure, which totals say.
import { phrase } from '../domain/phrase.ts';
import { ENERGY_PARTS } from '../domain/activity.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { isResultUnit } from '../domain/dimension.ts';
import { energyNotGiven, energyUnconverted } from '../domain/faults/energyFaults.ts';
import type { Figure } from '../domain/figure.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { sameDimension, type Unit } from '../domain/unit.ts';
import { rulesFor } from './factorRules.ts';
import { namedParts, type ChosenPart, type Choosing } from './chooseFactors.ts';
import { reach, rowsFigure } from './multiply.ts';
import type { Emission } from './takeInventory.ts';

/** Whether a heating value counts the heat of condensing water: net does not, gross does; empty where the publisher does not say. */
export type CalorificBasis = '' | 'net' | 'gross';

/** The energy of one line; `result` is undefined where nothing leads from its unit to energy. */
export type LineEnergy = {
  readonly line: LedgerLine;
  readonly result: Figure | undefined;
  readonly basis: CalorificBasis;
};

/**
 * The energy of a line of fuel, electricity, heat or own generation; undefined for every other line. The heating value that the
 * company names comes first, then that of the edition its emissions stand on.
 */
export function energyOf(
  line: LedgerLine,
  emissions: readonly Emission[],
  unit: Unit,
  choosing: Choosing,
  diagnostics: Diagnostic[],
): LineEnergy | undefined {
  const { subject } = line;
  const groups: readonly string[] = ENERGY_PARTS.total;
  if (subject.use !== 'activity' || !groups.includes(subject.group) || line.rows === 0) return undefined;
  const own = emissions.flatMap(({ chosen }) => chosen?.parts ?? []);
  const ofGas = (parts: readonly ChosenPart[], wanted: string): ChosenPart[] =>
    parts.filter(({ factor }) => factor.gas === wanted);
  const named = namedParts(line, 'energy', choosing, diagnostics);
  const heating = named.length > 0 ? [...named] : ofGas(own, 'heating value');
  const densities = [...namedParts(line, 'density', choosing, diagnostics), ...ofGas(own, 'density')];
  const result = reach(rowsFigure(line), unit, [...heating, ...densities]);
  if (result === undefined) {
    const told = { activity: subject.name, unit: line.unit.symbol };
    const isNamed = rulesFor(line, 'energy', choosing.company, choosing.preset).length > 0;
    const where = line.region === '' ? phrase`a row without region` : line.region;
    const none = isNamed
      ? phrase`what is named for it has no heating value for ${where}`
      : phrase`no heating value is named for it`;
    const lacks = heating.length === 0 ? none : phrase`no density leads to its heating value`;
    diagnostics.push(
      isResultUnit(line.unit) ? energyNotGiven(undefined, told) : energyUnconverted(undefined, { ...told, lacks }),
    );
  }
  return { line, result, basis: basisOf(line, heating, emissions, unit) };
}

/** The basis of the heating value, or for what was metered as energy that of the factor its emissions stand on. */
function basisOf(
  line: LedgerLine,
  heating: readonly ChosenPart[],
  emissions: readonly Emission[],
  unit: Unit,
): CalorificBasis {
  const isMetered = sameDimension(line.unit, unit);
  const factors = isMetered ? emissions.flatMap(({ factor }) => factor ?? []) : heating.map(({ factor }) => factor);
  return (factors.find(({ basis }) => basis !== '')?.basis ?? '') as CalorificBasis;
}
