// Whether market-based scope 2 is computed: where there are instruments, or on request (GHG Protocol Scope 2 Guidance, chapter 4).
import type { Company } from '../../domain/company.ts';
import { partsOf, type KpiTable } from '../../domain/kpi.ts';
import type { LedgerLine } from '../../domain/ledger.ts';

/** Instruments, the company's word, or a target or KPI of its own that rests on a market-based figure ask for it. */
export function isMarketBased(
  lines: readonly LedgerLine[],
  { marketBased, targets, kpis: own }: Company,
  kpis: KpiTable,
): boolean {
  const all: KpiTable = new Map([...kpis, ...own]);
  return (
    marketBased ||
    lines.some(({ subject }) => subject.use === 'instrument') ||
    targets.some(({ kpi }) => restsOnMarket(kpi, all)) ||
    [...own.keys()].some((key) => restsOnMarket(key, all))
  );
}

/** The KPIs that are computed without market-based figures. */
export function withoutMarket(kpis: KpiTable): KpiTable {
  return new Map([...kpis].filter(([key]) => !restsOnMarket(key, kpis)));
}

function restsOnMarket(key: string, kpis: KpiTable, above: readonly string[] = []): boolean {
  const content = kpis.get(key)?.content;
  if (content === undefined || above.includes(key)) return false;
  if (content.kind === 'market' || content.kind === 'instruments') return true;
  return partsOf(content).some((part) => restsOnMarket(part, kpis, [...above, key]));
}
