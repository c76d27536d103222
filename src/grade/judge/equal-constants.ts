import { decideAtOnce } from '../../decide/portfolio';
import type { EngineContext } from '../../engine/engine';
import { readFormula } from '../answer/read-formula';
import { type Judgement, judged } from '../judgement';
import type { Drawn } from '../question/draw-space';
import type { NumericKey } from '../question/numeric-key';
import { withNumbers } from '../question/with-numbers';
import { oneStatement } from './one-statement';

/** Whether a number written as a formula is exactly the reference: asked where enclosures cannot tell. Null if that is open. */
export function equalConstants(
  { open, node }: NumericKey,
  drawn: Drawn,
  answer: string,
  context: EngineContext,
): Judgement | null {
  const read = readFormula(answer, open);
  if (!read.ok) return null;
  const { graph } = open;
  const right = withNumbers(graph, node, drawn);
  const statement = { text: answer, left: read.node, relation: '==', right } as const;
  const { verdict, deciding } = decideAtOnce(oneStatement(graph, statement), context);
  if (verdict !== 'proved') return null;
  return judged('correct', 'Correct.', { engine: deciding?.engine ?? null, errorBound: deciding?.errorBound ?? null });
}
