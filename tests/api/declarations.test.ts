// The library's declarations are a promise. `declarations.txt` holds them as its users' compilers read them, and this test fails when they
// change. Then read the difference, raise the version as it says, and write them anew:
//   npm run build && UPDATE_DECLARATIONS=1 npx vitest run tests/api/declarations.test.ts
// A new function, a new optional option, a new field of a result: a minor version. Anything gone, renamed, of another type or no longer
// optional: a major one. Words alone: a patch.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ComputeResult, Explanation, ExplanationNode, ListedFactor } from '../../src/api/index.ts';
import type { EXPLANATION, LEDGER_LINE, LISTED_ROW, NODE, STEP } from '../../src/domain/schema/explanationSchema.ts';
import type { EXPLAINED_FACTOR } from '../../src/domain/schema/explanationSchema.ts';
import type { DIAGNOSTIC, FACTOR_RESULT, FIGURE, GROUP, INPUT } from '../../src/domain/schema/resultSchema.ts';
import type { RESTATED, RESULT, VALUE } from '../../src/domain/schema/resultSchema.ts';
import type { COMING, PROGRESS, TARGET_RESULT } from '../../src/domain/schema/targetResultSchema.ts';
import { REPOSITORY } from '../support/fakeShell.ts';

const TYPES = join(REPOSITORY, 'dist', 'types');
const SNAPSHOT = join(import.meta.dirname, 'declarations.txt');
const HOW = 'the declarations have changed; the head of tests/api/declarations.test.ts says what that means';

/** The declarations of all files, the names of the library first. */
function declarations(): string {
  const files = readdirSync(TYPES, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.d.ts'))
    .sort((a, b) => Number(b === 'api/index.d.ts') - Number(a === 'api/index.d.ts') || (a < b ? -1 : 1));
  return files.map((file) => `// ${file}\n${readFileSync(join(TYPES, file), 'utf8').trim()}\n`).join('\n');
}

describe('the declarations of the library', () => {
  it('are those that were promised', () => {
    const now = declarations();
    if (process.env['UPDATE_DECLARATIONS'] === '1') writeFileSync(SNAPSHOT, now);
    expect(now, HOW).toBe(readFileSync(SNAPSHOT, 'utf8'));
  });

  it('name nothing that is not the library’s own', () => {
    const named = [...declarations().matchAll(/from '([^']*)'/g)].map(([, specifier = '']) => specifier);
    expect(named.filter((specifier) => !/^\.{1,2}\/(?:[a-z]+\/)?[a-zA-Z]+\.js$/.test(specifier))).toEqual([]);
  });

  it('say of everything what it is for', () => {
    const bare = [...declarations().matchAll(/(?<!\*\/\n)^export (?:declare function|type) (\w+)[^*]/gm)];
    expect(bare.map(([, name]) => name)).toEqual([]);
  });
});

/** The fields that a schema lists, and those that it does not require. */
type Fields<S extends { readonly properties: object }> = keyof S['properties'];
type Optional<S extends { readonly properties: object; readonly required: readonly string[] }> = Exclude<
  Fields<S>,
  S['required'][number]
>;

/** The fields of a type that may be left out. */
type Left<T> = { [Name in keyof T]-?: undefined extends T[Name] ? Name : never }[keyof T];

type Item<T> = T extends readonly (infer Each)[] ? Each : never;

describe('the types of results', () => {
  type Figure = Item<ComputeResult['figures']>;
  type Target = Item<ComputeResult['targets']>;
  type Value = Figure['values'][string];

  it('have the fields of the schemas', () => {
    expectTypeOf<keyof ComputeResult>().toEqualTypeOf<Fields<typeof RESULT>>();
    expectTypeOf<Left<ComputeResult>>().toEqualTypeOf<Optional<typeof RESULT>>();
    expectTypeOf<keyof Figure>().toEqualTypeOf<Fields<typeof FIGURE>>();
    expectTypeOf<keyof Value>().toEqualTypeOf<Fields<typeof VALUE>>();
    expectTypeOf<Left<Value>>().toEqualTypeOf<Optional<typeof VALUE>>();
    expectTypeOf<keyof NonNullable<Value['restated']>>().toEqualTypeOf<Fields<typeof RESTATED>>();
    expectTypeOf<keyof Item<NonNullable<ComputeResult['groups']>>>().toEqualTypeOf<Fields<typeof GROUP>>();
    expectTypeOf<keyof Item<ComputeResult['factors']>>().toEqualTypeOf<Fields<typeof FACTOR_RESULT>>();
    expectTypeOf<keyof Item<ComputeResult['inputs']>>().toEqualTypeOf<Fields<typeof INPUT>>();
    expectTypeOf<keyof Item<ComputeResult['diagnostics']>>().toEqualTypeOf<Fields<typeof DIAGNOSTIC>>();
    expectTypeOf<keyof Target>().toEqualTypeOf<Fields<typeof TARGET_RESULT>>();
    expectTypeOf<keyof Item<Target['progress']>>().toEqualTypeOf<Fields<typeof PROGRESS>>();
    expectTypeOf<keyof Item<Target['coming']>>().toEqualTypeOf<Fields<typeof COMING>>();
    expectTypeOf<Item<Target['progress']>['status']>().toEqualTypeOf<
      (typeof PROGRESS)['properties']['status']['enum'][number]
    >();
  });

  it('have the fields of the schema of explanations', () => {
    expectTypeOf<keyof Explanation>().toEqualTypeOf<Fields<typeof EXPLANATION>>();
    expectTypeOf<Left<Explanation>>().toEqualTypeOf<Optional<typeof EXPLANATION>>();
    expectTypeOf<keyof ExplanationNode>().toEqualTypeOf<Fields<typeof NODE>>();
    expectTypeOf<Left<ExplanationNode>>().toEqualTypeOf<Optional<typeof NODE>>();
    expectTypeOf<keyof Item<ExplanationNode['steps']>>().toEqualTypeOf<Fields<typeof STEP>>();
    expectTypeOf<keyof Item<ExplanationNode['factors']>>().toEqualTypeOf<Fields<typeof EXPLAINED_FACTOR>>();
    expectTypeOf<keyof NonNullable<ExplanationNode['ledgerLine']>>().toEqualTypeOf<Fields<typeof LEDGER_LINE>>();
    expectTypeOf<keyof Item<NonNullable<Explanation['rows']>>>().toEqualTypeOf<Fields<typeof LISTED_ROW>>();
    expectTypeOf<ListedFactor['value']>().toEqualTypeOf<string>();
  });
});
