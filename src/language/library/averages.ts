import { elementCount } from '../../tensor/axis';
import { expectationOf } from '../../tensor/expectation';
import { lowerVariable } from '../../tensor/lower-expectations';
import type { Node } from '../../tensor/node';
import type { InputSymbol } from '../../tensor/symbol';
import type { Call } from '../call';
import { elementLimit } from '../distribution/bernoulli';
import { meanOfCopies } from './mean-of-copies';

/** E over some random variables, the last declared innermost (it may depend on the earlier ones). */
export function expectation(call: Call, body: Node, over: readonly InputSymbol[]): Node {
  const order = [...call.session.draws.keys()].filter((variable) => over.includes(variable)).reverse();
  return order.reduce((inner, variable) => averageOver(call, inner, variable), body);
}

/** E over one random variable, given those that its distribution depends on. */
export function averageOver({ graph, session }: Call, body: Node, variable: InputSymbol): Node {
  const { support = null, draw } = session.draws.get(variable) ?? {};
  const fresh = (): string => session.freshName(`outcomes of ${variable.name} `);
  if (draw?.copies !== undefined && (support === null || areTooMany(variable)))
    return meanOfCopies(graph, body, variable, draw.copies, fresh);
  if (support === null) return graph.orderedLike(expectationOf(graph, variable, body), body);
  const axis = fresh();
  const mean = lowerVariable(graph, body, variable, { ...support(graph, axis), axis });
  // Probabilities may have further axes.
  return mean.axes.length === body.axes.length ? graph.orderedLike(mean, body) : mean;
}

/** Whether the outcomes of all elements together are not written out. */
const areTooMany = ({ axes }: InputSymbol): boolean =>
  axes.some(({ extent }) => extent !== undefined) || elementCount(axes) > elementLimit;

/** The random variable in a node that was declared last. */
export function lastDrawn({ session }: Call, node: Node): InputSymbol | undefined {
  const free = session.freeDraws(node);
  return [...session.draws.keys()].findLast((variable) => free.includes(variable));
}

/**
 * E over all random variables, those among them that only the distributions of others depend on: always over the last
 * declared one, as what remains depends on the others by their joint distribution.
 */
export function average(call: Call, body: Node): Node {
  const last = lastDrawn(call, body);
  return last === undefined ? body : average(call, averageOver(call, body, last));
}
