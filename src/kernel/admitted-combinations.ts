import { type Rational, rational } from '../number/rational';
import { type Decision, decideRational } from '../statement/relation-check';
import type { Statement } from '../statement/statement';
import { evaluate } from '../tensor/evaluate';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { plan } from '../tensor/plan';
import { reachable } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';
import { truthOfEach } from './by-evaluation';
import { atCombinations, combinationCount } from './enumerate-finite';

/** Combinations at which assumptions are looked at. */
const limit = 65_536;

/** Whether an assumption speaks of these variables alone, in terms that fractions have values for. */
export const isOnFinite = (inputs: readonly InputSymbol[], { left, right }: Statement): boolean =>
  reachable([left, right]).every((node) =>
    node.kind === 'input' ? inputs.includes(node.symbol) : node.kind !== 'apply' && node.kind !== 'expect',
  );

/** The combinations of finite inputs at which no assumption on them alone is known to fail, by their numbers; null where there are too many. */
export function admittedCombinations(
  graph: Graph,
  inputs: readonly InputSymbol[],
  assumptions: readonly Statement[],
): number[] | null {
  const count = combinationCount(inputs);
  if (count > limit) return null;
  const all = Array.from({ length: count }, (_, number) => number);
  const own = assumptions.filter((each) => isOnFinite(inputs, each));
  if (own.length === 0) return all;
  const sides = own.flatMap(({ left, right }) => [left, right]);
  const { roots } = atCombinations(graph, sides, inputs, all);
  const elements = evaluate(plan(roots), rational, { input: () => [] });
  const truths = own.map(({ relation }, i) => {
    const [left, right] = [roots[2 * i], roots[2 * i + 1]] as [Node, Node];
    const decide = (a: Rational, b: Rational): Decision => decideRational(relation, a, b);
    return truthOfEach(decide, [left, right], [elements(left), elements(right)], count);
  });
  return all.filter((number) => truths.every((truth) => truth[number] !== false));
}
