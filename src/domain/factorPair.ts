// A printed total that one activity may explain alone, so that total over activity is the factor that was used.
import type { Unit } from './unit.ts';

/** `gas` is CO2e or an exhaust gas; `unit` is what the factor is told in. */
export type FactorPair = {
  readonly total: string;
  readonly activityKpi: string;
  readonly activity: string;
  readonly gas: string;
  readonly unit: Unit;
};
