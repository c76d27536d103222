import { decideAtOnce } from '../../decide/portfolio';
import type { EngineContext } from '../../engine/engine';
import { rewrite } from '../../tensor/rewrite';
import { readFormula } from '../answer/read-formula';
import { type Judgement, judged } from '../judgement';
import type { Drawn } from '../question/draw-values';
import type { NumericKey } from '../question/numeric-key';

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
  const [right = node] = rewrite(graph, [node], (each) => {
    const values = each.kind === 'input' ? drawn.get(each.symbol) : undefined;
    return values === undefined ? null : graph.literal(each.axes, values);
  });
  const statements = [{ text: answer, left: read.node, relation: '==', right } as const];
  const problem = { cases: [{ sizes: {}, compiled: () => ({ graph, statements, assumptions: [] }) }] };
  const { verdict, deciding } = decideAtOnce(problem, context);
  if (verdict !== 'proved') return null;
  return judged('correct', 'Correct.', { engine: deciding?.engine ?? null, errorBound: deciding?.errorBound ?? null });
}
