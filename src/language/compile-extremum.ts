import type { Relation } from '../statement/relation';
import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { ClaimText } from './claim-source';
import { compileExpression } from './compile-expression';
import { sideOf } from './compile-relation';
import { domainStatements } from './domain-statements';
import { ExpressionError } from './expression-error';
import { parseExpression } from './parse-expression';
import { type Replaceable, replaceable, replaceVariable } from './replace-variable';
import type { Scope } from './scope';
import { inPlace, type Part, splitTopLevel, trimmed } from './top-level';

const pattern =
  /^(?<objective>.*\S)\s+is\s+(?<unique>uniquely\s+)?(?<direction>min|max)imi[sz]ed\s+over\s+(?<variable>[^\s]+)\s+(?<exactly>exactly\s+)?(?<where>at|on)\s+(?<points>.+)$/s;

/** A claim about where a quantity is least (or greatest). */
interface Extremum {
  readonly text: string;
  readonly scope: Scope;
  readonly objective: Node;
  readonly variable: Replaceable;
  readonly least: boolean;
  /** What a point must satisfy, beyond its declared domain. */
  readonly assumptions: readonly Statement[];
}

/**
 * `h is minimised over y at p`, `… at p or q` (by one of them), `… exactly at p, q` (by these and no others),
 * `… exactly on [a, b]`, `… uniquely minimised over y at p`; `maximised` likewise. y is a declared variable or function.
 * Null if the text is of another form.
 */
export function compileExtremum(claim: ClaimText, scope: Scope, assumptions: readonly Statement[]): Statement[] | null {
  const match = pattern.exec(claim.text);
  if (match?.groups === undefined) return null;
  const { objective = '', unique, direction, variable = '', exactly, where, points = '' } = match.groups;
  const inner: Scope = { ...scope, path: claim.path };
  const extremum: Extremum = {
    text: claim.text.trim(),
    scope: inner,
    objective: sideOf(parseExpression(objective, claim.path), inner),
    variable: replaceable({ text: variable, start: claim.text.indexOf(variable, objective.length + 1) }, inner),
    least: direction === 'min',
    assumptions,
  };
  const place: Part = { text: points, start: claim.text.length - points.length };
  const isExact = exactly !== undefined || unique !== undefined;
  if (extremum.objective.axes.length > 0)
    refuse(extremum, { text: objective, start: 0 }, 'only a single number can be minimised');
  if (where === 'on')
    return isExact
      ? onInterval(extremum, place)
      : refuse(extremum, place, 'an interval of minimisers is given exactly: write "exactly on [a, b]"');
  const split = splitTopLevel(inPlace(place), isExact ? /,/ : /\bor\b/);
  const [parts, separators] = [split.parts.map(trimmed), split.separators];
  if (unique !== undefined && separators.length > 0) refuse(extremum, place, 'a unique minimiser is one point');
  return isExact ? exactlyAt(extremum, parts) : atOneOf(extremum, parts);
}

/** h(y) >= min(h(p), h(q), …) for all y. */
function atOneOf(extremum: Extremum, parts: readonly Part[]): Statement[] {
  const { scope, text, objective, least } = extremum;
  const { graph } = scope.session;
  const points = parts.map((part) => pointAt(extremum, part));
  const best = points.map(({ value }) => value).reduce((all, value) => graph.map(least ? 'min' : 'max', all, value));
  return [
    ...points.flatMap(({ inDomain }) => inDomain),
    { text, left: objective, relation: least ? '>=' : '<=', right: best },
  ];
}

/** h(p) = h(q) = …, and h(y) > h(p) for every other y. */
function exactlyAt(extremum: Extremum, parts: readonly Part[]): Statement[] {
  const { scope, text, variable } = extremum;
  const { graph } = scope.session;
  const input = requireInput(extremum, variable, parts[0]);
  const points = parts.map((part) => pointAt(extremum, part));
  const [first, ...others] = points as [Point, ...Point[]];
  const isOne = points
    .map(({ point }) => allElements(graph, graph.binary('equal', input, point)))
    .reduce((some, same) => graph.sub(graph.add(some, same), graph.mul(some, same)));
  return [
    ...points.flatMap(({ inDomain }) => inDomain),
    ...others.map(({ value }): Statement => ({ text, left: first.value, relation: '==', right: value })),
    elsewhere(extremum, isOne, first.value),
  ];
}

