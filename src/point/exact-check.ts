import { type Interval, isUndefined } from '../number/enclosure';
import type { Fraction } from '../number/fraction';
import { interval } from '../number/interval';
import { once } from '../number/memory';
import type { NumberSystem } from '../number/number-system';
import { type Rational, rational } from '../number/rational';
import { type Real, type RealNumbers, realNumbers } from '../number/real';
import { type Decision, decideInterval, decideRational, decideReal } from '../statement/relation-check';
import { type Elements, evaluate } from '../tensor/evaluate';
import { type Comparison, placed } from './comparison';
import type { ConcreteClaim } from './concrete-claim';
import { declares } from './domain-membership';
import type { Point } from './point';

/** One side at one element: exact where it is a fraction, enclosed otherwise. */
export interface Side {
  readonly exact: Rational;
  readonly enclosure: Interval | null;
  /** Closer bounds, where it took them to decide. */
  readonly bounds?: readonly [Fraction, Fraction] | null;
}

/** A statement that certainly fails, or certainly has no value, at one element. */
export interface Failure {
  readonly kind: 'fails' | 'undefined';
  readonly statement: Comparison;
  readonly element: number;
  readonly left: Side;
  readonly right: Side;
  readonly check: 'rational' | 'interval';
}

/**
 * - `holds`: every statement holds at the point
 * - `near`: not decided, but the undecided sides are equal to a millionth
 * - `open`: not decided
 * - `inadmissible`: the point is outside a domain or does not certainly satisfy the assumptions
 */
export type CheckResult = Failure | 'holds' | 'near' | 'open' | 'inadmissible';

export const isFailure = (result: CheckResult): result is Failure => typeof result !== 'string';

const hasNone = ({ exact, enclosure }: Side): boolean =>
  exact === 'undefined' || (enclosure !== null && isUndefined(enclosure));

const hasOne = ({ exact, enclosure }: Side): boolean =>
  typeof exact !== 'string' || (exact === 'unknown' && enclosure !== null && !enclosure.maybeUndefined);

/** Whether one side certainly has a value where the other certainly has none. */
export const isOneSided = ({ kind, left, right }: Failure): boolean =>
  kind === 'undefined' && ((hasNone(left) && hasOne(right)) || (hasOne(left) && hasNone(right)));

/** Undecided enclosures no wider than this (relative to 1 or their size) count as equal. */
const nearness = 1e-6;

/**
 * Decides the statements at a point, in fractions where they suffice and in outward-rounded
 * enclosures elsewhere. A failed statement is preferred to an undefined one, and of these one that has a value on one side.
 * @param bits of closer enclosures, for what is open still; 0 for none
 */
export function checkPoint(claim: ConcreteClaim, point: Point, bits = 0): CheckResult {
  if (!declares(claim.inputs, point)) return 'inadmissible';
  const values = valuesAt(claim, point, bits);
  for (const assumption of claim.assumptions) {
    for (let i = 0; i < assumption.count; i++) {
      if (decide(assumption, i, values) !== 'holds') return 'inadmissible';
    }
  }
  let undefinedAt: Failure | null = null;
  let verdict: 'holds' | 'near' | 'open' = 'holds';
  for (const statement of claim.statements) {
    if (!statement.exact) {
      verdict = 'open';
      continue;
    }
    for (let i = 0; i < statement.count; i++) {
      const decision = decide(statement, i, values);
      if (decision === 'fails' && isCertain(claim, statement, i, values)) {
        return failure('fails', statement, i, values);
      }
      if (decision === 'undefined' && !claim.limit) undefinedAt = plainer(undefinedAt, statement, i, values);
      else if (decision !== 'holds' && verdict !== 'open') {
        verdict = isNear(statement, i, values) ? 'near' : 'open';
      }
    }
  }
  return undefinedAt ?? verdict;
}

/** Of an undefined statement known already and another one: the first with a value on one side, else the one known. */
function plainer(known: Failure | null, statement: Comparison, i: number, values: Values): Failure {
  if (known !== null && isOneSided(known)) return known;
  const other = failure('undefined', statement, i, values);
  return known === null || isOneSided(other) ? other : known;
}

