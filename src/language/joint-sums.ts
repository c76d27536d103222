import type { Axis } from '../tensor/axis';
import type { Node } from '../tensor/node';
import { ExpressionError } from './expression-error';

/**
 * Values that an operator summed over axes by itself, with these: log p(x) and KL(p, q) of distributions of a whole tensor
 * are sums over its elements, which nobody wrote.
 */
export type JointSums = ReadonlyMap<Node, ReadonlySet<string>>;

/** Notes that a value is a sum over those axes of a space that it no longer has. */
export function noteJointSum(sums: Map<Node, ReadonlySet<string>>, node: Node, space: readonly Axis[]): Node {
  const gone = space.map(({ name }) => name).filter((name) => !hasAxis(node, name));
  // A number has other meanings besides.
  if (gone.length > 0 && node.kind !== 'literal') sums.set(node, new Set([...(sums.get(node) ?? []), ...gone]));
  return node;
}

/**
 * Refuses to compare or add a value that was so summed over an axis and one that has that axis: a single number would
 * stand for every element, and log p(x) of a whole vector beside log q(x) of each element is nobody's formula.
 */
export function requireOneReading(
  left: Node,
  right: Node,
  sums: JointSums,
  place: { readonly start: number; readonly end: number },
  path: readonly (string | number)[],
): void {
  if (sums.size === 0) return;
  for (const [summed, other, side] of [
    [left, right, 'left'],
    [right, left, 'right'],
  ] as const) {
    const axis = other.axes.find(({ name }) => !hasAxis(summed, name) && isSummedOver(summed, name, sums));
    if (axis === undefined) continue;
    const { name } = axis;
    throw new ExpressionError(
      'summed-over-axis',
      `the ${side} side is summed over ${name}, as the distribution is one of all elements along it; the other side has a value for each of them`,
      `Sum the other side over ${name}, or give every distribution the axis: normal(zeros(${name}), 1) in place of normal(0, 1).`,
      path,
      place.start,
      place.end,
    );
  }
}

/** Whether there is such a sum in a value, outside of what has the axis and was reduced by what the author wrote. */
function isSummedOver(root: Node, axis: string, sums: JointSums): boolean {
  const seen = new Set<Node>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node) || hasAxis(node, axis)) continue;
    seen.add(node);
    if (sums.get(node)?.has(axis)) return true;
    waiting.push(...node.args);
  }
  return false;
}

const hasAxis = ({ axes }: Node, name: string): boolean => axes.some((axis) => axis.name === name);
