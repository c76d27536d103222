import { openObligations, whatIsAsked } from '../definedness/open-obligations';
import { totality } from '../definedness/totality';
import { hashKey } from '../number/hash-key';
import { once } from '../number/memory';
import { randomStream } from '../number/random-stream';
import type { Side } from '../point/exact-check';
import type { Point } from '../point/point';
import { approximations, type PointValues, pointValues, type Row } from '../point/point-values';
import { pointsOf } from '../point/points';
import { showSides } from '../point/show-number';
import { shownValues } from '../point/shown-values';
import { decideInterval, decideRational } from '../statement/relation-check';
import type { Statement } from '../statement/statement';
import type { Witness } from '../statement/witness';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { Obligation } from '../tensor/obligations';
import type { InputSymbol } from '../tensor/symbol';

/** What is established of two expressions on the declared domain. */
export type Equality =
  /**
   * Equal wherever both have a value. `open` is what the left side asks of the variables that is neither declared nor
   * granted where the right side has a value; `domain` what the right side asks that is not declared.
   */
  | {
      readonly kind: 'equal';
      readonly open: readonly Obligation[];
      readonly domain: readonly Obligation[];
    }
  | { readonly kind: 'different'; readonly witness: Witness }
  /**
   * The left side has no value at the point of the witness, where the right one has one; or the right one has none at any
   * point that was looked at. `everywhere`: nor has the left one.
   */
  | {
      readonly kind: 'undefined';
      readonly side: 'left' | 'right' | 'both';
      readonly everywhere: boolean;
      readonly witness: Witness;
    };

/** Many expressions against one: points, reference and whatever the expressions share are worked out once. */
export interface QuickEquality {
  /**
   * Null where the points do not tell and no proof is known.
   * @param agree whether the sides are proved equal wherever both have a value: asked where points show no clear difference
   * @param isKnown whether that was proved before: asked at the first sight of points
   */
  compare(left: Node, agree: () => boolean, isKnown?: () => boolean): Equality | null;
  /** Whether they certainly differ somewhere. */
  differ(left: Node): boolean;
}

/** Relative gaps above this are differences until shown otherwise, below it rounding unless shown otherwise. */
const clearGap = 1e-9;
const rounding = 1e-13;
/** Exact checks that may come to nothing. */
const idleChecks = 4;
const pointCount = 48;
/** The most telling points, which are looked at first. */
const firstPoints = 4;

/** What expressions are compared with. */
interface Reference {
  readonly graph: Graph;
  readonly right: Node;
  readonly inputs: readonly InputSymbol[];
  readonly values: PointValues;
  /** Doubles at the first points, and at the others; null unless all that an expression is made of are numbers. */
  readonly rows: readonly ((node: Node) => Row)[];
  readonly isTotal: ReturnType<typeof totality>;
  /** Whether doubles have no value of it at any point. */
  readonly isNowhere: () => boolean;
  readonly domain: () => readonly Obligation[];
  readonly asked: () => Statement[];
}

/**
 * Compares scalar expressions over scalar variables: doubles at fixed points propose a difference, fractions and
 * enclosures confirm it; that there is none is for somebody else to prove.
 * @param inputs the declared variables, whether the expressions have them or not
 * @returns null if the variables are no single numbers
 */
export function quickEquality(
  graph: Graph,
  right: Node,
  inputs: readonly InputSymbol[],
  seed: string,
): QuickEquality | null {
  if (inputs.some((symbol) => symbol.axes.length > 0 || symbol.measure !== undefined)) return null;
  const points = samplePoints(inputs, seed);
  const rows = [points.slice(0, firstPoints), points.slice(firstPoints)].map(approximations);
  if (rows.some((row) => row(right) === null)) return null;
  const to: Reference = {
    graph,
    right,
    inputs,
    values: pointValues(points),
    rows,
    isTotal: totality(graph),
    isNowhere: once(() => rows.every((row) => row(right)?.every((value) => !Number.isFinite(value)))),
    domain: once(() => openObligations(graph, [right]).open),
    asked: once(() => whatIsAsked(graph, [right])),
  };
  return {
    compare: (left, agree, isKnown = () => false) => compare(to, left, agree, isKnown),
    differ: (left) => differ(to, left),
  };
}

function compare(to: Reference, left: Node, agree: () => boolean, isKnown: () => boolean): Equality | null {
  const isQuiet = isQuietAtFirst(to, left);
  if (isQuiet === null) return null;
  if (left === to.right) return confirmUndefined(to, left) ?? equalTo(to, left);
  // What has a value everywhere, and is equal wherever both have one, is neither different nor undefined at any point.
  if (isQuiet && !to.isNowhere() && isKnown() && to.isTotal(left)) return equalTo(to, left);
  const told = confirmDifference(to, left, isClear) ?? confirmUndefined(to, left);
  if (told !== null) return told;
  return agree() ? equalTo(to, left) : confirmDifference(to, left, isSmall);
}

