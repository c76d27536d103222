import { elementCount } from '../tensor/axis';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';

/** For each node that `roots` depend on, its total degree as a polynomial in the elements of `variable`; Infinity if it is none. */
export function degreesIn(roots: readonly Node[], variable: InputSymbol): ReadonlyMap<number, number> {
  const degrees = new Map<number, number>();
  for (const node of reachable(roots)) {
    const of = (arg: Node): number => degrees.get(arg.id) as number;
    const own = node.kind === 'input' && node.symbol === variable ? 1 : degreeOf(node, of);
    degrees.set(node.id, own);
  }
  return degrees;
}

/** The degree of a node from those of its arguments: an upper bound. */
function degreeOf(node: Node, of: (arg: Node) => number): number {
  const highest = Math.max(0, ...node.args.map(of));
  if (highest === 0) return 0;
  switch (node.kind) {
    case 'input':
    case 'literal':
    case 'named':
    case 'apply':
      return Infinity;
    case 'move':
    case 'concat':
    case 'expect':
      return highest;
    case 'power':
      return node.exponent < 0 ? Infinity : node.exponent === 0 ? 0 : node.exponent * of(node.args[0]);
    case 'reduce':
      if (node.reduction === 'sum') return highest;
      return node.reduction === 'prod' ? highest * reducedCount(node) : Infinity;
    case 'matrix':
      return node.operation === 'det' ? highest * (node.args[0].axes.at(-1)?.size ?? 1) : Infinity;
    case 'map':
      switch (node.operation) {
        case 'neg':
        case 'add':
        case 'sub':
          return highest;
        case 'mul':
          return of(node.args[0]) + of(node.args[1]);
        case 'div':
          return of(node.args[1]) === 0 ? of(node.args[0]) : Infinity;
        case 'select':
          return of(node.args[0]) === 0 ? highest : Infinity;
        default:
          return Infinity;
      }
  }
}

const reducedCount = (node: Node<'reduce'>): number =>
  elementCount(node.args[0].axes.filter((axis) => node.over.includes(axis.name)));
