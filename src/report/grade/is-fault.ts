import type { Graded } from '../../grade/graded';

/** Whether a result is one of what is no answer at all: it has no key, and names no claim. */
export const isFault = ({ claim, key }: Graded): boolean => claim === null && key === '';
