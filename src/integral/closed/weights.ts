import { half } from '../../number/fraction';
import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import type { Support } from '../../tensor/noise/family';
import type { InputSymbol } from '../../tensor/symbol';

/** The density of a variable as a number and what that is multiplied with. */
export interface Weighted {
  readonly support: Support;
  readonly factor: Node;
  readonly shape: (z: Node) => Node;
  /** `factor`·∫ e^(qz²) dz over the line, for q < 0. */
  readonly mass: (bend: Node) => Node;
}

/** Null for densities of which no closed forms are known. */
export function weightOf(graph: Graph, { measure }: InputSymbol): Weighted | null {
  const one = graph.constant(1);
  const root = (a: Node): Node => (isLiteral(a, 1n) ? a : graph.unary('sqrt', a));
  const exp = (a: Node): Node => graph.unary('exp', graph.neg(a));
  const weighted = (support: Support, factor: Node, shape: Weighted['shape']): Weighted => ({
    support,
    factor,
    shape,
    mass: (bend) => graph.mul(factor, root(graph.div(graph.named('pi'), graph.neg(bend)))),
  });
  if (measure?.kind === 'lebesgue') return weighted('line', one, () => one);
  if (measure?.kind !== 'standard') return null;
  switch (measure.family) {
    case 'normal': {
      const factor = graph.div(one, root(graph.mul(graph.constant(2), graph.named('pi'))));
      const bell = weighted('line', factor, (z) => exp(graph.mul(graph.constant(half), graph.power(z, 2))));
      return { ...bell, mass: (bend) => graph.div(one, root(graph.mul(graph.constant(-2), bend))) };
    }
    case 'laplace':
      return weighted('line', graph.constant(half), (z) => exp(graph.unary('abs', z)));
    case 'exponential':
      return weighted('half-line', one, exp);
    case 'uniform':
      return weighted('unit', one, () => one);
    default:
      return null;
  }
}
