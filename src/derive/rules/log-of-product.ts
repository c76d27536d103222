import { type Bounds, isPositive } from '../../number/bounds';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { reachable, rewrite } from '../../tensor/rewrite';
import { showNode } from '../../tensor/show-node';
import { byLast, type Rule, refuse } from './rule';

/** log(a b / c) = log(a) + log(b) − log(c) and log(a^n) = n log(a), for positive a, b, c. */
export const logOfProduct: Rule = {
  name: 'log of a product',
  aliases: ['log of a quotient', 'log of a power', 'logarithm of a product', 'log rules'],
  summary: 'log(ab) = log(a) + log(b), log(a/b) = log(a) − log(b), log(a^n) = n log(a), for positive a and b',
  apply: ({ graph, left, relation, right }) => {
    if (relation !== '==') return refuse('the logarithm of a product gives equalities');
    const factors = new Set(logArguments([left, right]).flatMap(factorsOf));
    if (factors.size === 0) return refuse('there is no logarithm');
    const bounds = boundsOf([...factors]);
    const open = [...factors].filter((factor) => !isPositive(bounds.get(factor.id) as Bounds));
    const positive = open.map((factor) => positivity(graph, factor));
    const same: Statement = { text: 'the sides agree', left, relation, right };
    return { ways: [{ obligations: [...positive, same], hypotheses: [], conclude: byLast }] };
  },
};

const logArguments = (roots: readonly Node[]): Node[] =>
  reachable(roots).flatMap((node) => (node.kind === 'map' && node.operation === 'log' ? [node.args[0]] : []));

function factorsOf(node: Node): Node[] {
  const isProduct = node.kind === 'map' && (node.operation === 'mul' || node.operation === 'div');
  if (isProduct || node.kind === 'power') return node.args.flatMap(factorsOf);
  return node.kind === 'literal' ? [] : [node];
}

/** At every value of its variables, those of integration among them. */
function positivity(graph: Graph, factor: Node): Statement {
  const [free] = rewrite(graph, [factor], (node) => {
    if (node.kind !== 'input' || node.symbol.measure === undefined) return null;
    const { name, axes, domain } = node.symbol;
    return graph.input({ name, axes, domain });
  });
  return { text: `${showNode(factor)} > 0`, left: free ?? factor, relation: '>', right: graph.constant(0) };
}
