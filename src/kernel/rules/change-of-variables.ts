import type { Node } from '../../tensor/node';
import { substituteInput } from '../../tensor/substitute-input';
import type { FunctionSymbol } from '../../tensor/symbol';
import { integralsExist } from '../function-hypotheses';
import { openConditions } from '../open-conditions';
import { type Proposition, Theorem } from '../theorem';

/**
 * ∫ g(z) dz = ∫ g(f(x)) |det ∂f(x)/∂x| dx over R^n, for a bijection f of it that is declared differentiable; null for another integral or
 * function.
 */
export function changeOfVariables(
  { graph, sizes, assumptions }: Omit<Proposition, 'statements'>,
  integral: Node<'expect'>,
  map: FunctionSymbol,
): Theorem | null {
  const { variable, args } = integral;
  const { axes, domain, measure } = variable;
  const [axis, ...others] = axes;
  const isWhole = domain.kind === 'interval' && domain.low === null && domain.high === null;
  if (measure?.kind !== 'lebesgue' || !isWhole || others.length > 0 || integral.free.size > 0) return null;
  if (map.kind !== 'bijection' || !map.differentiable || map.inverseOf !== undefined) return null;
  const x = graph.input(variable);
  const [image, jacobian] = [[], [{ argument: 0, axes: axes.map(({ name }) => `${name}'`) }]].map((derivatives) =>
    graph.apply(map, [x], [], axes, derivatives),
  ) as [Node, Node];
  const determinant = axis === undefined ? jacobian : graph.matrix('det', jacobian, axis.name, `${axis.name}'`);
  const body = graph.mul(substituteInput(graph, args[0], variable, image), graph.unary('abs', determinant));
  const statement = {
    text: 'a change of variables',
    left: integral,
    relation: '==',
    right: graph.expect(variable, body),
  } as const;
  const sides = [statement.left, statement.right];
  return Theorem.inferred([], [{ graph, sizes, assumptions, statements: [statement] }], {
    hypotheses: [integralsExist, `${map.name} is continuously differentiable, with its inverse`],
    conditions: openConditions(graph, sides),
  });
}
