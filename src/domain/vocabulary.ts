// Everything the program knows by name, read once from the tables under factors/.
import type { SubjectTable } from './activity.ts';
import type { PresetRule } from './company.ts';
import type { Family } from './factor.ts';
import type { GasTable, SubstanceTable } from './gas.ts';
import type { KpiTable } from './kpi.ts';
import type { Labels, Language } from './language.ts';
import type { TreatmentTable } from './treatment.ts';
import type { UnitTable } from './unit.ts';

/** A column of the activity table, and how else its header may be written. `date`: required unless from and to stand there. */
export type Column = {
  readonly name: string;
  readonly required: 'yes' | 'date' | '';
  readonly meaning: string;
  readonly spellings: readonly string[];
};

/** What a factor can cover (`average`, `footprint`, `combustion`) and how a report says it; a label may be empty. */
export type KindTable = ReadonlyMap<string, Labels>;

export type Vocabulary = {
  readonly units: UnitTable;
  readonly subjects: SubjectTable;
  readonly gases: GasTable;
  readonly substances: SubstanceTable;
  readonly treatments: TreatmentTable;
  readonly kpis: KpiTable;
  readonly families: ReadonlyMap<string, Family>;
  readonly kinds: KindTable;
  readonly columns: readonly Column[];
  readonly presets: ReadonlyMap<string, readonly PresetRule[]>;
};

/** How a kind is said in a report: its label, or its own name where the table gives none. */
export function kindLabel(kind: string, language: Language, kinds: KindTable): string {
  return kinds.get(kind)?.[language] || kind;
}
