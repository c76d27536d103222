import { type Axis, axisNames } from '../tensor/axis';
import { positions } from '../tensor/axis-order';
import { positiveReals, reals } from '../tensor/domain';
import { expectationOf } from '../tensor/expectation';
import { type Span, sameSpan, spanKey } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { ShapeError } from '../tensor/shape-error';
import type { FunctionClass, FunctionSymbol, InputSymbol } from '../tensor/symbol';
import type { AxisText, Declaration } from './declaration';
import { requireArity } from './require-arity';
import { tensorValue } from './scope';
import type { Part } from './top-level';
import type { Copies, Distribution, FunctionValue, Value } from './value';

type SpanOf = (size: Part) => Span;

export const axesOf = (shape: readonly AxisText[], spanOf: SpanOf): Axis[] =>
  shape.map((axis) => ({ ...spanOf(axis.size), name: axis.name }));

export function declaredVariable(
  graph: Graph,
  name: string,
  declaration: Extract<Declaration, { kind: 'variable' }>,
  spanOf: SpanOf,
): Value {
  return tensorValue(graph.input({ name, axes: axesOf(declaration.shape, spanOf), domain: declaration.domain }));
}

type FunctionDeclaration = Extract<Declaration, { kind: 'function' | 'density' | 'bijection' }>;

/**
 * A declared function, density or bijection as a value that can be applied.
 * @param classes what is declared of a function besides
 */
export function declaredFunction(
  graph: Graph,
  name: string,
  declaration: FunctionDeclaration,
  spanOf: SpanOf,
  classes: readonly FunctionClass[] = [],
): FunctionValue {
  switch (declaration.kind) {
    case 'density': {
      const symbol: FunctionSymbol = { name, kind: 'density', differentiable: false, range: positiveReals };
      return applied(graph, symbol, [axesOf(declaration.on, spanOf)], []);
    }
    case 'bijection': {
      const space = axesOf(declaration.on, spanOf);
      const forward: FunctionSymbol = {
        name,
        kind: 'bijection',
        differentiable: declaration.differentiable,
        range: reals,
      };
      const backward: FunctionSymbol = {
        name: `${name}⁻¹`,
        kind: 'bijection',
        differentiable: declaration.differentiable,
        range: reals,
        inverseOf: forward,
      };
      return applied(graph, forward, [space], space, applied(graph, backward, [space], space));
    }
    case 'function': {
      const kind = declaration.elementwise ? 'elementwise' : 'arbitrary';
      const symbol: FunctionSymbol = {
        name,
        kind,
        differentiable: declaration.differentiable,
        range: declaration.range,
        ...(classes.length === 0 ? {} : { classes }),
      };
      const inputs = declaration.elementwise
        ? [[]]
        : (declaration.inputs?.map((shape) => axesOf(shape, spanOf)) ?? null);
      const output = declaration.elementwise
        ? []
        : declaration.output === null
          ? null
          : axesOf(declaration.output, spanOf);
      return partOf(graph, applied(graph, symbol, inputs, output), classes);
    }
  }
}

/** An even function is the even part of any, (g(x) + g(−x))/2, and an odd one the odd part. */
function partOf(graph: Graph, whole: FunctionValue, classes: readonly FunctionClass[]): FunctionValue {
  const isEven = classes.some(({ kind }) => kind === 'even');
  if (!isEven && !classes.some(({ kind }) => kind === 'odd')) return whole;
  const at = (args: readonly Node[]): Node => {
    const value = whole.call(args);
    if (value.kind === 'tensor') return value.node;
    throw new ShapeError(
      'not-a-tensor',
      `${whole.name} gives no number`,
      'Declare what it gives: even function R -> R.',
    );
  };
  const call = (args: readonly Node[]): Value => {
    const [there, back] = [at(args), at(args.map((arg) => graph.neg(arg)))];
    const both = isEven ? graph.add(there, back) : graph.sub(there, back);
    return tensorValue(graph.div(both, graph.constant(2)));
  };
  return { ...whole, call };
}

/**
 * `inputs` null: every axis is consumed, and the first call says how many arguments there are; `output` null: the shape
 * of the last argument.
 */
