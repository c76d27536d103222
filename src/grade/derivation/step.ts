import type { Witness } from '../../engine/evidence';
import type { Node } from '../../tensor/node';
import type { LineJudgement } from '../judgement';
import { answerIn, type OpenQuestion } from '../question/open-question';
import type { Term } from './read-lines';

/** What was found of a derivation. */
export interface Checked {
  readonly lines: readonly LineJudgement[];
  /** The first line that is not in order, counted from 1; null if all are. */
  readonly bad: number | null;
  readonly witness: Witness | null;
  readonly message: string;
}

/** An expression of the answer, with places in the whole answer. */
export const termIn = (open: OpenQuestion, { text, start }: Term): Node =>
  open.valued(answerIn(open, ' '.repeat(start) + text));

export function showWitness({ values, left, relation, right }: Witness): string {
  const where = values.length === 0 ? '' : ` at ${values.map(({ name, value }) => `${name} = ${value}`).join(', ')}`;
  return `${where}: ${left} ${relation} ${right} fails`;
}
