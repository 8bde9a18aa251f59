// The options of explain, and which of them do not go together.
import type { ExplainRequest } from '../../../api/explainRequest.ts';
import { requestFaults } from '../../../api/explainRequest.ts';
import { optionInvalid } from '../../../domain/faults/companyFaults.ts';
import type { Diagnostic } from '../../../domain/diagnostic.ts';
import type { Language } from '../../../domain/language.ts';
import { phrase } from '../../../domain/phrase.ts';

export const FORMATS = ['tree', 'json', 'markdown'] as const;

export type ExplainOptions = ExplainRequest & {
  readonly format: (typeof FORMATS)[number];
  readonly lang?: Language;
  readonly color?: boolean;
  readonly all?: boolean;
};

/** Options of the evidence pack that cannot be understood or that do not go together. */
export function packFaults(options: ExplainOptions): readonly Diagnostic[] {
  const { where = [], target, from, depth, rows, output } = options;
  const asked = { '--where': where[0], '--from': from, '--depth': depth, '--target': target, '--rows': rows };
  const hint = phrase`the evidence pack holds every figure whole`;
  const refused = Object.entries(asked).flatMap(([option, given]) =>
    given === undefined ? [] : [optionInvalid(undefined, { option, text: '--all', hint })],
  );
  const folder = phrase`name the folder: --all --output evidence`;
  const isUnnamed = output === undefined || output === '-';
  return [
    ...requestFaults(options),
    ...refused,
    ...(isUnnamed ? [optionInvalid(undefined, { option: '--all', text: output ?? '', hint: folder })] : []),
  ];
}
