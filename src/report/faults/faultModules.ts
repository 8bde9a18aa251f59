// Every module of src/domain that declares faults; a translation has one part for each.
import * as importFaults from '../../domain/faults/importFaults.ts';
import * as aggregateFaults from '../../domain/faults/aggregateFaults.ts';
import * as sourceFaults from '../../domain/faults/sourceFaults.ts';
import * as auditFaults from '../../domain/faults/auditFaults.ts';
import * as boundaryFaults from '../../domain/faults/boundaryFaults.ts';
import * as categoryFaults from '../../domain/faults/categoryFaults.ts';
import * as checkDisclosureFaults from '../../domain/faults/checkDisclosureFaults.ts';
import * as checkFactorFaults from '../../domain/faults/checkFactorFaults.ts';
import * as checkFaults from '../../domain/faults/checkFaults.ts';
import * as checkPrintedFaults from '../../domain/faults/checkPrintedFaults.ts';
import * as checkTargetFaults from '../../domain/faults/checkTargetFaults.ts';
import * as checkTrendFaults from '../../domain/faults/checkTrendFaults.ts';
import * as companyFaults from '../../domain/faults/companyFaults.ts';
import * as editionFaults from '../../domain/faults/editionFaults.ts';
import * as energyFaults from '../../domain/faults/energyFaults.ts';
import * as engineFaults from '../../domain/faults/engineFaults.ts';
import * as factorFaults from '../../domain/faults/factorFaults.ts';
import * as instrumentFaults from '../../domain/faults/instrumentFaults.ts';
import * as labelFaults from '../../domain/faults/labelFaults.ts';
import * as methodFaults from '../../domain/faults/methodFaults.ts';
import * as numberFaults from '../../domain/faults/numberFaults.ts';
import * as periodFaults from '../../domain/faults/periodFaults.ts';
import * as priceFaults from '../../domain/faults/priceFaults.ts';
import * as rateFaults from '../../domain/faults/rateFaults.ts';
import * as readingFaults from '../../domain/faults/readingFaults.ts';
import * as refrigerantFaults from '../../domain/faults/refrigerantFaults.ts';
import * as restatementFaults from '../../domain/faults/restatementFaults.ts';
import * as resultFaults from '../../domain/faults/resultFaults.ts';
import * as rowFaults from '../../domain/faults/rowFaults.ts';
import * as travelFaults from '../../domain/faults/travelFaults.ts';
import * as travelReportFaults from '../../domain/faults/travelReportFaults.ts';
import * as uncertaintyFaults from '../../domain/faults/uncertaintyFaults.ts';
import type { PhraseTable, Translation } from './translation.ts';

export const FAULT_MODULES = {
  auditFaults,
  sourceFaults,
  aggregateFaults,
  importFaults,
  boundaryFaults,
  categoryFaults,
  checkDisclosureFaults,
  checkFactorFaults,
  checkFaults,
  checkPrintedFaults,
  checkTargetFaults,
  checkTrendFaults,
  companyFaults,
  editionFaults,
  energyFaults,
  engineFaults,
  factorFaults,
  instrumentFaults,
  labelFaults,
  methodFaults,
  numberFaults,
  periodFaults,
  priceFaults,
  rateFaults,
  readingFaults,
  refrigerantFaults,
  restatementFaults,
  resultFaults,
  rowFaults,
  travelFaults,
  travelReportFaults,
  uncertaintyFaults,
};

/** All faults in one language. */
type Faults = { readonly [Name in keyof typeof FAULT_MODULES]: Translation<(typeof FAULT_MODULES)[Name]> };

/** All that diagnostics say, in one language. */
export type FaultLanguage = {
  readonly faults: Faults;
  readonly phrases: PhraseTable;
  /** What parts the items of a list. */
  readonly comma: string;
};
