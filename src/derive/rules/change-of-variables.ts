import { type Integral, type LinearCombination, linearCombination } from '../../integral/linear-combination';
import { changeOfVariables as axiom } from '../../kernel/rules/change-of-variables';
import type { Statement } from '../../statement/statement';
import { showAxes } from '../../tensor/axis';
import { canonicalVariables } from '../../tensor/canonical-variables';
import { freshName, variableNames } from '../../tensor/fresh-name';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { substituteInput } from '../../tensor/substitute-input';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import { integralsExist } from './integrals-exist';
import { integratedAt } from './integrated-at';
import { type Rule, refuse, turned, type Way } from './rule';
import { withValues } from './with-values';

/** ∫ g(z) dz = ∫ g(f(x)) |det ∂f(x)/∂x| dx for a differentiable bijection f of the space. */
export const changeOfVariables: Rule = {
  name: 'change of variables',
  aliases: ['change of variable', 'substitution'],
  summary: '∫ g(z) dz = ∫ g(f(x)) |det ∂f(x)/∂x| dx for a declared differentiable bijection f',
  apply: ({ graph, left, relation, right }) => {
    if (relation !== '==') return refuse('a change of variables gives equalities');
    const combinations = canonicalVariables(graph, [left, right]).map((side) => linearCombination(graph, side));
    const [a, b] = differences(combinations as [LinearCombination, LinearCombination]).map((side) =>
      soleIntegral(graph, side),
    ) as [Integral | null, Integral | null];
    if (a === null || b === null) return refuse('the two sides must differ in a single integral over R^n');
    if (showAxes(a.variable.axes) !== showAxes(b.variable.axes))
      return refuse('the integrals are over different spaces');
    const maps = bijectionsOn([left, right], a.variable);
    if (maps.length === 0) return refuse('no differentiable bijection of this space occurs');
    const hypotheses = integralsExist([left, right]);
    const ways = maps.flatMap((map) => [
      ...waysFrom(graph, a, b, map, hypotheses),
      ...waysFrom(graph, b, a, map, hypotheses).map(turned),
    ]);
    return ways.length > 0 ? { ways } : refuse('the integrals are over more than vectors');
  },
};

/** The integrand of `from` at f(x), times |det ∂f/∂x|, is that of `to` at x. */
function waysFrom(graph: Graph, from: Integral, to: Integral, map: FunctionSymbol, exist: readonly string[]): Way[] {
  const integral = graph.expect(from.variable, from.body) as Node<'expect'>;
  const body = axiom({ graph, sizes: {}, assumptions: [] }, integral, map)?.propositions[0]?.statements[0]?.right
    .args[0];
  if (body === undefined) return [];
  const name = freshName('x', variableNames([from.body, to.body]));
  const at: InputSymbol = { name, axes: from.variable.axes, domain: from.variable.domain };
  const x = graph.input(at);
  const agreement: Statement = {
    text: 'the integrand at f(x) times |det ∂f/∂x|',
    left: substituteInput(graph, body, from.variable, x),
    relation: '==',
    right: substituteInput(graph, to.body, to.variable, x),
  };
  return [
    {
      obligations: [agreement],
      hypotheses: [...exist, `${map.name} is continuously differentiable, with its inverse`],
      conclude: ([proof], context) => {
        const changed = withValues(axiom(context, integral, map));
        const agreed = integratedAt([{ at, variable: to.variable }], [proof ?? null]);
        const [same] = agreed?.propositions[0]?.statements ?? [];
        if (changed === null || agreed === null || same === undefined) return null;
        return { premises: [changed, agreed], through: [integral, same.left, same.right] };
      },
    },
  ];
}

/** The sides without what both have. */
function differences([a, b]: readonly [LinearCombination, LinearCombination]): [LinearCombination, LinearCombination] {
  const left = [...a.integrals];
  const right: Integral[] = [];
  for (const integral of b.integrals) {
    const common = left.findIndex((own) => own.variable === integral.variable && own.body === integral.body);
    if (common < 0) right.push(integral);
    else left.splice(common, 1);
  }
  const isSameRest = a.rest === b.rest;
  return [
    { integrals: left, rest: isSameRest ? null : a.rest },
    { integrals: right, rest: isSameRest ? null : b.rest },
  ];
}

/** A side as one integral against the Lebesgue measure, with no rest. */
function soleIntegral(graph: Graph, { integrals, rest }: LinearCombination): Integral | null {
  const [first, ...others] = integrals;
  if (first === undefined || rest !== null || first.variable.measure?.kind !== 'lebesgue') return null;
  if (others.some(({ variable }) => variable !== first.variable)) return null;
  return {
    variable: first.variable,
    body: integrals.map(({ body }) => body).reduce((sum, body) => graph.add(sum, body)),
  };
}

/** Declared differentiable bijections of the space of a variable, and their inverses, as far as they occur. */
function bijectionsOn(roots: readonly Node[], { axes }: InputSymbol): FunctionSymbol[] {
  const found = new Set<FunctionSymbol>();
  for (const node of reachable(roots)) {
    if (node.kind !== 'apply' || node.symbol.kind !== 'bijection' || !node.symbol.differentiable) continue;
    const consumed = (node.args[0]?.axes ?? []).filter(({ name }) => !node.batch.includes(name));
    if (showAxes(consumed) === showAxes(axes)) found.add(node.symbol.inverseOf ?? node.symbol);
  }
  return [...found];
}
