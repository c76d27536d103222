import { hasIntegral } from '../../integral/linear-combination';
import { pointwiseForms } from '../../integral/pointwise';
import { instance } from '../../kernel/rules/instance';
import type { Theorem } from '../../kernel/theorem';
import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable, rewrite } from '../../tensor/rewrite';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import { integralsExist } from './integrals-exist';
import { integratedAt } from './integrated-at';
import { positiveMasses } from './positive-masses';
import { bySides, type Concluded, type Rule, refuse } from './rule';

/**
 * ∫ h(x, D(x)) dx >= ∫ m(x) dx for every function D, where h(x, y) >= m(x) for every number y: under an integral, a
 * function is minimised point by point. (It is attained where m(x) = h(x, D*(x)) for a measurable D*.)
 */
export const pointwiseMinimum: Rule = {
  name: 'pointwise minimum',
  aliases: ['pointwise maximum', 'pointwise minimum under an integral', 'pointwise maximum under an integral'],
  summary: '∫h(x, D(x)) >= ∫m(x) for every function D, where h(x, y) >= m(x) for all x and y; <= for a maximum',
  apply: ({ graph, left, relation, right }) => {
    if (relation !== '>=' && relation !== '<=') return refuse('a pointwise minimum gives >=, a pointwise maximum <=');
    const forms = pointwiseForms(graph, {
      text: 'at every point, for every value of the function',
      left,
      relation,
      right,
    });
    if (forms.length === 0) return refuse('there is no expectation or integral');
    const functions = functionsIn([left]);
    if (functions.length === 0) return refuse('the line before holds no declared function to be minimised over');
    const ways = forms.flatMap(({ statements, points, masses }) => {
      const freed = statements.map((statement) => freeFunctions(graph, statement, relation));
      const known = freed.filter((each) => each !== null);
      if (known.length < freed.length) return [];
      const hypotheses = [
        ...integralsExist([left, right]),
        ...positiveMasses(masses),
        ...functions.map(({ name }) => `${name} is measurable`),
      ];
      const conclude = (proofs: readonly Theorem[]): Concluded | null =>
        bySides(
          integratedAt(
            points,
            known.map(({ values }, i) =>
              values.reduce<Theorem | null>(
                (theorem, [value, of]) => theorem && instance(theorem, value, of),
                proofs[i] ?? null,
              ),
            ),
          ),
        );
      return [{ obligations: known.map(({ statement }) => statement), hypotheses, conclude }];
    });
    return ways.length > 0 ? { ways } : refuse('the function must be taken at the variable of integration alone');
  },
};

const functionsIn = (roots: readonly Node[]): FunctionSymbol[] => [
  ...new Set(
    reachable(roots).flatMap((node) =>
      node.kind === 'apply' && (node.symbol.kind === 'arbitrary' || node.symbol.kind === 'elementwise')
        ? [node.symbol]
        : [],
    ),
  ),
];

interface Freed {
  readonly statement: Statement;
  /** Each number of a range, and what it stands for. */
  readonly values: readonly (readonly [InputSymbol, Node])[];
}

/** A statement at a point, with a number of its range in place of every function value; null where that is more than one number. */
function freeFunctions(graph: Graph, { text, left, right }: Statement, relation: Relation): Freed | null {
  if (hasIntegral(left) || hasIntegral(right)) return null;
  const values = new Map<FunctionSymbol, { readonly of: Node; readonly value: InputSymbol }>();
  let isFree = true;
  const sides = rewrite(graph, [left, right], (node, now) => {
    if (node.kind !== 'apply' || (node.symbol.kind !== 'arbitrary' && node.symbol.kind !== 'elementwise')) return null;
    const args = node.args.map(now);
    const known = values.get(node.symbol);
    const isPlain =
      node.axes.length === 0 && node.derivatives.length === 0 && args.every(({ kind }) => kind === 'input');
    isFree &&=
      isPlain &&
      (known === undefined ||
        (known.of.args.length === args.length && known.of.args.every((arg, i) => arg === args[i])));
    const value = known?.value ?? { name: `${node.symbol.name} there`, axes: [], domain: node.symbol.range };
    values.set(node.symbol, { of: node, value });
    return graph.input(value);
  });
  const statement = { text, left: sides[0] as Node, relation, right: sides[1] as Node };
  return isFree ? { statement, values: [...values.values()].map(({ of, value }) => [value, of] as const) } : null;
}