/** h(y) = h(a) for y in [a, b], h(y) > h(a) for every other y. */
function onInterval(extremum: Extremum, place: Part): Statement[] {
  const { scope, text, variable, objective } = extremum;
  const { graph } = scope.session;
  const match = /^\s*\[(.*)\]\s*$/s.exec(place.text);
  const { parts } = splitTopLevel(match?.[1] ?? '', /,/);
  const [low, high] = parts.map(
    (part): Part => ({ text: part.text, start: place.start + place.text.indexOf('[') + 1 + part.start }),
  );
  if (low === undefined || high === undefined || parts.length !== 2)
    return refuse(extremum, place, 'an interval is written [a, b]');
  const input = requireInput(extremum, variable, place);
  if (input.axes.length > 0) refuse(extremum, place, 'an interval holds single numbers');
  const [a, b] = [pointAt(extremum, low), pointAt(extremum, high)];
  const inside = graph.mul(graph.binary('lessEqual', a.point, input), graph.binary('lessEqual', input, b.point));
  return [
    ...a.inDomain,
    ...b.inDomain,
    { text: `${text}: the interval is not empty`, left: a.point, relation: '<=', right: b.point },
    { text, left: graph.map('select', inside, objective, a.value), relation: '==', right: a.value },
    elsewhere(extremum, inside, a.value),
  ];
}

/** h(y) > best wherever y is no minimiser. */
function elsewhere({ scope, text, objective, least }: Extremum, isMinimiser: Node, best: Node): Statement {
  const { graph } = scope.session;
  const beaten = least ? graph.sub(objective, graph.constant(1)) : graph.add(objective, graph.constant(1));
  const relation: Relation = least ? '>' : '<';
  return { text, left: objective, relation, right: graph.map('select', isMinimiser, beaten, best) };
}

interface Point {
  readonly point: Node;
  /** The objective there. */
  readonly value: Node;
  /** That the point lies in the declared domain. */
  readonly inDomain: readonly Statement[];
}

/** For a function, `point` is of no use: functions are not compared. */
function pointAt({ scope, objective, variable, assumptions }: Extremum, part: Part): Point {
  const node = parseExpression(inPlace(part), scope.path);
  const at = compileExpression(node, scope);
  const located = { scope, start: node.start, end: node.end };
  const value = replaceVariable(objective, variable, at, located);
  const point = at.kind === 'tensor' ? at.node : scope.session.graph.constant(0);
  const admitted = assumptions.flatMap((assumption): Statement[] => {
    const { text, relation } = assumption;
    const left = replaceVariable(assumption.left, variable, at, located);
    const right = replaceVariable(assumption.right, variable, at, located);
    const isAffected = left !== assumption.left || right !== assumption.right;
    return isAffected ? [{ text: `${part.text.trim()} satisfies ${text}`, left, relation, right }] : [];
  });
  return { point, value, inDomain: [...domainStatements(variable, at, part.text.trim(), located), ...admitted] };
}

function requireInput(extremum: Extremum, variable: Replaceable, part: Part | undefined): Node {
  if (variable.kind === 'input') return variable.node;
  return refuse(
    extremum,
    part ?? { text: '', start: 0 },
    'the exact set of minimisers can be given for numbers and tensors, not for functions',
  );
}

const allElements = (graph: Graph, truth: Node): Node =>
  graph.reduce(
    'prod',
    truth,
    truth.axes.map(({ name }) => name),
  );

function refuse({ scope, text }: Extremum, part: Part, reason: string): never {
  const next = 'For example: h(y) is minimised over y at 1 or -1; … exactly at 1; … exactly on [-1, 1].';
  throw new ExpressionError(
    'extremum',
    reason,
    next,
    scope.path,
    part.start,
    Math.min(text.length, part.start + part.text.length),
  );
}
