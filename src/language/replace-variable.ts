import { sameAxes, showAxes } from '../tensor/axis';
import { reals } from '../tensor/domain';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { reachable, rewrite } from '../tensor/rewrite';
import type { FunctionSymbol, InputSymbol } from '../tensor/symbol';
import { withAxes } from '../tensor/with-axes';
import { ExpressionError } from './expression-error';
import type { Scope } from './scope';
import type { Part } from './top-level';
import type { DeclaredFunction, NamedValue, Value } from './value';

/** A declared variable or function that something else can stand for. */
export type Replaceable =
  | { readonly kind: 'input'; readonly name: string; readonly node: Node<'input'> }
  | { readonly kind: 'function'; readonly name: string; readonly declared: DeclaredFunction };

/** Where, in a text, the value stands. */
export interface Located {
  readonly scope: Scope;
  readonly start: number;
  readonly end: number;
}

/** @throws ExpressionError unless the name stands for a declared variable or an arbitrary function or density */
export function replaceable({ text, start }: Part, scope: Scope): Replaceable {
  const name = text.trim();
  const value = scope.session.resolve(name);
  if (value?.kind === 'tensor' && value.node.kind === 'input' && value.node.symbol.measure === undefined) {
    return { kind: 'input', name, node: value.node };
  }
  if (value?.kind === 'function' && value.declared !== undefined && isFree(value.declared.symbol)) {
    return { kind: 'function', name, declared: value.declared };
  }
  const next = 'Name a variable, an arbitrary function or a density declared under given.';
  throw new ExpressionError(
    'not-a-variable',
    `nothing can be minimised over ${name}`,
    next,
    scope.path,
    start,
    start + text.length,
  );
}

const isFree = ({ kind, differentiable, classes }: FunctionSymbol): boolean =>
  kind !== 'bijection' && !differentiable && classes === undefined;

/**
 * The expression with a value in place of a variable or function, also inside definitions.
 * @throws ExpressionError where the value is of another kind or shape, or depends on what it replaces
 */
export function replaceVariable(root: Node, variable: Replaceable, value: Value, located: Located): Node {
  const { graph } = located.scope.session;
  if (variable.kind === 'input') {
    if (value.kind !== 'tensor')
      return refuse(
        located,
        `${variable.name} is a ${variable.node.axes.length === 0 ? 'number' : 'tensor'}, this is a ${value.kind}`,
      );
    const point = fitted(graph, value.node, variable.node, located);
    const isWhole = value.node.axes.length === variable.node.axes.length;
    if (isWhole && !value.node.isOpen && !sameAxes(value.node.axes, variable.node.axes))
      refuse(
        located,
        `${showAxes(value.node.axes)} are in another order than the axes of ${variable.name}, ${showAxes(variable.node.axes)}`,
      );
    if (reachable([point]).includes(variable.node)) refuse(located, `the point depends on ${variable.name} itself`);
    return rewrite(graph, [root], (node) => (node === variable.node ? point : null))[0] ?? root;
  }
  if (value.kind === 'tensor') return refuse(located, `${variable.name} is a function, this is a number or tensor`);
  return replaceFunction(graph, root, variable.declared, value, located);
}

function replaceFunction(
  graph: Graph,
  root: Node,
  declared: DeclaredFunction,
  value: NamedValue,
  located: Located,
): Node {
  const { symbol } = declared;
  if (symbol.kind === 'density' && value.kind === 'function' && value.declared?.symbol.kind !== 'density') {
    refuse(located, `${symbol.name} is a density, ${value.name} is not known to be one`);
  }
  const call = (args: readonly Node[]): Node => {
    const image = value.kind === 'function' ? value.call(args) : null;
    if (image?.kind === 'tensor') return image.node;
    const [x] = args;
    if (value.kind !== 'distribution' || x === undefined) return refuse(located, 'this function gives no number');
    return value.distribution.density(graph, x);
  };
  requireIndependent(graph, root, declared, call, located);
  const drawn = new Map<InputSymbol, InputSymbol>();
  const redrawn = (variable: InputSymbol): InputSymbol => {
    const density = value.kind === 'function' ? value.declared?.symbol : undefined;
    if (density === undefined)
      return refuse(
        located,
        `random variables are drawn from ${symbol.name}: only a declared density can stand for it`,
      );
    const known = drawn.get(variable) ?? { ...variable, measure: { kind: 'density', density } };
    drawn.set(variable, known);
    return known;
  };
  const isDrawn = (variable: InputSymbol): boolean => drawnFrom(variable) === symbol;
  const [replaced] = rewrite(graph, [root], (node, now) => {
    if (node.kind === 'input' && isDrawn(node.symbol)) return graph.input(redrawn(node.symbol));
    if (node.kind === 'expect' && isDrawn(node.variable))
      return graph.expect(redrawn(node.variable), now(node.args[0]));
    if (node.kind !== 'apply' || node.symbol !== symbol) return null;
    if (node.derivatives.length > 0) refuse(located, `the derivative of ${symbol.name} occurs`);
    return fitted(graph, call(node.args.map(now)), node, located);
  });
  return replaced ?? root;
}

/** Refuses a point that depends on the function it stands for: it would be another one for every function. */
function requireIndependent(
  graph: Graph,
  root: Node,
  { symbol, inputs }: DeclaredFunction,
  call: (args: readonly Node[]) => Node,
  located: Located,
): void {
  // At arguments of its own, so that what the objective puts in does not count.
  const shapes = reachable([root])
    .filter((node) => node.kind === 'apply' && node.symbol === symbol)
    .map(({ args }) => args.map(({ axes }) => axes));
  const images = [...shapes, ...(inputs === null ? [] : [inputs])].map((shape) =>
    call(shape.map((axes, i) => graph.input({ name: `${symbol.name} argument ${i + 1}`, axes, domain: reals }))),
  );
  const dependsOn = (node: Node): boolean =>
    (node.kind === 'apply' && node.symbol === symbol) ||
    (node.kind === 'input' && drawnFrom(node.symbol) === symbol) ||
    (node.kind === 'expect' && drawnFrom(node.variable) === symbol);
  if (reachable(images).some(dependsOn)) refuse(located, `the point depends on ${symbol.name} itself`);
}

const drawnFrom = ({ measure }: InputSymbol): FunctionSymbol | null =>
  measure?.kind === 'density' ? measure.density : null;

/** The value with the axes of what it replaces, in their order; a single number is the same everywhere. */
function fitted(graph: Graph, value: Node, place: Node, located: Located): Node {
  const sizes = new Map(place.axes.map(({ name, size }) => [name, size]));
  if (value.axes.some(({ name, size }) => sizes.get(name) !== size)) {
    refuse(
      located,
      `a value with the axes ${showAxes(value.axes)} cannot stand where ${showAxes(place.axes)} is needed`,
    );
  }
  return withAxes(graph, value, place.axes);
}

function refuse({ scope, start, end }: Located, reason: string): never {
  throw new ExpressionError(
    'extremum',
    reason,
    'Give a point of the same kind as the variable.',
    scope.path,
    start,
    end,
  );
}