function applied(
  graph: Graph,
  symbol: FunctionSymbol,
  inputs: readonly (readonly Axis[])[] | null,
  output: readonly Axis[] | null,
  inverse?: FunctionValue,
): FunctionValue {
  let arity: number | null = null;
  const call = (args: readonly Node[]): Value => {
    if (inputs === null) {
      const last = args.at(-1);
      if (last === undefined)
        throw new ShapeError('wrong-arity', `${symbol.name} needs an argument`, `Write ${symbol.name}(x).`);
      arity ??= args.length;
      if (arity !== args.length)
        throw new ShapeError(
          'wrong-arity',
          `${symbol.name} has ${args.length} argument${args.length === 1 ? '' : 's'} here and ${arity} elsewhere: these are two functions`,
          'Give them two names.',
        );
      for (const arg of args) positions(arg);
      return tensorValue(graph.apply(symbol, args, [], output ?? last.axes));
    }
    requireArity(symbol.name, inputs.length, args);
    const batch = args.flatMap((arg, i) => batchAxes(symbol.name, arg, inputs[i] as readonly Axis[]));
    const clash = (output ?? []).find((axis) => batch.includes(axis.name));
    if (clash !== undefined)
      throw new ShapeError(
        'repeated-axis',
        `axis ${clash.name} is both an axis of the values of ${symbol.name} and one it is applied along`,
        "Rename the axis of the argument: rename(x, n, n').",
      );
    const ordered = args.map((arg, i) =>
      graph.move(arg, {
        move: 'permute',
        order: [
          ...axisNames(arg.axes).filter((name) => batch.includes(name)),
          ...(inputs[i] as readonly Axis[]).map((axis) => axis.name),
        ],
      }),
    );
    return tensorValue(graph.apply(symbol, ordered, [...new Set(batch)], output ?? []));
  };
  return {
    kind: 'function',
    name: symbol.name,
    arity: inputs?.length ?? null,
    call,
    declared: { symbol, inputs, ...(inverse === undefined ? {} : { inverse }) },
  };
}

/** The axes beyond those the function consumes; it is applied along them. */
function batchAxes(name: string, arg: Node, consumed: readonly Axis[]): string[] {
  for (const axis of consumed) {
    const found = arg.axes.find((own) => own.name === axis.name);
    if (found === undefined)
      throw new ShapeError(
        'unknown-axis',
        `${name} is a function of a vector with the axis ${axis.name}, its argument has the axes ${arg.axes.map((own) => own.name).join(', ') || 'none'}`,
        `Rename the axis of the argument: rename(x, …, ${axis.name}).`,
      );
    if (!sameSpan(found, axis))
      throw new ShapeError(
        'axis-mismatch',
        `${name} takes ${spanKey(axis)} elements along ${axis.name}, here are ${spanKey(found)}`,
        'The sizes must agree.',
      );
  }
  return arg.axes.map((axis) => axis.name).filter((own) => !consumed.some((axis) => axis.name === own));
}

/** The distribution whose density is a declared density, or null for any other function. */
export function densityDistribution(value: FunctionValue): Distribution | null {
  const { declared } = value;
  if (declared?.symbol.kind !== 'density') return null;
  const event = declared.inputs?.[0] ?? [];
  const density = (_: Graph, x: Node): Node => (value.call([x]) as Extract<Value, { kind: 'tensor' }>).node;
  const drawn = (name: string, along: readonly Axis[] = []): InputSymbol => ({
    name,
    axes: [...along, ...event],
    domain: reals,
    measure: { kind: 'density', density: declared.symbol },
  });
  const one: Distribution = {
    name: value.name,
    event,
    density,
    logDensity: (graph, x) => graph.unary('log', density(graph, x)),
    draw: (graph, name) => {
      const variable = drawn(name);
      return { value: graph.input(variable), variables: new Map([[variable, null]]) };
    },
  };
  return {
    ...one,
    copied: (axes) => {
      const along = axes.filter(({ name }) => !event.some((own) => own.name === name));
      return along.length === 0 ? one : { ...one, draw: copiesOf(drawn, along) };
    },
  };
}

/** Independent draws along axes, which only expectations of sums over them are taken of. */
const copiesOf =
  (drawn: (name: string, along?: readonly Axis[]) => InputSymbol, along: readonly Axis[]): Distribution['draw'] =>
  (graph, name) => {
    const [all, of] = [drawn(name, along), drawn(name)];
    const mean: Copies['mean'] = (_, body) => expectationOf(graph, of, body);
    return { value: graph.input(all), variables: new Map([[all, null]]), copies: { of, along, mean } };
  };
