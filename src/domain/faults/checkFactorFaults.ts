// What the check of results finds in factors: those that move without a record, that the notes state otherwise, that came too late.
import type { Words } from '../phrase.ts';
import type { Evidence } from '../diagnostic.ts';
import { defineFault } from './define.ts';

type Drift = {
  readonly source: string;
  readonly kpi: string;
  /** The years that no record explains, and by how much: `2024 -2.5 %`. */
  readonly years: readonly string[];
  readonly moves: string;
  /** The factor of every year: `2.2714 in 2023, 2.2151 in 2024`. */
  readonly told: string;
  readonly unit: string;
  readonly evidence: Evidence;
};

export const factorDrift = defineFault<Drift>(
  'factor-drift',
  ({ source, kpi, years, moves, told, unit }) => ({
    message: `emissions per ${unit} of ${source} move without a recorded change of factor (${moves}): ${told} kgCO2e/${unit}`,
    hint: `use a published factor, or say what changed in each of these years: notes: [{kpi: ${kpi}, year: ${years[0]}, text: ...}]`,
  }),
  {
    severity: 'warning',
    about: ({ source, kpi, years }) => ({ names: [source, kpi], ...(years.length === 1 ? { year: years[0] } : {}) }),
    evidence: ({ evidence }) => evidence,
  },
);

type Stated = {
  readonly activity: string;
  readonly year: string;
  /** What is stated, such as `0.5306 kg/kWh of cn-grid-average-2023`. */
  readonly stated: string;
  readonly where: Words;
  /** The quantity times the stated factor. */
  readonly product: string;
  readonly gives: string;
  /** The figure that was printed, or would be. */
  readonly figure: string;
  /** The factor that the figure would stand on; undefined where the quantity is nothing. */
  readonly implied: string | undefined;
  readonly evidence: Evidence;
};

export const statedFactorDiffers = defineFault<Stated>(
  'stated-factor-differs',
  ({ activity, year, stated, where, product, gives, figure, implied }) => ({
    message: `${where} states ${stated} for ${activity} of ${year}, which gives ${product} = ${gives}; the table has ${figure}${implied === undefined ? '' : `, which implies ${implied}`}`,
    hint: 'name in the note the factor that the figure stands on, or compute the figure with the factor of the note',
  }),
  {
    severity: 'warning',
    about: ({ activity, year }) => ({ names: [activity], year }),
    evidence: ({ evidence }) => evidence,
  },
);

type Late = {
  readonly edition: string;
  readonly published: string;
  readonly activity: string;
  readonly year: string;
  readonly closed: string;
};

export const factorHindsight = defineFault<Late>(
  'factor-hindsight',
  ({ edition, published, activity, year, closed }) => ({
    message: `${edition}, published ${published}, is used for ${activity} of ${year}, a year that was closed by ${closed}; no restatement says so`,
    hint: `log it: restatements: [{year: ${year}, cause: factor, why: ...}], or keep the factor of the day`,
  }),
  {
    about: ({ edition, activity, year }) => ({ names: [edition, activity], year }),
    evidence: ({ published, closed }) => ({ published, closed }),
  },
);

type Alone = {
  readonly activities: readonly string[];
  readonly factors: readonly string[];
  readonly years: readonly string[];
  readonly kpi: string;
  readonly tonnes: string;
};

export const co2Alone = defineFault<Alone>(
  'co2-alone',
  ({ activities, factors, years, tonnes, kpi }) => ({
    message: `${activities.join(', ')} of ${years.join(', ')} (${tonnes} t) ${activities.length === 1 ? 'is' : 'are'} counted in CO2 alone and added as tCO2e${factors.length === 0 ? '' : `: ${factors.join(', ')}`}`,
    hint: `CH4 and N2O are not in it, which understates CO2e a little; say so: notes: [{kpi: ${kpi}, text: ...}]`,
  }),
  {
    severity: 'warning',
    about: ({ activities, kpi }) => ({ names: [...activities, kpi] }),
    evidence: ({ tonnes }) => ({ tonnes }),
  },
);
