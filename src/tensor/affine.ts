import { mapArguments } from '../operation/arity';
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
    if (node.args.some((arg) => !forms.get(arg.id))) return null;
    const of = (arg: Node): Affine => forms.get(arg.id) as Affine;
    const isFree = (arg: Node): boolean => of(arg).slope === zero;
    if (node.args.every(isFree)) return { slope: zero, rest: node };
    if (node.kind !== 'map') return null;
    const times = (part: Node, by: (a: Node) => Node): Affine => {
      const { slope, rest } = of(part);
      return { slope: by(slope), rest: rest === zero ? zero : by(rest) };
    };
    switch (node.operation) {
      case 'neg': {
        const { slope, rest } = of(node.args[0]);
        return { slope: graph.neg(slope), rest: graph.neg(rest) };
      }
      case 'add':
      case 'sub': {
        const [a, b] = mapArguments(node.args, of);
        return { slope: graph.map(node.operation, a.slope, b.slope), rest: graph.map(node.operation, a.rest, b.rest) };
      }
      case 'mul': {
        const [a, b] = node.args;
        if (isFree(a)) return times(b, (part) => graph.mul(of(a).rest, part));
        return isFree(b) ? times(a, (part) => graph.mul(of(b).rest, part)) : null;
      }
      case 'div': {
        const [a, b] = node.args;
        return isFree(b) ? times(a, (part) => graph.div(part, of(b).rest)) : null;
      }
      default:
        return null;
    }
  }
}
