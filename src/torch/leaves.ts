import { blur } from '../python/blur';
import { mayBeInfinite } from '../python/infinity';
import type { Interpreter } from '../python/interpreter';
import type { Domain } from '../tensor/domain';
import { inputsOf } from '../tensor/inputs-of';
import type { Node } from '../tensor/node';
import { rootBounds } from '../tensor/node-bounds';
import { rewrite } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';
import { isFloating } from './dtype';
import { newOrigin, type Origin, originOf } from './history';
import { read, type Storage, type Tensor } from './tensor';
import { isUnwritten } from './unwritten';
import type { Values } from './values';

type Running = Pick<Interpreter, 'graph' | 'state'>;

/**
 * The same elements as a variable of its own, so that what else happens to have the same value is not taken for it. As they are where
 * the code takes no gradients, or they are known numbers.
 * @param hasHistory whether gradients by others pass through it
 */
export function asVariable(own: Values, run: Running, hasHistory: boolean): Values {
  const { leaves } = run.state;
  if (leaves === null || !isFloating(own.dtype) || inputsOf([own.node]).length === 0) return own;
  const name = `leaf ${leaves.known.size + 1}`;
  const node = run.graph.input({ name, axes: own.node.axes, domain: domainOf(own.node) }) as Node<'input'>;
  leaves.known.set(node.symbol, { stands: own.node, hasHistory });
  return { ...own, node };
}

/** Makes elements some by which gradients may be taken: those of an argument, or of a parameter, whose history this is. */
export function holdLeaf(storage: Storage, own: Values, origin: Origin, run: Running): void {
  const values = asVariable(own, run, false);
  storage.values = values;
  storage.variable = values.node.kind === 'input' ? values.node.symbol : null;
  storage.origin = origin;
}

/** Makes computed elements some by which gradients may be taken, and through which those by others pass. */
export function holdVariable(tensor: Tensor, run: Running): void {
  const { storage } = tensor;
  const before = originOf(tensor);
  const { node } = storage.values;
  const values = asVariable(storage.values, run, true);
  storage.values = values;
  storage.variable = values.node.kind === 'input' ? values.node.symbol : null;
  const use = { name: null, origin: before, storage, version: storage.writes ?? 0, node };
  storage.origin = newOrigin({ by: 'requires_grad_', from: [use], requires: true });
}

/** How elements are read without the history of how they came about: gradients do not pass them. Each tensor that is detached is another one. */
export function detaching(run: Running): (own: Values) => Values {
  const known = new Map<Node, Node>();
  return (own) => {
    if (run.state.leaves === null) return own;
    if (mayBeInfinite(run, own.node) || isUnwritten(run, own.node)) {
      blur(run, 'detach() of what may be no number');
      return own;
    }
    const node = known.get(own.node) ?? asVariable(own, run, false).node;
    known.set(own.node, node);
    return { ...own, node };
  };
}

/** The variable as which a tensor was made one to differentiate by; null where it is none, as a copy or a part of one. */
export function leafOf(tensor: Tensor, { state }: Running): Node<'input'> | null {
  const { node } = read(tensor);
  if (node.kind !== 'input' || state.leaves?.known.has(node.symbol) !== true) return null;
  const isOwn = tensor.isDetached
    ? originOf(tensor).requires
    : tensor.lens === null && tensor.storage.variable === node.symbol;
  return isOwn ? node : null;
}

/** What nodes are where leaves are what they stand for: all of them, or those with a history but one. */
export function settledAll(nodes: readonly Node[], run: Running, kept: InputSymbol | null = null): readonly Node[] {
  const leaves = run.state.leaves?.known ?? new Map<InputSymbol, never>();
  if (leaves.size === 0) return nodes;
  const known = new Map<InputSymbol, Node>();
  const whole = (roots: readonly Node[]): readonly Node[] =>
    rewrite(run.graph, roots, (part) => {
      const leaf = part.kind === 'input' ? leaves.get(part.symbol) : undefined;
      if (part.kind !== 'input' || leaf === undefined) return null;
      if (kept !== null && (part.symbol === kept || !leaf.hasHistory)) return null;
      const own = known.get(part.symbol) ?? (whole([leaf.stands])[0] as Node);
      known.set(part.symbol, own);
      return own;
    });
  return whole(nodes);
}

export const settled = (node: Node, run: Running): Node => settledAll([node], run)[0] as Node;

/** All values that a node may have, as far as its bounds tell. */
function domainOf(node: Node): Domain {
  if (node.kind === 'input' && node.symbol.domain.kind === 'interval') return node.symbol.domain;
  const { low, lowOpen, high, highOpen } = rootBounds(node);
  return {
    kind: 'interval',
    low,
    lowOpen: low === null || lowOpen,
    high,
    highOpen: high === null || highOpen,
    excluded: [],
  };
}
