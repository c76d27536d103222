import { openObligations, whatIsAsked } from '../definedness/open-obligations';
import { totality } from '../definedness/totality';
import { hashKey } from '../number/hash-key';
import { once } from '../number/memory';
import { randomStream } from '../number/random-stream';
import type { Side } from '../point/exact-check';
import type { Point } from '../point/point';
import { isScalar, type PointValues, pointValues } from '../point/point-values';
import { pointsOf } from '../point/points';
import { showSides } from '../point/show-number';
import { showTensor } from '../point/show-tensor';
import { decideInterval, decideRational } from '../statement/relation-check';
import type { Statement } from '../statement/statement';
import type { Witness } from '../statement/witness';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { nodeMemory } from '../tensor/node-memory';
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
   */
  compare(left: Node, agree: () => boolean): Equality | null;
  /** Whether they certainly differ somewhere. */
  differ(left: Node): boolean;
}

/** Relative gaps above this are differences until shown otherwise, below it rounding unless shown otherwise. */
const clearGap = 1e-9;
const rounding = 1e-13;
/** Exact checks that may come to nothing. */
const idleChecks = 4;
const pointCount = 48;
/** Nodes of which it is remembered whether they are numbers. */
const remembered = 2048;

/** What expressions are compared with. */
interface Reference {
  readonly graph: Graph;
  readonly right: Node;
  readonly inputs: readonly InputSymbol[];
  /** Whether all that an expression is made of are numbers. */
  readonly isScalarTree: (root: Node) => boolean;
  readonly values: PointValues;
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
  const isScalarTree = nodeMemory<boolean>(remembered, (node, of) => isScalar(node) && node.args.every(of));
  if (!isScalarTree(right)) return null;
  const values = pointValues(samplePoints(inputs, seed));
  const to: Reference = {
    graph,
    right,
    inputs,
    isScalarTree,
    values,
    isTotal: totality(graph),
    isNowhere: once(() => values.approximate(right).every((value) => !Number.isFinite(value))),
    domain: once(() => openObligations(graph, [right]).open),
    asked: once(() => whatIsAsked(graph, [right])),
  };
  return { compare: (left, agree) => compare(to, left, agree), differ: (left) => differ(to, left) };
}

function compare(to: Reference, left: Node, agree: () => boolean): Equality | null {
  if (!to.isScalarTree(left)) return null;
  if (left === to.right) return confirmUndefined(to, left) ?? equalTo(to, left);
  const { clear, small } = gapsOf(to, left);
  const told = confirmDifference(to, left, clear) ?? confirmUndefined(to, left);
  if (told !== null) return told;
  return agree() ? equalTo(to, left) : confirmDifference(to, left, small);
}

const differ = (to: Reference, left: Node): boolean =>
  left !== to.right && to.isScalarTree(left) && confirmDifference(to, left, gapsOf(to, left).any) !== null;

/** Points at which doubles show a difference: the first of those where it is clear, where it is small, and where it is either. */
interface Gaps {
  readonly clear: readonly number[];
  readonly small: readonly number[];
  readonly any: readonly number[];
}

function gapsOf(to: Reference, left: Node): Gaps {
  const a = to.values.approximate(left);
  const b = to.values.approximate(to.right);
  const clear: number[] = [];
  const small: number[] = [];
  const any: number[] = [];
  for (let point = 0; point < a.length; point++) {
    const x = a[point] as number;
    const y = b[point] as number;
    if (x === y || x - x !== 0 || y - y !== 0) continue;
    const gap = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y), 1e-300);
    if (!(gap > rounding)) continue;
    if (any.length < idleChecks) any.push(point);
    const own = gap > clearGap ? clear : small;
    if (own.length < idleChecks) own.push(point);
  }
  return { clear, small, any };
}

/** @param points as many as may be checked in vain */
function confirmDifference(to: Reference, left: Node, points: readonly number[]): Equality | null {
  for (const point of points) {
    const check = decided(to, left, point, 'fails');
    if (check !== null) return { kind: 'different', witness: witnessAt(to, left, point, check) };
  }
  return null;
}

function confirmUndefined(to: Reference, left: Node): Equality | null {
  const a = to.values.approximate(left);
  const b = to.values.approximate(to.right);
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
  const shown = to.inputs.map((symbol) => ({
    name: symbol.name,
    value: showTensor(symbol.name, symbol.axes, at.get(symbol) ?? []),
  }));
  return { sizes: {}, values: shown, element: null, left: shownLeft, relation: '==', right: shownRight, check };
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
