import { float64 } from '../../src/number/float64';
import { elementCount } from '../../src/tensor/axis';
import { reals } from '../../src/tensor/domain';
import type { Node } from '../../src/tensor/node';
import type { FunctionSymbol } from '../../src/tensor/symbol';

/** Symbols of each kind, and what they stand for in these tests. */
const symbol = (name: string, kind: FunctionSymbol['kind'], inverseOf?: FunctionSymbol): FunctionSymbol => ({
  name,
  kind,
  differentiable: true,
  range: reals,
  ...(inverseOf === undefined ? {} : { inverseOf }),
});
export const arbitrary = symbol('f', 'arbitrary');
export const elementwise = symbol('g', 'elementwise');
export const bijection = symbol('h', 'bijection');
export const inverse = symbol('h⁻¹', 'bijection', bijection);

/** sin and its derivatives, in order. */
const sines = [Math.sin, Math.cos, (t: number) => -Math.sin(t), (t: number) => -Math.cos(t)] as const;
const sine = (order: number, t: number): number => (sines[order % 4] ?? Math.sin)(t);

const weight = (output: number, input: number): number => 0.4 + 0.3 * Math.cos(3 * output + 7 * input + 1);

/** ∂ᵏ f_j/∂u_{i₁}…∂u_{iₖ} for f_j(u) = sin Σᵢ w_ji uᵢ over all elements of all arguments. */
function sineOfSum(output: number, at: readonly number[], by: readonly number[]): number {
  const sum = at.reduce((total, u, i) => total + weight(output, i) * u, 0);
  return by.reduce((product, i) => product * weight(output, i), sine(by.length, sum));
}

/** The same of h_j(u) = 2 u_j + 0.2 Σᵢ uᵢ + 0.3 sin u_j, which is invertible. */
function bijective(output: number, at: readonly number[], by: readonly number[]): number {
  const own = at[output] ?? 0;
  if (by.length === 0) return 2 * own + 0.2 * at.reduce((sum, u) => sum + u, 0) + 0.3 * Math.sin(own);
  const isOwn = by.every((i) => i === output);
  const linear = by.length > 1 ? 0 : 0.2 + (isOwn ? 2 : 0);
  return linear + (isOwn ? 0.3 * sine(by.length, own) : 0);
}

/** h⁻¹ by iteration: 2 u_j = y_j − 0.3 sin u_j − 0.2 Σ u, and Σ u from their sum. */
function inverted(output: number, y: readonly number[]): number {
  let u = y.map((value) => value / 2.2);
  for (let k = 0; k < 200; k++) {
    const rest = y.map((value, j) => value - 0.3 * Math.sin(u[j] ?? 0));
    const sum = rest.reduce((total, value) => total + value, 0) / (2 + 0.2 * y.length);
    u = rest.map((value) => (value - 0.2 * sum) / 2);
  }
  return u[output] ?? Number.NaN;
}

/** One value of such a function or of one of its derivatives, as an evaluation asks for it. */
export function applied(node: Node<'apply'>, consumed: readonly number[], place: number): number {
  const isConsumed = (axis: { readonly name: string }): boolean => !node.batch.includes(axis.name);
  const counts = node.args.map((arg) => elementCount(arg.axes.filter(isConsumed)));
  const offsets = counts.map((_, i) => counts.slice(0, i).reduce((sum, count) => sum + count, 0));
  let rest = place;
  const by: number[] = [];
  for (const { argument } of [...node.derivatives].reverse()) {
    const count = counts[argument] ?? 1;
    by.unshift((offsets[argument] ?? 0) + (rest % count));
    rest = Math.floor(rest / count);
  }
  if (node.symbol === bijection) return bijective(rest, consumed, by);
  if (node.symbol === inverse && by.length === 0) return inverted(rest, consumed);
  if (node.symbol === arbitrary || node.symbol === elementwise) return sineOfSum(rest, consumed, by);
  return float64.log(-1);
}
