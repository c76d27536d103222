import { gradedFault, gradedLine } from '../grade/graded';
import type { RowFault } from '../grade/read/submission-row';

/** A result line for what is no answer at all. */
export const rowFaultLine = (fault: RowFault): string => gradedLine(gradedFault(fault));
