import type { Statement } from '../../statement/statement';
import { type Axis, unionAxes } from '../../tensor/axis';
import { sizesIn } from '../../tensor/extent';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { isConstantPattern } from './constant-pattern';
import { isShares } from './depends-on-sizes';
import { EverySizeRefusal } from './refusal';
import { requireSpace } from './space';
import { requireTerms } from './terms';
import { numbersPoints } from './weighted';

/**
 * How many points of support of a size prove statements of any kind, without weights: that compare elements one by one, or sums of
 * terms, or speak of a space.
 * @throws EverySizeRefusal where none of these is so
 */
export function pointsCompared(
  statements: readonly Statement[],
  assumptions: readonly Statement[],
  size: string,
): number {
  for (const require of [requireTerms, requireSpace]) {
    try {
      require(statements, assumptions, size);
      return 1;
    } catch (error) {
      if (!(error instanceof EverySizeRefusal)) throw error;
    }
  }
  return elementsCompared(statements, assumptions, size);
}

/**
 * Where an element speaks of the points of its indices alone, what holds of as many points as it has indices holds of any number of
 * them.
 */
function elementsCompared(statements: readonly Statement[], assumptions: readonly Statement[], size: string): number {
  const sides = [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);
  const isOwn = (axis: Axis): boolean => sizesIn(axis).includes(size);
  for (const node of reachable(sides))
    if (joinsPoints(node, isOwn) || (node.kind === 'input' && node.symbol.sizeOf === size))
      throw new EverySizeRefusal('a comparison that is not one of elements');
  const indices = ({ left, right }: Statement): number =>
    unionAxes([left, right])
      .flatMap(sizesIn)
      .filter((name) => name === size).length;
  return Math.max(1, ...[...statements, ...assumptions].map(indices));
}

function joinsPoints(node: Node, isOwn: (axis: Axis) => boolean): boolean {
  switch (node.kind) {
    case 'input':
      return isShares(node);
    case 'literal':
      return !isConstantPattern(node);
    case 'reduce':
      return node.args.some(({ axes }) => axes.some((axis) => isOwn(axis) && node.over.includes(axis.name)));
    case 'matrix': {
      const square = [node.rows, node.columns];
      return node.args.some(({ axes }) => axes.some((axis) => isOwn(axis) && square.includes(axis.name)));
    }
    case 'apply':
      return node.args.some(({ axes }) => axes.some((axis) => isOwn(axis) && !node.batch.includes(axis.name)));
    case 'expect':
      return node.variable.axes.some(isOwn);
    case 'move':
      return numbersPoints(node);
    case 'named':
    case 'map':
    case 'power':
    case 'concat':
      return false;
  }
}
