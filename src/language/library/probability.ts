import { type Axis, showAxes, unionAxes } from '../../tensor/axis';
import { positions } from '../../tensor/axis-order';
import { reals } from '../../tensor/domain';
import { expectationOf } from '../../tensor/expectation';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import { densityDistribution } from '../declared-value';
import { noteJointSum } from '../joint-sums';
import { noteDraw, tensorValue } from '../scope';
import type { Distribution } from '../value';
import { expectation } from './averages';

/** A density given by name: a declared density, a distribution, or a defined function of one argument. */
interface Density {
  /** The name of a defined function that serves as a density. */
  readonly formula?: string;
  readonly density: (x: Node) => Node;
  readonly logDensity: (x: Node) => Node;
  readonly event: readonly Axis[] | null;
  readonly distribution: Distribution | null;
}

const densityOf = (graph: Graph, distribution: Distribution): Density => ({
  density: (x) => distribution.density(graph, x),
  logDensity: (x) => distribution.logDensity(graph, x),
  event: distribution.event,
  distribution,
});

export function densityAt(call: Call, i: number): Density {
  const { graph } = call;
  const value = call.value(i);
  const known =
    value.kind === 'distribution' ? value.distribution : value.kind === 'function' ? densityDistribution(value) : null;
  if (known !== null) return densityOf(graph, known);
  if (value.kind !== 'function')
    return call.fail(
      'not-a-density',
      'a density or distribution is needed here',
      'Give its name, without an argument.',
      i,
    );
  const density = (x: Node): Node => {
    const image = value.call([x]);
    return image.kind === 'tensor'
      ? image.node
      : call.fail('not-a-density', `${value.name} gives no number`, 'A density has real values.', i);
  };
  return {
    formula: value.name,
    density,
    logDensity: (x) => graph.unary('log', density(x)),
    event: null,
    distribution: null,
  };
}

/** The first two arguments as densities on one space: parameters lacking an axis are the same along it. */
function densityPair(call: Call): readonly [Density, Density] {
  const [p, q] = [densityAt(call, 0), densityAt(call, 1)];
  if (p.event === null || q.event === null) return [p, q];
  const [isDiscrete, isOtherDiscrete] = [p, q].map((each) => each.distribution?.support !== undefined);
  if (isDiscrete !== isOtherDiscrete) {
    const reason = 'one has finitely many values, the other a density on the line';
    return call.fail('spaces-differ', reason, 'Both must be distributions on the same space.');
  }
  const space = unionAxes([{ axes: p.event }, { axes: q.event }]);
  return [onSpace(call, p, space, 0), onSpace(call, q, space, 1)];
}

function onSpace(call: Call, density: Density, space: readonly Axis[], i: number): Density {
  if (density.event?.length === space.length) return density;
  const over =
    density.distribution?.over ??
    call.fail(
      'spaces-differ',
      `one is a density on ${showAxes(density.event ?? [])}, the other on ${showAxes(space)}`,
      'Both must be densities on the same space.',
      i,
    );
  return densityOf(call.graph, over(space));
}

/** Notes that a value is about all elements of the space of these densities together. */
const jointly = ({ session }: Call, [p]: readonly Density[], value: Node): Node =>
  noteJointSum(session.jointSums, value, p?.event ?? []);

/** E_{x~p} of a function of x; the variable is drawn afresh. */
function expectUnder(call: Call, densities: readonly Density[], integrand: (x: Node, p: Density) => Node): Node {
  const { graph, session } = call;
  const [p] = densities as readonly [Density];
  noteMasses(call, densities);
  if (p.distribution !== null) {
    const drawn = p.distribution;
    const draw = drawn.draw(graph, session.freshName('x~'));
    return expectation(call, integrand(noteDraw(session, draw, null), p), [...draw.variables.keys()]);
  }
  return integralOver(call, eventOf(densities), (x) => graph.mul(p.density(x), integrand(x, p)));
}

/** A formula in place of a density must have mass 1: whoever evaluates it on concrete values checks that. */
function noteMasses(call: Call, densities: readonly Density[]): void {
  if (densities.some((density) => density.distribution?.support !== undefined)) return;
  for (const { formula, density } of densities) {
    if (formula !== undefined) call.session.masses.set(formula, integralOver(call, eventOf(densities), density));
  }
}

const eventOf = (densities: readonly Density[]): readonly Axis[] =>
  densities.find((density) => density.event !== null)?.event ?? [];

export function integralOver(call: Call, axes: readonly Axis[], integrand: (x: Node) => Node): Node {
  const variable: InputSymbol = {
    name: call.session.freshName('∫x'),
    axes,
    domain: reals,
    measure: { kind: 'lebesgue' },
  };
  return expectationOf(call.graph, variable, integrand(call.graph.input(variable)));
}

const half = (g: Graph, x: Node): Node => g.div(x, g.constant(2));

/** ∫ of a function of two densities over their common space; a sum over the outcomes of finite distributions. */
function overSpace(call: Call, integrand: (p: Node, q: Node) => Node): Node {
  const [p, q] = densityPair(call);
  const [finite, other] = [p, q].map((each) => each.distribution?.support?.(call.graph, 'outcomes'));
  if (other !== undefined && other.points !== finite?.points)
    return call.fail('spaces-differ', 'these distributions have different values', 'Both must have the same values.');
  if (finite !== undefined)
    return call.graph.sum(integrand(p.density(finite.points), q.density(finite.points)), ['outcomes']);
  noteMasses(call, [p, q]);
  return integralOver(call, eventOf([p, q]), (x) => integrand(p.density(x), q.density(x)));
}

