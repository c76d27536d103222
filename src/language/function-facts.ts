import type { Relation } from '../statement/relation';
import type { Statement } from '../statement/statement';
import { axisNames, elementCount } from '../tensor/axis';
import { reals } from '../tensor/domain';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import type { FunctionClass, FunctionSymbol } from '../tensor/symbol';
import type { Fact } from './fact';
import { inner, type Place } from './function-place';
import { jensenForms } from './jensen-forms';

/** More arguments than this are not looked at, nor pairs of elements beyond these. */
const pointLimit = 5;
const pairLimit = 64;

/**
 * What the classes of a function say of the arguments that formulas put in. For a convex function that need not be differentiable there
 * is a subgradient at every point, since it is finite everywhere (R. T. Rockafellar, Convex analysis, 1970, theorem 23.4): a new variable
 * stands for it, so that what is proved for all of its values holds for that one.
 */
export function functionFacts(graph: Graph, symbol: FunctionSymbol, roots: readonly Node[]): Fact[] {
  const { classes = [] } = symbol;
  const uses = reachable(roots).filter(
    (node): node is Node<'apply'> => node.kind === 'apply' && node.symbol === symbol,
  );
  const isDifferentiated = symbol.differentiable || uses.some(({ derivatives }) => derivatives.length > 0);
  const all = placesOf(graph, symbol, uses, isDifferentiated);
  const places = all.filter(({ at }) => at.free.size === 0);
  const statements = classes.flatMap((each) => [
    ...(isDifferentiated ? places.flatMap((place) => atPlace(graph, symbol.name, each, place)) : []),
    ...places.flatMap((first, i) =>
      places.slice(i).flatMap((second, k) => {
        const isOne = k === 0;
        if (isOne && (first.batch.length === 0 || !isSmall(first, first))) return [];
        const apart = isSmall(first, second) ? renamedApart(graph, second, first) : second;
        const both = [ofPair(graph, symbol, each, first, apart)];
        if (!isOne) both.push(ofPair(graph, symbol, each, apart, first));
        return both.flat();
      }),
    ),
  ]);
  return [
    ...statements.map((statement) => ({ kind: 'statement' as const, statement })),
    ...jensenForms(graph, symbol, all, roots).map((form) => ({ kind: 'form' as const, form, by: 'class' as const })),
  ];
}

function placesOf(
  graph: Graph,
  symbol: FunctionSymbol,
  uses: readonly Node<'apply'>[],
  isDifferentiated: boolean,
): Place[] {
  const slopes = uses.filter(({ derivatives }) => derivatives.length === 1);
  const hasSlope = (symbol.classes ?? []).some(({ kind }) => kind === 'convex' || kind === 'concave');
  const known = new Map<Node, Place>();
  for (const { args, batch } of uses) {
    const [at] = args;
    if (at === undefined || at.isOpen || known.has(at) || known.size >= pointLimit) continue;
    const space = at.axes.filter(({ name }) => !batch.includes(name));
    const names = axisNames(space);
    const own = slopes.find(({ args: [other] }) => other === at) ?? slopes[0];
    const axes = own?.derivatives[0]?.axes ?? names;
    const gradient = (): Node =>
      graph.rename(
        graph.apply(symbol, [at], batch, [], [{ argument: 0, axes }]),
        Object.fromEntries(axes.map((name, i) => [name, names[i] as string])),
      );
    const free = (): Node | null =>
      at.free.size > 0
        ? null
        : graph.input({ name: `slope of ${symbol.name} (${known.size + 1})`, axes: at.axes, domain: reals });
    known.set(at, {
      at,
      batch,
      value: graph.apply(symbol, [at], batch, []),
      slope: isDifferentiated ? gradient() : hasSlope ? free() : null,
    });
  }
  return [...known.values()];
}

const batchOf = ({ at, batch }: Place): number => elementCount(at.axes.filter(({ name }) => batch.includes(name)));
const isSmall = (a: Place, b: Place): boolean => batchOf(a) * batchOf(b) <= pairLimit;

