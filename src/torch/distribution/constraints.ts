import {
  anything,
  type Bounds,
  isNonNegative,
  isNonPositive,
  isPositive,
  meet,
  nonNegative,
} from '../../number/bounds';
import { hull } from '../../number/bounds-arithmetic';
import { compare, type Fraction, fraction } from '../../number/fraction';
import { complain, unsupported } from '../../python/fault';
import type { Interpreter } from '../../python/interpreter';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { noiseFamilies } from '../../tensor/noise/table';

/** What is known of a node; of noise that is never negative also that. */
export const knownBounds = (node: Node): Bounds =>
  boundsOf([node], (each, of) => {
    if (each.kind === 'map' && each.operation === 'select') return chosenBounds(each, of);
    const measure = each.kind === 'input' ? each.symbol.measure : undefined;
    const isHalf = measure?.kind === 'standard' && noiseFamilies[measure.family].support === 'half-line';
    return isHalf ? nonNegative : null;
  }).get(node.id) as Bounds;

/** Of what is chosen where it is above something, as by `F.softplus`: it is above that then. */
function chosenBounds({ args: [condition, chosen, otherwise] }: Node<'map'>, of: (arg: Node) => Bounds): Bounds | null {
  if (condition?.kind !== 'map' || condition.operation !== 'less' || chosen === undefined || otherwise === undefined)
    return null;
  const [limit, above] = condition.args;
  if (limit === undefined || above !== chosen) return null;
  const { low } = of(limit);
  return hull(meet(of(chosen), { ...anything, low, nonzero: false }), of(otherwise));
}

/** PyTorch refuses a parameter that is not above 0. */
export function requirePositive(node: Node, parameter: string, law: string): void {
  const bounds = knownBounds(node);
  if (isPositive(bounds)) return;
  if (isNonPositive(bounds))
    complain(
      'ValueError',
      `Expected parameter ${parameter} of distribution ${law} to satisfy the constraint GreaterThan(lower_bound=0.0)`,
      'Give it numbers above 0.',
    );
  unsupported(
    `a ${parameter} of ${law} that is not known to be above 0`,
    'Declare it positive, or make it by exp or softplus.',
  );
}

/** PyTorch refuses probabilities outside of [0, 1]. */
export function requireProbability(node: Node, law: string): void {
  const { low, high } = knownBounds(node);
  if (low !== null && high !== null && compare(low, fraction(0n)) >= 0 && compare(high, fraction(1n)) <= 0) return;
  if ((high !== null && compare(high, fraction(0n)) < 0) || (low !== null && compare(low, fraction(1n)) > 0))
    complain(
      'ValueError',
      `Expected parameter probs of distribution ${law} to satisfy the constraint Interval(lower_bound=0.0, upper_bound=1.0)`,
      'Give it numbers between 0 and 1.',
    );
  unsupported(`probs of ${law} that are not known to be between 0 and 1`, 'Declare them in (0, 1), or give logits.');
}

/**
 * PyTorch takes the logarithm of probabilities after it has clamped them to [eps, 1 − eps] of their dtype. At 0 and 1 that is another
 * number; between them it is told, but for probabilities that no dtype is too coarse for.
 */
export function requireInside(node: Node, law: string, run: Interpreter): void {
  const { low, lowOpen, high, highOpen } = knownBounds(node);
  const [zero, one] = [fraction(0n), fraction(1n)];
  const isAbove = low !== null && (compare(low, zero) > 0 || (compare(low, zero) === 0 && lowOpen));
  const isBelow = high !== null && (compare(high, one) < 0 || (compare(high, one) === 0 && highOpen));
  if (!isAbove || !isBelow)
    unsupported(`the logarithm of probs of ${law} that may be 0 or 1, which PyTorch clamps`, 'Give logits.');
  noteClamping(node, law, run);
}

/** Tells of the clamping of probabilities that are known to be in (0, 1), as far as some dtype may be too coarse for them. */
export function noteClamping(node: Node, law: string, run: Interpreter): void {
  const { low, high } = knownBounds(node);
  const isFarFromOne = high !== null && isFar({ ...high, numerator: high.denominator - high.numerator });
  if (low !== null && isFar(low) && isFarFromOne) return;
  run.note(
    `PyTorch clamps probs of ${law} to [eps, 1 − eps] of their dtype before it takes logarithms: that is rounding, and not modelled`,
  );
}

/** At least 1/100: the coarsest dtype has an eps of 1/128. */
const isFar = (value: Fraction): boolean => compare(value, fraction(1n, 100n)) >= 0;

/** Whether a number is known to be at least another. */
export const isAtLeast = ({ graph }: Interpreter, a: Node, b: Node): boolean =>
  a === b || isNonNegative(knownBounds(graph.sub(a, b)));

/** Whether a number is known to be above another. */
export const isAbove = ({ graph }: Interpreter, a: Node, b: Node): boolean => isPositive(knownBounds(graph.sub(a, b)));
