import { fractionOfNumber } from '../../number/fraction-of-number';
import { degreesIn } from '../../point/polynomial-degree';
import type { Statement } from '../../statement/statement';
import { elementCount } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import { boundVariables, lowerExpectations, type Points } from '../../tensor/lower-expectations';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import type { StepDensity } from '../made/step-density';
import { momentRule } from './moment-rule';
import { quadratureOf } from './quadrature';
import { densitySum, lebesgueSum, type StepSum } from './step-integral';

/** A statement with sums in place of expectations, and what they rest on. */
export interface LoweredStatement {
  readonly statement: Statement;
  /** Without these the sums are not the expectations. */
  readonly conditions: readonly Statement[];
  /** False if an expectation was replaced by a quadrature. */
  readonly exact: boolean;
  readonly laws: readonly string[];
}

const momentLaw = 'the expectation of a polynomial is a weighted sum over points with the same moments';
const stepLaw = 'the integral of a step function is a sum over its cells';

/**
 * Replaces every expectation by a finite sum: exactly where the integrand is a polynomial in standard
 * draws, or a step function given `steps`; otherwise, unless there are `steps`, by a quadrature on the line, if it may be
 * approximate. Null where none is possible.
 */
export function lowerStatement(
  graph: Graph,
  statement: Statement,
  steps: ReadonlyMap<FunctionSymbol, StepDensity>,
  approximate: boolean,
): LoweredStatement | null {
  const roots = [statement.left, statement.right];
  const rules = new Map<InputSymbol, Points>();
  const conditions: Statement[] = [];
  const laws = new Set<string>();
  let exact = true;
  for (const variable of boundVariables(roots)) {
    const moments = exactPoints(graph, roots, variable);
    const cells = moments === null ? stepSum(graph, roots, variable, steps) : null;
    const points =
      moments ?? cells?.points ?? (approximate && steps.size === 0 ? approximatePoints(graph, variable) : null);
    if (points === null) return null;
    conditions.push(...(cells?.conditions ?? []));
    if (moments !== null) laws.add(momentLaw);
    else if (cells !== null) laws.add(stepLaw);
    else exact = false;
    rules.set(variable, points);
  }
  if (rules.size === 0) return { statement, conditions, exact, laws: [] };
  const pointsOf = (variable: InputSymbol): Points => rules.get(variable) as Points;
  const lowered = lowerExpectations(graph, [...roots, ...conditions.map(({ left }) => left)], pointsOf);
  const [left, right, ...rest] = lowered as [Node, Node, ...Node[]];
  return {
    statement: { ...statement, left, right },
    conditions: conditions.map((condition, i) => ({ ...condition, left: rest[i] as Node })),
    exact,
    laws: [...laws],
  };
}

function stepSum(
  graph: Graph,
  roots: readonly Node[],
  variable: InputSymbol,
  steps: ReadonlyMap<FunctionSymbol, StepDensity>,
): StepSum | null {
  if (steps.size === 0) return null;
  if (variable.measure?.kind === 'lebesgue') return lebesgueSum(graph, roots, variable);
  const density = variable.measure?.kind === 'density' ? steps.get(variable.measure.density) : undefined;
  return density === undefined ? null : densitySum(graph, roots, variable, density);
}

const axisOf = (variable: InputSymbol, graph: Graph): string => `§E${variable.name}:${graph.size}`;

function exactPoints(graph: Graph, roots: readonly Node[], variable: InputSymbol): Points | null {
  if (variable.measure?.kind !== 'standard') return null;
  const rule = momentRule(variable.measure.family, elementCount(variable.axes), degreeUnder(roots, variable));
  if (rule === null) return null;
  const axis = axisOf(variable, graph);
  const along = { name: axis, size: rule.weights.length };
  return {
    points: graph.literal([along, ...variable.axes], rule.points.flat()),
    weights: graph.literal([along], rule.weights),
    axis,
  };
}

/** The degree, in a variable, of everything whose expectation over it is taken. */
function degreeUnder(roots: readonly Node[], variable: InputSymbol): number {
  const bodies = reachable(roots).flatMap((node) =>
    node.kind === 'expect' && node.variable === variable ? [node.args[0]] : [],
  );
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
