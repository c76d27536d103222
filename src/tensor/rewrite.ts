import { type Each, mapArguments } from '../operation/arity';
import { type Axis, axisNames } from './axis';
import { combinedOrder } from './axis-order';
import type { Graph } from './graph';
import type { Node } from './node';
import { repeatedAlong } from './with-axes';

/** The same operation on other arguments. */
export function rebuild(graph: Graph, node: Node, args: readonly Node[]): Node {
  if (args.every((arg, i) => arg === node.args[i])) return node;
  const only = args[0] as Node;
  switch (node.kind) {
    case 'input':
    case 'literal':
    case 'named':
      return node;
    case 'map':
      return graph.map(node.operation, ...(args as typeof node.args));
    case 'power':
      return graph.power(only, node.exponent);
    case 'reduce':
      return graph.reduce(node.reduction, only, node.over);
    case 'move':
      return graph.move(only, node.movement);
    case 'concat':
      return graph.concat(args, node.axis);
    case 'matrix':
      return graph.matrix(node.operation, only, node.rows, node.columns);
    case 'apply':
      return reapply(graph, node, args);
    case 'expect':
      return graph.expect(node.variable, only);
  }
}

/** Axes that an argument gained are shared with the output; those that it had stay in their places, by which functions take them. */
function reapply(graph: Graph, node: Node<'apply'>, args: readonly Node[]): Node {
  const old = new Set(node.args.flatMap((arg) => axisNames(arg.axes)));
  const gained = args.flatMap((arg) => axisNames(arg.axes)).filter((name) => !old.has(name));
  const fresh = new Set(node.derivatives.flatMap((derivative) => derivative.axes));
  const output = node.axes.filter((axis) => !node.batch.includes(axis.name) && !fresh.has(axis.name));
  const placed = args.map((arg, i) => {
    const own = axisNames((node.args[i] as Node).axes).filter((name) => arg.axes.some((axis) => axis.name === name));
    const order = [...axisNames(arg.axes).filter((name) => !own.includes(name)), ...own];
    return graph.move(arg, { move: 'permute', order });
  });
  return graph.apply(node.symbol, placed, [...new Set([...node.batch, ...gained])], output, node.derivatives);
}

/**
 * Rebuilds `roots` bottom-up. `replace` sees each node, and what its arguments are `now`, and may
 * return another node for it. A concat whose parts came to differ in axes is broadcast first.
 * @param isTouched false for nodes that stay as they are, with all that they depend on
 */
export function rewrite<const R extends readonly Node[]>(
  graph: Graph,
  roots: R,
  replace: (node: Node, now: (arg: Node) => Node) => Node | null,
  isTouched?: (node: Node) => boolean,
): Each<R, Node> {
  const done = new Map<number, Node>();
  const now = (node: Node): Node => done.get(node.id) ?? node;
  // The last root first: of variables that are merged, the name in it is kept.
  for (const node of reachable([...roots].reverse(), isTouched)) {
    const other = replace(node, now) ?? rebuilt(graph, node, now);
    if (other !== node) done.set(node.id, other);
  }
  return mapArguments(roots, now);
}

/** The same operation on what its arguments are now. */
export function rebuilt(graph: Graph, node: Node, now: (arg: Node) => Node): Node {
  if (node.args.every((arg) => now(arg) === arg)) return node;
  const args = node.args.map(now);
  return rebuild(graph, node, node.kind === 'concat' ? sharedAxes(graph, args, node.axis) : args);
}

/** Expands each part by the axes that only other parts have; their order is that of a combination of the parts. */
export function sharedAxes(graph: Graph, parts: readonly Node[], joined: string): Node[] {
  const apart = (axes: readonly Axis[]): Axis[] =>
    axes.map((axis) => (axis.name === joined ? { name: joined, size: 1 } : axis));
  const { axes, isOpen } = combinedOrder(parts.map((part) => ({ axes: apart(part.axes), isOpen: part.isOpen })));
  if (parts.every((part) => part.axes.length === axes.length)) return [...parts];
  return parts.map((part) => {
    const whole = repeatedAlong(
      graph,
      part,
      axes.filter(({ name }) => name !== joined),
    );
    return graph.move(whole, { move: 'permute', order: axisNames(axes), becomes: isOpen ? 'open' : 'ordered' });
  });
}

/**
 * All nodes that `roots` depend on, arguments before their uses.
 * @param isTouched false for nodes that are left out, with all that only they depend on
 */
export function reachable(roots: readonly Node[], isTouched?: (node: Node) => boolean): Node[] {
  const order: Node[] = [];
  // Arguments are older than what is made of them, so no id is larger than those of the roots.
  let most = -1;
  for (let i = 0; i < roots.length; i++) most = Math.max(most, (roots[i] as Node).id);
  const seen = new Uint8Array(most + 1);
  const stack = (isTouched === undefined ? [...roots] : roots.filter(isTouched)).reverse();
  // By index: this is asked more often than anything else, and each list taken apart would make an iterator.
  while (stack.length > 0) {
    const height = stack.length;
    const node = stack[height - 1] as Node;
    if (seen[node.id] === 1) {
      stack.pop();
      continue;
    }
    const { args } = node;
    for (let i = 0; i < args.length; i++) {
      const arg = args[i] as Node;
      if (seen[arg.id] !== 1 && (isTouched === undefined || isTouched(arg))) stack.push(arg);
    }
    if (stack.length > height) continue;
    stack.pop();
    seen[node.id] = 1;
    order.push(node);
  }
  return order;
}
