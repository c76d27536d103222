import { type Formula, Unjudged } from './syntax';
import { type Axis, type Tensor, visible } from './tensor';
import type { World } from './world';

/** `n`, `n'`, `3`: what stands where an axis is expected; null for anything else. */
export function axisName(formula: Formula | undefined): string | null {
  if (formula?.kind === 'name') return formula.name;
  if (formula?.kind === 'number' && Number.isInteger(formula.value)) return String(formula.value);
  const inner = formula?.kind === 'prime' ? axisName(formula.of) : null;
  return inner === null ? null : `${inner}'`;
}

export const requireAxis = (formula: Formula | undefined): string => axisName(formula) ?? notAnAxis();

/** The named axes of a value, or all visible ones where none is named. */
export function axesGiven(value: Tensor, args: readonly Formula[]): string[] {
  const names = args.map(requireAxis);
  const own = visible(value).map(({ name }) => name);
  if (names.some((name) => !own.includes(name)) || new Set(names).size < names.length) return notAnAxis();
  return names.length > 0 ? names : own;
}

/** The axis of a size, or of a number. */
export function sizedAxis(world: World, formula: Formula | undefined): Axis {
  const name = requireAxis(formula);
  const size = world.sizes.get(name.replace(/'+$/, '')) ?? Number(name);
  if (!Number.isInteger(size) || size < 1) return notAnAxis();
  return { name, size };
}

/** The name with as many primes as make it new. */
export function primed(name: string, taken: readonly Axis[]): string {
  let fresh = name;
  while (taken.some((axis) => axis.name === fresh)) fresh += "'";
  return fresh;
}

function notAnAxis(): never {
  throw new Unjudged('this is no axis');
}
