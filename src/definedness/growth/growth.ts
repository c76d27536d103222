import { type Bounds, isNonNegative, isNonPositive, negated, nonNegative, within } from '../../number/bounds';
import { extremeBounds, product, sum } from '../../number/bounds-arithmetic';
import { half } from '../../number/fraction';
import type { InputSymbol } from '../../tensor/symbol';
import {
  type Exponent,
  flat,
  hasNoSquare,
  least,
  level,
  most,
  nothing,
  onlyNumber,
  plus,
  slight,
  type Term,
  times,
} from './exponent';
import { growingSides } from './variables';

/**
 * How an expression f grows in the integration variables, each up to a constant that is bounded near every value of the parameters:
 * f ≤ up, −f ≤ down, log |f| ≤ above, −log |f| ≤ below. Null where no such bound is known.
 */
export interface Growth {
  readonly up: Exponent | null;
  readonly down: Exponent | null;
  readonly above: Exponent | null;
  readonly below: Exponent | null;
}

export const unknown: Growth = { up: null, down: null, above: null, below: null };
export const bounded: Growth = { up: flat, down: flat, above: flat, below: null };

type Maybe = Exponent | null;

const both = (a: Maybe, b: Maybe, of: (a: Exponent, b: Exponent) => Exponent): Maybe =>
  a === null || b === null ? null : of(a, b);

/** A bound for both, where there is one. */
export const mostOf = (a: Maybe, b: Maybe): Maybe => both(a, b, most);

/** The better of two bounds of one thing. */
export const leastOf = (a: Maybe, b: Maybe): Maybe => (a === null || b === null ? (a ?? b) : least(a, b));

export const sumOf = (a: Maybe, b: Maybe): Maybe => both(a, b, plus);

export const timesOf = (e: Maybe, factor: Bounds): Maybe => e && times(e, factor);

export const negative = ({ up, down, above, below }: Growth): Growth => ({ up: down, down: up, above, below });

/** A bound for both expressions. */
export const eitherOf = (a: Growth, b: Growth): Growth => ({
  up: mostOf(a.up, b.up),
  down: mostOf(a.down, b.down),
  above: mostOf(a.above, b.above),
  below: mostOf(a.below, b.below),
});

export const isOfOneSign = (...all: readonly Bounds[]): boolean => all.every(isNonNegative) || all.every(isNonPositive);

const isUpwards = (...rates: readonly Bounds[]): boolean => rates.some((rate) => !isNonPositive(rate));

/** log |f|, from f and −f: powers of |z|, where they are at most quadratic. */
export function sizeFrom(up: Exponent, down: Exponent): Exponent {
  const whole = most(most(up, down), flat);
  const degree = ({ square, right, left, degree: logarithms }: Term): number =>
    isUpwards(square) ? 2 : isUpwards(right, left) ? 1 : logarithms > 0 ? slight : 0;
  return {
    terms: new Map([...whole.terms].map(([v, term]) => [v, { ...level, degree: degree(term) }])),
    poles: new Map([...whole.poles].map(([node, pole]) => [node, { ...pole, order: pole.order > 0 ? slight : 0 }])),
  };
}

/** f, or −f, from log |f|, where that is at most a power of |z| up to 2. */
export function valueFrom({ terms, poles }: Exponent): Exponent | null {
  if ([...poles.values()].some(({ order }) => order > 0)) return null;
  const found = new Map<InputSymbol, Term>();
  const powers = [...terms].filter(([, { degree }]) => degree > 0);
  if ([...terms.values()].some(({ square, right, left }) => isUpwards(square, right, left))) return null;
  // |x|^a·|y|^b is at most |x|^(a + b) + |y|^(a + b).
  const total = powers.reduce((sum, [, { degree }]) => sum + degree, 0);
  if (total > 2) return null;
  for (const [v] of powers)
    found.set(v, total > 1 ? { ...level, square: nonNegative } : { ...level, right: nonNegative, left: nonNegative });
  return { terms: found, poles: flat.poles };
}

/** −|f|, of which is known that it is at most 0, and at most f and −f. */
export const minusSize = ({ up, down }: Growth): Exponent => least(leastOf(up, down) ?? flat, flat);

/** −f² of an f that is at most linear in one number: −g² where |f| is at least g. */
export function minusSquare({ up, down }: Growth): Exponent {
  const variable = up === null || down === null ? null : onlyNumber(up, down);
  if (up === null || down === null || variable === null || up.poles.size + down.poles.size > 0) return flat;
  const [x, y] = [up.terms.get(variable) ?? level, down.terms.get(variable) ?? level];
  if (!hasNoSquare(x) || !hasNoSquare(y) || x.degree !== 0 || y.degree !== 0) return flat;
  const term = least(least(up, down), flat).terms.get(variable) ?? level;
  const rates = growingSides(variable).map((side) => term[side]);
  if (rates.length === 0 || !rates.every(isNonPositive)) return flat;
  const square = rates.map((rate) => negated(product(rate, rate))).reduce(extremeBounds);
  const rest: Term = { square, right: nonNegative, left: nonNegative, degree: 0 };
  return { terms: new Map([[variable, rest]]), poles: flat.poles };
}

/** f·g from two that are at most linear: |x·y| ≤ (x² + y²)/2. */
export function productOfLinear(f: Growth, g: Growth): Exponent | null {
  const [a, b] = [amplitudes(f), amplitudes(g)];
  if (a === null || b === null) return null;
  const variables = [...new Set([...a.keys(), ...b.keys()])];
  const isLinear = [a, b].some((all) => [...all.values()].every(isNonPositive));
  // Products of elements of one variable depend on how many there are.
  const areNumbers = variables.every(({ axes }) => axes.length === 0);
  const of = (all: ReadonlyMap<InputSymbol, Bounds>, v: InputSymbol): Bounds => all.get(v) ?? nothing;
  const square = (v: InputSymbol): Bounds =>
    variables
      .filter((other) => other !== v)
      .map((other) => product(halved, sum(product(of(a, v), of(b, other)), product(of(a, other), of(b, v)))))
      .reduce(sum, product(of(a, v), of(b, v)));
  const terms = variables.map((v): [InputSymbol, Term] => [
    v,
    {
      square: isLinear ? nothing : areNumbers ? square(v) : nonNegative,
      right: nonNegative,
      left: nonNegative,
      degree: 0,
    },
  ]);
  return { terms: new Map(terms), poles: flat.poles };
}

const halved = within(half, half);

/** How steeply it grows at most with each variable; null where it may grow faster than linearly. */
function amplitudes({ up, down }: Growth): ReadonlyMap<InputSymbol, Bounds> | null {
  if (up === null || down === null || up.poles.size + down.poles.size > 0) return null;
  const terms = [...most(most(up, down), flat).terms];
  if (terms.some(([, { square, degree }]) => isUpwards(square) || degree > 0)) return null;
  return new Map(terms.map(([v, { right, left }]) => [v, extremeBounds(right, left)]));
}
