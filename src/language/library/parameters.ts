import { add, type Fraction, showFraction } from '../../number/fraction';
import type { Node } from '../../tensor/node';
import type { Call } from '../call';

/** Parameters of distributions. One that is known in advance is checked at once; the others by whoever evaluates them. */

const isWithin = (node: Node, accepts: (value: Fraction) => boolean): boolean =>
  node.kind !== 'literal' || node.values.every(accepts);

/** A parameter that must be positive: one known in advance is checked at once. */
export function positive(call: Call, node: Node, i: number, rule: string): Node {
  if (isWithin(node, (value) => value.numerator > 0n)) return node;
  return call.fail('bad-parameter', `${rule}, here it is not`, 'Use a positive number.', i);
}

/** A probability, likewise. */
export function probability(call: Call, i: number): Node {
  const node = call.tensor(i);
  if (isWithin(node, (value) => value.numerator >= 0n && value.numerator <= value.denominator)) return node;
  return call.fail('bad-parameter', 'a probability is between 0 and 1, here it is not', 'Use a number from 0 to 1.', i);
}

/** Probabilities along the last axis, likewise. */
export function probabilities(call: Call, i: number): Node {
  const node = probability(call, i);
  if (node.kind !== 'literal') return node;
  const count = node.axes.at(-1)?.size ?? 1;
  for (let start = 0; start < node.values.length; start += count) {
    const total = node.values.slice(start, start + count).reduce(add);
    if (total.numerator === total.denominator) continue;
    return call.fail(
      'bad-parameter',
      `these probabilities add up to ${showFraction(total)}, not to 1`,
      'Make them add up to 1.',
      i,
    );
  }
  return node;
}
