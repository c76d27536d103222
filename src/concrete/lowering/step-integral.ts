import { type Fraction, fraction } from '../../number/fraction';
import { degreesIn } from '../../point/polynomial-degree';
import type { Statement } from '../../statement/statement';
import { elementCount } from '../../tensor/axis';
import { isComparison } from '../../tensor/derivative/breaks';
import type { Graph } from '../../tensor/graph';
import type { Points } from '../../tensor/lower-expectations';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import type { StepDensity } from '../made/step-density';

/** Integrals run over half-unit cells of [−reach, reach]; beyond it the integrand must vanish. */
const reach = 6;

/** A finite sum that equals an integral wherever the conditions hold. */
export interface StepSum {
  readonly points: Points;
  readonly conditions: readonly Statement[];
}

/** ∫ … dx over the line as a sum over cells; null if an integrand is no step function of x. */
export function lebesgueSum(graph: Graph, roots: readonly Node[], variable: InputSymbol): StepSum | null {
  const starts = Array.from({ length: 4 * reach }, (_, i) => fraction(BigInt(i - 2 * reach), 2n));
  const ends = [...starts, fraction(BigInt(reach))];
  const sum = cellSum(
    graph,
    roots,
    variable,
    starts,
    fraction(1n, 2n),
    starts.map(() => fraction(1n, 2n)),
  );
  const alone = bodiesUnder(roots, variable).every((body) => body.free.size <= 1);
  if (sum === null || !alone) return null;
  const beyond = [
    fraction(BigInt(-reach - 1)),
    ends[0] as Fraction,
    fraction(BigInt(reach)),
    fraction(BigInt(reach + 1)),
  ];
  const tails = comparisonsUnder(roots, variable).flatMap((gap) => {
    const [farLeft, left, right, farRight] = valuesAt(graph, gapNode(graph, gap), variable, beyond) as [
      Node,
      Node,
      Node,
      Node,
    ];
    const outward = (near: Node, far: Node): Node => graph.mul(near, graph.sub(far, near));
    return [atLeastZero(graph, outward(left, farLeft)), atLeastZero(graph, outward(right, farRight))];
  });
  const vanishing = bodiesUnder(roots, variable).flatMap((body) =>
    valuesAt(graph, body, variable, [beyond[0] as Fraction, beyond[3] as Fraction]).map(
      (value): Statement => statement(graph, value, '=='),
    ),
  );
  return { points: sum.points, conditions: [...sum.conditions, ...tails, ...vanishing] };
}

/** E over X ~ p for a step density p; null if an integrand is no step function of x. */
export function densitySum(
  graph: Graph,
  roots: readonly Node[],
  variable: InputSymbol,
  density: StepDensity,
): StepSum | null {
  const halves = density.heights.flatMap((height, i) =>
    [2 * i, 2 * i + 1].map((k) => ({ height, start: fraction(BigInt(2 * density.start + k), 2n) })),
  );
  const weights = halves.map(({ height }) => fraction(height.numerator, 2n * height.denominator));
  return cellSum(
    graph,
    roots,
    variable,
    halves.map(({ start }) => start),
    fraction(1n, 2n),
    weights,
  );
}

/** A sum over the midpoints of cells [start, start + width], on each of which the integrands are constant under the conditions. */
function cellSum(
  graph: Graph,
  roots: readonly Node[],
  variable: InputSymbol,
  starts: readonly Fraction[],
  width: Fraction,
  weights: readonly Fraction[],
): StepSum | null {
  if (elementCount(variable.axes) !== 1 || !bodiesUnder(roots, variable).every((body) => isStepIn(body, variable)))
    return null;
  const gaps = comparisonsUnder(roots, variable);
  const affine = gaps.every(([a, b]) => {
    const degrees = degreesIn([a, b], variable);
    const bound = new Set([...a.free, ...b.free]);
    return Math.max(degrees.get(a.id) as number, degrees.get(b.id) as number) <= 1 && bound.size <= 1;
  });
  if (!affine) return null;
  const plus = (start: Fraction, part: bigint): Fraction =>
    fraction(
      start.numerator * width.denominator * part + start.denominator * width.numerator,
      start.denominator * width.denominator * part,
    );
  const conditions = gaps.map((gap) => {
    const node = gapNode(graph, gap);
    const [left, right] = [
      along(graph, node, variable, starts),
      along(
        graph,
        node,
        variable,
        starts.map((start) => plus(start, 1n)),
      ),
    ];
    return atLeastZero(graph, graph.mul(left, right));
  });
  const axis = `§∫${variable.name}:${graph.size}`;
  const cells = { name: axis, size: starts.length };
  return {
    points: {
      points: graph.literal(
        [cells, ...variable.axes],
        starts.map((start) => plus(start, 2n)),
      ),
      weights: graph.literal([cells], weights),
      axis,
    },
    conditions,
  };
}

const bodiesUnder = (roots: readonly Node[], variable: InputSymbol): Node[] =>
  reachable(roots).flatMap((node) => (node.kind === 'expect' && node.variable === variable ? [node.args[0]] : []));

type Gap = readonly [Node, Node];

/** The sides of all comparisons that depend on the variable. */
function comparisonsUnder(roots: readonly Node[], variable: InputSymbol): Gap[] {
  const bodies = bodiesUnder(roots, variable);
  return reachable(bodies).flatMap((node) => (isComparison(node) && node.free.has(variable) ? [node.args] : []));
}

/** Whether a node depends on the variable through comparisons alone. */
function isStepIn(body: Node, variable: InputSymbol): boolean {
  const smooth = new Set<number>();
  for (const node of reachable([body])) {
    const own = node.kind === 'input' && node.symbol === variable;
    if (own || (!isComparison(node) && node.args.some((arg) => smooth.has(arg.id)))) smooth.add(node.id);
  }
  return !smooth.has(body.id);
}

const gapNode = (graph: Graph, [a, b]: Gap): Node => graph.sub(a, b);

/** A node with numbers in place of the variable, along a new axis. */
function along(graph: Graph, node: Node, variable: InputSymbol, values: readonly Fraction[]): Node {
  const points = graph.literal([{ name: `§at:${values.length}`, size: values.length }, ...variable.axes], values);
  return substituteInput(graph, node, variable, points);
}

const valuesAt = (graph: Graph, node: Node, variable: InputSymbol, values: readonly Fraction[]): Node[] =>
  values.map((value) => substituteInput(graph, node, variable, graph.literal(variable.axes, [value])));

const statement = (graph: Graph, left: Node, relation: '==' | '>='): Statement => ({
  text: '',
  left,
  relation,
  right: graph.constant(0),
});

const atLeastZero = (graph: Graph, left: Node): Statement => statement(graph, left, '>=');
