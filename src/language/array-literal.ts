import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { primedName } from './scope';
import { staticFraction } from './static-value';

/** `[a, b, c]` along a new first axis named by its length; the parts may be tensors. */
export function arrayLiteral(graph: Graph, items: readonly Node[]): Node {
  const name = primedName(
    `${items.length}`,
    items.flatMap((item) => item.axes),
  );
  const numbers = items.map(staticFraction).filter((value) => value !== null);
  if (numbers.length === items.length) return graph.literal([{ name, size: items.length }], numbers);
  return graph.concat(
    items.map((item) => graph.move(item, { move: 'expand', axis: { name, size: 1 } })),
    name,
  );
}

/** `[[a, b], [c, d]]` has the axes 2 and 2', as `tensor[2, 2]` has: the inner arrays make room for the outer one. */
export function nestedArray(graph: Graph, arrays: readonly Node[]): Node {
  const outer = `${arrays.length}`;
  const inner = arrays.map((array) => {
    const clashing = array.axes.filter((axis) => axis.name.replace(/'+$/, '') === outer);
    return graph.rename(array, Object.fromEntries(clashing.map((axis) => [axis.name, `${axis.name}'`])));
  });
  return arrayLiteral(graph, inner);
}
