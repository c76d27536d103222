import type { Graph } from './graph';
import type { Node } from './node';
import { reachable } from './rewrite';
import type { InputSymbol } from './symbol';

/** slope·v + rest, neither of which depends on v. */
export interface Affine {
  readonly slope: Node;
  readonly rest: Node;
}

/** A number as an affine function of one variable, or null where it is not written as one. */
export function affineIn(graph: Graph, root: Node, symbol: InputSymbol): Affine | null {
  if (symbol.axes.length > 0) return null;
  const zero = graph.constant(0);
  const forms = new Map<number, Affine | null>();
  for (const node of reachable([root])) {
    const form = node.kind === 'input' && node.symbol === symbol;
    forms.set(node.id, form ? { slope: graph.constant(1), rest: zero } : combined(node));
  }
  return forms.get(root.id) ?? null;

  function combined(node: Node): Affine | null {
    const parts = node.args.map((arg) => forms.get(arg.id) ?? null);
    if (parts.some((part) => part === null)) return null;
    const [a, b] = parts as [Affine, Affine];
    const isFree = (part: Affine): boolean => part.slope === zero;
    if (parts.every((part) => isFree(part as Affine))) return { slope: zero, rest: node };
    if (node.kind !== 'map') return null;
    const { add, sub, mul, div, neg } = graph;
    switch (node.operation) {
      case 'neg':
        return { slope: neg(a.slope), rest: neg(a.rest) };
      case 'add':
        return { slope: add(a.slope, b.slope), rest: add(a.rest, b.rest) };
      case 'sub':
        return { slope: sub(a.slope, b.slope), rest: sub(a.rest, b.rest) };
      case 'mul': {
        const [factor, other] = isFree(a) ? [a.rest, b] : [b.rest, a];
        if (!isFree(a) && !isFree(b)) return null;
        return { slope: mul(factor, other.slope), rest: other.rest === zero ? zero : mul(factor, other.rest) };
      }
      case 'div':
        return isFree(b) ? { slope: div(a.slope, b.rest), rest: a.rest === zero ? zero : div(a.rest, b.rest) } : null;
      default:
        return null;
    }
  }
}
