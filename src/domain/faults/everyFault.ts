// Declares every fault, so that all codes are known wherever a company file names one.
/* eslint-disable import/no-unassigned-import -- each file declares its codes as it is loaded */
import './aggregateFaults.ts';
import './auditFaults.ts';
import './boundaryFaults.ts';
import './categoryFaults.ts';
import './checkDisclosureFaults.ts';
import './checkFactorFaults.ts';
import './checkFaults.ts';
import './checkPrintedFaults.ts';
import './checkTargetFaults.ts';
import './checkTrendFaults.ts';
import './companyFaults.ts';
import './editionFaults.ts';
import './energyFaults.ts';
import './engineFaults.ts';
import './factorFaults.ts';
import './importFaults.ts';
import './instrumentFaults.ts';
import './labelFaults.ts';
import './methodFaults.ts';
import './numberFaults.ts';
import './periodFaults.ts';
import './priceFaults.ts';
import './rateFaults.ts';
import './readingFaults.ts';
import './refrigerantFaults.ts';
import './restatementFaults.ts';
import './resultFaults.ts';
import './rowFaults.ts';
import './sourceFaults.ts';
import './travelFaults.ts';
import './travelReportFaults.ts';
import './uncertaintyFaults.ts';

export { FAULT_CODES } from './define.ts';
