// The rules of edition.json: fields known and readable, names and dates real.
import { phrase } from '../../domain/phrase.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import {
  editionDatesReversed,
  editionFamilyUnknown,
  editionFaulty,
  editionFieldUnknown,
  factorKindUnknown,
} from '../../domain/faults/editionFaults.ts';
import { isDay } from '../../domain/period.ts';
import { EDITION } from '../../domain/schema/editionSchema.ts';
import { nearestName } from '../../domain/spelling.ts';
import { EDITION_FIELDS_HINT, faultsOfFields } from '../checkEdition.ts';
import type { ValidationBasis } from './basis.ts';
import type { Statement } from './statement.ts';

/** `compute` does without a licence; an edition that is to be passed on does not. */
const REQUIRED = [...EDITION.required, 'licence'] as const;
const FIELDS = Object.keys(EDITION.properties);

/** Everything wrong with what an edition states of itself. */
export function checkStatement(statement: Statement, basis: ValidationBasis): Diagnostic[] {
  return [...checkFields(statement), ...checkDates(statement), ...checkNames(statement, basis)];
}

function checkFields(statement: Statement): Diagnostic[] {
  const diagnostics = statement.fields
    .filter((field) => !FIELDS.includes(field))
    .map((field) =>
      editionFieldUnknown(statement.nameOf(field), {
        field,
        nearest: nearestName(field, FIELDS),
        known: FIELDS.join(', '),
      }),
    );
  const isUnexplained = statement.text('published') === '' && statement.text('publishedEvidence') === '';
  const required = isUnexplained ? [...REQUIRED, 'publishedEvidence' as const] : REQUIRED;
  for (const { field, what } of faultsOfFields(statement.stated, statement.name, required))
    diagnostics.push(editionFaulty(statement.placeOf(field), { what, hint: EDITION_FIELDS_HINT }));
  return diagnostics;
}

function checkDates(statement: Statement): Diagnostic[] {
  const [dataYear, published] = [statement.text('dataYear'), statement.text('published')];
  const diagnostics: Diagnostic[] = [];
  const isYear = /^\d{4}$/.test(dataYear);
  if (isDay(published) && isYear && published < `${dataYear}-01-01`) {
    const order = { published, what: phrase`the year of its data begins`, day: `${dataYear}-01-01` };
    diagnostics.push(editionDatesReversed(statement.placeOf('published'), order));
  }
  return diagnostics;
}

function checkNames(statement: Statement, { families, vocabulary: { kinds } }: ValidationBasis): Diagnostic[] {
  const [family, kind] = [statement.text('family'), statement.text('kind')];
  const diagnostics: Diagnostic[] = [];
  if (family !== '' && statement.isListed && !families.has(family)) {
    const unknown = { family, nearest: nearestName(family, families), table: statement.table };
    diagnostics.push(editionFamilyUnknown(statement.placeOf('family'), unknown));
  } else if (family !== '' && statement.isListed && !isNamedAfter(statement.name, family)) {
    const what = phrase`the folder ${statement.name} is not named after its family, ${family}`;
    diagnostics.push(editionFaulty(statement.placeOf('family'), { what, hint: phrase`name it ${family}-<data year>` }));
  }
  if (kind !== '' && !kinds.has(kind))
    diagnostics.push(factorKindUnknown(statement.placeOf('kind'), { kind, nearest: nearestName(kind, kinds.keys()) }));
  return diagnostics;
}

/** Of the program's own editions only the folders named after a family that is asked for are opened. */
function isNamedAfter(name: string, family: string): boolean {
  return name === family || name.startsWith(`${family}-`);
}
