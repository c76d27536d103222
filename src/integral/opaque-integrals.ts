import { canonicalVariables } from '../tensor/canonical-variables';
import { reals } from '../tensor/domain';
import type { Graph } from '../tensor/graph';
import { isModelled } from '../tensor/is-modelled';
import type { Node } from '../tensor/node';
import { rewrite } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';

/**
 * The same expressions with a free variable in place of every integral, one for equal integrals: whatever holds for all
 * values of these variables holds for the integrals. The mass of a density is 1.
 * An integral of what is indeterminate stays.
 */
export function opaqueIntegrals(graph: Graph, roots: readonly Node[]): Node[] {
  const canonical = canonicalVariables(graph, roots);
  const values = new Map<number, Node>();
  const closed = (node: Node<'expect'>): Node => {
    const known = values.get(node.id);
    if (known !== undefined) return known;
    const symbol: InputSymbol = { name: `∫${values.size + 1}`, axes: node.axes, domain: reals };
    const value = isMass(node) ? graph.constant(1) : graph.input(symbol);
    values.set(node.id, value);
    return value;
  };
  return rewrite(graph, canonical, (node) =>
    node.kind === 'expect' && node.free.size === 0 && isModelled([node]) ? closed(node) : null,
  );
}

/** ∫ p(x) dx for a declared density p. */
function isMass(node: Node<'expect'>): boolean {
  const [body] = node.args;
  if (node.variable.measure?.kind !== 'lebesgue' || body?.kind !== 'apply' || body.symbol.kind !== 'density')
    return false;
  const [at] = body.args;
  return body.derivatives.length === 0 && at?.kind === 'input' && at.symbol === node.variable;
}
