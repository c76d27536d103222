import { float64 } from '../number/float64';
import type { Statement } from '../statement/statement';
import { elementCount } from '../tensor/axis';
import { evaluate } from '../tensor/evaluate';
import type { Node } from '../tensor/node';
import { plan } from '../tensor/plan';
import { reachable } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';

/** Relative differences below this are rounding. */
const rounding = 1e-9;

/** Whether doubles see no difference of the sides of an equation at a point: a hint which are worth a proof. */
export const seemEqual = ({ left, right }: Pick<Statement, 'left' | 'right'>): boolean => areNear(left, right);

function areNear(a: Node, b: Node): boolean {
  if (a === b || reachable([a, b]).some(({ kind }) => kind === 'expect')) return true;
  const elements = evaluate(plan([a, b]), float64, { input: valuesOf, apply: imageOf });
  const [left, right] = [elements(a), elements(b)];
  return left.every((value, i) => {
    const other = right[i] ?? value;
    return !(Math.abs(value - other) > rounding * (1 + Math.abs(value) + Math.abs(other)));
  });
}

/** A smooth function for each declared one, and for each of its derivatives. */
function imageOf({ symbol, derivatives }: Node<'apply'>, consumed: readonly number[], place: number): number {
  const own = symbol.name.length + (symbol.name.charCodeAt(0) % 7) + 3 * derivatives.length + 5 * place;
  return consumed.reduce((sum, x, i) => sum + Math.sin((1.3 + 0.2 * i) * x + own) + 0.4 * x, 0.7 * own);
}

/** Numbers that are in most domains and all different, of both signs where any are meant, shares that sum to 1; a size is what it is. */
function valuesOf({ axes, sizeOf, name, domain }: InputSymbol): number[] {
  const count = elementCount(axes);
  if (domain.kind === 'simplex') return Array.from({ length: count }, (_, i) => (2 * (i + 1)) / (count * (count + 1)));
  return Array.from({ length: count }, (_, i) => {
    if (domain.kind === 'finite') return Number(domain.values[i % domain.values.length]?.numerator ?? 1n);
    if (sizeOf !== undefined) return 2;
    const sign = domain.low === null && domain.high === null && i % 2 === 1 ? -1 : 1;
    return sign * (0.3 + ((0.618034 * (i + 1 + name.length * 3 + (name.charCodeAt(0) % 7))) % 0.6));
  });
}
