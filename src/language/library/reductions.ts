import { fraction } from '../../number/fraction';
import type { Axis } from '../../tensor/axis';
import { bare, mergedSpan, type Span } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import { axisNamed } from '../../tensor/movement';
import type { Node, Reduction } from '../../tensor/node';
import { ShapeError } from '../../tensor/shape-error';
import { lengthOf, positionIn, positionsAlong } from '../../tensor/sizes-in-formulas';
import type { Builtin } from '../builtin';
import { axisName, type Call } from '../call';
import { ifRead } from '../if-read';
import { spanNamed, tensorValue } from '../scope';
import { staticInteger } from '../static-value';
import { filled } from './filled';
import { ofNoElements } from './no-elements';

/** Σ over named axes, divided by how many elements there are. */
export const meanOf = (graph: Graph, x: Node, over: readonly string[]): Node =>
  graph.div(graph.sum(x, over), lengthOf(graph, mergedSpan(over.map((name) => axisNamed(x.axes, name)))));

/** The mean squared deviation from the mean (divided by n, not n − 1). */
const varianceOf = (graph: Graph, x: Node, over: readonly string[]): Node =>
  meanOf(graph, graph.power(graph.sub(x, meanOf(graph, x, over)), 2), over);

/** The most terms that `sum(body, i, a:b)` may write out. */
const termLimit = 4096;

/** The index of a sum, if it has one: a name of nothing else, which is therefore no axis of a declared size. */
function indexOf(call: Call): string | null {
  const index = call.count === 3 ? call.symbol(1) : null;
  return index === null || spanNamed(call.session, index) !== undefined || call.session.resolve(index) !== null
    ? null
    : index;
}

/**
 * `sum(body, i, paths)`, `sum(body, i, 1:n)`: the body written out for each value of the index.
 * @param nothing what no terms come to
 */
function indexedTerms(call: Call, nothing: number): Node[] | null {
  const index = indexOf(call);
  if (index === null) return null;
  const range = call.syntax(2);
  const term = (k: number): Node => call.tensorWith(0, index, tensorValue(call.graph.constant(k)));
  /** Whether it is the name of an axis that is no size. */
  const isAxis = (start: number): boolean => term(start).axes.some((axis) => axis.name === index);
  if (endOf(call)?.extent !== undefined && isAxis(1)) return null;
  const [first, last] =
    range.type === 'RangeNode' ? [bound(call, range.from), bound(call, range.to)] : [1, call.integer(2)];
  if (last < first - 1 || last - first >= termLimit)
    return call.fail(
      'empty-range',
      `the index ${index} runs from ${first} to ${last}`,
      `A range a:b needs a <= b, or b = a - 1 for no terms, and at most ${termLimit} terms.`,
      2,
    );
  if (last < first) {
    // What has no terms is as large as its terms are elsewhere.
    const like = ifRead(() => term(first)) ?? term(last);
    return like.axes.some((axis) => axis.name === index) ? null : [filled(call.graph, nothing, like)];
  }
  if (isAxis(first)) return null;
  return Array.from({ length: last - first + 1 }, (_, k) => term(first + k));
}

/** The span of the size that an index runs up to, if it is named. */
function endOf(call: Call): Span | undefined {
  const range = call.syntax(2);
  const end = range.type === 'RangeNode' ? range.to : range;
  return end.type === 'SymbolNode' ? spanNamed(call.session, end.name) : undefined;
}

/** The same over any number of elements: the index stands for an axis, which is summed over. */
function indexedSum(call: Call): Node | null {
  const index = indexOf(call);
  if (index === null) return null;
  const range = call.syntax(2);
  const span = endOf(call);
  if (span?.extent === undefined) return null;
  if (range.type === 'RangeNode' && bound(call, range.from) !== 1) return null;
  const axis = { ...span, name: call.session.freshName(`${index}·`) };
  const body = call.tensorWith(0, index, tensorValue(positionIn(call.graph, axis)));
  if (body.axes.some(({ name }) => name === index)) return null; // the name of an axis that is no size
  return body.axes.some(({ name }) => name === axis.name)
    ? call.graph.sum(body, [axis.name])
    : call.graph.mul(lengthOf(call.graph, span), body);
}

function bound(call: Call, node: Parameters<Call['session']['compile']>[0]): number {
  const value = call.compile(node);
  return (
    (value.kind === 'tensor' ? staticInteger(value.node) : null) ??
    call.fail(
      'not-an-integer',
      'the ends of a range must be whole numbers known in advance',
      'Use numbers or sizes.',
      2,
    )
  );
}

const reduction = (
  name: string,
  kind: Reduction,
  summary: string,
  combine: (graph: Graph, a: Node, b: Node) => Node,
): Builtin => ({
  signature: `${name}(x, axis, …)`,
  summary,
  compile: (call) => {
    const sum = kind === 'sum' ? indexedSum(call) : null;
    if (sum !== null) return tensorValue(sum);
    const none = ofNoElements(call, kind === 'sum' ? 0 : 1);
    if (none !== null) return tensorValue(none);
    const terms = indexedTerms(call, kind === 'sum' ? 0 : 1);
    if (terms !== null) return tensorValue(terms.reduce((total, term) => combine(call.graph, total, term)));
    const x = call.tensor(0);
    return tensorValue(call.graph.reduce(kind, x, call.axesFrom(1, x)));
  },
});

