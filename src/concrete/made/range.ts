import { add, compare, divide, type Fraction, one, showFraction, subtract, two } from '../../number/fraction';
import { type Domain, reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { exp, type Formula, identity, sigmoid } from './formula';

type Interval = Extract<Domain, { kind: 'interval' }>;

const analytic = (text: Formula['text'], of: Formula['of'], polynomial = false): Formula => ({
  text,
  of,
  polynomial,
  smooth: true,
});

/** Formulas that carry every number into a declared range, the most telling first; a constant is the last. */
export function formulasInto(range: Domain): readonly Formula[] {
  if (range === reals) return [identity];
  if (range.kind === 'simplex')
    return [
      analytic(
        (x) => `1 + ${x}^2, divided by the sum of these`,
        (g, x) => g.add(g.constant(1), g.power(x, 2)),
      ),
    ];
  if (range.kind === 'finite') return finiteFormulas(range.values);
  const pieces = piecesOf(range);
  if (pieces.length === 1 && range.low === null && range.high === null) return [identity];
  return [...pieces.flatMap(intoPiece), ...pieces.map(({ low, high }) => constantOf(inside(low, high)))];
}

function finiteFormulas(values: readonly Fraction[]): Formula[] {
  const [first, second] = values as readonly [Fraction, Fraction | undefined];
  if (second === undefined) return [constantOf(first)];
  const of = (g: Graph, x: Node): Node =>
    g.map('select', g.binary('less', g.constant(0), x), g.constant(second), g.constant(first));
  const text = (x: string): string => `(${x} > 0 ? ${showFraction(second)} : ${showFraction(first)})`;
  return [{ text, of, polynomial: false, smooth: false }, constantOf(first), constantOf(second)];
}

const constantOf = (value: Fraction): Formula =>
  analytic(
    () => showFraction(value),
    (g) => g.constant(value),
    true,
  );

interface Piece {
  readonly low: Fraction | null;
  readonly high: Fraction | null;
  /** All finite ends belong to it. */
  readonly closed: boolean;
}

/** The open intervals between the ends and the excluded values. */
function piecesOf({ low, lowOpen, high, highOpen, excluded }: Interval): Piece[] {
  const cuts = [...excluded]
    .sort(compare)
    .filter((cut) => (low === null || compare(cut, low) > 0) && (high === null || compare(cut, high) < 0));
  const ends = [low, ...cuts, high];
  const closed = excluded.length === 0 && (low === null || !lowOpen) && (high === null || !highOpen);
  return ends
    .slice(1)
    .map((end, i) => ({ low: ends[i] as Fraction | null, high: end, closed }))
    .reverse();
}

function inside(low: Fraction | null, high: Fraction | null): Fraction {
  if (low !== null && high !== null) return divide(add(low, high), two);
  if (low !== null) return add(low, one);
  return high === null ? one : subtract(high, one);
}

const offset = (value: Fraction): string => (value.numerator === 0n ? '' : `${showFraction(value)} + `);
const factor = (value: Fraction): string => (compare(value, one) === 0 ? '' : `${showFraction(value)}·`);

function intoPiece(piece: Piece): Formula[] {
  return piece.closed ? [...smoothInto(piece), clamped(piece)] : smoothInto(piece);
}

/** x, or the nearest end. */
function clamped({ low, high }: Piece): Formula {
  const of = (g: Graph, x: Node): Node => {
    const raised = low === null ? x : g.binary('max', g.constant(low), x);
    return high === null ? raised : g.binary('min', raised, g.constant(high));
  };
  const raisedText = (x: string): string => (low === null ? x : `max(${showFraction(low)}, ${x})`);
  return {
    text: (x) => (high === null ? raisedText(x) : `min(${raisedText(x)}, ${showFraction(high)})`),
    of,
    polynomial: false,
    smooth: false,
  };
}

function smoothInto({ low, high }: Piece): Formula[] {
  if (low !== null && high !== null && compare(low, high) === 0) return [];
  if (low !== null && high !== null) {
    const length = subtract(high, low);
    const scaled = (g: Graph, part: Node): Node => g.add(g.constant(low), g.mul(g.constant(length), part));
    const hump = analytic(
      (x) => `${offset(low)}${showFraction(length)}/(2 + ${x}^2)`,
      (g, x) => scaled(g, g.div(g.constant(1), g.add(g.constant(2), g.power(x, 2)))),
    );
    return [
      hump,
      analytic(
        (x) => `${offset(low)}${factor(length)}${sigmoid.text(x)}`,
        (g, x) => scaled(g, sigmoid.of(g, x)),
      ),
    ];
  }
  if (low !== null) {
    return [
      analytic(
        (x) => `${showFraction(add(low, one))} + ${x}^2`,
        (g, x) => g.add(g.constant(add(low, one)), g.power(x, 2)),
        true,
      ),
      analytic(
        (x) => `${offset(low)}${exp.text(x)}`,
        (g, x) => g.add(g.constant(low), exp.of(g, x)),
      ),
    ];
  }
  if (high === null) return [identity];
  const top = subtract(high, one);
  return [
    analytic(
      (x) => `${showFraction(top)} - ${x}^2`,
      (g, x) => g.sub(g.constant(top), g.power(x, 2)),
      true,
    ),
  ];
}
