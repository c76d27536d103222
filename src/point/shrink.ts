import { fraction } from '../number/fraction';
import { elementCount } from '../tensor/axis';
import type { InputSymbol } from '../tensor/symbol';
import { admits } from './domain-membership';
import { complexity, exactValue, type Point, type Value, withInput } from './point';
import { simpleValues } from './simple-values';

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
  const shrinking = shrinkingFrom(point, failing, tries);
  const shrinkable = inputs.filter((symbol) => symbol.domain.kind !== 'simplex');
  const tensors = shrinkable.filter((symbol) => elementCount(symbol.axes) > 1);
  const largestFirst = tensors.sort((a, b) => elementCount(b.axes) - elementCount(a.axes));
  for (const symbol of largestFirst) fillWhole(symbol, shrinking);
  for (const symbol of largestFirst) clearBlocks(symbol, shrinking);
  for (let improved = true; improved && shrinking.left > 0; ) {
    improved = false;
    for (const symbol of shrinkable) improved = simplifyElements(symbol, shrinking) || improved;
  }
  return shrinking.best;
}

/** The simplest failing point so far, and how many candidates may still be tried. */
interface Shrinking {
  readonly best: Point;
  readonly left: number;
  readonly attempt: (candidate: Point) => boolean;
}

function shrinkingFrom(point: Point, failing: (candidate: Point) => Point | null, tries: number): Shrinking {
  const state = { best: point, left: tries, attempt };
  function attempt(candidate: Point): boolean {
    state.left--;
    const moved = failing(candidate);
    if (moved === null || weight(moved) >= weight(state.best)) return false;
    state.best = moved;
    return true;
  }
  return state;
}

const weight = (point: Point): number => {
  let total = 0;
  for (const values of point.values()) for (const value of values) total += complexity(value);
  return total;
};

const valuesIn = (shrinking: Shrinking, symbol: InputSymbol): readonly Value[] => shrinking.best.get(symbol) ?? [];

/** Sets all elements of an input to one simple value. */
function fillWhole(symbol: InputSymbol, shrinking: Shrinking): void {
  for (const value of easiest(simpleValues(symbol.domain), fillings)) {
    if (shrinking.left <= 0) return;
    const filled = valuesIn(shrinking, symbol).map(() => value);
    if (shrinking.attempt(withInput(shrinking.best, symbol, filled))) return;
  }
}

/** Sets ever smaller blocks of an input to the simplest value of its domain. */
function clearBlocks(symbol: InputSymbol, shrinking: Shrinking): void {
  const [rest] = easiest(simpleValues(symbol.domain), 1) as [Value];
  const count = elementCount(symbol.axes);
  for (let size = Math.ceil(count / 2); ; size = Math.ceil(size / 2)) {
    for (let start = 0; start < count; start += size) {
      if (shrinking.left <= 0) return;
      const values = valuesIn(shrinking, symbol);
      const cleared = values.map((value, i) => (i >= start && i < start + size ? rest : value));
      if (cleared.some((value, i) => value !== values[i]))
        shrinking.attempt(withInput(shrinking.best, symbol, cleared));
    }
    if (size === 1) return;
  }
}

function simplifyElements(symbol: InputSymbol, shrinking: Shrinking): boolean {
  const palette = simpleValues(symbol.domain);
  let improved = false;
  for (let i = 0; i < elementCount(symbol.axes); i++) {
    for (const candidate of simplerValues(valuesIn(shrinking, symbol)[i] as Value, symbol, palette)) {
      if (shrinking.left <= 0) return improved;
      if (shrinking.attempt(withInput(shrinking.best, symbol, valuesIn(shrinking, symbol).with(i, candidate)))) {
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
  const whole = [
    fraction(numerator / denominator),
    fraction(-numerator, denominator),
    fraction(numerator / 2n, denominator),
  ];
  const nearby = denominator === 1n ? whole.slice(1) : whole;
  const candidates = [...palette, ...nearby.filter((near) => admits(domain, near)).map(exactValue)];
  return easiest(
    candidates.filter((candidate) => complexity(candidate) < own),
    candidateLimit,
  );
}
