// The library that the package name stands for. It does what the command line does, with the same functions, and nothing else: it
// prints nothing, ends no process, keeps no state between calls and does not read the environment.
export { compute } from './compute.ts';
export { explain, type ExplainResult } from './explain.ts';
export { listFactors, type FactorList } from './listFactors.ts';
export type {
  ActivityInput,
  ActivityRow,
  ActivityTable,
  CompanySettings,
  ComputeOptions,
  ExplainOptions,
  FactorQuery,
  PlaceOptions,
} from './options.ts';
export type * from '../domain/explanation.ts';
export type * from '../domain/listedFactor.ts';
export type * from '../domain/result.ts';