/** What a claim comes to at a point, each worked out when it is asked for. */
interface Values {
  readonly exact: Elements<Rational>;
  readonly enclosures: () => Elements<Interval>;
  /** In enclosures of more bits than doubles have. */
  readonly closer: (RealNumbers & { readonly elements: () => Elements<Real> }) | null;
}

function valuesAt(claim: ConcreteClaim, point: Point, bits: number): Values {
  const real = bits === 0 ? null : realNumbers(bits);
  return {
    exact: evaluateIn(rational, claim, point),
    enclosures: once(() => evaluateIn(interval, claim, point)),
    closer: real && { ...real, elements: once(() => evaluateIn(real, claim, point)) },
  };
}

function evaluateIn<V>(system: NumberSystem<V>, claim: ConcreteClaim, point: Point): Elements<V> {
  return evaluate(claim.plan, system, {
    input: (symbol) =>
      (point.get(symbol) ?? []).map(({ exact }) => system.rational(exact.numerator, exact.denominator)),
  });
}

function sides<V>(comparison: Comparison, i: number, elements: Elements<V>): readonly [V, V] {
  const { left, leftMap, right, rightMap } = comparison;
  return [placed(elements(left), leftMap, i), placed(elements(right), rightMap, i)];
}

function decide(comparison: Comparison, i: number, { exact, enclosures, closer }: Values): Decision {
  const { relation } = comparison;
  const byFractions = decideRational(relation, ...sides(comparison, i, exact));
  if (byFractions !== 'open') return byFractions;
  const byDoubles = decideInterval(relation, ...sides(comparison, i, enclosures()));
  return byDoubles !== 'open' || closer === null
    ? byDoubles
    : decideReal(relation, closer, ...sides(comparison, i, closer.elements()));
}

/** Whether the two sides certainly differ. */
const isStrict = (statement: Comparison, i: number, values: Values): boolean =>
  decide({ ...statement, relation: '!=' }, i, values) === 'holds';

/** Whether what fails also does so where densities are only near these, and where code rounds. */
const isCertain = (claim: ConcreteClaim, statement: Comparison, i: number, values: Values): boolean =>
  (!claim.limit || isStrict(statement, i, values)) && (!claim.isOfCode || isBeyondRounding(statement, i, values));

/**
 * Whether a statement fails in enclosures of doubles, which are rounded outwards by every operation: what code computes in doubles, each
 * operation rounded as it may be, lies in them, as does the double of each of its numbers.
 */
const isBeyondRounding = (statement: Comparison, i: number, { enclosures }: Values): boolean =>
  decideInterval(statement.relation, ...sides(statement, i, enclosures())) === 'fails';

function isNear(statement: Comparison, i: number, { enclosures }: Values): boolean {
  const [left, right] = sides(statement, i, enclosures());
  const [lo, hi] = [Math.min(left.lo, right.lo), Math.max(left.hi, right.hi)];
  const defined = !left.maybeUndefined && !right.maybeUndefined;
  return defined && hi - lo <= nearness * Math.max(1, Math.abs(lo), Math.abs(hi));
}

function failure(kind: Failure['kind'], statement: Comparison, element: number, values: Values): Failure {
  const exact = sides(statement, element, values.exact);
  const byFractions = decideRational(statement.relation, ...exact) !== 'open';
  const isOpen = exact.includes('unknown');
  const enclosures = isOpen ? sides(statement, element, values.enclosures()) : [null, null];
  const { closer } = values;
  const bounds = isOpen && closer !== null ? sides(statement, element, closer.elements()).map(closer.bounds) : [];
  const [left, right] = exact.map(
    (each, k): Side => ({ exact: each, enclosure: enclosures[k] ?? null, bounds: bounds[k] ?? null }),
  ) as [Side, Side];
  return { kind, statement, element, left, right, check: byFractions ? 'rational' : 'interval' };
}
