import { float64 } from '../../number/float64';
import { fractionToNumber } from '../../number/fraction';
import { elementCount } from '../../tensor/axis';
import { evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import type { Place } from './chart';
import { isCheap } from './is-cheap';

/** A value for each variable, which has one element. */
export type Values = ReadonlyMap<InputSymbol, number>;

/** Steps across a picture: whole numbers and simple fractions lie on them. */
const steps = 240;

/** The free variables of some numbers, if each has one element and nothing else is open; null otherwise, and where computing takes long. */
export function numbersIn(roots: readonly Node[]): InputSymbol[] | null {
  if (roots.some(({ axes }) => elementCount(axes) !== 1)) return null;
  const nodes = reachable(roots);
  if (nodes.some(({ kind }) => kind === 'apply' || kind === 'expect') || !isCheap(roots)) return null;
  const inputs = nodes.flatMap((node) => (node.kind === 'input' ? [node.symbol] : []));
  return inputs.every(({ axes, domain }) => elementCount(axes) === 1 && domain.kind !== 'simplex') ? inputs : null;
}

/** Numbers at a point, in doubles; NaN where there is none. */
export function valuesAt(roots: readonly Node[], values: Values): number[] {
  const steps = plan(roots);
  const elements = evaluate(steps, float64, { input: (symbol) => [values.get(symbol) ?? Number.NaN] });
  return roots.map((root) => elements(root)[0] ?? Number.NaN);
}

/** Numbers along one variable, the others being as they are. */
export function along(roots: readonly Node[], variable: InputSymbol, values: Values, [from, to]: Place): Place[][] {
  const whole = plan(roots);
  const curves: Place[][] = roots.map(() => []);
  for (const x of placesOf(variable, [from, to])) {
    const elements = evaluate(whole, float64, {
      input: (symbol) => [symbol === variable ? x : (values.get(symbol) ?? Number.NaN)],
    });
    for (const [k, root] of roots.entries()) curves[k]?.push([x, elements(root)[0] ?? Number.NaN]);
  }
  return curves;
}

/** Where a variable may be, from one end to the other. */
function placesOf({ domain }: InputSymbol, [from, to]: Place): number[] {
  if (domain.kind === 'finite')
    return domain.values.map(fractionToNumber).filter((value) => value >= from && value <= to);
  return Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
}

/** Where to look at a variable: around the given values, inside its domain. */
export function rangeOf({ domain }: InputSymbol, around: readonly number[]): Place {
  if (domain.kind === 'finite') {
    const values = domain.values.map(fractionToNumber);
    return [Math.min(...values), Math.max(...values)];
  }
  const most = Math.max(2, ...around.map((value) => Math.ceil(1.5 * Math.abs(value))));
  if (domain.kind === 'simplex') return [0, 1];
  const [low, high] = [domain.low, domain.high].map((end) => (end === null ? null : fractionToNumber(end)));
  return [Math.max(low ?? -most, -1e6), Math.min(high ?? Math.max(most, (low ?? 0) + most), 1e6)];
}
