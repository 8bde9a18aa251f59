// Reads what a target asks for: the one field that says its type, and what belongs to it.
import { listed, phrase } from '../domain/phrase.ts';
import type { WrittenAmount } from '../domain/amount.ts';
import { kpiUnknown } from '../domain/faults/companyFaults.ts';
import { Fraction } from '../domain/fraction.ts';
import type { KpiTable } from '../domain/kpi.ts';
import { yearsBetween, type ReportingYear } from '../domain/period.ts';
import { GOALS, GOALS_WITH_PATH, SECTOR, TARGET } from '../domain/schema/targetSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { nearestName } from '../domain/spelling.ts';
import type { Goal, PathShape, Sector } from '../domain/target.ts';
import { sameDimension, type UnitTable } from '../domain/unit.ts';
import { readAmount, readAmountsByYear, readShare } from './readAmount.ts';
import { oneOf } from './oneOf.ts';
import type { YamlField } from './yamlField.ts';

/** The fields of a target by name. */
export type TargetFields = ReadonlyMap<keyof typeof TARGET.properties, YamlField>;

/** What the goal is read against. */
export type GoalContext = {
  readonly kpis: KpiTable;
  readonly units: UnitTable;
  readonly reportingYear: ReportingYear;
  /** Undefined where these could not be read. */
  readonly base: string | undefined;
  readonly years: readonly string[] | undefined;
};

type GoalName = (typeof GOALS)[number];

/** The one field of a target that says its type, or a fault where there is none or more than one. */
export function goalField(target: YamlField, fields: TargetFields): GoalName | undefined {
  const [name, second] = GOALS.filter((each) => fields.has(each));
  if (second !== undefined) {
    fields
      .get(second)
      ?.faultOfName(
        phrase`stands beside ${name}, and a target has one type`,
        phrase`write two targets, or keep one of the fields`,
      );
    return undefined;
  }
  // A misspelt type has been reported as an unknown field, which names the nearest one.
  const isMisspelt = target.entries().length > fields.size;
  if (name === undefined && !isMisspelt)
    target.fault(
      phrase`a target without a type`,
      phrase`write one of ${listed(GOALS)}, such as cap: 23.24 tCO2e/RMB 100M`,
    );
  return name;
}

/** Reads the goal under its name. */
export function readGoal(name: GoalName, fields: TargetFields, context: GoalContext): Goal | undefined {
  const field = fields.get(name);
  const path = fields.get('path');
  if (path !== undefined && !GOALS_WITH_PATH.some((each) => each === name)) {
    path.faultOfName(phrase`has no meaning beside ${name}`, phrase`write it with ${listed(GOALS_WITH_PATH)}`);
    return undefined;
  }
  const shape = oneOf(path, TARGET.properties.path.enum);
  checkKpi(name, fields, context);
  checkLastYear(name, fields, context);
  switch (name) {
    case 'cap':
      return withAmount(readAmount(field, context.units), (cap) => ({ kind: 'cap', cap }));
    case 'budget':
      return withAmount(readAmount(field, context.units, '3,931.16 tCO2e'), (budget) => ({ kind: 'budget', budget }));
    case 'to':
      return withAmount(readAmount(field, context.units, '600 tCO2e'), (end) =>
        reachesZero(end.amount, shape, path) ? undefined : { kind: 'to', end, shape },
      );
    case 'reduce': {
      const share = readShare(field, '30 %');
      if (share === undefined || reachesZero(Fraction.one.minus(share.amount), shape, path)) return undefined;
      return { kind: 'reduce', share, shape };
    }
    case 'contract':
      return readContraction(field, shape ?? 'linear', context);
    case 'converge': {
      const sector = readSector(field, context);
      return sector === undefined ? undefined : { kind: 'converge', sector };
    }
  }
}

function withAmount(
  amount: WrittenAmount | undefined,
  make: (amount: WrittenAmount) => Goal | undefined,
): Goal | undefined {
  return amount === undefined ? undefined : make(amount);
}

/** Each year the same share of the year before never comes to nothing. */
function reachesZero(end: Fraction, shape: PathShape | undefined, path: YamlField | undefined): boolean {
  const isSo = shape === 'compound' && end.isZero();
  if (isSo) path?.fault(phrase`a compound path never reaches zero`, phrase`write path: linear`);
  return isSo;
}

