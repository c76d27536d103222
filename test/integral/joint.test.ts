import { describe, expect, it } from 'vitest';
import { jointIntegral } from '../../src/integral/joint';
import { type Rational, rational } from '../../src/number/rational';
import { evaluate } from '../../src/tensor/evaluate';
import type { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import { rewrite } from '../../src/tensor/rewrite';
import { substituteInput } from '../../src/tensor/substitute-input';
import type { InputSymbol } from '../../src/tensor/symbol';
import { compiledClaim } from '../claim-problem';

const given = { X: '~ normal(0, 1)', Y: '~ normal(0, 1)', Z: '~ normal(X, 1)', V: 'tensor[2] ~ normal(0, 1)' };

/** Over two points instead: the mean of the values there, of integrals over a line their sum. */
function overPoints(graph: Graph, body: Node, variable: InputSymbol): Node {
  const at = [2, -3].map((value) => {
    const point = variable.axes.reduce<Node>(
      (node, axis) =>
        graph.mul(
          node,
          graph.table([axis], (k) => k + 1),
        ),
      graph.constant(value),
    );
    return substituteInput(graph, body, variable, point);
  });
  const total = at.reduce((sum, each) => graph.add(sum, each));
  return variable.measure?.kind === 'lebesgue' ? total : graph.div(total, graph.constant(at.length));
}

const valuesOf = (node: Node): readonly Rational[] => evaluate(plan([node]), rational, { input: () => [] })(node);

function sideOf(text: string): { readonly graph: Graph; readonly left: Node } {
  const { graph, statements } = compiledClaim({ claim: [`${text} == 1234567`], given });
  const [statement] = statements;
  if (statement === undefined) throw new Error('nothing is stated');
  return { graph, left: statement.left };
}

describe('expectations taken to the front', () => {
  it.each([
    'E(X)',
    'E(X^2) + E(X) - 3',
    'E(X)^2',
    'E(X)^3 - E(X^3)',
    'E(X^2) - E(X)^2',
    'E(X) * E(X)',
    'E(X) * E(X^2)',
    'E(X) * E(Y) - E(X * Y)',
    'E(X^2) * E(X * Y)',
    '(E(X) + 1)^2',
    '(E(X) - E(Y))^2',
    'E(X * E(Y))',
    'E(X * E(Y)^2)',
    'E(Z^2) - E(Z)^2',
    'E(X) / 7',
    'stack(E(X), E(X^2), k)',
    'sum(stack(E(X), E(X)^2, k))',
    'E(sum(V)) + E(X)',
    'E(X)^2 - E(Y)^2 + 2 * E(X * Y)',
    'integral(x^2, x) * integral(x, x)',
    'integral(x, x)^2',
    'integral(x * E(X), x)',
    'integral(x, x) * E(X) / 3',
  ])('%s is that of one body over all variables', (text) => {
    const { graph, left } = sideOf(text);
    const joint = jointIntegral(graph, left);
    if (joint === null) throw new Error('no joint integral');
    const [apart] = rewrite(graph, [left], (node, now) =>
      node.kind === 'expect' ? overPoints(graph, now(node.args[0]), node.variable) : null,
    );
    const whole = joint.variables.reduceRight((body, variable) => overPoints(graph, body, variable), joint.body);
    expect(valuesOf(graph.orderedLike(whole, apart))).toEqual(valuesOf(apart));
  });

  it.each([
    'E(X) / E(X^2 + 1)',
    '1 / E(X^2 + 1)',
    'max(E(X), E(Y))',
    'max(stack(E(X), E(Y), k), k)',
    'prod(stack(E(X), E(X), k))',
    'where(E(X) > 0, 1, 2)',
    'where(E(X) > 0, E(X), E(Y))',
    'exp(E(X))',
    'abs(E(X))',
    'E(exp(E(Y)) * X)',
    'E(X)^(-1)',
    // Over a line, of what does not depend on the variable there is no integral.
    'integral(exp(-x^2), x) + E(X)',
    'integral(exp(-x^2), x) + 1',
    // Integrals over two variables that were not told to be one.
    'integral(exp(-x^2), x) - integral(exp(-2 * x^2), x)',
  ])('%s is none', (text) => {
    const { graph, left } = sideOf(text);
    expect(jointIntegral(graph, left)).toBeNull();
  });
});
