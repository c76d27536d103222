import { compare, type Fraction } from '../number/fraction';
import type { Axis } from './axis';
import { spanKey } from './extent';
import type { Movement, Node } from './node';

/**
 * Whether expressions of two graphs are one template with different numbers of points of support: alike in all but the
 * number of elements of axes of any length. Then nothing in them depends on how many points there are.
 */
export function alike(a: readonly Node[], b: readonly Node[]): boolean {
  const known = new Map<number, Node>();
  const symbols = new Map<object, object>();
  const sameSymbol = (x: object & { readonly name: string }, y: object & { readonly name: string }): boolean => {
    const image = symbols.get(x) ?? y;
    symbols.set(x, image);
    return image === y && x.name === y.name;
  };
  const same = (x: Node, y: Node): boolean => {
    const image = known.get(x.id);
    if (image !== undefined) return image === y;
    known.set(x.id, y);
    return (
      x.kind === y.kind &&
      sameAxes(x.axes, y.axes) &&
      x.args.length === y.args.length &&
      sameOperation(x, y) &&
      x.args.every((arg, i) => same(arg, y.args[i] as Node))
    );
  };
  return a.length === b.length && a.every((x, i) => same(x, b[i] as Node));

  function sameOperation(x: Node, y: Node): boolean {
    switch (x.kind) {
      case 'input':
        return y.kind === 'input' && sameSymbol(x.symbol, y.symbol);
      case 'literal':
        return y.kind === 'literal' && sameElements(x, y);
      case 'named':
        return y.kind === 'named' && x.constant === y.constant;
      case 'map':
        return y.kind === 'map' && x.operation === y.operation;
      case 'power':
        return y.kind === 'power' && x.exponent === y.exponent;
      case 'reduce':
        return y.kind === 'reduce' && x.reduction === y.reduction && x.over.join() === y.over.join();
      case 'move':
        return y.kind === 'move' && sameMovement(x.movement, y.movement);
      case 'concat':
        return y.kind === 'concat' && x.axis === y.axis;
      case 'matrix':
        return y.kind === 'matrix' && x.operation === y.operation && x.rows === y.rows && x.columns === y.columns;
      case 'apply':
        return (
          y.kind === 'apply' &&
          sameSymbol(x.symbol, y.symbol) &&
          x.batch.join() === y.batch.join() &&
          JSON.stringify(x.derivatives) === JSON.stringify(y.derivatives)
        );
      case 'expect':
        return y.kind === 'expect' && sameSymbol(x.variable, y.variable) && sameAxes(x.variable.axes, y.variable.axes);
    }
  }
}

const sameAxes = (a: readonly Axis[], b: readonly Axis[]): boolean =>
  a.length === b.length && a.every((axis, i) => axis.name === b[i]?.name && spanKey(axis) === spanKey(b[i] as Axis));

function sameMovement(x: Movement, y: Movement): boolean {
  if (x.move === 'expand') return y.move === 'expand' && sameAxes([x.axis], [y.axis]);
  if (x.move === 'split') return y.move === 'split' && x.axis === y.axis && sameAxes(x.into, y.into);
  return JSON.stringify(x) === JSON.stringify(y);
}

/** The same elements where both have them; all others are equal to one of these where an array is a pattern of indices. */
function sameElements(x: Node<'literal'>, y: Node<'literal'>): boolean {
  const place = ({ axes }: Node, index: readonly number[]): number =>
    axes.reduce((sum, axis, k) => sum * axis.size + (index[k] as number), 0);
  const shared = x.axes.map((axis, k) => Math.min(axis.size, y.axes[k]?.size ?? 0));
  const index = shared.map(() => 0);
  const count = shared.reduce((n, size) => n * size, 1);
  for (let i = 0; i < count; i++) {
    let rest = i;
    for (let k = shared.length - 1; k >= 0; k--) {
      index[k] = rest % (shared[k] as number);
      rest = Math.floor(rest / (shared[k] as number));
    }
    if (compare(y.values[place(y, index)] as Fraction, x.values[place(x, index)] as Fraction) !== 0) return false;
  }
  return true;
}
