// What `import` can be told.
import type { DecimalMark } from '../../../domain/importProfile.ts';
import type { DayOrder } from '../../../domain/writtenDate.ts';
import type { Language } from '../../../domain/language.ts';

export type ImportOptions = {
  readonly profile?: string;
  readonly writeProfile?: string;
  readonly output?: string;
  readonly format?: 'guess' | 'csv';
  readonly set: readonly string[];
  readonly sheet?: string;
  readonly encoding?: string;
  readonly dates?: DayOrder;
  readonly decimal?: DecimalMark;
  readonly company?: string;
  readonly allErrors?: boolean;
  readonly lang?: Language;
  readonly color?: boolean;
};