/** A budget adds years up, and convergence is of an intensity. */
function checkKpi(name: GoalName, fields: TargetFields, { kpis }: GoalContext): void {
  const field = fields.get('kpi');
  const key = field?.isText === true ? field.text() : undefined;
  const content = kpis.get(key ?? '')?.content;
  if (content === undefined) return;
  if (name === 'budget' && (content.kind === 'ratio' || content.kind === 'measure'))
    field?.fault(
      phrase`${key} does not add up over years, so it has no budget`,
      phrase`write a KPI of emissions or quantities`,
    );
  if (name === 'converge' && content.kind !== 'ratio')
    field?.fault(
      phrase`${key} is no intensity, so it does not converge on a sector's`,
      phrase`write a KPI that is a ratio`,
    );
}

/** What falls from the base needs a year after it to fall by. */
function checkLastYear(name: GoalName, fields: TargetFields, { base, years }: GoalContext): void {
  const last = years?.at(-1);
  if (name === 'cap' || name === 'budget' || last === undefined || last !== base) return;
  fields.get('years')?.fault(phrase`${last} is the base year`, phrase`write the years after it, such as 2026-2030`);
}

/** A linear contraction is used up when the years' shares come to the whole. */
function readContraction(
  field: YamlField | undefined,
  shape: PathShape,
  { base, years }: GoalContext,
): Goal | undefined {
  const rate = readShare(field, '4.2 %');
  const last = years?.at(-1);
  if (rate === undefined) return undefined;
  if (shape === 'linear' && base !== undefined && last !== undefined) {
    const steps = yearsBetween(base, last);
    const whole = rate.amount.times(Fraction.of(BigInt(steps)));
    if (whole.compare(Fraction.one) > 0) {
      field?.fault(
        phrase`${rate.text} % of the base in each of ${steps} years is more than the whole`,
        phrase`shorten the years, or write path: compound`,
      );
      return undefined;
    }
  }
  return { kind: 'contract', rate, shape };
}

function readSector(
  field: YamlField | undefined,
  { units, reportingYear, kpis, base, years }: GoalContext,
): Sector | undefined {
  const fields = field?.fields(fieldsOf(SECTOR));
  if (field === undefined || fields === undefined) return undefined;
  if (!fields.has('pathway'))
    field.fault(
      phrase`has no pathway, the sector's intensity by year`,
      phrase`write pathway: {2025: 60 kgCO2e/m2, ...}`,
    );
  const pathway = readAmountsByYear(fields.get('pathway'), units, reportingYear, '2025: 60 kgCO2e/m2');
  const activity = fields.get('activity')?.text();
  if (activity !== undefined && !kpis.has(activity))
    fields
      .get('activity')
      ?.report((place) => kpiUnknown(place, { text: activity, nearest: nearestName(activity, [...kpis.keys()]) }));
  if (fields.has('activity') !== fields.has('sectorActivity')) {
    const [has, lacks] = fields.has('activity') ? ['activity', 'sectorActivity'] : ['sectorActivity', 'activity'];
    field.fault(phrase`has ${has} and no ${lacks}`, phrase`the company's share of its sector needs both`);
  }
  const sectorActivity = readAmountsByYear(fields.get('sectorActivity'), units, reportingYear, '2025: 1,000,000 m2');
  const wanted = base === undefined || years === undefined ? [] : [...new Set([base, ...years])];
  let isWhole = true;
  for (const name of ['pathway', 'sectorActivity'] as const) {
    const [list, where] = [name === 'pathway' ? pathway : sectorActivity, fields.get(name)];
    if (list === undefined || where === undefined) continue;
    const lacking = wanted.filter((each) => !list.has(each));
    const [first, ...others] = list.values();
    const unlike = first && others.find(({ unit }) => !sameDimension(unit, first.unit));
    if (lacking.length > 0)
      where.fault(phrase`lacks ${listed(lacking)}`, phrase`write the base year and each of the years`);
    if (unlike !== undefined)
      where.fault(phrase`mixes units that do not convert`, phrase`write all its amounts in one unit`);
    if ([...list.values()].some(({ amount }) => amount.isZero()) && name === 'sectorActivity')
      where.fault(phrase`holds a zero`, phrase`the company's share of nothing cannot be taken`);
    isWhole &&= lacking.length === 0 && unlike === undefined;
  }
  if (pathway === undefined || !isWhole) return undefined;
  const [start, end] = [pathway.get(base ?? ''), pathway.get(years?.at(-1) ?? '')];
  if (start !== undefined && end !== undefined) {
    const isLevel = start.amount.times(start.unit.ratio).equals(end.amount.times(end.unit.ratio));
    if (isLevel && base !== years?.at(-1))
      fields.get('pathway')?.fault(phrase`is level, so there is nothing to converge on`, phrase`write a cap`);
    if (isLevel) return undefined;
  }
  return { pathway, activity, sectorActivity: sectorActivity ?? new Map() };
}
