// The words that the schemas are made of. A schema declares the fields once: readers take their known names from it, editors the rest.

export const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Any part of a JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A part that declares fields. */
export type FieldsSchema = JsonSchema & { readonly properties: Readonly<Record<string, JsonSchema>> };

/** The names of the fields that a schema declares. */
export function fieldsOf<Name extends string>(schema: {
  readonly properties: Readonly<Record<Name, JsonSchema>>;
}): readonly Name[] {
  return Object.keys(schema.properties) as Name[];
}

/** An object that prints the fields of a schema: those it requires, perhaps the others, and none besides. */
export type Printed<S extends { readonly properties: object; readonly required: readonly string[] }> = {
  readonly [Name in keyof S['properties'] & S['required'][number]]: unknown;
} & { readonly [Name in Exclude<keyof S['properties'], S['required'][number]>]?: unknown };
