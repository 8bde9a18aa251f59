// The rules between editions: what follows what, in which order, and that one can be chosen before another.
import { phrase } from '../../domain/phrase.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import {
  editionDatesReversed,
  editionFaulty,
  editionRival,
  supersededUnfit,
  supersededUnknown,
} from '../../domain/faults/editionFaults.ts';
import { isDay } from '../../domain/period.ts';
import { nearestName } from '../../domain/spelling.ts';
import type { Statement } from './statement.ts';

/** Everything wrong between the checked editions, or between them and those beside them. */
export function checkSeries(checked: readonly Statement[], beside: readonly Statement[]): Diagnostic[] {
  const byId = new Map<string, Statement>();
  const diagnostics: Diagnostic[] = [];
  for (const statement of checked) {
    const id = statement.text('id');
    if (id === '' || !byId.has(id)) byId.set(id, statement);
    else {
      const what = phrase`the edition ${id} stands in two folders`;
      diagnostics.push(
        editionFaulty(statement.placeOf('id'), { what, hint: phrase`give your own edition another id` }),
      );
    }
  }
  for (const statement of beside) {
    if (!byId.has(statement.text('id'))) byId.set(statement.text('id'), statement);
  }
  const all = [...byId.values()];
  return [...diagnostics, ...checked.flatMap((each) => [...checkSuperseded(each, byId), ...checkRival(each, all)])];
}

function checkSuperseded(statement: Statement, byId: ReadonlyMap<string, Statement>): Diagnostic[] {
  const id = statement.text('supersedes');
  if (id === '') return [];
  const place = statement.placeOf('supersedes');
  const before = byId.get(id);
  if (before === undefined) return [supersededUnknown(place, { id, nearest: nearestName(id, byId.keys()) })];
  if (before === statement) return [supersededUnfit(place, { id, what: phrase`which is itself` })];
  const family = before.text('family');
  if (family !== statement.text('family'))
    return [supersededUnfit(place, { id, what: phrase`an edition of another family (${family})` })];
  const [earlier, later] = [before.text('published'), statement.text('published')];
  if (!isDay(earlier) || !isDay(later) || earlier <= later) return [];
  const order = { published: later, what: phrase`${id}, which it supersedes`, day: earlier };
  return [editionDatesReversed(statement.placeOf('published'), order)];
}

/** Of two rivals the later in the order of their ids is the one that is told. */
function checkRival(statement: Statement, all: readonly Statement[]): Diagnostic[] {
  const [family, dataYear, published] = [
    statement.text('family'),
    statement.text('dataYear'),
    statement.text('published'),
  ];
  if ([family, dataYear, published].includes('')) return [];
  const rival = all.find(
    (other) =>
      other !== statement &&
      other.text('id') < statement.text('id') &&
      other.text('family') === family &&
      other.text('dataYear') === dataYear &&
      other.text('published') === published,
  );
  if (rival === undefined) return [];
  const rivals = { other: rival.text('id'), family, dataYear, published };
  return [editionRival(statement.placeOf('dataYear'), rivals)];
}
