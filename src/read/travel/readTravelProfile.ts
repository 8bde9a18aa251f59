// Reads the part of a mapping profile that speaks of a supplier's report of trips.
import { LANGUAGES } from '../../domain/language.ts';
import { fieldsOf } from '../../domain/schema/jsonSchema.ts';
import { TRAVEL_CELLS, TRAVEL_PROFILE, TRAVEL_VALUES } from '../../domain/schema/travelSchema.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { PLAIN_TRAVEL, TRAVEL_VIEWS, type TravelProfile, type TravelRole } from '../../domain/travel.ts';
import { oneOf } from '../oneOf.ts';
import type { YamlField } from '../yamlField.ts';

/** What a profile says under `travel:`; undefined where it says nothing there. */
export function readTravelProfile(field: YamlField | undefined): TravelProfile | undefined {
  if (field === undefined) return undefined;
  const fields = field.fields(fieldsOf(TRAVEL_PROFILE));
  const { properties } = TRAVEL_PROFILE;
  const columns = fields.get('columns')?.fields(fieldsOf(TRAVEL_CELLS));
  const values = fields.get('values')?.fields(fieldsOf(TRAVEL_VALUES));
  const { statement } = PLAIN_TRAVEL;
  return {
    columns: textsOf(columns),
    columnPlaces: new Map([...(columns ?? [])].map(([role, value]) => [role, value.place])),
    constants: textsOf(fields.get('constants')?.fields(fieldsOf(TRAVEL_CELLS))),
    values: new Map([...(values ?? [])].map(([role, texts]) => [role, spellings(texts)])),
    counts: oneOf(fields.get('counts'), TRAVEL_VIEWS) ?? PLAIN_TRAVEL.counts,
    recompute:
      fields
        .get('recompute')
        ?.items()
        .flatMap((item) => item.text() ?? []) ?? PLAIN_TRAVEL.recompute,
    airports: spellings(fields.get('airports')),
    emissionUnit: fields.get('emissions')?.text(),
    distanceUnit: oneOf(fields.get('distance'), properties.distance.enum) ?? 'km',
    language: oneOf(fields.get('language'), LANGUAGES),
    statement: {
      method: fields.get('method')?.text() ?? '',
      factorSet: fields.get('factors')?.text() ?? '',
      factorYear: fields.get('factor year')?.text() ?? '',
      radiativeForcing:
        oneOf(fields.get('radiative forcing'), properties['radiative forcing'].enum) ?? statement.radiativeForcing,
      upstream: oneOf(fields.get('upstream'), properties.upstream.enum) ?? statement.upstream,
    },
  };
}

function textsOf(fields: ReadonlyMap<TravelRole, YamlField> | undefined): ReadonlyMap<TravelRole, string> {
  return new Map(
    [...(fields ?? [])].flatMap(([role, value]) => {
      const text = value.text();
      return text === undefined ? [] : [[role, text] as const];
    }),
  );
}

/** Texts by the spelling of what they stand for. */
function spellings(field: YamlField | undefined): ReadonlyMap<string, string> {
  return new Map(
    (field?.entries() ?? []).flatMap(([written, value]) => {
      const text = value.text();
      return text === undefined ? [] : [[spellingKey(written), text] as const];
    }),
  );
}
