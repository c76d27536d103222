import type { Interval } from '../number/enclosure';
import { interval } from '../number/interval';
import type { NumberSystem } from '../number/number-system';
import { type Rational, rational } from '../number/rational';
import { type Decision, decideInterval, decideRational } from '../statement/relation-check';
import { type Elements, evaluate } from '../tensor/evaluate';
import { type Comparison, placed } from './comparison';
import type { ConcreteClaim } from './concrete-claim';
import { declares } from './domain-membership';
import type { Point } from './point';

/** One side at one element: exact where it is a fraction, enclosed otherwise. */
export interface Side {
  readonly exact: Rational;
  readonly enclosure: Interval | null;
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

/** Undecided enclosures no wider than this (relative to 1 or their size) count as equal. */
const nearness = 1e-6;

/**
 * Decides the statements at a point, in fractions where they suffice and in outward-rounded
 * enclosures elsewhere. A failed statement is preferred to an undefined one.
 */
export function checkPoint(claim: ConcreteClaim, point: Point): CheckResult {
  if (!declares(claim.inputs, point)) return 'inadmissible';
  const exact = evaluateIn(rational, claim, point);
  let enclosed: Elements<Interval> | null = null;
  const enclosures = (): Elements<Interval> => {
    enclosed ??= evaluateIn(interval, claim, point);
    return enclosed;
  };
  for (const assumption of claim.assumptions) {
    for (let i = 0; i < assumption.count; i++) {
      if (decide(assumption, i, exact, enclosures) !== 'holds') return 'inadmissible';
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
      const decision = decide(statement, i, exact, enclosures);
      if (decision === 'fails' && (!claim.limit || isStrict(statement, i, exact, enclosures))) {
        return failure('fails', statement, i, exact, enclosures);
      }
      if (decision === 'undefined' && !claim.limit) undefinedAt ??= failure(decision, statement, i, exact, enclosures);
      else if (decision !== 'holds' && verdict !== 'open') {
        verdict = isNear(statement, i, enclosures) ? 'near' : 'open';
      }
    }
  }
  return undefinedAt ?? verdict;
}

function evaluateIn<V>(system: NumberSystem<V>, claim: ConcreteClaim, point: Point): Elements<V> {
  return evaluate(claim.plan, system, {
    input: (symbol) =>
      (point.get(symbol) ?? []).map(({ exact }) => system.rational(exact.numerator, exact.denominator)),
  });
}

type Enclosures = () => Elements<Interval>;

function sides<V>(comparison: Comparison, i: number, elements: Elements<V>): readonly [V, V] {
  const { left, leftMap, right, rightMap } = comparison;
  return [placed(elements(left), leftMap, i), placed(elements(right), rightMap, i)];
}

function decide(comparison: Comparison, i: number, exact: Elements<Rational>, enclosures: Enclosures): Decision {
  const decision = decideRational(comparison.relation, ...sides(comparison, i, exact));
  return decision === 'open' ? decideInterval(comparison.relation, ...sides(comparison, i, enclosures())) : decision;
}

/** Whether the two sides certainly differ. */
const isStrict = (statement: Comparison, i: number, exact: Elements<Rational>, enclosures: Enclosures): boolean =>
  decide({ ...statement, relation: '!=' }, i, exact, enclosures) === 'holds';

function isNear(statement: Comparison, i: number, enclosures: Enclosures): boolean {
  const [left, right] = sides(statement, i, enclosures());
  const [lo, hi] = [Math.min(left.lo, right.lo), Math.max(left.hi, right.hi)];
  const defined = !left.maybeUndefined && !right.maybeUndefined;
  return defined && hi - lo <= nearness * Math.max(1, Math.abs(lo), Math.abs(hi));
}

function failure(
  kind: Failure['kind'],
  statement: Comparison,
  element: number,
  exact: Elements<Rational>,
  enclosures: Enclosures,
): Failure {
  const [left, right] = sides(statement, element, exact);
  const byFractions = decideRational(statement.relation, left, right) !== 'open';
  const [leftBounds, rightBounds] =
    left === 'unknown' || right === 'unknown' ? sides(statement, element, enclosures()) : [null, null];
  return {
    kind,
    statement,
    element,
    left: { exact: left, enclosure: leftBounds },
    right: { exact: right, enclosure: rightBounds },
    check: byFractions ? 'rational' : 'interval',
  };
}
