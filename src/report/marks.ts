// The marks of figures: of one that is restated, and of one that is without a part.
import type { Remark, ReportRow } from './kpiReport.ts';

/** Stands before a figure that is without a part, and before the remark that names the part. */
const PARTIAL_MARK = '†';

/** What stands before the figure of one year: that it is restated, that it is without a part. */
export function marksOf({ restated, partial }: Pick<ReportRow, 'restated' | 'partial'>, at: number): string {
  return `${restated[at] === true ? '*' : ''}${partial[at] === true ? PARTIAL_MARK : ''}`;
}

/** A remark with its mark. */
export function markedRemark({ text, ofPart }: Remark): string {
  return ofPart ? `${PARTIAL_MARK} ${text}` : text;
}
