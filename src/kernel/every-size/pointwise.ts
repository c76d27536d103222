import type { Statement } from '../../statement/statement';
import { isAny, sizesIn } from '../../tensor/extent';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { isConstantPattern } from './constant-pattern';
import { dependsOnSizes, isShares } from './depends-on-sizes';
import { EverySizeRefusal } from './refusal';
import { numbersPoints } from './weighted';

/**
 * How many points of support of a size prove statements of any kind that compare elements: each speaks of the points of its
 * indices alone, so what holds of as many points as it has indices holds of any number of them.
 * @throws EverySizeRefusal where an element has to do with all the points
 */
export function pointsCompared(
  statements: readonly Statement[],
  assumptions: readonly Statement[],
  size: string,
): number {
  const depends = dependsOnSizes();
  const sides = [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);
  for (const node of reachable(sides))
    if (depends(node) || joinsPoints(node)) throw new EverySizeRefusal('a comparison that is not one of elements');
  const indices = (node: Node): number => node.axes.flatMap(sizesIn).filter((name) => name === size).length;
  return Math.max(1, ...sides.map(indices));
}

function joinsPoints(node: Node): boolean {
  switch (node.kind) {
    case 'input':
      return isShares(node);
    case 'literal':
      return !isConstantPattern(node);
    case 'reduce':
      return node.args.some(({ axes }) => axes.some((axis) => isAny(axis) && node.over.includes(axis.name)));
    case 'matrix': {
      const square = [node.rows, node.columns];
      return node.args.some(({ axes }) => axes.some((axis) => isAny(axis) && square.includes(axis.name)));
    }
    case 'apply':
      return node.args.some(({ axes }) => axes.some((axis) => isAny(axis) && !node.batch.includes(axis.name)));
    case 'expect':
      return node.variable.axes.some(isAny);
    case 'move':
      return numbersPoints(node);
    case 'named':
    case 'map':
    case 'power':
    case 'concat':
      return false;
  }
}
