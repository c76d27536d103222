import { elementCount } from './axis';
import type { Plan } from './plan';

/** Scalar operations of one evaluation of a plan, roughly. */
export function planCost(steps: Plan): number {
  return steps.reduce((total, { node, count, maps }) => {
    if (node.kind === 'reduce') return total + count * (maps[0]?.length ?? 1);
    if (node.kind === 'matrix')
      return total + count * (node.args[0] === undefined ? 1 : elementCount(node.args[0].axes));
    return total + count;
  }, 0);
}
