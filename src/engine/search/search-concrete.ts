import type { NumberSystem } from '../../number/number-system';
import type { RandomStream } from '../../number/random-stream';
import type { ConcreteClaim } from '../../point/concrete-claim';
import { declares } from '../../point/domain-membership';
import { checkPoint, type Failure, isFailure, isOneSided } from '../../point/exact-check';
import type { Point } from '../../point/point';
import { pointsOf } from '../../point/points';
import { settler } from '../../point/settle';
import { shrinkPoint } from '../../point/shrink';
import { type Effort, stepsOf } from '../effort';
import { criticalPoints } from './critical-points';
import { type Scan, scanPoint } from './float-scan';

export interface SearchOptions {
  readonly float: NumberSystem<number>;
  readonly random: () => RandomStream;
  /** The most points to look at. */
  readonly points: number;
  readonly isOver: () => boolean;
  readonly spend: Effort['spend'];
  /** Whether a statement that merely fails counts. */
  readonly goal: 'any' | 'undefined';
  /** Whether a failure may stay as it was found. */
  readonly witness: 'small' | 'any';
}

/** A confirmed failure and where. */
export interface Found {
  readonly point: Point;
  readonly failure: Failure;
}

export interface Outcome {
  readonly fails: Found | null;
  readonly undefined: Found | null;
  /** Doubles disagreed somewhere and neither fractions nor enclosures could settle it: what may explain that. */
  readonly unconfirmed: 'rounding' | 'quadrature' | null;
  /** Points that satisfy the assumptions as far as doubles can tell. */
  readonly tried: number;
}

/** Gaps above this are checked as they are met, smaller ones at first only a few. */
const clearGap = 1e-9;
const smallGaps = 6;

/** Exact checks that may come to nothing, for gaps and for undefined points. */
const idleChecks = 24;

/** Points checked exactly though doubles agree, if one evaluation costs no more than that. */
const rigorousPoints = 6;
const rigorousCost = 20_000;

/** Points that are looked at in closer enclosures, if one evaluation costs no more than that: a few bits more, and many. */
const closerPoints = 4;
const closerCost = 500;
const closerBits = [192, 1024] as const;

/** How many more points are tried for a failing statement, or for a side with a value, once an undefined point is known. */
const afterUndefined = 200;

/** Above this cost it is asked before every evaluation whether the effort is over. */
const expensive = 5_000;

/** Scalar operations that shrinking may cost, and the most points it may try. */
const shrinkOperations = 20_000_000;
const shrinkTries = 400;

/** Looks for a point at which a concrete claim fails or is undefined, and makes it small. */
export function searchConcrete(claim: ConcreteClaim, options: SearchOptions): Outcome {
  const { float, goal } = options;
  const exact = claim.statements.every((statement) => statement.exact);
  const cadence = claim.cost > expensive ? 1 : 16;
  const settle = settler(claim);
  let undefinedAt: Found | null = null;
  let unconfirmed: Outcome['unconfirmed'] = null;
  let [tried, looked] = [0, 0];
  let last = options.points;
  let [idle, idleUndefined] = [0, 0];
  const postponed: Postponed[] = [];
  const quiet: Point[] = [];
  const open: Point[] = []; // where enclosures in doubles did not tell

  const confirm = (point: Point, severity: number): Found | null => {
    options.spend(stepsOf.exact * claim.cost);
    const result = checkPoint(claim, point);
    if (isFailure(result)) {
      if (result.kind === 'fails' && goal === 'any') return { point, failure: result };
      if (result.kind === 'undefined') undefinedAt = tellingMore(undefinedAt, { point, failure: result });
      return null;
    }
    idle++;
    if (result !== 'inadmissible') open.push(point);
    if (result === 'open' && severity > clearGap) unconfirmed = exact ? 'rounding' : 'quadrature';
    return null;
  };
  const small = (found: Found): Found => (options.witness === 'any' ? found : shrinkFound(claim, found, options));
  const finish = (fails: Found | null): Outcome => ({
    fails: fails === null ? null : small(fails),
    undefined: undefinedAt === null || fails !== null ? null : small(undefinedAt),
    unconfirmed,
    tried,
  });

  let base: Point = new Map();
  for (const drawn of pointsOf(claim.inputs, options.random, () => criticalPoints(claim, base))) {
    if (looked === 0) base = drawn;
    if (looked >= last || (looked % cadence === 0 && options.isOver())) break;
    looked++;
    const point = settle(drawn);
    if (point === null) continue;
    options.spend(stepsOf.double * claim.cost);
    const scan = scanPoint(claim, point, float);
    if (!scan.admissible) continue;
    tried++;
    if (scan.undefined && tellsMore(scan, undefinedAt) && idleUndefined < idleChecks) {
      const found = confirm(point, 0);
      if (found !== null) return finish(found);
      idleUndefined++;
      if (undefinedAt !== null) last = Math.min(last, looked + (isEnough(undefinedAt, goal) ? 0 : afterUndefined));
    }
    if (goal === 'undefined') continue;
    if (scan.severity === 0) {
      if (quiet.length < rigorousPoints) quiet.push(point);
    } else if (idle < (scan.severity > clearGap ? idleChecks : smallGaps)) {
      const found = confirm(point, scan.severity);
      if (found !== null) return finish(found);
    } else postponed.push({ point, severity: scan.severity });
  }
  if (goal === 'undefined') return finish(null);
  for (const point of worthChecking(claim, postponed, quiet)) {
    if (options.isOver()) break;
    const found = confirm(point, 0);
    if (found !== null) return finish(found);
  }
  const closer = closely(claim, open, options);
  undefinedAt ??= closer;
  return finish(closer?.failure.kind === 'fails' ? closer : null);
}

