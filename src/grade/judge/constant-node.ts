import { openObligations } from '../../definedness/open-obligations';
import type { EngineContext } from '../../engine/engine';
import { fraction } from '../../number/fraction';
import { hashKey } from '../../number/hash-key';
import { randomStream } from '../../number/random-stream';
import { pointsOf } from '../../point/points';
import { elementCount } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { FormulaComparer } from './compare-formulas';
import type { FormulaKey } from './formula-key';

/** Points at which an expression may turn out to have no value. */
const attempts = 12;

/** An expression at the first point that is seen to give it a value; null where there is none among a few. */
export function atOnePoint(node: Node, { open: { graph }, variables }: FormulaKey): Node | null {
  const points = pointsOf(
    variables,
    () => randomStream(hashKey('constant')),
    () => [],
  );
  let attempt = 0;
  for (const point of points) {
    const [replaced = node] = rewrite(graph, [node], (each) => {
      if (each.kind !== 'input') return null;
      const values = point.get(each.symbol)?.map(({ exact }) => exact);
      return graph.literal(each.axes, values ?? Array.from({ length: elementCount(each.axes) }, () => fraction(1n)));
    });
    if (openObligations(graph, [replaced]).open.length === 0) return replaced;
    if (++attempt >= attempts) break;
  }
  return null;
}

/** Whether an expression is proved to have one value wherever it has any. */
export function isConstantNode(
  node: Node,
  key: FormulaKey,
  comparer: FormulaComparer,
  context: EngineContext,
): boolean {
  const value = atOnePoint(node, key);
  return value !== null && comparer.agree(node, value, context);
}
