import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { differentiate } from '../../tensor/derivative';
import type { Graph } from '../../tensor/graph';
import { inputsOf } from '../../tensor/inputs-of';
import { isDifferentiable } from '../../tensor/is-differentiable';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import { functionHypotheses } from '../function-hypotheses';
import { openConditions } from '../open-conditions';
import { type Proposition, Theorem } from '../theorem';
import { consequence } from './consequence';
import { covers } from './covers';

/** In which variable, about which of its values, and up to which derivative. */
export interface Expansion {
  readonly variable: InputSymbol;
  readonly centre: Node;
  readonly order: number;
}

/** A certificate from a file may say anything. */
const isOrderOfDerivative = (order: number): boolean => Number.isInteger(order) && order >= 1 && order <= 8;

const isGreater = (relation: Relation): boolean => relation === '>' || relation === '>=';

/**
 * What gives an inequality by Taylor's theorem with Lagrange's remainder: f(v) = Σ f⁽ʲ⁾(c)/j! · (v − c)ʲ + f⁽ᵏ⁾(ξ)/k! · (v − c)ᵏ for a ξ
 * between c and v, at which (ξ − c)ᵏ has the sign of (v − c)ᵏ. So f(v) ≥ 0 where f(c) ≥ 0 and no other term is negative: neither those at c nor
 * f⁽ᵏ⁾(v)(v − c)ᵏ, for all v of the domain. Null where f is not known to be differentiable k times on all of it, which is an interval, or c to lie in it.
 */
export function taylorTerms(
  graph: Graph,
  { text, left, relation, right, connects }: Statement,
  { variable, centre, order }: Expansion,
): Statement[] | null {
  const isOrder = relation !== '==' && relation !== '!=' && connects === undefined;
  const { domain, axes, measure } = variable;
  if (!isOrder || axes.length > 0 || measure !== undefined || centre.axes.length > 0 || centre.free.size > 0)
    return null;
  if (domain.kind !== 'interval' || domain.excluded.length > 0 || !isOrderOfDerivative(order)) return null;
  const isInside = covers(domain, rootBounds(centre)) && openConditions(graph, [centre]).length === 0;
  if (!isInside || inputsOf([centre]).includes(variable)) return null;
  const v = graph.input(variable) as Node<'input'>;
  const zero = graph.constant(0);
  const strict = relation === '<' || relation === '>' ? '>' : '>=';
  let derivative = isGreater(relation) ? graph.sub(left, right) : graph.sub(right, left);
  const terms: Statement[] = [
    {
      text: `${text}, at the centre`,
      left: substituteInput(graph, derivative, variable, centre),
      relation: strict,
      right: zero,
    },
  ];
  for (let j = 1; j <= order; j++) {
    if (openConditions(graph, [derivative]).length > 0 || !isDifferentiable(derivative, [v])) return null;
    derivative = differentiate(graph, derivative, v, []);
    const at = j < order ? substituteInput(graph, derivative, variable, centre) : derivative;
    const term = j % 2 === 0 ? at : graph.mul(at, graph.sub(v, centre));
    terms.push({ text: `${text}, derivative ${j}`, left: term, relation: '>=', right: zero });
  }
  return openConditions(graph, [derivative]).length > 0 ? null : terms;
}

/** An inequality from theorems of its terms in an expansion. What is assumed may not speak of the variable: it has to hold between the points. */
export function byTaylor(premises: readonly Theorem[], proposition: Proposition, expansion: Expansion): Theorem | null {
  const { graph, statements, assumptions } = proposition;
  const [statement, ...others] = statements;
  if (statement === undefined || others.length > 0) return null;
  if (inputsOf(assumptions.flatMap(({ left, right }) => [left, right])).includes(expansion.variable)) return null;
  const terms = taylorTerms(graph, statement, expansion);
  if (terms === null || consequence(premises, { ...proposition, statements: terms }) === null) return null;
  const hypotheses = functionHypotheses(terms.flatMap(({ left }) => [left]));
  return Theorem.inferred(premises, [proposition], { hypotheses });
}
