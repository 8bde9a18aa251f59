// What `import` can be told.
import type { DateOrder, DecimalMark } from '../../../domain/importProfile.ts';
import type { Language } from '../../../domain/language.ts';

export type ImportOptions = {
  readonly profile?: string;
  readonly writeProfile?: string;
  readonly output?: string;
  readonly format?: 'guess' | 'csv';
  readonly set: readonly string[];
  readonly sheet?: string;
  readonly encoding?: string;
  readonly dates?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly company?: string;
  readonly lang?: Language;
  readonly color?: boolean;
};
