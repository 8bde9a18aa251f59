// Every fault and phrase in Simplified Chinese, in the terms of the mainland.
import type { FaultLanguage } from '../faultModules.ts';
import { commandsPhrases } from './phrases/commands.ts';
import { companyPhrases } from './phrases/company.ts';
import { computePhrases } from './phrases/compute.ts';
import { checksPhrases } from './phrases/checks.ts';
import { sourcesPhrases } from './phrases/sources.ts';
import { filesPhrases } from './phrases/files.ts';
import { tablesPhrases } from './phrases/tables.ts';
import { helpPhrases } from './phrases/help.ts';
import { editionsPhrases } from './phrases/editions.ts';
import { importFaults } from './importFaults.ts';
import { aggregateFaults } from './aggregateFaults.ts';
import { sourceFaults } from './sourceFaults.ts';
import { auditFaults } from './auditFaults.ts';
import { boundaryFaults } from './boundaryFaults.ts';
import { categoryFaults } from './categoryFaults.ts';
import { checkDisclosureFaults } from './checkDisclosureFaults.ts';
import { checkFactorFaults } from './checkFactorFaults.ts';
import { checkFaults } from './checkFaults.ts';
import { checkPrintedFaults } from './checkPrintedFaults.ts';
import { checkTargetFaults } from './checkTargetFaults.ts';
import { checkTrendFaults } from './checkTrendFaults.ts';
import { companyFaults } from './companyFaults.ts';
import { editionFaults } from './editionFaults.ts';
import { energyFaults } from './energyFaults.ts';
import { engineFaults } from './engineFaults.ts';
import { factorFaults } from './factorFaults.ts';
import { instrumentFaults } from './instrumentFaults.ts';
import { labelFaults } from './labelFaults.ts';
import { methodFaults } from './methodFaults.ts';
import { numberFaults } from './numberFaults.ts';
import { periodFaults } from './periodFaults.ts';
import { priceFaults } from './priceFaults.ts';
import { rateFaults } from './rateFaults.ts';
import { readingFaults } from './readingFaults.ts';
import { refrigerantFaults } from './refrigerantFaults.ts';
import { restatementFaults } from './restatementFaults.ts';
import { resultFaults } from './resultFaults.ts';
import { rowFaults } from './rowFaults.ts';
import { travelFaults } from './travelFaults.ts';
import { travelReportFaults } from './travelReportFaults.ts';
import { uncertaintyFaults } from './uncertaintyFaults.ts';

export const ZH_HANS: FaultLanguage = {
  faults: {
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
  },
  phrases: {
    ...commandsPhrases,
    ...companyPhrases,
    ...computePhrases,
    ...editionsPhrases,
    ...helpPhrases,
    ...checksPhrases,
    ...sourcesPhrases,
    ...filesPhrases,
    ...tablesPhrases,
  },
  comma: '、',
};
