import type { ClaimText } from '../../language/claim-source';
import type { ClaimNames } from '../../language/compile-claim';
import { ExpressionError } from '../../language/expression-error';
import type { Value } from '../../language/value';
import { type Axis, showAxes } from '../../tensor/axis';
import { positions } from '../../tensor/axis-order';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { ShapeError } from '../../tensor/shape-error';
import { withAxes } from '../../tensor/with-axes';

/** Refuses a text of an instance. */
export function refuseText({ text, path }: ClaimText, code: string, reason: string, next: string): never {
  throw new ExpressionError(code, reason, next, path, 0, text.length);
}

/** Runs a construction on behalf of a text, giving its ShapeErrors the place of that text. */
export function onBehalfOf<T>(text: ClaimText, build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof ShapeError) return refuseText(text, error.code, error.reason, error.next);
    throw error;
  }
}

/** What a text means, which must be a number or tensor that depends on no more than the local names. */
export function readTensor(names: ClaimNames, text: ClaimText, locals: ReadonlyMap<string, Value>): Node {
  const value = names.interpret(text, locals);
  if (value.kind === 'tensor') {
    const own = [...locals.values()].flatMap((local) => (local.kind === 'tensor' ? [local.node] : []));
    requireConcrete(value.node, own, text);
    return value.node;
  }
  return refuseText(
    text,
    'not-a-tensor',
    `this is a ${value.kind}, a number or a formula is needed here`,
    'Write a number such as 0.5, or a formula such as 2 * x + 1.',
  );
}

/**
 * Refuses what depends on something that the claim declares: an instance says what that is.
 * @param own what it may depend on
 */
export function requireConcrete(value: Node, own: readonly Node[], text: ClaimText): void {
  const open = reachable([value]).flatMap((node) => (own.includes(node) ? [] : (openIn(node, value) ?? [])));
  const [name] = open;
  if (name !== undefined) refuseDeclared(name, text);
}

/** Refuses a text that names something of the claim. */
export const refuseDeclared = (name: string, text: ClaimText): never =>
  refuseText(
    text,
    'not-concrete',
    `this depends on ${name}, which the claim declares`,
    `Give what ${name} is, in its place.`,
  );

/** What a node of a formula leaves open: a variable, a random variable outside of an expectation, a function or density; or null. */
function openIn(node: Node, whole: Node): string | null {
  if (node.kind === 'input')
    return node.symbol.measure === undefined || whole.free.has(node.symbol) ? node.symbol.name : null;
  if (node.kind === 'apply') return node.symbol.name;
  const measure = node.kind === 'expect' ? node.variable.measure : undefined;
  return measure?.kind === 'density' ? measure.density.name : null;
}

/** A value with the declared axes: as it is, by renaming its axes in their order, or repeated if it is one number. */
export function fitted(graph: Graph, value: Node, axes: readonly Axis[], text: ClaimText): Node {
  const isSame = axes.every((axis) => value.axes.some((own) => own.name === axis.name && own.size === axis.size));
  if (isSame && value.axes.length === axes.length) return withAxes(graph, value, axes);
  const isPart = value.axes.every((own) => axes.some((axis) => axis.name === own.name && axis.size === own.size));
  if (isPart) return withAxes(graph, value, axes);
  const places = onBehalfOf(text, () => positions(value));
  if (places.length === axes.length && places.every((own, i) => own.size === axes[i]?.size))
    return graph.rename(value, Object.fromEntries(places.map((own, i) => [own.name, (axes[i] as Axis).name])));
  return refuseText(
    text,
    'axis-mismatch',
    `this has the axes ${showAxes(value.axes)}, the declaration asks for ${showAxes(axes)}`,
    'Give one number, or an array of the declared sizes.',
  );
}
