import type { Axis } from '../axis';
import type { Graph } from '../graph';
import type { Node } from '../node';
import { ShapeError } from '../shape-error';
import type { FunctionSymbol } from '../symbol';
import { type Pass, sumOf, type Tangent } from './tangent';

/** The chain rule: Σ over arguments and their consumed axes of ∂f · a′. */
export function applyTangent({ graph, input, axes, side, tangent }: Pass, node: Node<'apply'>): Tangent {
  const fresh = new Set(node.derivatives.flatMap((derivative) => derivative.axes));
  const output = node.axes.filter((axis) => !node.batch.includes(axis.name) && !fresh.has(axis.name));
  return sumOf(
    graph,
    node.args.map((arg, argument) => {
      const da = tangent(arg);
      if (da === null) return null;
      const consumed = arg.axes.filter((axis) => !node.batch.includes(axis.name));
      if (node.symbol.inverseOf !== undefined) return inverseTangent(graph, node, node.symbol.inverseOf, da);
      // Applied to the variable itself, the sum with δ only renames.
      if (arg === input && consumed.length === arg.axes.length) {
        const partial = graph.apply(node.symbol, node.args, node.batch, output, [
          ...node.derivatives,
          { argument, axes },
        ]);
        return side === -1 ? graph.neg(partial) : partial;
      }
      const names = consumed.map((_, i) => `∂${node.derivatives.length}.${argument}.${i}:${node.id}`);
      const partial = graph.apply(node.symbol, node.args, node.batch, output, [
        ...node.derivatives,
        { argument, axes: names },
      ]);
      const moved = graph.rename(da, Object.fromEntries(consumed.map((axis, i) => [axis.name, names[i] as string])));
      return graph.sum(graph.mul(partial, moved), names);
    }),
  );
}

/** For x = f⁻¹(y): dx = (∂f(x))⁻¹ dy. */
function inverseTangent(graph: Graph, node: Node<'apply'>, forward: FunctionSymbol, da: Node): Node {
  const output = node.axes.filter((axis) => !node.batch.includes(axis.name));
  if (output.length === 0)
    return graph.div(da, graph.apply(forward, [node], node.batch, [], [{ argument: 0, axes: [] }]));
  if (output.length > 1)
    throw new ShapeError(
      'not-a-vector',
      `the inverse of ${forward.name} has a derivative only on vectors`,
      'merge the axes into one',
    );
  const [axis] = output as [Axis];
  const name = `∂⁻¹${node.id}`;
  const jacobian = graph.apply(forward, [node], node.batch, [axis], [{ argument: 0, axes: [name] }]);
  // inverse[axis, name]: its first index is an input of f, its second an output.
  const inverse = graph.matrix('inverse', jacobian, axis.name, name);
  return graph.sum(graph.mul(inverse, graph.rename(da, { [axis.name]: name })), [name]);
}
