// Reads what a row says of the quality of its quantity: whether it is an estimate, its uncertainty, and five scores.
import {
  halfWidthHint,
  PEDIGREE_HINT,
  pedigreeUnclear,
  uncertaintyUnclear,
} from '../domain/faults/uncertaintyFaults.ts';
import type { Details } from '../domain/ledger.ts';
import {
  halfWidthText,
  isEstimate,
  parseHalfWidth,
  parsePedigree,
  pedigreeText,
  QUALITY_COLUMNS,
} from '../domain/uncertainty.ts';
import type { CellFault } from './readDate.ts';

/**
 * The details with these three written one way, so that `3%` and `3.0 %` are one ledger line; how something was estimated is for
 * readers of the row, that it was is for the figures. What cannot be read is a fault.
 */
export function withQuality(details: Details, faults: CellFault[]): Details {
  const { estimated = '', uncertainty, pedigree } = details;
  const isPlain = estimated === '' && uncertainty === undefined && pedigree === undefined;
  if (isPlain) return details;
  const width = uncertainty === undefined ? undefined : parseHalfWidth(uncertainty);
  const scores = pedigree === undefined ? undefined : parsePedigree(pedigree);
  if (uncertainty !== undefined && width === undefined)
    faults.push((at) => uncertaintyUnclear(at('uncertainty'), { text: uncertainty, hint: halfWidthHint(uncertainty) }));
  if (pedigree !== undefined && scores === undefined)
    faults.push((at) => pedigreeUnclear(at('pedigree'), { text: pedigree, hint: PEDIGREE_HINT }));
  return {
    ...withoutQuality(details),
    ...(isEstimate(estimated) ? { estimated: 'yes' } : {}),
    ...(width === undefined ? {} : { uncertainty: halfWidthText(width) }),
    ...(scores === undefined ? {} : { pedigree: pedigreeText(scores) }),
  };
}

/** The details without these three: of measures, instruments and rates they decide nothing. */
export function withoutQuality(details: Details): Details {
  if (QUALITY_COLUMNS.every((column) => details[column] === undefined)) return details;
  const { estimated, uncertainty, pedigree, ...others } = details;
  void [estimated, uncertainty, pedigree];
  return others;
}
