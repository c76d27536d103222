import type { Axis } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { ShapeError } from '../../tensor/shape-error';
import type { Distribution } from '../value';

/** A map of a space to itself; its inverse if that is known. */
export interface Transformation {
  readonly name: string;
  readonly forward: (x: Node) => Node;
  readonly inverse: ((y: Node) => Node) | null;
  /** ∂f(x)/∂x with the axes of f(x) and then those of x, primed. */
  readonly jacobian: (x: Node) => Node;
}

/** The distribution of f(X), X ~ p: its density at y is p(x)/|det f′(x)| with x = f⁻¹(y). */
export function pushforward(f: Transformation, p: Distribution): Distribution {
  const source = (y: Node): Node => inverseOf(f)(y);
  return {
    name: `pushforward(${f.name}, ${p.name})`,
    event: p.event,
    draw: (g, name) => {
      const { value, variables } = p.draw(g, name);
      return { value: f.forward(value), variables };
    },
    density: (g, y) => g.div(p.density(g, source(y)), volume(g, f, source(y), p.event)),
    logDensity: (g, y) => g.sub(p.logDensity(g, source(y)), g.unary('log', volume(g, f, source(y), p.event))),
  };
}

/** The distribution of f⁻¹(Z), Z ~ p: its density at x is p(f(x))·|det f′(x)|. */
export function pullback(f: Transformation, p: Distribution): Distribution {
  return {
    name: `pullback(${f.name}, ${p.name})`,
    event: p.event,
    draw: (g, name) => {
      const { value, variables } = p.draw(g, name);
      return { value: inverseOf(f)(value), variables };
    },
    density: (g, x) => g.mul(p.density(g, f.forward(x)), volume(g, f, x, p.event)),
    logDensity: (g, x) => g.add(p.logDensity(g, f.forward(x)), g.unary('log', volume(g, f, x, p.event))),
  };
}

function inverseOf({ name, inverse }: Transformation): (y: Node) => Node {
  if (inverse !== null) return inverse;
  throw new ShapeError(
    'not-a-bijection',
    `the inverse of ${name} is not known`,
    `Declare ${name} as a bijection, or give its instance with an inverse.`,
  );
}

/** |det f′(x)|. */
function volume(g: Graph, f: Transformation, x: Node, event: readonly Axis[]): Node {
  const jacobian = f.jacobian(x);
  const [axis, ...more] = event;
  if (axis === undefined) return g.unary('abs', jacobian);
  if (more.length > 0)
    throw new ShapeError('not-a-vector', 'a map of tensors has no determinant here', 'Merge the axes into one.');
  const primed = jacobian.axes.find(
    (own) => own.name !== axis.name && own.name.replace(/'+$/, '') === axis.name.replace(/'+$/, ''),
  );
  if (primed === undefined)
    throw new ShapeError(
      'not-a-bijection',
      `${f.name} does not map the axis ${axis.name} to itself`,
      'Its values need the axes of its argument.',
    );
  return g.unary('abs', g.matrix('det', jacobian, axis.name, primed.name));
}
