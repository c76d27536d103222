import { hasValue } from '../../definedness/has-value';
import { hasIntegral, linearCombination } from '../../integral/linear-combination';
import { atEveryDraw } from '../../integral/support';
import type { Bounds } from '../../number/bounds';
import { fraction } from '../../number/fraction';
import { isSmooth } from '../../operation/smoothness';
import type { Relation } from '../../statement/relation';
import { flip } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { differentiate } from '../../tensor/derivative';
import type { Domain } from '../../tensor/domain';
import { freshName, variableNames } from '../../tensor/fresh-name';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import { reachable, rewrite } from '../../tensor/rewrite';
import { showNode } from '../../tensor/show-node';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import { integralsExist } from './integrals-exist';
import { type Rule, refuse, turned, type Way } from './rule';
import { byTangents } from './tangents';

/** φ(E(Y)) <= E(φ(Y)) for convex φ, and >= for concave φ, such as the logarithm. */
export const jensen: Rule = {
  name: 'jensen',
  aliases: ["jensen's inequality", 'jensen inequality'],
  summary: 'φ(E(Y)) <= E(φ(Y)) for φ convex on an interval that holds every value of Y; >= for φ concave',
  apply: ({ graph, left, relation, right }) => {
    const outer = [
      ...waysFrom(graph, left, relation, right),
      ...waysFrom(graph, right, flip[relation], left).map(turned),
    ];
    return outer.length > 0 ? { ways: outer } : refuse('no side is a smooth function of one expectation');
  },
};

/** The ways of reading `side` as φ(E(Y)). */
function waysFrom(graph: Graph, side: Node, relation: Relation, other: Node): Way[] {
  if (relation !== '<=' && relation !== '>=') return [];
  const single = expectationsIn(side).flatMap(nested);
  return [...single, ...combined(graph, side, other)].flatMap((over) => wayOver(graph, side, over, relation, other));
}

/**
 * The mean of a sum, where the sum was taken apart: a E(Y) + b E(Z) + c, as that of aY + bZ + c over all their variables, in the order in
 * which the other side averages over them.
 */
function combined(graph: Graph, side: Node, other: Node): Mean[] {
  const all = expectationsIn(side);
  const order = reachable([other]).flatMap((node) => (node.kind === 'expect' ? [node.variable] : []));
  const depth = (variable: InputSymbol): number => order.indexOf(variable);
  return reachable([side]).flatMap((node): Mean[] => {
    if (node.kind !== 'map' || node.axes.length > 0 || node.free.size > 0) return [];
    const inside = new Set(reachable([node]));
    if (all.length < 2 || !all.every((mean) => inside.has(mean))) return [];
    const { integrals, rest } = linearCombination(graph, node);
    const isLinear = rest === null || !hasIntegral(rest);
    if (!isLinear || integrals.some(({ variable }) => variable.measure?.kind === 'lebesgue')) return [];
    const parts = integrals.map(({ variable, body }) => unwound(variable, body));
    const values = [...parts.map(({ value }) => value), ...(rest === null ? [] : [rest])];
    return [
      {
        node,
        variables: [...new Set(parts.flatMap(({ variables }) => variables))].sort((a, b) => depth(b) - depth(a)),
        value: values.reduce((sum, value) => graph.add(sum, value)),
      },
    ];
  });
}

/** The variables of an expectation of expectations, the outermost first. */
function unwound(variable: InputSymbol, body: Node): Pick<Mean, 'variables' | 'value'> {
  const variables = [variable];
  let value = body;
  while (isMean(value)) {
    variables.push(value.variable);
    value = value.args[0];
  }
  return { variables, value };
}

/** An expectation over several variables at once: the outermost first, and what it averages. */
interface Mean {
  readonly node: Node;
  readonly variables: readonly InputSymbol[];
  readonly value: Node;
}

/** E(Y) over one variable, and, where Y is itself an expectation, over both, and so on. */
function nested(node: Node<'expect'>): Mean[] {
  const means: Mean[] = [];
  let value: Node = node;
  const variables: InputSymbol[] = [];
  while (isMean(value)) {
    variables.push(value.variable);
    value = value.args[0];
    means.push({ node, variables: [...variables], value });
  }
  return means;
}

const isMean = (node: Node): node is Node<'expect'> =>
  node.kind === 'expect' && node.axes.length === 0 && node.variable.measure?.kind !== 'lebesgue';

/** Scalar expectations of the expression, under a probability, that are not inside others. */
function expectationsIn(side: Node): Node<'expect'>[] {
  return reachable([side]).filter((node): node is Node<'expect'> => isMean(node) && node.free.size === 0);
}

function wayOver(
  graph: Graph,
  side: Node,
  { node, variables, value }: Mean,
  relation: '<=' | '>=',
  other: Node,
): Way[] {
  // Almost every value of Y, and so E(Y), lies in an interval that its bounds give where all draws are possible.
  const [drawn] = atEveryDraw(graph, [value]) as [Node];
  const symbol: InputSymbol = {
    name: freshName('t', variableNames([side, other])),
    axes: [],
    domain: intervalOf(rootBounds(drawn)),
  };
  const t = graph.input(symbol) as Node<'input'>;
  const [phi] = rewrite(graph, [side], (each) => (each === node ? t : null));
  if (phi === t || !isSmoothIn(phi, t)) return [];
  const ofValue = variables.reduceRight(
    (body, variable) => graph.expect(variable, body),
    substituteInput(graph, phi, symbol, value),
  );
  const curvature = differentiate(graph, differentiate(graph, phi, t, []), t, []);
  const convex = relation === '<=';
  const shown = showNode(phi);
  const bent: Statement = {
    text: `${shown} is ${convex ? 'convex' : 'concave'} in ${symbol.name}`,
    left: curvature,
    relation: convex ? '>=' : '<=',
    right: graph.constant(0),
  };
  const defined: Statement = { ...hasValue(graph, phi), text: `${shown} has a value for every ${symbol.name}` };
  const same: Statement = {
    text: `the expectation of ${shown} is the other side`,
    left: ofValue,
    relation: '==',
    right: other,
  };
  const conclude = byTangents({ graph, phi, t, relation, mean: node, variables, value, other });
  return [{ obligations: [defined, bent, same], matches: [same], hypotheses: integralsExist([side, other]), conclude }];
}

/** Two derivatives wherever it has a value (at a root they must have one too). */
function isSmoothIn(phi: Node, t: Node): boolean {
  const varying = new Set([t.id]);
  for (const node of reachable([phi])) {
    if (!node.args.some((arg) => varying.has(arg.id))) continue;
    const isKnown = node.kind === 'power' || (node.kind === 'map' && isSmooth(node.operation));
    if (!isKnown || node.axes.length > 0) return false;
    varying.add(node.id);
  }
  return varying.has(phi.id);
}

/** An interval that holds every value within the bounds. */
function intervalOf(bounds: Bounds | undefined): Domain {
  const { low = null, lowOpen = true, high = null, highOpen = true } = bounds ?? {};
  const isPoint =
    low !== null && high !== null && low.numerator === high.numerator && low.denominator === high.denominator;
  const widened = isPoint
    ? { low: fraction(low.numerator - low.denominator, low.denominator), lowOpen: false }
    : { low, lowOpen };
  return { kind: 'interval', ...widened, high, highOpen, excluded: [] };
}
