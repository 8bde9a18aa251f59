// esgcalc schema: what the company file, an edition, the results and the tables may hold, for editors and validators.
import { Argument, Command } from 'commander';
import { editionSchema } from '../../domain/schema/editionSchema.ts';
import { explanationSchema } from '../../domain/schema/explanationSchema.ts';
import { companySchema } from '../../domain/schema/fillCompanySchema.ts';
import type { JsonSchema } from '../../domain/schema/jsonSchema.ts';
import { indexSchema } from '../../domain/schema/indexSchema.ts';
import { resultSchema } from '../../domain/schema/resultSchema.ts';
import { activityTableSchema, factorTableSchema } from '../../domain/schema/tableSchemas.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { readVocabulary } from '../../read/readVocabulary.ts';
import type { ExitCode, Shell } from '../shell.ts';

/** Every schema by its name; each also ships as `factors/schemas/NAME.schema.json`. */
export const SCHEMAS: Readonly<Record<string, (vocabulary: Vocabulary) => JsonSchema>> = {
  company: companySchema,
  edition: editionSchema,
  result: resultSchema,
  index: indexSchema,
  explanation: explanationSchema,
  activities: activityTableSchema,
  factors: factorTableSchema,
};

/** Declares the command. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('schema')
    .description(
      'print the schema of esgcalc.yaml, edition.json, the JSON result, or a table, for editors and validators',
    )
    .addArgument(new Argument('<name>', 'which one').choices(Object.keys(SCHEMAS)))
    .action((name: string) => {
      const schema = SCHEMAS[name]?.(readVocabulary(shell.factorsFolder));
      shell.out(`${JSON.stringify(schema, null, 2)}\n`);
      finish(0);
    });
}
