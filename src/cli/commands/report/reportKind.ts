// What a kind of report gives, whatever it is written with.
import type { Results } from '../../../compute/results.ts';
import type { Diagnostic } from '../../../domain/diagnostic.ts';
import type { Language } from '../../../domain/language.ts';
import type { DisclosureIndex } from '../../../report/disclosureIndex.ts';
import type { Voice } from '../../../report/explain/explainWords.ts';
import type { Run } from '../../../api/run.ts';

/** The whole report as the text or bytes of one file; `tell` says a diagnostic in the reader's language. */
export type WriteReport = (
  results: Results,
  outcome: Run,
  language: Language,
  voice: Voice,
  tell: (diagnostic: Diagnostic) => Diagnostic,
  index: DisclosureIndex | undefined,
) => Promise<string | Uint8Array>;

/** A module that writes one kind of report. */
export type ReportKind = { readonly writeReport: WriteReport };
