import { blur } from '../python/blur';
import { mayBeInfinite } from '../python/infinity';
import type { Interpreter } from '../python/interpreter';
import type { Domain } from '../tensor/domain';
import { inputsOf } from '../tensor/inputs-of';
import type { Node } from '../tensor/node';
import { rootBounds } from '../tensor/node-bounds';
import { rewrite } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';
import { isUnwritten } from './unwritten';
import type { Values } from './values';

type Running = Pick<Interpreter, 'graph' | 'state'>;

/**
 * The same elements as a variable by which gradients may be taken, so that what else happens to have the same value is not taken for
 * it. As they are where the code takes no gradients, or they are known numbers.
 * @param hasHistory whether gradients by others pass through it
 */
export function asLeaf(own: Values, run: Running, hasHistory: boolean): Values {
  const { leaves } = run.state;
  if (leaves === null || own.dtype !== 'float' || inputsOf([own.node]).length === 0) return own;
  const name = `leaf ${leaves.known.size + 1}`;
  const node = run.graph.input({ name, axes: own.node.axes, domain: domainOf(own.node) }) as Node<'input'>;
  leaves.known.set(node.symbol, { stands: own.node, hasHistory });
  return { ...own, node };
}

/** The same elements without the history of how they came about: gradients do not pass them. */
export function detached(own: Values, run: Running): Values {
  const { leaves } = run.state;
  if (leaves === null) return own;
  if (mayBeInfinite(run, own.node) || isUnwritten(run, own.node)) {
    blur(run, 'detach() of what may be no number');
    return own;
  }
  const node = leaves.cuts.get(own.node) ?? asLeaf(own, run, false).node;
  leaves.cuts.set(own.node, node);
  return { ...own, node };
}

/** The variable as which a tensor was made one to differentiate by; null where it is none. */
export const leafOf = ({ node }: Values, { state }: Running): Node<'input'> | null =>
  node.kind === 'input' && state.leaves?.known.has(node.symbol) === true ? node : null;

/** What a node is where leaves are what they stand for: all of them, or those with a history but one. */
export function settled(node: Node, run: Running, kept: InputSymbol | null = null): Node {
  const leaves = run.state.leaves?.known ?? new Map<InputSymbol, never>();
  if (leaves.size === 0) return node;
  const known = new Map<InputSymbol, Node>();
  const whole = (each: Node): Node =>
    rewrite(run.graph, [each], (part) => {
      const leaf = part.kind === 'input' ? leaves.get(part.symbol) : undefined;
      if (part.kind !== 'input' || leaf === undefined) return null;
      if (kept !== null && (part.symbol === kept || !leaf.hasHistory)) return null;
      const own = known.get(part.symbol) ?? whole(leaf.stands);
      known.set(part.symbol, own);
      return own;
    })[0];
  return whole(node);
}

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
