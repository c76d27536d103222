import { fraction } from '../../number/fraction';
import { elementCount } from '../../tensor/axis';
import type { InputSymbol } from '../../tensor/symbol';
import { admits } from './domain-membership';
import { paletteOf } from './palette';
import { complexity, type Point, type Value, valueOf, withInput } from './point';

/** The most simpler values tried for one element. */
const candidateLimit = 6;

/** Values tried for a whole tensor. */
const fillings = 3;

/**
 * A point near `point` that is easier to read and still fails: blocks of a tensor are set to the
 * simplest value of its domain (delta debugging; Zeller, Hildebrandt, Simplifying and isolating
 * failure-inducing input, 2002), then each element is made simpler. Deterministic; looks at no more
 * than `tries` points. `failing` gives the candidate, perhaps moved onto assumed equalities, if it still
 * fails.
 */
export function shrinkPoint(
  inputs: readonly InputSymbol[],
  point: Point,
  failing: (candidate: Point) => Point | null,
  tries: number,
): Point {
  let best = point;
  let left = tries;
  const attempt = (candidate: Point): boolean => {
    if (left <= 0) return false;
    left--;
    const moved = failing(candidate);
    if (moved === null || weight(moved) >= weight(best)) return false;
    best = moved;
    return true;
  };
  const shrinkable = inputs.filter((symbol) => symbol.domain.kind !== 'simplex');
  const largestFirst = [...shrinkable].sort((a, b) => elementCount(b.axes) - elementCount(a.axes));
  for (const symbol of largestFirst) {
    if (elementCount(symbol.axes) > 1) fillWhole(symbol, () => best, attempt);
  }
  for (const symbol of largestFirst) {
    if (elementCount(symbol.axes) > 1) clearBlocks(symbol, () => best, attempt);
  }
  for (let improved = true; improved && left > 0; ) {
    improved = false;
    for (const symbol of shrinkable) improved = simplifyElements(symbol, () => best, attempt) || improved;
  }
  return best;
}

const weight = (point: Point): number => {
  let total = 0;
  for (const values of point.values()) for (const value of values) total += complexity(value);
  return total;
};

type Attempt = (candidate: Point) => boolean;

/** Sets all elements of an input to one simple value. */
function fillWhole(symbol: InputSymbol, current: () => Point, attempt: Attempt): void {
  const values = current().get(symbol) as readonly Value[];
  for (const value of easiest(paletteOf(symbol.domain), fillings)) {
    if (attempt(withInput(current(), symbol, values.map(() => value)))) return;
  }
}

/** Sets ever smaller blocks of an input to the simplest value of its domain. */
function clearBlocks(symbol: InputSymbol, current: () => Point, attempt: Attempt): void {
  const [rest] = easiest(paletteOf(symbol.domain), 1) as [Value];
  const count = elementCount(symbol.axes);
  for (let size = count; size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < count; start += size) {
      const values = current().get(symbol) as readonly Value[];
      const cleared = values.map((value, i) => (i >= start && i < start + size ? rest : value));
      if (cleared.some((value, i) => value !== values[i])) attempt(withInput(current(), symbol, cleared));
    }
  }
}

function simplifyElements(symbol: InputSymbol, current: () => Point, attempt: Attempt): boolean {
  const palette = paletteOf(symbol.domain);
  let improved = false;
  const count = elementCount(symbol.axes);
  for (let i = 0; i < count; i++) {
    const value = (current().get(symbol) as readonly Value[])[i] as Value;
    for (const candidate of simplerValues(value, symbol, palette)) {
      const values = (current().get(symbol) as readonly Value[]).with(i, candidate);
      if (attempt(withInput(current(), symbol, values))) {
        improved = true;
        break;
      }
    }
  }
  return improved;
}

const easiest = (values: readonly Value[], count: number): Value[] =>
  [...values].sort((a, b) => complexity(a) - complexity(b)).slice(0, count);

/** Values of the domain that read easier than `value`, the easiest first. */
function simplerValues(value: Value, { domain }: InputSymbol, palette: readonly Value[]): Value[] {
  const own = complexity(value);
  if (own === 0) return [];
  const { numerator, denominator } = value.exact;
  const whole = [fraction(numerator / denominator), fraction(-numerator, denominator), fraction(numerator / 2n, denominator)];
  const nearby = denominator === 1n ? whole.slice(1) : whole;
  const candidates = [...palette, ...nearby.filter((near) => admits(domain, near)).map(valueOf)];
  return easiest(candidates.filter((candidate) => complexity(candidate) < own), candidateLimit);
}
