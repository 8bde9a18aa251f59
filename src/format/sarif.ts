// Findings as SARIF 2.1.0 (OASIS), which code-scanning pages read: rules with help, results with places, waivers as suppressions.
import { checkOf, type Check, type Finding } from '../domain/check.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * The log of one run. `fallback` is the file that findings of no place are shown at, for pages that want one; `digest` makes a
 * fingerprint of a text: of the finding's line and not of its number, so that rows added above do not make it a new finding.
 */
export function findingsSarif(
  findings: readonly Finding[],
  checks: readonly Check[],
  fallback: string,
  digest: (text: string) => string,
): string {
  const ids = [...new Set(findings.map(ruleId))].sort();
  const rankOf = new Map(ids.map((id, rank) => [id, rank]));
  const seen = new Map<string, number>();
  const results = findings.map((finding) => {
    const { diagnostic, waived } = finding;
    const { severity, code, message, hint, evidence, about, place } = diagnostic;
    const what = [
      ruleId(finding),
      code,
      place?.file ?? '',
      place?.text ?? '',
      ...(about?.names ?? []),
      about?.year ?? '',
    ];
    const hash = digest(what.join('\u001f')).slice(0, 16);
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return {
      ruleId: ruleId(finding),
      ruleIndex: rankOf.get(ruleId(finding)) ?? -1,
      level: severity,
      message: { text: hint === undefined ? message : `${message}. ${hint}` },
      locations: [{ physicalLocation: placeOf(place, fallback) }],
      partialFingerprints: { primaryLocationLineHash: `${hash}:${times}` },
      ...(waived === undefined
        ? {}
        : {
            suppressions: [
              { kind: 'external', status: 'accepted', justification: `until ${waived.until}: ${waived.why}` },
            ],
          }),
      properties: { code, ...(evidence === undefined ? {} : { evidence }) },
    };
  });
  const rules = ids.map((id) => ruleOf(id, findings, checks));
  const driver = { name: 'esgcalc', rules };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** Findings of a check share its rule; others have one of their own. */
function ruleId({ diagnostic, check }: Finding): string {
  return check ?? diagnostic.code;
}

function ruleOf(id: string, findings: readonly Finding[], checks: readonly Check[]): object {
  const first = findings.find((finding) => ruleId(finding) === id)?.diagnostic;
  const check = first === undefined ? undefined : checkOf(first.code, checks);
  const what = check?.what ?? (first?.code ?? id).replaceAll('-', ' ');
  const why = check?.why ?? '';
  const severity = check?.severity ?? first?.severity ?? 'warning';
  return {
    id,
    name: first?.code ?? id,
    shortDescription: { text: what },
    fullDescription: { text: why === '' ? what : `${what}: ${why}` },
    help: { text: [why, first?.hint ?? ''].filter((text) => text !== '').join('. ') || what },
    defaultConfiguration: { level: severity },
  };
}

/** A place by its relative address, with forward slashes, each part escaped. */
function placeOf(place: Diagnostic['place'], fallback: string): object {
  const { file = fallback, line = 1, column } = place ?? {};
  return {
    artifactLocation: { uri: addressOf(file) },
    region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) },
  };
}

function addressOf(file: string): string {
  const parts = file.replaceAll('\\', '/').replace(/^\.\//, '').split('/');
  return parts.map(encodeURIComponent).join('/');
}
