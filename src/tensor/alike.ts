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
  const names = comparedNames();
  const same = (x: Node, y: Node): boolean => {
    const image = known.get(x.id);
    if (image !== undefined) return image === y;
    known.set(x.id, y);
    return (
      x.kind === y.kind &&
      names.sameAxes(x.axes, y.axes) &&
      x.args.length === y.args.length &&
      sameOperation(names, x, y) &&
      x.args.every((arg, i) => same(arg, y.args[i] as Node))
    );
  };
  return a.length === b.length && a.every((x, i) => same(x, b[i] as Node));
}

type Named = object & { readonly name: string };

/** Names of two graphs, of which each stands for one of the other. */
interface ComparedNames {
  readonly sameText: (x: string, y: string) => boolean;
  readonly sameAxes: (xs: readonly Axis[], ys: readonly Axis[]) => boolean;
  readonly sameSymbol: (x: Named, y: Named) => boolean;
}

/** Fresh names that derivatives give to axes count the nodes of a graph: they are told by the order in which they are met. */
function comparedNames(): ComparedNames {
  const [nameIn, nameInOther] = [freshNames(), freshNames()];
  const symbols = new Map<object, object>();
  const isFresh = (text: string): boolean => text.includes('∂');
  const sameText = (x: string, y: string): boolean =>
    isFresh(x) || isFresh(y) ? nameIn(x) === nameInOther(y) : x === y;
  return {
    sameText,
    sameAxes: (xs, ys) =>
      xs.length === ys.length &&
      xs.every((axis, i) => {
        const other = ys[i] as Axis;
        return sameText(axis.name, other.name) && isAsLong(axis, other);
      }),
    sameSymbol: (x, y) => {
      const image = symbols.get(x) ?? y;
      symbols.set(x, image);
      return image === y && x.name === y.name;
    },
  };
}

/** At all sizes. */
const isAsLong = (x: Axis, y: Axis): boolean =>
  x.extent === undefined && y.extent === undefined ? x.size === y.size : spanKey(x) === spanKey(y);

function sameOperation(names: ComparedNames, x: Node, y: Node): boolean {
  const { sameAxes, sameSymbol, sameText } = names;
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
      return y.kind === 'reduce' && x.reduction === y.reduction && sameText(x.over.join(), y.over.join());
    case 'move':
      return y.kind === 'move' && sameMovement(names, x.movement, y.movement);
    case 'concat':
      return y.kind === 'concat' && sameText(x.axis, y.axis);
    case 'matrix':
      return (
        y.kind === 'matrix' &&
        x.operation === y.operation &&
        sameText(`${x.rows} ${x.columns}`, `${y.rows} ${y.columns}`)
      );
    case 'apply':
      return (
        y.kind === 'apply' &&
        sameSymbol(x.symbol, y.symbol) &&
        sameText(x.batch.join(), y.batch.join()) &&
        sameText(JSON.stringify(x.derivatives), JSON.stringify(y.derivatives))
      );
    case 'expect':
      return y.kind === 'expect' && sameSymbol(x.variable, y.variable) && sameAxes(x.variable.axes, y.variable.axes);
  }
}

function sameMovement({ sameAxes, sameText }: ComparedNames, x: Movement, y: Movement): boolean {
  if (x.move === 'expand') return y.move === 'expand' && sameAxes([x.axis], [y.axis]);
  if (x.move === 'split') return y.move === 'split' && sameText(x.axis, y.axis) && sameAxes(x.into, y.into);
  return sameText(JSON.stringify(x), JSON.stringify(y));
}

/** Numbers in place of the fresh names in texts, in the order in which they are met. */
function freshNames(): (text: string) => string {
  const met = new Map<string, string>();
  return (text) =>
    text.replace(/∂[\p{L}\p{N}⁻.:]*/gu, (name) => {
      const number = met.get(name) ?? `∂${met.size}`;
      met.set(name, number);
      return number;
    });
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
