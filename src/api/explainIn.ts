// Explains what a run came to: the explanation with the diagnostics that speak of it, or why there is none.
import type { Diagnostic } from '../domain/diagnostic.ts';
import { requestFaults, type ExplainRequest } from './explainRequest.ts';
import { findReport, type Found, type Speech } from './findReport.ts';
import type { Run } from './run.ts';

/** What is explained, or why nothing is; `code` is the exit code. */
export type Explained = { readonly diagnostics: readonly Diagnostic[]; readonly code: Run['exitCode'] } & (
  { readonly found: Found } | { readonly found: undefined }
);

/** Explains one figure of a run that was made for it. */
export function explainIn(outcome: Run, key: string, request: ExplainRequest, speech: Speech): Explained {
  const { results, diagnostics, exitCode } = outcome;
  const misuse = requestFaults(request);
  if (results === undefined || misuse.length > 0) {
    const ofRun = results === undefined ? diagnostics : [];
    return { found: undefined, diagnostics: [...ofRun, ...misuse], code: misuse.length > 0 ? 2 : exitCode };
  }
  const found = findReport(results, outcome, key, request, speech);
  if ('faults' in found) return { found: undefined, diagnostics: found.faults, code: found.code };
  const { names } = found.report.explanation;
  const years = [found.report.year, request.from];
  const ours = diagnostics.filter(
    ({ about }) =>
      about === undefined ||
      ((about.year === undefined || years.includes(about.year)) &&
        about.names.some((name) => name === key || names.has(name))),
  );
  return { found, diagnostics: ours, code: exitCode };
}
