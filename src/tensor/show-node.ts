import { type Fraction, showFraction } from '../number/fraction';
import type { Node } from './node';

const infix: Readonly<Record<string, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  less: '<',
  lessEqual: '<=',
  equal: '==',
};

/** Parts deeper than this are abbreviated. */
const depthLimit = 6;

/** A node as an expression a person can read; deep parts are shown as "…". */
export function showNode(node: Node, depth = 0): string {
  if (depth > depthLimit) return '…';
  const parts = (): string[] => node.args.map((arg) => showNode(arg, depth + 1));
  switch (node.kind) {
    case 'input':
      return node.symbol.name;
    case 'literal':
      return node.axes.length === 0
        ? showFraction(node.values[0] as Fraction)
        : `constant[${node.axes.map((axis) => axis.name).join(', ')}]`;
    case 'named':
      return node.constant;
    case 'map': {
      const sign = infix[node.operation];
      if (sign !== undefined) return `(${parts().join(` ${sign} `)})`;
      return node.operation === 'neg' ? `-${parts()[0]}` : `${node.operation}(${parts().join(', ')})`;
    }
    case 'power':
      return `${parts()[0]}^${node.exponent}`;
    case 'reduce':
      return `${node.reduction}(${parts()[0]}, ${node.over.join(', ')})`;
    case 'move': {
      const { movement, args } = node;
      const [a] = args;
      if (movement.move === 'at') return `${showNode(a, depth)}[${movement.axis} = ${movement.index + 1}]`;
      if (movement.move === 'slice')
        return `${showNode(a, depth)}[${movement.axis} = ${movement.start + 1}:${movement.start + movement.count}]`;
      if (movement.move === 'reverse') return `reverse(${showNode(a, depth)}, ${movement.axis})`;
      return showNode(a, depth);
    }
    case 'concat':
      return `concat(${parts().join(', ')})`;
    case 'matrix':
      return `${node.operation === 'det' ? 'det' : 'inv'}(${parts()[0]})`;
    case 'apply':
      return `${node.symbol.name}${"'".repeat(node.derivatives.length)}(${parts().join(', ')})`;
    case 'expect':
      return node.variable.measure?.kind === 'lebesgue' ? `integral(${parts()[0]})` : `E(${parts()[0]})`;
  }
}
