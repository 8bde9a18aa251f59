// The products of two years matched by what stays the same: a ledger line in both years, whatever its unit, its days or its factor.
import type { FigureStep, Product } from '../../compute/figureSteps.ts';
import type { LedgerLine } from '../../domain/ledger.ts';

/** What is the same thing in both years; a thing may be several ledger lines, as where bills are in different units. */
export type PairedProducts = { readonly before: readonly Product[]; readonly after: readonly Product[] };

/** The pairs in the order of the later year; what only the earlier one has comes last. */
export function pairProducts(before: readonly Product[], after: readonly Product[]): readonly PairedProducts[] {
  const pairs = new Map<string, { before: Product[]; after: Product[] }>();
  const pairOf = (product: Product): { before: Product[]; after: Product[] } => {
    const name = identityOf(product);
    const pair = pairs.get(name) ?? { before: [], after: [] };
    pairs.set(name, pair);
    return pair;
  };
  for (const product of after) pairOf(product).after.push(product);
  for (const product of before) pairOf(product).before.push(product);
  return [...pairs.values()];
}

/** Whether the same steps lead from the quantity to the result, with whatever numbers. */
export function haveSameSteps(before: Product, after: Product): boolean {
  const kinds = ({ steps }: Product): string => steps.map(({ reason }) => reason.kind).join(' ');
  return kinds(before) === kinds(after);
}

function identityOf({ base, steps }: Product): string {
  if (base.because.kind !== 'rows') return base.name;
  const isTaken = steps.some(({ reason }) => reason.kind === 'less');
  return [...keyOf(base.because.line), isTaken ? 'less' : '', ...purposeOf(steps)].join('\u001f');
}

/** What the product is of: the gas of its last factor, and the kind of that factor where it is upstream or lost. */
function purposeOf(steps: readonly FigureStep[]): string[] {
  const reason = steps.findLast((step) => step.reason.kind === 'factor')?.reason;
  if (reason?.kind !== 'factor')
    return steps.flatMap((step) => (step.reason.kind === 'potential' ? [step.reason.gas] : []));
  const { gas, kind } = reason.factor;
  // A publisher may give CO2 in one year and CO2e in the next: the same line all the same.
  return [gas === 'CO2' ? 'CO2e' : gas, kind === 'upstream' || kind === 'losses' ? kind : ''];
}

/** What tells ledger lines apart beside the year and what belongs to it: units, days, evidence of instruments. */
function keyOf({ subject, class: kind, site, entity, region, scope, groups, details }: LedgerLine): string[] {
  const { evidence: _, ...own } = details;
  return [subject.name, kind, site, entity, region, scope, ...groups, ...Object.values(own)];
}