const over = (
  signature: string,
  summary: string,
  build: (graph: Graph, x: Node, axes: readonly string[]) => Node,
): Builtin => ({
  signature,
  summary,
  compile: (call) => {
    const x = call.tensor(0);
    return tensorValue(build(call.graph, x, call.axesFrom(1, x)));
  },
});

/** `max(a, b, …)` of several tensors, or `max(x, axis, …)` over axes of one. */
const extremum = (kind: 'max' | 'min'): Builtin => ({
  signature: `${kind}(a, b)`,
  summary: `the ${kind === 'max' ? 'larger' : 'smaller'} of a and b, element by element; ${kind}(x, axis) over an axis`,
  most: Number.POSITIVE_INFINITY,
  compile: (call) => {
    const x = call.tensor(0);
    const names = x.axes.map((axis) => axis.name);
    const isAxis = (i: number): boolean => {
      const name = axisName(call.syntax(i));
      return name !== null && names.includes(name);
    };
    const others = Array.from({ length: call.count - 1 }, (_, i) => i + 1);
    if (others.every(isAxis)) return tensorValue(call.graph.reduce(kind, x, call.axesFrom(1, x)));
    return tensorValue(others.reduce((best, i) => call.graph.map(kind, best, call.tensor(i)), x));
  },
});

const constantTensor = (call: Call, value: bigint): Node => {
  const axes: Axis[] = Array.from({ length: call.count }, (_, i) => ({
    ...(spanNamed(call.session, call.axis(i)) ?? { size: call.integer(i) }),
    name: call.axis(i),
  }));
  return axes.reduceRight(
    (node: Node, axis) => call.graph.move(node, { move: 'expand', axis }),
    call.graph.constant(fraction(value, 1n)),
  );
};

const cumulative = (graph: Graph, x: Node, axes: readonly string[]): Node => {
  const [name, ...more] = axes;
  if (name === undefined || more.length > 0)
    throw new ShapeError('axis-needed', 'cumulative sums run along one axis', 'Name it: cumsum(x, n).');
  const axis = axisNamed(x.axes, name);
  const { size } = axis;
  const earlier = `${name}≤`;
  const mask = graph.table([axis, { ...bare(axis), name: earlier }], (k) => (k % size <= Math.floor(k / size) ? 1 : 0));
  return graph.orderedLike(graph.sum(graph.mul(mask, graph.rename(x, { [name]: earlier })), [earlier]), x);
};

/** Sums, means and their like over named axes. */
export const reductions = {
  sum: reduction('sum', 'sum', 'Σ over the axes; sum(f(i), i, n) writes the terms out for i = 1..n', (g, a, b) =>
    g.add(a, b),
  ),
  prod: reduction('prod', 'prod', '∏ over the axes; prod(f(i), i, n) likewise', (g, a, b) => g.mul(a, b)),
  mean: over('mean(x, axis, …)', 'average over the axes', meanOf),
  variance: over('variance(x, axis, …)', 'mean of (x − mean)², divided by n', varianceOf),
  std: over('std(x, axis, …)', '√variance', (g, x, axes) => g.unary('sqrt', varianceOf(g, x, axes))),
  norm2: over('norm2(x, axis, …)', 'Σ x² over the axes', (g, x, axes) => g.sum(g.power(x, 2), axes)),
  norm: over('norm(x, axis, …)', '√(Σ x²)', (g, x, axes) => g.unary('sqrt', g.sum(g.power(x, 2), axes))),
  cumsum: over('cumsum(x, axis)', 'sums of the first 1, 2, … elements', cumulative),
  logsumexp: over('logsumexp(x, axis, …)', 'log Σ e^x', (g, x, axes) => g.unary('log', g.sum(g.unary('exp', x), axes))),
  softmax: over('softmax(x, axis, …)', 'e^x / Σ e^x', (g, x, axes) =>
    g.div(g.unary('exp', x), g.sum(g.unary('exp', x), axes)),
  ),
  max: extremum('max'),
  min: extremum('min'),
  zeros: {
    signature: 'zeros(n, m, …)',
    summary: 'a tensor of zeros',
    compile: (call) => tensorValue(constantTensor(call, 0n)),
  },
  ones: {
    signature: 'ones(n, m, …)',
    summary: 'a tensor of ones',
    compile: (call) => tensorValue(constantTensor(call, 1n)),
  },
  iota: {
    signature: 'iota(n)',
    summary: '1, 2, …, n along the axis n',
    compile: (call) => {
      const name = call.axis(0);
      const span = spanNamed(call.session, name) ?? { size: call.integer(0) };
      return tensorValue(positionsAlong(call.graph, { ...span, name }));
    },
  },
} satisfies Record<string, Builtin>;