const relativeEntropy = (call: Call, p: Density, q: Density): Node =>
  expectUnder(call, [p, q], (x) => call.graph.sub(p.logDensity(x), q.logDensity(x)));

/** log((p + q)/2) as a density to compare with. */
const mixture = (call: Call, p: Density, q: Density): Density => {
  const density = (x: Node): Node => half(call.graph, call.graph.add(p.density(x), q.density(x)));
  return { density, logDensity: (x) => call.graph.unary('log', density(x)), event: p.event, distribution: null };
};

/** Densities, divergences and integrals. */
export const probability = {
  logpdf: {
    signature: 'logpdf(p, x)',
    summary: 'log p(x)',
    compile: (call) => {
      const p = densityAt(call, 0);
      return tensorValue(jointly(call, [p], p.logDensity(call.tensor(1))));
    },
  },
  KL: {
    signature: 'KL(p, q)',
    summary: 'E_p[log p − log q], the Kullback–Leibler divergence',
    compile: (call) => {
      const pair = densityPair(call);
      return tensorValue(jointly(call, pair, relativeEntropy(call, ...pair)));
    },
  },
  H: {
    signature: 'H(p)',
    summary: '−E_p[log p], the (differential) entropy',
    compile: (call) => {
      const p = densityAt(call, 0);
      return tensorValue(jointly(call, [p], call.graph.neg(expectUnder(call, [p], p.logDensity))));
    },
  },
  crossEntropy: {
    signature: 'crossEntropy(p, q)',
    summary: '−E_p[log q]',
    compile: (call) => {
      const [p, q] = densityPair(call);
      return tensorValue(jointly(call, [p, q], call.graph.neg(expectUnder(call, [p, q], q.logDensity))));
    },
  },
  TV: {
    signature: 'TV(p, q)',
    summary: '½∫|p − q|, the total variation distance',
    compile: (call) => {
      const distance = overSpace(call, (p, q) => call.graph.unary('abs', call.graph.sub(p, q)));
      return tensorValue(jointly(call, densityPair(call), half(call.graph, distance)));
    },
  },
  JS: {
    signature: 'JS(p, q)',
    summary: '½KL(p, m) + ½KL(q, m) with m = (p + q)/2, the Jensen–Shannon divergence',
    compile: (call) => {
      const [p, q] = densityPair(call);
      const m = mixture(call, p, q);
      const sum = call.graph.add(relativeEntropy(call, p, m), relativeEntropy(call, q, m));
      return tensorValue(jointly(call, [p, q], half(call.graph, sum)));
    },
  },
  integral: {
    signature: 'integral(expression, x), integral(expression, x, a, b)',
    summary: '∫ expression dx over the space of x (the real line unless x is declared), or from a to b',
    compile: (call) => tensorValue(integral(call)),
  },
} satisfies Record<string, Builtin>;

function integral(call: Call): Node {
  const { graph, session } = call;
  const name =
    call.symbol(1) ??
    call.fail('not-a-variable', 'the variable of integration is a name', 'Write integral(f(x), x).', 1);
  const declared = session.resolve(name);
  const axes = declared?.kind === 'tensor' ? positions(declared.node) : [];
  const at = (x: Node): Node => call.tensorWith(0, name, tensorValue(x));
  if (declared?.kind === 'tensor' && declared.node.kind === 'input') requireOwn(call, name, declared.node, axes);
  if (call.count === 2) return integralOver(call, axes, at);
  // ∫ₐᵇ f(x) dx = (b − a) ∫₀¹ f(a + (b − a)u) du
  const [a, b] = [call.tensor(2), call.tensor(3)];
  const variable: InputSymbol = {
    name: session.freshName('∫u'),
    axes: [],
    domain: reals,
    measure: { kind: 'standard', family: 'uniform' },
  };
  const point = graph.add(a, graph.mul(graph.sub(b, a), graph.input(variable)));
  return graph.mul(graph.sub(b, a), expectationOf(graph, variable, at(point)));
}

/** Refuses an integrand that depends on a declared variable by way of a definition, where an integral has one of that name. */
function requireOwn(call: Call, name: string, declared: Node<'input'>, axes: readonly Axis[]): void {
  const { graph, session } = call;
  const noted = [session.parameters, session.masses, session.exchanges].map(
    (map) => [map, new Set(map.keys())] as const,
  );
  const own = graph.input({ name: session.freshName('∫x'), axes, domain: reals });
  const body = call.tensorWith(0, name, tensorValue(own));
  // What is noted is said of the variable that is integrated over.
  for (const [map, known] of noted) for (const key of [...map.keys()]) if (!known.has(key)) map.delete(key);
  if (!reachable([body]).includes(declared)) return;
  call.fail(
    'variable-taken',
    `this depends on the declared ${name} by way of a definition, not on the ${name} of the integral`,
    `Make it a function of ${name}, as c(${name}), and integrate that; or name the variable of integration otherwise.`,
    0,
  );
}
