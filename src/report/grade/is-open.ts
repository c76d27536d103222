import type { Graded } from '../../grade/graded';

/** Whether a person has to look at an answer. */
export const isOpen = ({ verdict, staleMark }: Graded): boolean => verdict === 'undecided' || staleMark !== null;
