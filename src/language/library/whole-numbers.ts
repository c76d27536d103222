import { type Fraction, fraction } from '../../number/fraction';
import { elementCount } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import { finiteValues } from '../finite-values';
import { tensorValue } from '../scope';
import { filled } from './filled';

/** Larger factorials are not written out. */
const largest = 170n;

/** n (n − 1) … of `count` factors. */
function fallingNumber(n: bigint, count: bigint): bigint {
  let product = 1n;
  for (let k = 0n; k < count; k++) product *= n - k;
  return product;
}

const isWhole = ({ numerator, denominator }: Fraction): boolean =>
  denominator === 1n && numerator >= -largest && numerator <= largest;

/** A function of a number that has finitely many values, by what it is at each of them. */
function byValues(call: Call, i: number, kind: string, valueAt: (n: Fraction) => Node | null): Node {
  const x = call.tensor(i);
  const refuse = (): never =>
    call.fail(
      'not-an-integer',
      `${call.name} is known for ${kind}`,
      'Use numbers or sizes, or a variable with finitely many values: n: integer in 0..5.',
      i,
    );
  const known = elementCount(x.axes) === 0 ? [] : finiteValues(x);
  if (known === null || known === 'many' || known.length === 0) return refuse();
  const values = known.map((n) => ({ n, value: valueAt(n) ?? refuse() }));
  const { graph } = call;
  return values.reduceRight<Node | null>(
    (others, { n, value }) =>
      others === null
        ? filled(graph, value, x)
        : graph.map('select', graph.binary('equal', x, graph.constant(n)), value, others),
    null,
  ) as Node;
}

const factorial = (graph: Graph, n: Fraction): Node | null =>
  isWhole(n) && n.numerator >= 0n ? graph.constant(fraction(fallingNumber(n.numerator, n.numerator))) : null;

/** Γ(n) = (n − 1)!; Γ(1/2) = √π, and Γ(x + 1) = x Γ(x) from there. No value at 0, −1, −2, …. */
function gammaOf(graph: Graph, x: Fraction): Node | null {
  if (isWhole(x)) return x.numerator > 0n ? factorial(graph, fraction(x.numerator - 1n)) : null;
  if (x.denominator !== 2n || x.numerator > 2n * largest || x.numerator < -2n * largest) return null;
  const steps = (x.numerator - 1n) / 2n; // x = 1/2 + steps
  let [above, below] = [1n, 1n];
  for (let k = 0n; k < steps; k++) [above, below] = [above * (2n * k + 1n), below * 2n];
  for (let k = -1n; k >= steps; k--) [above, below] = [above * 2n, below * (2n * k + 1n)];
  const root = graph.unary('sqrt', graph.named('pi'));
  return graph.mul(graph.constant(fraction(above, below)), root);
}

/** x (x − 1) … (x − k + 1)/k!, for any x. */
function binomial(graph: Graph, x: Node, k: Fraction): Node | null {
  if (!isWhole(k)) return null;
  if (k.numerator < 0n) return graph.mul(graph.constant(0), x);
  let product = filled(graph, 1, x);
  for (let j = 0n; j < k.numerator; j++) product = graph.mul(product, graph.sub(x, graph.constant(fraction(j))));
  return graph.div(product, graph.constant(fraction(fallingNumber(k.numerator, k.numerator))));
}

/** Functions of whole numbers, at each of the values that their argument may have. */
export const wholeNumbers = {
  factorial: {
    signature: 'factorial(n)',
    summary: 'n! = 1·2·…·n, for a whole number n ≥ 0 that is known, or has finitely many values',
    compile: (call) =>
      tensorValue(byValues(call, 0, `whole numbers from 0 to ${largest}`, (n) => factorial(call.graph, n))),
  },
  binomial: {
    signature: 'binomial(n, k)',
    summary: 'n(n − 1)…(n − k + 1)/k!, for any n and a whole number k that is known, or has finitely many values',
    compile: (call) => {
      const n = call.tensor(0);
      return tensorValue(byValues(call, 1, `whole numbers k up to ${largest}`, (k) => binomial(call.graph, n, k)));
    },
  },
  gamma: {
    signature: 'gamma(x)',
    summary: 'Γ(x) at whole numbers x ≥ 1 and at halves of odd ones: Γ(n) = (n − 1)!, Γ(1/2) = √π, Γ(x + 1) = x Γ(x)',
    compile: (call) =>
      tensorValue(
        byValues(call, 0, 'whole numbers from 1 on and halves of odd ones, up to 170', (x) => gammaOf(call.graph, x)),
      ),
  },
} satisfies Record<string, Builtin>;
