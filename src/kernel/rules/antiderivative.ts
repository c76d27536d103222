import type { Statement } from '../../statement/statement';
import { differentiate } from '../../tensor/derivative';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import { graphCalculus } from '../../tensor/graph-calculus';
import { inputsOf } from '../../tensor/inputs-of';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import type { Support } from '../../tensor/noise/family';
import { noiseFamilies } from '../../tensor/noise/table';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import { functionHypotheses, integralsExist } from '../function-hypotheses';
import { type Proposition, Theorem } from '../theorem';
import { consequence } from './consequence';
import { increase, isPiece, limits, type Piece, placeOn, primitiveAt, said } from './piece';

/** A number, and what gives that an integral is this. */
interface Integrated {
  readonly value: Node;
  readonly terms: readonly Statement[];
}

/**
 * What gives an integral over a number by the fundamental theorem of calculus: on each of the pieces of its support an antiderivative,
 * whose derivative is the integrand and which has values up to the ends, and its limits. Null where the pieces are not the support.
 */
export function integralTerms(graph: Graph, integral: Node<'expect'>, pieces: readonly Piece[]): Integrated | null {
  const { variable, args, axes, free } = integral;
  const density = variable.axes.length + axes.length + free.size === 0 ? densityOf(graph, variable) : null;
  if (density === null || !areAll(density.support, pieces)) return null;
  const terms: Statement[] = [];
  let value: Node = graph.constant(0);
  for (const piece of pieces) {
    if (!isPiece(piece) || inputsOf([integral]).includes(piece.along)) return null;
    const u = graph.input(piece.along) as Node<'input'>;
    const [place, speed] = placeOn(graph, piece, u);
    const sum = primitiveAt(graph, piece, u);
    const integrand = graph.mul(substituteInput(graph, args[0], variable, place), density.at(place));
    terms.push(
      said(sum, '==', sum),
      said(differentiate(graph, sum, u, []), '==', graph.mul(speed, integrand)),
      ...limits(graph, piece),
    );
    value = graph.add(value, increase(graph, piece));
  }
  return { value, terms };
}

/** An integral from theorems of all that gives it. What is assumed may not speak of what runs along the pieces. */
export function byAntiderivative(
  premises: readonly Theorem[],
  { graph, sizes, assumptions }: Omit<Proposition, 'statements'>,
  integral: Node<'expect'>,
  pieces: readonly Piece[],
): Theorem | null {
  const found = integralTerms(graph, integral, pieces);
  const assumed = inputsOf(assumptions.flatMap(({ left, right }) => [left, right]));
  if (found === null || pieces.some(({ along }) => assumed.includes(along))) return null;
  if (consequence(premises, { graph, sizes, assumptions, statements: found.terms }) === null) return null;
  const statements = [said(integral, '==', found.value)];
  return Theorem.inferred(premises, [{ graph, sizes, assumptions, statements }], {
    hypotheses: [integralsExist, ...functionHypotheses([found.value])],
  });
}

/** Null for what is neither drawn from a family nor integrated over all numbers. */
function densityOf(
  graph: Graph,
  { measure, domain }: InputSymbol,
): { readonly support: Support; readonly at: (z: Node) => Node } | null {
  if (measure?.kind === 'lebesgue' && domain === reals) return { support: 'line', at: () => graph.constant(1) };
  if (measure?.kind !== 'standard') return null;
  const { support, density } = noiseFamilies[measure.family];
  return { support, at: (z) => density(graphCalculus(graph), z) };
}

/** Whether pieces are one after the other, and from the first number of a support to its last. */
function areAll(support: Support, pieces: readonly Piece[]): boolean {
  const isStart = (end: Node | null): boolean =>
    support === 'line' ? end === null : end !== null && isLiteral(end, 0n);
  const isEnd = (end: Node | null): boolean => (support === 'unit' ? end !== null && isLiteral(end, 1n) : end === null);
  return (
    pieces.every(({ from, to }, i) => {
      const next = pieces[i + 1];
      const isJoined = next === undefined ? isEnd(to) : to !== null && next.from === to;
      return (i > 0 || isStart(from)) && isJoined;
    }) && pieces.length > 0
  );
}
