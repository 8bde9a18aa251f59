// What can be wrong with the company file and with how the command is called.
import { defineFault, quoted, suggestion } from './define.ts';
import type { Words } from '../phrase.ts';

const MISUSE = { blame: 'command' } as const;

export const companyUnreadable = defineFault<{ what: Words; hint?: Words }>(
  'company-unreadable',
  ({ what, hint = 'YAML wants "name: value", two spaces for what belongs below, and no tabs' }) => ({
    message: `the company file cannot be read: ${what}`,
    hint,
  }),
  MISUSE,
);

export const companyMissing = defineFault<{ folder: string }>(
  'company-missing',
  ({ folder }) => ({
    message: `${folder === '.' ? 'this folder' : quoted(folder)} has no esgcalc.yaml with \`data:\`, so there is nothing to compute`,
    hint: 'name the activity files (- for standard input), or list them in esgcalc.yaml: data: ["20*.csv"]',
  }),
  MISUSE,
);

export const companyPresent = defineFault<{ folder: Words }>(
  'company-present',
  ({ folder }) => ({
    message: `${folder} has an esgcalc.yaml already`,
    hint: 'edit it, or start in another folder: esgcalc init FOLDER',
  }),
  MISUSE,
);

export const answersEnded = defineFault<object>(
  'answers-ended',
  () => ({
    message: 'the answers ended before the questions did',
    hint: 'answer on the terminal, or give them as options: esgcalc init --name "Example Limited" --year 2025 --site Central:HK-HKE',
  }),
  MISUSE,
);

export const companySeveral = defineFault<{ first: Words; second: Words }>(
  'company-several',
  ({ first, second }) => ({
    message: `the files belong to two companies: ${first} and ${second}`,
    hint: 'compute them apart, or name one with --company',
  }),
  MISUSE,
);

export const fieldUnknown = defineFault<{
  field: string;
  nearest: string | undefined;
  known: string;
  /** It has no value: within braces, the rest of a text that was cut at its comma. */
  isBare: boolean;
}>(
  'field-unknown',
  ({ field, nearest, known, isBare }) => ({
    message: `there is no field ${quoted(field)}${suggestion(nearest)}`,
    hint: `${isBare ? "a text with a comma needs quotes within { }: 'one, another'; " : ''}known here: ${known}`,
  }),
  MISUSE,
);

export const fieldInvalid = defineFault<{ field: string; what: Words; hint: Words }>(
  'field-invalid',
  ({ field, what, hint }) => ({ message: `${field}: ${what}`, hint }),
  MISUSE,
);

export const kpiUnknown = defineFault<{ text: string; nearest: string | undefined }>(
  'kpi-unknown',
  ({ text, nearest }) => ({
    message: `there is no KPI ${quoted(text)}${suggestion(nearest)}`,
    hint: 'the keys are those of `esgcalc compute --format csv`',
  }),
  MISUSE,
);

export const targetUnitMismatch = defineFault<{ kpi: string; field: string; amount: string; unit: string }>(
  'target-unit-mismatch',
  ({ kpi, field, amount, unit }) => ({
    message: `the ${field} ${quoted(amount)} does not fit ${kpi}, which is measured in ${unit}`,
    hint: `write the ${field} in ${unit}`,
  }),
  MISUSE,
);

export const targetBaseDiffers = defineFault<{ kpi: string; base: string; written: string; computed: string }>(
  'target-base-differs',
  ({ kpi, base, written, computed }) => ({
    message: `the target on ${kpi} is measured from ${written} of ${base}, and the rows give ${computed}`,
    hint: 'remove baseValue to measure from the rows, or say in the condition why the published base stands',
  }),
  { severity: 'warning' },
);

export const optionInvalid = defineFault<{ option: string; text: string; hint: Words }>(
  'option-invalid',
  ({ option, text, hint }) => ({ message: `${option} does not take ${quoted(text)}`, hint }),
  MISUSE,
);

export const sidesMissing = defineFault<{ option: string; there: Words }>(
  'sides-missing',
  ({ option, there }) => ({
    message: `compare needs two sides, and nothing says what ${option} is; there is ${there}`,
    hint: 'give two years with --from and --to, or two sites with --by site --from A --to B',
  }),
  MISUSE,
);

export const notTakenApart = defineFault<{ key: string }>(
  'not-taken-apart',
  ({ key }) => ({
    message: `a change of ${key} cannot be taken apart: it is no sum of ledger lines, nor a ratio of one`,
    hint: 'name a figure of emissions, energy or quantities with --kpi, or an intensity',
  }),
  MISUSE,
);

export const figureMissing = defineFault<{ key: string; year: string; why: Words }>(
  'figure-missing',
  ({ key, year, why }) => ({
    message: `${key} has no figure for ${year}: ${why}`,
    hint: 'add its rows, or ask for another year with --year',
  }),
);

export const pathOutside = defineFault<{ field: string; path: string }>(
  'path-outside',
  ({ field, path }) => ({
    message: `${field} reads ${quoted(path)}, outside the folder of the company file`,
    hint: 'whoever gets the folder alone has not all that the figures stand on; keep it below, or hand it over too',
  }),
  { ...MISUSE, severity: 'note' },
);