const differ = (to: Reference, left: Node): boolean =>
  left !== to.right && isQuietAtFirst(to, left) !== null && confirmDifference(to, left, isGap) !== null;

/** How far two doubles are apart, relative to the larger one; 0 where one of them is no number. */
function gapBetween(x: number, y: number): number {
  if (x === y || x - x !== 0 || y - y !== 0) return 0;
  return Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y), 1e-300);
}

const isGap = (gap: number): boolean => gap > rounding;
const isClear = (gap: number): boolean => gap > clearGap;
const isSmall = (gap: number): boolean => gap > rounding && gap <= clearGap;

/** Whether doubles show no clear difference at the first points; null for what is no scalar expression. */
function isQuietAtFirst({ rows: [first], right }: Reference, left: Node): boolean | null {
  const [a, b] = [first?.(left) ?? null, first?.(right) ?? null];
  return a === null || b === null ? null : a.every((x, k) => !isClear(gapBetween(x, b[k] as number)));
}

/** At the first of the points at which doubles show such a difference; as many are checked as may be in vain. */
function confirmDifference(to: Reference, left: Node, isMeant: (gap: number) => boolean): Equality | null {
  let idle = 0;
  let start = 0;
  for (const row of to.rows) {
    const a = row(left) ?? [];
    const b = row(to.right) ?? [];
    for (let k = 0; k < a.length; k++) {
      if (!isMeant(gapBetween(a[k] as number, b[k] as number))) continue;
      const point = start + k;
      const check = decided(to, left, point, 'fails');
      if (check !== null) return { kind: 'different', witness: witnessAt(to, left, point, check) };
      if (++idle >= idleChecks) return null;
    }
    start += a.length;
  }
  return null;
}

function confirmUndefined(to: Reference, left: Node): Equality | null {
  const [a, b] = [left, to.right].map((node) => to.rows.flatMap((row) => row(node) ?? [])) as [number[], number[]];
  // Where the right side has no value, the left one may have any or none.
  const isRightNowhere = to.isNowhere();
  let idle = 0;
  for (let point = 0; point < a.length && idle < idleChecks; point++) {
    if (!isRightNowhere && (!Number.isNaN(a[point]) || Number.isNaN(b[point]))) continue;
    const check = decided(to, left, point, 'undefined');
    const [isLeft, isRight] = [left, to.right].map((node) => hasNoValue(to, node, point));
    if (check === null || (isRight === true && !isRightNowhere)) {
      idle++;
      continue;
    }
    const side = isLeft === true && isRight === true ? 'both' : isRight === true ? 'right' : 'left';
    return {
      kind: 'undefined',
      side,
      everywhere: a.every((value) => Number.isNaN(value)),
      witness: witnessAt(to, left, point, check),
    };
  }
  return null;
}

const hasNoValue = (to: Reference, node: Node, point: number): boolean =>
  to.values.exact(node, point) === 'undefined' ||
  (to.values.exact(node, point) === 'unknown' && Number.isNaN(to.values.enclosed(node, point).lo));

/** How it is decided that left == right fails, or is undefined, at a point; null if it is not. */
function decided(to: Reference, left: Node, point: number, wanted: 'fails' | 'undefined'): Witness['check'] | null {
  const exactly = decideRational('==', to.values.exact(left, point), to.values.exact(to.right, point));
  if (exactly !== 'open') return exactly === wanted ? 'rational' : null;
  return decideInterval('==', to.values.enclosed(left, point), to.values.enclosed(to.right, point)) === wanted
    ? 'interval'
    : null;
}

function witnessAt(to: Reference, left: Node, point: number, check: Witness['check']): Witness {
  const sideOf = (node: Node): Side => {
    const exact = to.values.exact(node, point);
    return { exact, enclosure: exact === 'unknown' ? to.values.enclosed(node, point) : null };
  };
  const at = to.values.points[point] as Point;
  const [shownLeft, shownRight] = showSides(sideOf(left), sideOf(to.right));
  return {
    sizes: {},
    values: shownValues(to.inputs, at),
    element: null,
    left: shownLeft,
    relation: '==',
    right: shownRight,
    check,
  };
}

function equalTo(to: Reference, left: Node): Equality {
  const open = left === to.right || to.isTotal(left) ? [] : openObligations(to.graph, [left], to.asked()).open;
  return { kind: 'equal', open, domain: to.domain() };
}

/** The first points that the search for counterexamples would try, most telling first. */
function samplePoints(inputs: readonly InputSymbol[], seed: string): Point[] {
  const random = () => randomStream(hashKey(seed, 'points'));
  const points: Point[] = [];
  for (const point of pointsOf(inputs, random, () => [])) {
    points.push(point);
    if (points.length >= pointCount) break;
  }
  return points;
}
