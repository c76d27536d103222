import type { ArgumentsOf, ScalarOperation } from '../number/scalar-operation';
import type { Interpreter } from '../python/interpreter';
import type { Node } from '../tensor/node';
import { broadcastShape } from './broadcast';
import { type Dtype, floatingOf, promotedDtype } from './dtype';
import { type Values, values } from './values';

type Run = Pick<Interpreter, 'graph' | 'note'>;

/** An elementwise operation on tensors, broadcast as PyTorch does. */
export function combine(
  run: Run,
  parts: readonly Values[],
  build: (...nodes: Node[]) => Node,
  dtype: Dtype = promotedDtype(parts),
): Values {
  const dims = broadcastShape(parts, run);
  return values(build(...parts.map(({ node }) => node)), dims, dtype);
}

/** One operation of the graph on tensors. */
export const apply = <O extends ScalarOperation>(
  run: Run,
  operation: O,
  parts: readonly Values[],
  dtype?: Dtype,
): Values =>
  combine(run, parts, (...nodes) => run.graph.map(operation, ...(nodes as unknown as ArgumentsOf<O, Node>)), dtype);

export const add = (run: Run, a: Values, b: Values): Values => apply(run, 'add', [a, b]);
export const subtract = (run: Run, a: Values, b: Values): Values => apply(run, 'sub', [a, b]);
export const multiply = (run: Run, a: Values, b: Values): Values => apply(run, 'mul', [a, b]);
export const divide = (run: Run, a: Values, b: Values): Values =>
  apply(run, 'div', [a, b], floatingOf(promotedDtype([a, b])));

/** a where the condition holds, b elsewhere. */
export const choose = (run: Run, condition: Values, a: Values, b: Values): Values =>
  combine(run, [condition, a, b], (c, x, y) => run.graph.map('select', c, x, y), promotedDtype([a, b]));

/** A function of every element; whole numbers become real ones. */
export const mapped = (of: Values, build: (node: Node) => Node, dtype: Dtype = floatingOf(of.dtype)): Values => ({
  node: build(of.node),
  dims: of.dims,
  dtype,
});
