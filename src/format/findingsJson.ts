// Findings and the list of checks as JSON, for programs. The shape is a contract.
import type { Check, Finding, FindingCounts } from '../domain/check.ts';
import { placeJson } from './json.ts';

/** The version of this shape. */
const FINDINGS_VERSION = 1;

/** An input as it is named in the output. */
export type NamedInput = { readonly file: string; readonly sha256: string; readonly rows: number };

/** All findings, the waived ones with their reason, how many count, and what was read. */
export function findingsJson(
  findings: readonly Finding[],
  counts: FindingCounts,
  inputs: readonly NamedInput[],
): string {
  const result = {
    schema: FINDINGS_VERSION,
    findings: findings.map(({ diagnostic, check, waived }) => {
      const { code, severity, message, hint, evidence, about, place } = diagnostic;
      return {
        check: check ?? null,
        code,
        severity,
        message,
        hint: hint ?? null,
        evidence: evidence ?? {},
        about: { names: about?.names ?? [], year: about?.year ?? null },
        ...placeJson(place),
        ...(waived === undefined ? {} : { waived: { why: waived.why, until: waived.until } }),
      };
    }),
    counts: { errors: counts.error, warnings: counts.warning, notes: counts.note, waived: counts.waived },
    inputs: inputs.map(({ file, sha256, rows }) => ({ file, sha256, rows })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** The list of checks. */
export function checkListJson(checks: readonly Check[]): string {
  const listed = checks.map(({ id, severity, codes, left, what, why }) => ({ id, severity, codes, left, what, why }));
  return `${JSON.stringify({ schema: FINDINGS_VERSION, checks: listed }, null, 2)}\n`;
}
