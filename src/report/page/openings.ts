// The explanations that the figures of a page open: one for each figure that is shown or that another one is made of. An explanation goes
// down to the next figures that have a name and leads on to theirs, so that nothing is told twice.
import type { KpiRow } from '../../compute/computeKpis.ts';
import type { TargetProgress } from '../../compute/measureProgress.ts';
import type { Results } from '../../compute/results.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Voice } from '../explain/explainWords.ts';
import type { Language } from '../../domain/language.ts';
import type { UnitTable } from '../../domain/unit.ts';
import { explainChange } from '../explain/explainChange.ts';
import type { ExplainBasis } from '../explain/explainFigure.ts';
import type { ExplainNode } from '../explain/explainNode.ts';
import { explainReport, type ExplainReport, type GroupBy } from '../explain/explainReport.ts';
import { explainTargets } from '../explain/explainTarget.ts';
import type { ShownPart } from '../explain/trimNode.ts';

/** Which figures: of everything, or of one site or month. `results` are those of the run that was grouped so. */
export type Realm = {
  readonly of: 'whole' | 'site' | 'month';
  readonly results: Results;
  readonly rows: readonly KpiRow[];
  readonly by: GroupBy;
};

/** An explanation under the name that opens it; `links` are the names of the figures that it leads on to, by KPI. */
export type Opening = {
  readonly id: string;
  readonly of: Realm['of'];
  readonly report: ExplainReport;
  readonly links: ReadonlyMap<string, string>;
};

/** How much an opened explanation shows: all levels, and of a very long sum its largest lines. */
const SHOWN: ShownPart = { depth: undefined, allLines: false };

type Asked = {
  readonly id: string;
  readonly realm: Realm;
  readonly explain: () => ExplainReport;
  readonly year: string;
};

/** Gives every figure the name of its explanation when it is asked for, and makes them all at the end. */
export class Openings {
  readonly #language: Language;
  readonly #voice: Voice;
  readonly #units: UnitTable;
  readonly #asked = new Map<string, Asked>();

  constructor(language: Language, voice: Voice, units: UnitTable) {
    this.#voice = voice;
    this.#language = language;
    this.#units = units;
  }

  /** The name of a figure's explanation; undefined where there is no figure. */
  figure(realm: Realm, key: string, year: string): string | undefined {
    const row = realm.rows.find(({ kpi }) => kpi.key === key);
    const value = row?.values.get(year);
    if (row === undefined || value?.status !== 'value') return undefined;
    return this.#idOf('figure', realm, key, year, () =>
      explainReport(row, value.figure, this.#basis(realm, year), realm.by, SHOWN),
    );
  }

  /** The name of the explanation of a target in one year. */
  target(realm: Realm, measured: TargetProgress, year: string): string {
    const place = realm.results.targets.indexOf(measured);
    return this.#idOf('target', realm, String(place), year, () =>
      explainTargets(measured.row, [measured], this.#basis(realm, year), this.#units, SHOWN),
    );
  }

  /** The name of the explanation of what changed in a figure of the whole. */
  change(
    realm: Realm,
    row: KpiRow,
    [from, before]: readonly [string, Figure],
    [to, after]: readonly [string, Figure],
  ): string {
    return this.#idOf('change', realm, row.kpi.key, to, () =>
      explainChange(row, before, after, from, this.#basis(realm, to), realm.by, SHOWN),
    );
  }

  /** All explanations that were asked for, and those that they lead on to. */
  all(): readonly Opening[] {
    const made: Opening[] = [];
    // Asking for what an explanation leads on to makes the map longer while it is gone through.
    for (const { id, realm, explain, year } of this.#asked.values()) {
      const report = explain();
      const links = new Map<string, string>();
      for (const name of namesBelow(report.explanation.root)) {
        const link = this.figure(realm, name, year);
        if (link !== undefined && link !== id) links.set(name, link);
      }
      made.push({ id, of: realm.of, report, links });
    }
    return made;
  }

  #basis(realm: Realm, year: string): ExplainBasis {
    const { results, rows } = realm;
    const isApart = (name: string): boolean => rows.some(({ kpi }) => kpi.key === name);
    return { results, rows, year, language: this.#language, voice: this.#voice, isApart };
  }

  #idOf(kind: ExplainReport['kind'], realm: Realm, key: string, year: string, explain: () => ExplainReport): string {
    const group = realm.by.map(({ value }) => value).join('\u001f');
    const name = [kind, realm.of, group, key, year].join('\u001e');
    const known = this.#asked.get(name);
    if (known !== undefined) return known.id;
    const id = `e${this.#asked.size + 1}`;
    this.#asked.set(name, { id, realm, explain, year });
    return id;
  }
}

/** The named figures below the head of an explanation. */
function namesBelow(node: ExplainNode): readonly string[] {
  return node.children.flatMap((child) => [...(child.name === '' ? [] : [child.name]), ...namesBelow(child)]);
}
