// Categories of scope 3 that a company declares not relevant or not computed stand in the table as such; rows must not say otherwise.
import { CATEGORIES, type CategoryDeclaration } from '../domain/category.ts';
import type { Company } from '../domain/company.ts';
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import { categoriesUnaccounted, categoryComputed, categoryContradicted } from '../domain/faults/categoryFaults.ts';
import type { KpiValue } from '../domain/figure.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { KpiRow } from './computeKpis.ts';
import { isInScopes, type Inventory } from './takeInventory.ts';

/** The rows with what is declared of them. */
export function declareCategories(
  rows: readonly KpiRow[],
  inventory: Inventory,
  { scope3 }: Company,
): Checked<readonly KpiRow[]> {
  if (scope3.size === 0) return { value: rows, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  for (const [scope, declaration] of scope3) {
    const row = categoryRow(rows, scope);
    const told = {
      category: numberOf(scope),
      label: row?.kpi.labels.en.replace(/^Category \d+: /, '') ?? '',
      declared: declaration.place,
    };
    const lines = linesIn(scope, inventory);
    const [first] = lines;
    if (declaration.status === 'not-relevant' && first !== undefined) {
      const count = lines.reduce((sum, line) => sum + line.rows + line.missing, 0);
      diagnostics.push(categoryContradicted({ ...first.first, field: 'activity' }, { ...told, rows: count }));
    }
    const hasAll = row !== undefined && [...row.values.values()].every(({ status }) => status === 'value');
    if (declaration.status === 'not-computed' && hasAll) diagnostics.push(categoryComputed(declaration.place, told));
  }
  const unaccounted = CATEGORIES.filter((scope) => !scope3.has(scope) && !hasFigure(categoryRow(rows, scope)));
  if (unaccounted.length > 0)
    diagnostics.push(categoriesUnaccounted(undefined, { categories: unaccounted.map(numberOf) }));
  return { value: rows.map((row) => declaredRow(row, scope3)), diagnostics };
}

/** The number of a category: 8 of `3.8`. */
export function numberOf(scope: string): string {
  return scope.slice(2);
}

/** The row of a category, by what it counts rather than by its key. */
export function categoryRow(rows: readonly KpiRow[], scope: string): KpiRow | undefined {
  return rows.find(({ kpi: { content } }) => content.kind === 'emissions' && content.scope === scope);
}

function hasFigure(row: KpiRow | undefined): boolean {
  return row !== undefined && [...row.values.values()].some(({ status }) => status === 'value');
}

/** The lines that count in a category, once each: those with emissions there, and those that say `/`. */
function linesIn(scope: string, { emissions, gaps }: Inventory): LedgerLine[] {
  const unknown = gaps.filter(({ line }) => line.missing > 0);
  const ours = [...emissions, ...unknown].filter((each) => isInScopes(each) && each.scope === scope);
  return [...new Set(ours.map(({ line }) => line))];
}

function declaredRow(row: KpiRow, scope3: Company['scope3']): KpiRow {
  const { content } = row.kpi;
  const declaration = content.kind === 'emissions' ? scope3.get(content.scope) : undefined;
  if (declaration === undefined) return row;
  return { ...row, values: new Map([...row.values].map(([year, value]) => [year, declaredValue(value, declaration)])) };
}

function declaredValue(value: KpiValue, { status, why }: CategoryDeclaration): KpiValue {
  if (value.status === 'value') return value;
  return { status: status === 'not-relevant' ? 'not-applicable' : 'missing', why };
}
