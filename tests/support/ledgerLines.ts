// Ledger lines, and the activities, measures, instruments and rates that they are of.
import type { Activity, Instrument, Measure, Rate, Subject } from '../../src/domain/activity.ts';
import { sameInAll } from '../../src/domain/language.ts';
import type { LedgerKey, LedgerLine } from '../../src/domain/ledger.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { written } from './quantities.ts';

/** An activity of scope 1 that emits greenhouse gases, unless told otherwise. */
export const activity = (name: string, own: Partial<Activity> = {}): Activity => ({
  use: 'activity',
  name,
  dimensions: [],
  scope: '1',
  emits: ['ghg'],
  group: 'fuel',
  sign: 1,
  labels: sameInAll(name),
  ...own,
});

/** A measure that adds up over the year, unless told otherwise. */
export const measure = (name: string, adds: Measure['adds'] = 'flow'): Measure => ({
  use: 'measure',
  name,
  dimensions: [],
  adds,
  labels: sameInAll(name),
});

/** A contract, or a certificate of whole megawatt-hours. */
export const instrument = (name: string, isCertificate = false): Instrument => ({
  use: 'instrument',
  name,
  dimensions: ['energy'],
  isCertificate,
  labels: sameInAll(name),
});

/** A rate, such as an exchange rate or a price index. */
export const rate = (name: string): Rate => ({ use: 'rate', name, dimensions: [], labels: sameInAll(name) });

/** What the rows of a line of 2025 share. */
export const ledgerKey = (subject: Subject, inUnit: Unit, own: Partial<LedgerKey> = {}): LedgerKey => ({
  year: '2025',
  subject,
  class: '',
  site: '',
  entity: '',
  region: '',
  unit: inUnit,
  scope: '',
  pin: '',
  pinWhy: '',
  details: {},
  portion: undefined,
  asAt: '',
  share: undefined,
  groups: [],
  ...own,
});

/** A ledger line of one row: `ledger(activity('diesel'), '100 L')`. */
export function ledger(subject: Subject, quantity: string, own: Partial<LedgerLine> = {}): LedgerLine {
  const { amount, unit: inUnit } = written(quantity);
  return {
    ...ledgerKey(subject, inUnit),
    quantity: amount,
    rows: 1,
    missing: 0,
    notApplicable: 0,
    first: { file: 'activity.csv', record: 2 },
    ...own,
  };
}

/** What was counted of an activity, whose name is its group's too unless told otherwise: `counted('diesel', '60 L')`. */
export const counted = (name: string, quantity: string, group = name, own: Partial<LedgerLine> = {}): LedgerLine =>
  ledger(activity(name, { group }), quantity, own);

/** The same where the quantity does not matter. */
export const line = (name: string, own: Partial<LedgerLine> = {}, group = name): LedgerLine =>
  counted(name, '1 L', group, own);
