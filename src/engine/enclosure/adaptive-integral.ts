import { type Interval, isBounded, midpoint, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { Box, BoxIntegral } from './box-integral';

/** An enclosure of an integral over a box, or why there is none. */
export type Integrated =
  | { readonly kind: 'enclosed'; readonly value: Interval; readonly boxes: number }
  /** The integrand has no value in this box. */
  | { readonly kind: 'undefined'; readonly box: Box }
  /** Nothing bounded was found for this box. */
  | { readonly kind: 'unbounded'; readonly box: Box };

export interface IntegralEffort {
  /** The width of the enclosure that is enough. */
  readonly target: number;
  /** The most boxes to look at. */
  readonly boxes: number;
}

/** Sides are not halved below this, so that the ends of boxes with coordinates below 2¹² stay exact doubles. */
const leastSide = 2 ** -40;

interface Piece {
  readonly box: Box;
  readonly integral: BoxIntegral;
  readonly error: number;
  /** Computed where the piece is part of a sum that is asked for, and then kept. */
  value?: Interval;
}

/** What a refinement came to. */
export interface Refined {
  readonly integrated: () => Integrated;
  /** The boxes looked at so far. */
  readonly boxes: number;
}

/** An integral whose enclosure can be narrowed again and again; nothing is looked at twice. */
export interface AdaptiveIntegral {
  /**
   * Halves boxes until the sum is narrow enough; the sum itself is computed when it is asked for.
   * @param beforeBox called before each box; it may throw, and the integral can be refined again all the same
   */
  refine(effort: IntegralEffort, beforeBox?: () => void): Refined;
}

/**
 * Halves the box with the widest enclosure until the sum is narrow enough. The sides of the first boxes must be
 * dyadic numbers of ordinary size: then all sides and centres are exact.
 * @param integrate encloses the integral over a box; a width below the second argument is as good as none
 */
export function adaptiveIntegral(
  integrate: (box: Box, negligible: number) => BoxIntegral,
  start: readonly Box[],
): AdaptiveIntegral {
  const heap: Piece[] = [];
  const settled: Piece[] = [];
  const waiting = [...start];
  let looked = 0;
  let error = 0;
  let unbounded = 0;
  const holes: Box[] = [];

  const look = (box: Box, negligible: number): void => {
    const integral = integrate(box, negligible);
    looked++;
    if (integral.isUndefined) holes.push(box);
    const piece: Piece = { box, integral, error: integral.error };
    if (piece.error === Infinity) unbounded++;
    else error += piece.error;
    const side = box[integral.split] as Interval;
    if (side.hi - side.lo <= 2 * leastSide) settled.push(piece);
    else push(heap, piece);
  };

  return {
    refine(effort, beforeBox = () => {}) {
      const negligible = effort.target / (8 * effort.boxes);
      while (holes.length === 0) {
        beforeBox();
        const next = waiting.shift();
        if (next !== undefined) {
          look(next, negligible);
          continue;
        }
        if (looked >= effort.boxes) break;
        // Wide enclosures drown narrow ones in the running sum, so it is not trusted to say when to stop.
        if (unbounded === 0 && (error <= effort.target || looked % 64 === 0)) {
          error = [...settled, ...heap].reduce((sum, piece) => sum + piece.error, 0);
          if (error <= effort.target) break;
        }
        const worst = pop(heap);
        if (worst === undefined) break;
        if (worst.error === Infinity) unbounded--;
        else error -= worst.error;
        waiting.push(...halves(worst));
      }
      const [hole] = holes;
      const [pieces, boxes] = [[...settled, ...heap], looked];
      return {
        integrated: () => (hole === undefined ? total(pieces, boxes) : { kind: 'undefined', box: hole }),
        boxes,
      };
    },
  };
}

function total(pieces: readonly Piece[], boxes: number): Integrated {
  const bad = pieces.find((piece) => piece.error === Infinity || !isBounded(heldValue(piece)));
  if (bad !== undefined) return { kind: 'unbounded', box: bad.box };
  return { kind: 'enclosed', value: pieces.map(heldValue).reduce(interval.add, point(0)), boxes };
}

function heldValue(piece: Piece): Interval {
  piece.value ??= piece.integral.value();
  return piece.value;
}

function halves({ box, integral: { split } }: Piece): [Box, Box] {
  const side = box[split] as Interval;
  const middle = midpoint(side);
  return [box.with(split, { ...side, hi: middle }), box.with(split, { ...side, lo: middle })];
}

/** A binary heap with the largest error first. */
function push(heap: Piece[], piece: Piece): void {
  let at = heap.push(piece) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] as Piece).error >= piece.error) break;
    heap[at] = heap[parent] as Piece;
    at = parent;
  }
  heap[at] = piece;
}

function pop(heap: Piece[]): Piece | undefined {
  const [top] = heap;
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] as Piece).error > (heap[child] as Piece).error) child++;
    if ((heap[child] as Piece).error <= last.error) break;
    heap[at] = heap[child] as Piece;
    at = child;
  }
  heap[at] = last;
  return top;
}
