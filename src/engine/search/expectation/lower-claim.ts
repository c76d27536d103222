import { fractionOfNumber } from '../../../number/fraction-of-number';
import { elementCount } from '../../../tensor/axis';
import type { Graph } from '../../../tensor/graph';
import { boundVariables, lowerExpectations, type Points } from '../../../tensor/lower-expectations';
import type { Node } from '../../../tensor/node';
import { reachable } from '../../../tensor/rewrite';
import type { InputSymbol } from '../../../tensor/symbol';
import { degreesIn } from '../polynomial-degree';
import { momentRule } from './moment-rule';
import { quadratureOf } from './quadrature';

/** Sums in place of expectations, and which of them are only approximate. */
export interface Lowered {
  readonly roots: readonly Node[];
  /** The variables whose expectations were replaced by a quadrature. */
  readonly approximate: ReadonlySet<InputSymbol>;
  /** Whether a rule with exact moments was used. */
  readonly moments: boolean;
}

/**
 * Replaces every expectation by a finite sum: exactly where the integrand is a polynomial in standard
 * draws, otherwise by a quadrature on the line. Null where neither is possible.
 */
export function lowerClaim(graph: Graph, roots: readonly Node[]): Lowered | null {
  const rules = new Map<InputSymbol, Points>();
  const approximate = new Set<InputSymbol>();
  let moments = false;
  for (const variable of boundVariables(roots)) {
    const exact = exactPoints(graph, roots, variable);
    const points = exact ?? approximatePoints(graph, variable);
    if (points === null) return null;
    if (exact === null) approximate.add(variable);
    else moments = true;
    rules.set(variable, points);
  }
  if (rules.size === 0) return { roots, approximate, moments };
  const lowered = lowerExpectations(graph, roots, (variable) => rules.get(variable) as Points);
  return { roots: lowered, approximate, moments };
}

const axisOf = (variable: InputSymbol, graph: Graph): string => `§E${variable.name}:${graph.size}`;

function exactPoints(graph: Graph, roots: readonly Node[], variable: InputSymbol): Points | null {
  if (variable.measure?.kind !== 'standard') return null;
  const rule = momentRule(variable.measure.family, elementCount(variable.axes), degreeUnder(roots, variable));
  if (rule === null) return null;
  const axis = axisOf(variable, graph);
  const along = { name: axis, size: rule.weights.length };
  return { points: graph.literal([along, ...variable.axes], rule.points.flat()), weights: graph.literal([along], rule.weights), axis };
}

/** The degree, in a variable, of everything whose expectation over it is taken. */
export function degreeUnder(roots: readonly Node[], variable: InputSymbol): number {
  const bodies = reachable(roots).flatMap((node) => (node.kind === 'expect' && node.variable === variable ? [node.args[0] as Node] : []));
  const degrees = degreesIn(bodies, variable);
  return Math.max(...bodies.map((body) => degrees.get(body.id) as number));
}

function approximatePoints(graph: Graph, variable: InputSymbol): Points | null {
  const { measure } = variable;
  if (elementCount(variable.axes) !== 1 || (measure?.kind !== 'standard' && measure?.kind !== 'lebesgue')) return null;
  const { points, weights } = quadratureOf(measure.kind === 'standard' ? measure.family : 'lebesgue');
  const axis = axisOf(variable, graph);
  const along = { name: axis, size: points.length };
  return {
    points: graph.literal([along, ...variable.axes], points.map(fractionOfNumber)),
    weights: graph.literal([along], weights.map(fractionOfNumber)),
    axis,
  };
}
