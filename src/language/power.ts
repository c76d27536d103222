import { isPositive } from '../number/bounds';
import { type Fraction, fraction, multiply } from '../number/fraction';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { rootBounds } from '../tensor/node-bounds';
import { ShapeError } from '../tensor/shape-error';
import { finiteValues, valueLimit } from './finite-values';

/** Bits that an exact constant power may have, and the largest exponent of anything else. */
const bitLimit = 4096;
const exponentLimit = 1000;

const scalar = (node: Node): Fraction | null =>
  node.kind === 'literal' && node.axes.length === 0 ? (node.values[0] as Fraction) : null;

/**
 * base^exponent. An integer exponent is repeated multiplication; a half-integer goes through the
 * square root; any other exponent means e^(exponent·log base), so the base must be positive. Where the exponent has
 * finitely many values, this is decided for each of them.
 */
export function powerOf(graph: Graph, base: Node, exponent: Node): Node {
  const n = scalar(exponent);
  if (n !== null && n.denominator === 1n) return integerPower(graph, base, n.numerator);
  if (n !== null && n.denominator === 2n) return integerPower(graph, graph.unary('sqrt', base), n.numerator);
  const isE =
    base.kind === 'map' &&
    base.operation === 'exp' &&
    scalar(base.args[0])?.numerator === 1n &&
    scalar(base.args[0])?.denominator === 1n;
  if (isE) return graph.unary('exp', exponent);
  const values = n !== null || isCertainlyPositive(base) ? null : finiteValues(exponent);
  if (values === null) return graph.unary('exp', graph.mul(exponent, graph.unary('log', base)));
  if (values === 'many') throw tooLarge(`this exponent has more than ${valueLimit} values`);
  return values
    .map((value) => ({ value, power: powerOf(graph, base, graph.constant(value)) }))
    .reduceRight<Node | null>((others, { value, power }) => {
      if (others === null) return power;
      return graph.map('select', graph.binary('equal', exponent, graph.constant(value)), power, others);
    }, null) as Node;
}

const isCertainlyPositive = (base: Node): boolean => isPositive(rootBounds(base));

function integerPower(graph: Graph, base: Node, n: bigint): Node {
  const size = n < 0n ? -n : n;
  const value = scalar(base);
  if (value !== null && (n >= 0n || value.numerator !== 0n)) {
    const bits = Math.max(value.numerator.toString(2).length, value.denominator.toString(2).length);
    if (size * BigInt(bits - 1) > BigInt(bitLimit))
      throw tooLarge(
        `${size > 1_000_000n ? 'this power' : `the power with exponent ${n}`} has more than ${bitLimit} binary digits`,
      );
    if (size <= BigInt(bitLimit)) return graph.constant(constantPower(value, Number(n)));
  }
  if (size > BigInt(exponentLimit))
    throw tooLarge(`the exponent ${n.toString().length > 12 ? 'is' : `${n} is`} beyond ${exponentLimit}`);
  return graph.power(base, Number(n));
}

function constantPower(value: Fraction, n: number): Fraction {
  let power = fraction(1n, 1n);
  for (let i = 0; i < Math.abs(n); i++) power = multiply(power, value);
  return n < 0 ? fraction(power.denominator, power.numerator) : power;
}

const tooLarge = (reason: string): ShapeError => new ShapeError('budget', reason, 'Use a smaller exponent.');