/** A place with other names for the axes that another one has: all pairs of their elements are compared. */
function renamedApart(graph: Graph, { at, batch, value, slope }: Place, other: Place): Place {
  const names = Object.fromEntries(
    batch.filter((name) => other.batch.includes(name)).map((name) => [name, `${name}§`]),
  );
  const renamed = (node: Node): Node => graph.rename(node, names);
  return {
    at: renamed(at),
    batch: batch.map((name) => names[name] ?? name),
    value: renamed(value),
    slope: slope && renamed(slope),
  };
}

const said = (symbol: string, kind: string, left: Node, relation: Relation, right: Node): Statement => ({
  text: `${symbol} is ${kind}`,
  left,
  relation,
  right,
});

/** What a class says of the derivative at one place. */
function atPlace(graph: Graph, name: string, of: FunctionClass, place: Place): Statement[] {
  const { slope } = place;
  if (slope === null) return [];
  const zero = graph.constant(0);
  switch (of.kind) {
    case 'increasing':
    case 'nondecreasing':
      return [said(name, of.kind, slope, '>=', zero)];
    case 'decreasing':
    case 'nonincreasing':
      return [said(name, of.kind, slope, '<=', zero)];
    case 'Lipschitz':
      return [said(name, of.kind, inner(graph, place, slope, slope), '<=', graph.power(of.constant, 2))];
    case 'smooth':
    case 'convex':
    case 'concave':
    case 'even':
    case 'odd':
      return [];
  }
}

/** What a class says of two places, in this order. */
function ofPair(graph: Graph, symbol: FunctionSymbol, of: FunctionClass, from: Place, to: Place): Statement[] {
  const { name, classes = [] } = symbol;
  const step = graph.sub(to.at, from.at);
  const rise = graph.sub(to.value, from.value);
  const square = inner(graph, to, step, step);
  switch (of.kind) {
    case 'increasing':
      return [ordered('less', 'less'), ordered('lessEqual', 'lessEqual')];
    case 'nondecreasing':
      return [ordered('lessEqual', 'lessEqual')];
    case 'decreasing':
      return [opposed('less'), opposed('lessEqual')];
    case 'nonincreasing':
      return [opposed('lessEqual')];
    case 'convex':
    case 'concave': {
      if (from.slope === null) return [];
      const along = inner(graph, to, from.slope, step);
      return [said(name, of.kind, rise, of.kind === 'convex' ? '>=' : '<=', along)];
    }
    case 'Lipschitz': {
      const bound = graph.mul(graph.power(of.constant, 2), square);
      return [said(name, of.kind, graph.power(rise, 2), '<=', bound), ...isLine()];
      function isLine(): Statement[] {
        if (from.at.axes.length > from.batch.length || of.kind !== 'Lipschitz') return [];
        const length = graph.mul(of.constant, graph.unary('abs', step));
        return [said(name, of.kind, rise, '<=', length), said(name, of.kind, graph.neg(rise), '<=', length)];
      }
    }
    case 'smooth': {
      if (from.slope === null || to.slope === null) return [];
      const rest = graph.sub(rise, inner(graph, to, from.slope, step));
      const bound = graph.div(graph.mul(of.constant, square), graph.constant(2));
      const turn = graph.sub(to.slope, from.slope);
      const turned = inner(graph, to, turn, turn);
      // Y. Nesterov, Introductory lectures on convex optimization, 2004, theorem 2.1.5.
      const twice = graph.mul(graph.mul(graph.constant(2), of.constant), rest);
      const isConvex = classes.some(({ kind }) => kind === 'convex');
      return [
        said(name, of.kind, rest, '<=', bound),
        said(name, of.kind, graph.neg(rest), '<=', bound),
        said(name, of.kind, turned, '<=', graph.mul(graph.power(of.constant, 2), square)),
        ...(isConvex ? [said(name, 'convex and smooth', turned, '<=', twice)] : []),
      ];
    }
    case 'even':
    case 'odd':
      return [];
  }

  /** Whether one is less than the other says, as a truth value, no more than whether the values are. */
  function ordered(premise: 'less' | 'lessEqual', conclusion: 'less' | 'lessEqual'): Statement {
    const follows = graph.binary(conclusion, from.value, to.value);
    return said(name, of.kind, graph.binary(premise, from.at, to.at), '<=', follows);
  }

  function opposed(order: 'less' | 'lessEqual'): Statement {
    return said(name, of.kind, graph.binary(order, from.at, to.at), '<=', graph.binary(order, to.value, from.value));
  }
}
