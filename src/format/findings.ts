// Findings as people read them: each with its place and what to do, and a closing line that counts them.
import type { ChalkInstance } from 'chalk';
import type { Check, Finding, FindingCounts } from '../domain/check.ts';
import { KEPT_PER_CODE } from '../domain/diagnostic.ts';
import type { DiagnosticWords } from '../report/diagnosticWords.ts';
import { diagnosticsText } from './diagnostics.ts';
import { widthOf } from './width.ts';

/** What was checked, for the closing line. */
export type Checked = { readonly rows: number; readonly files: number; readonly meters: number };

/** All findings, at most a hundred of each code unless all are asked for, and how many there are. */
export function findingsText(
  findings: readonly Finding[],
  counts: FindingCounts,
  checked: Checked,
  words: DiagnosticWords,
  paint: ChalkInstance,
  isAll: boolean,
): string {
  const printed = new Map<string, number>();
  const told = findings.filter(({ diagnostic, waived }) => {
    const name = `${diagnostic.code} ${waived === undefined ? '' : 'waived'}`;
    const count = (printed.get(name) ?? 0) + 1;
    printed.set(name, count);
    return isAll || count <= KEPT_PER_CODE;
  });
  const more = [...printed].flatMap(([name, count]) => {
    const [code = '', waived = ''] = name.split(' ');
    const left = count - KEPT_PER_CODE;
    return isAll || left <= 0 ? [] : [`${words.more(left, code, waived !== '')}\n`];
  });
  const texts = told.length === 0 ? [] : [diagnosticsText(told, words, paint, isAll)];
  return [...texts, ...more, `${words.found({ ...counts, ...checked })}\n`].join('\n');
}

/** Every check with its severity, what it looks for, and how it is reported or why it is left. */
export function checkListText(checks: readonly Check[], words: DiagnosticWords, paint: ChalkInstance): string {
  return checks
    .map(({ id, severity, codes, left, what }) => {
      const how = codes.length > 0 ? codes.join(', ') : words.notLookedFor(left);
      const weight = words.severities[severity];
      const head = `${id}  ${weight}${' '.repeat(9 - widthOf(weight))}`;
      return `${paint.bold(head)}${what}\n${' '.repeat(widthOf(head))}${paint.dim(how)}\n`;
    })
    .join('');
}
