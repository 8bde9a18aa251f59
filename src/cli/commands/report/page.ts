// The report as one HTML page: the figures, the same by site and by month, the checks, and the evidence behind every explanation.
import { createHash } from 'node:crypto';
import { ledgerKeyText } from '../../../compute/addUp.ts';
import type { RowEvidence } from '../../../domain/rowEvidence.ts';
import { pageHtml } from '../../../format/page/pageHtml.ts';
import { listEvidence } from '../../../read/listRows.ts';
import type { Opening } from '../../../report/page/openings.ts';
import { pageReport } from '../../../report/page/pageReport.ts';
import { Checking } from '../../checking.ts';
import type { Run } from '../../../api/run.ts';
import type { WriteReport } from './reportKind.ts';

/** Writes it. */
export const writeReport: WriteReport = async (results, outcome, language, voice, tell, index) => {
  const checking = new Checking();
  const bySite = await outcome.again({ by: 'site', observe: checking.observe });
  const byMonth = await outcome.again({ by: 'month' });
  const published = { value: { figures: outcome.company.published, isWhole: false }, diagnostics: [] };
  const { findings, counts } = await checking.judge(outcome, published);
  const report = pageReport({
    results,
    bySite: bySite.results,
    byMonth: byMonth.results,
    checked: { findings: findings.map((each) => ({ ...each, diagnostic: tell(each.diagnostic) })), counts },
    inputs: outcome.inputs,
    units: outcome.vocabulary.units,
    language,
    voice,
    index,
  });
  const evidence = {
    whole: await evidenceFor('whole', report.openings, outcome),
    site: await evidenceFor('site', report.openings, bySite),
    month: await evidenceFor('month', report.openings, byMonth),
  };
  return pageHtml(report, evidence, (text) => createHash('sha256').update(text).digest('base64'));
};

/** The evidence of the ledger lines that explanations of one kind speak of, by their keys. */
async function evidenceFor(
  of: Opening['of'],
  openings: readonly Opening[],
  { sources, vocabulary, company, groupBy }: Run,
): Promise<ReadonlyMap<string, RowEvidence>> {
  const keys = [
    ...new Set(openings.flatMap((each) => (each.of === of ? [...each.report.explanation.lines.keys()] : []))),
  ];
  if (keys.length === 0) return new Map();
  const numbers = new Map(keys.map((key, index) => [key, index]));
  const context = { vocabulary, company, years: undefined, groupBy };
  const found = await listEvidence(sources, context, (key) => numbers.get(ledgerKeyText(key)));
  return new Map([...found].map(([number, evidence]) => [keys[number] ?? '', evidence]));
}
