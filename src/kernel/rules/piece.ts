import { positive } from '../../number/bounds';
import { one } from '../../number/fraction';
import { isSmooth } from '../../operation/smoothness';
import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { sumOf } from '../../tensor/derivative/tangent';
import type { Graph } from '../../tensor/graph';
import { inputsOf } from '../../tensor/inputs-of';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import { covers } from './covers';

/** c·uⁿ·(log u)^k·e^(pu + qu²), which tends to 0 at u = 0 where n and k are at least 1. */
export interface Exponential {
  readonly factor: Node;
  readonly power: number;
  readonly logs: number;
  readonly slope: Node;
  readonly bend: Node;
}

/** c·(1 + erf(au + b))/2. */
export interface NormalStep {
  readonly factor: Node;
  readonly slope: Node;
  readonly shift: Node;
}

/** A part of the support of a variable, from one number to another, null where it has no end there; with an antiderivative on it. */
export interface Piece {
  readonly from: Node | null;
  readonly to: Node | null;
  /** What runs along it: from its only end on, from 0 to 1 between two ends, or over the line. */
  readonly along: InputSymbol;
  /** The antiderivative is the sum of these. */
  readonly exponentials: readonly Exponential[];
  readonly steps: readonly NormalStep[];
  /** Between two ends: made of what runs along by operations that are smooth where they have values. */
  readonly compositions: readonly Node[];
}

export const said = (left: Node, relation: Relation, right: Node): Statement => ({
  text: 'a part of an integral',
  left,
  relation,
  right,
});

/** Whether it is one, whose parts are numbers that what runs along it does not change. */
export function isPiece({ from, to, along, exponentials, steps, compositions }: Piece): boolean {
  const { domain, axes, measure } = along;
  const bounds = from === null && to === null ? null : { ...positive, high: from === null || to === null ? null : one };
  const isRange = domain.kind === 'interval' && domain.excluded.length === 0 && axes.length === 0 && !measure;
  const parts = [
    ...[from, to].filter((end) => end !== null),
    ...exponentials.flatMap(({ factor, slope, bend }) => [factor, slope, bend]),
    ...steps.flatMap(({ factor, slope, shift }) => [factor, slope, shift]),
  ];
  return (
    isRange &&
    (bounds === null ? domain.low === null && domain.high === null : covers(domain, bounds)) &&
    exponentials.every(({ power, logs }) => isCount(power) && isCount(logs) && (logs === 0 || power > 0)) &&
    (compositions.length === 0 || (from !== null && to !== null)) &&
    compositions.every((each) => isSmoothIn(each, along)) &&
    [...parts, ...compositions].every((part) => part.axes.length + part.free.size === 0) &&
    !inputsOf(parts).includes(along)
  );
}

const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0;

function isSmoothIn(composition: Node, along: InputSymbol): boolean {
  const depending = new Set<Node>();
  return reachable([composition]).every((node) => {
    const isAlong = node.kind === 'input' && node.symbol === along;
    if (isAlong || node.args.some((arg) => depending.has(arg))) depending.add(node);
    return (
      !depending.has(node) || isAlong || node.kind === 'power' || (node.kind === 'map' && isSmooth(node.operation))
    );
  });
}

/** The number on the support at which what runs along it is u, and how fast it moves. */
export function placeOn(graph: Graph, { from, to }: Piece, u: Node): readonly [place: Node, speed: Node] {
  if (from !== null && to !== null) {
    const width = graph.sub(to, from);
    return [graph.add(from, graph.mul(width, u)), width];
  }
  return [from !== null ? graph.add(from, u) : to !== null ? graph.sub(to, u) : u, graph.constant(1)];
}

/** The antiderivative at u, which is continuous wherever its parts have values. */
export function primitiveAt(graph: Graph, { along, exponentials, steps, compositions }: Piece, u: Node): Node {
  const one = graph.constant(1);
  const isStart = isLiteral(u, 0n);
  const terms = [
    ...exponentials
      .filter(({ logs }) => logs === 0 || !isStart)
      .map(({ factor, power, logs, slope, bend }) => {
        const raised = power === 0 ? factor : graph.mul(factor, graph.power(u, power));
        return graph.mul(
          logs === 0 ? raised : graph.mul(raised, graph.power(graph.unary('log', u), logs)),
          graph.unary('exp', graph.add(graph.mul(slope, u), graph.mul(bend, graph.power(u, 2)))),
        );
      }),
    ...compositions.map((each) => substituteInput(graph, each, along, u)),
    ...steps.map(({ factor, slope, shift }) =>
      graph.mul(
        factor,
        graph.div(graph.add(one, graph.unary('erf', graph.add(graph.mul(slope, u), shift))), graph.constant(2)),
      ),
    ),
  ];
  return sumOf(graph, terms) ?? graph.constant(0);
}

/** By how much the antiderivative increases along the piece, where `limits` hold. */
export function increase(graph: Graph, piece: Piece): Node {
  const { from, to, steps } = piece;
  const total =
    sumOf(
      graph,
      steps.map(({ factor }) => factor),
    ) ?? graph.constant(0);
  if (from === null && to === null) return total;
  const end = from !== null && to !== null ? primitiveAt(graph, piece, graph.constant(1)) : total;
  return graph.sub(end, primitiveAt(graph, piece, graph.constant(0)));
}

/**
 * What the ends need: that they are in order, with a value of compositions at the start, or that the antiderivative has limits at infinity. uⁿe^(pu + qu²) tends to 0 on both
 * sides where q < 0, to the right where q is 0 and p < 0 too; (1 + erf(au + b))/2 tends to 1 to the right where a > 0, to the left to 0.
 */
export function limits(graph: Graph, piece: Piece): readonly Statement[] {
  const { from, to, exponentials, steps } = piece;
  const zero = graph.constant(0);
  if (from !== null && to !== null) {
    const start = primitiveAt(graph, piece, zero);
    return [said(from, '<=', to), ...(piece.compositions.length === 0 ? [] : [said(start, '==', start)])];
  }
  const isLine = from === null && to === null;
  return [
    ...exponentials.map(({ slope, bend }) => said(!isLine && isLiteral(bend, 0n) ? slope : bend, '<', zero)),
    ...steps.map(({ slope }) => said(zero, '<', slope)),
  ];
}
