// Reads `scope3:`: the categories that a company declares not relevant or not computed, and why.
import { phrase } from '../domain/phrase.ts';
import { CATEGORY_STATUSES, type CategoryDeclaration } from '../domain/category.ts';
import { CATEGORY, CATEGORY_KEY } from '../domain/schema/disclosureSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { oneOf } from './oneOf.ts';
import { readLabels } from './readCompany.ts';
import { isWhole } from './readNames.ts';
import type { YamlField } from './yamlField.ts';

const CATEGORY_PATTERN = new RegExp(CATEGORY_KEY);

/**
 * The declared categories by their scope, `3.8`. They are named by number, for an editor takes a bare `3.10` for the number 3.1 and
 * would show two categories as one.
 */
export function readScope3(field: YamlField | undefined): ReadonlyMap<string, CategoryDeclaration> {
  const declared = (field?.entries() ?? []).flatMap(([name, value]): [string, CategoryDeclaration][] => {
    if (!CATEGORY_PATTERN.test(name)) {
      const number = /^(?:3\.|(?:scope3_)?cat(?:egory)?\s*0?)(\d{1,2})$/i.exec(name)?.[1];
      const hint =
        number !== undefined && CATEGORY_PATTERN.test(number) ? phrase`write ${number}:` : phrase`write 8: or the like`;
      value.faultOfName(
        phrase`is no category of scope 3`,
        phrase`categories are named by their number, 1 to 15; ${hint}`,
      );
      return [];
    }
    const fields = value.fields(fieldsOf(CATEGORY));
    isWhole(
      value,
      fields,
      CATEGORY.required,
      'a category',
      phrase`status and why: {status: not-relevant, why: no leased assets}`,
    );
    const status = oneOf(fields.get('status'), CATEGORY_STATUSES);
    const why = readLabels(fields.get('why'));
    return status === undefined || why === undefined ? [] : [[`3.${name}`, { status, why, place: value.namePlace }]];
  });
  return new Map(declared);
}