/** Whether a point at which a side seems to have no value shows more than the one known: that the other side has one. */
const tellsMore = (scan: Scan, known: Found | null): boolean =>
  known === null || (scan.oneSided && !showsAValue(known));

/** The one of two undefined points at which a side has a value, else the one known. */
const tellingMore = (known: Found | null, other: Found): Found =>
  known === null || (!showsAValue(known) && showsAValue(other)) ? other : known;

const showsAValue = (found: Found | null): boolean => found !== null && isOneSided(found.failure);

/** Whether nothing better than an undefined point is looked for. */
const isEnough = (found: Found, goal: SearchOptions['goal']): boolean => goal === 'undefined' && showsAValue(found);

/** A failure that closer enclosures show at one of some points. */
function closely(claim: ConcreteClaim, points: readonly Point[], { isOver, spend }: SearchOptions): Found | null {
  if (claim.cost > closerCost) return null;
  for (const bits of closerBits)
    for (const point of points.slice(0, closerPoints)) {
      if (isOver()) return null;
      spend((stepsOf.real * claim.cost * bits) / 128);
      const result = checkPoint(claim, point, bits);
      if (isFailure(result)) return { point, failure: result };
    }
  return null;
}

interface Postponed {
  readonly point: Point;
  readonly severity: number;
}

/** Points for exact checks at the end: the worst gaps first, and some at which doubles saw none. */
const worthChecking = (claim: ConcreteClaim, postponed: Postponed[], quiet: readonly Point[]): readonly Point[] =>
  claim.cost > rigorousCost
    ? []
    : [
        ...postponed
          .sort((a, b) => b.severity - a.severity)
          .slice(0, idleChecks)
          .map(({ point }) => point),
        ...quiet,
      ];

/** Shrinks by doubles and confirms the end; where that fails, shrinks with exact checks at every step. */
function shrinkFound(claim: ConcreteClaim, found: Found, { float, isOver }: SearchOptions): Found {
  const { kind } = found.failure;
  const oneSided = isOneSided(found.failure);
  const settle = settler(claim);
  const tries = Math.max(8, Math.min(shrinkTries, Math.floor(shrinkOperations / claim.cost)));
  const seemsToFail = (point: Point): boolean => {
    const scan = scanPoint(claim, point, float);
    if (!scan.admissible) return false;
    return kind === 'fails'
      ? scan.severity > clearGap
      : (oneSided ? scan.oneSided : scan.undefined) && scan.severity <= clearGap;
  };
  const failureAt = (point: Point): Failure | null => {
    const result = checkPoint(claim, point);
    return isFailure(result) && result.kind === kind && (!oneSided || isOneSided(result)) ? result : null;
  };
  const shrink = (fails: (point: Point) => boolean, limit: number): Point =>
    shrinkPoint(
      claim.inputs,
      found.point,
      (candidate) => {
        const settled = isOver() || !declares(claim.inputs, candidate) ? null : settle(candidate);
        return settled !== null && fails(settled) ? settled : null;
      },
      limit,
    );
  if (seemsToFail(found.point)) {
    const point = shrink(seemsToFail, tries);
    const failure = failureAt(point);
    if (failure !== null) return { point, failure };
  }
  const point = shrink((candidate) => failureAt(candidate) !== null, Math.ceil(tries / 8));
  return { point, failure: failureAt(point) ?? found.failure };
}
