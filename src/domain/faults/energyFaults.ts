// What has to be said of energy: fuels without a heating value, and heating values that do not mean the same.
import { defineFault } from './define.ts';
import type { Words } from '../phrase.ts';

export const energyUnconverted = defineFault<{ activity: string; unit: string; lacks: Words }>(
  'energy-unconverted',
  ({ activity, unit, lacks }) => ({
    message: `${activity} in ${unit} is not in the energy totals: ${lacks}`,
    hint: `name where they come from in esgcalc.yaml: factors: {${activity}: {energy: ..., density: ...}}; \`esgcalc factors list --activity "${activity}"\` shows which editions have them`,
  }),
  { severity: 'note' },
);

export const energyBasisMixed = defineFault<{ year: string; net: string; gross: string }>(
  'energy-basis-mixed',
  ({ year, net, gross }) => ({
    message: `the energy of ${year} adds net heating values (${net}) to gross ones (${gross})`,
    hint: 'name editions of one basis under `energy:` in esgcalc.yaml, or say so beside the table',
  }),
  { severity: 'warning' },
);

export const energyNotGiven = defineFault<{ activity: string; unit: string }>(
  'energy-unconverted',
  ({ activity, unit }) => ({
    message: `${activity} in ${unit} is not in the energy totals: its emissions are given, not its quantity`,
    hint: 'give the quantity of the fuel or energy, and a factor for it, where it belongs in the energy totals',
  }),
  { severity: 'note' },
);
