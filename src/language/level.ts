import { type Axis, sameAxes, showAxes } from '../tensor/axis';
import { reals } from '../tensor/domain';
import { type Span, sameSpan } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { ShapeError } from '../tensor/shape-error';
import type { FunctionSymbol, InputSymbol } from '../tensor/symbol';
import type { Value } from './value';

/** A size b^K, at a level and at the one below. */
export interface LevelPower {
  readonly base: number;
  readonly top: Span;
  readonly below: Span;
}

/**
 * A level k of a recursion that is any but the least, and the one below. What a recursive definition gives at the level below is
 * an unknown function; what is declared without regard to levels is the same at both.
 */
export interface Level {
  readonly name: string;
  readonly least: number;
  readonly top: Node;
  readonly below: Node;
  readonly powers: readonly LevelPower[];
  /** Names of definitions that call themselves. */
  readonly recursive: ReadonlySet<string>;
  /** What definitions give at the level below, by their names and the shapes of arguments at the level. */
  readonly previous: Map<string, Previous>;
  readonly shared: Map<string, Value>;
  /** Those of them that are taken to be differentiable: that they are is to be seen of what they give. */
  readonly smooth: ReadonlySet<string>;
  /** What recursive definitions give at the level, and at the least one, of any arguments: these must have values. */
  readonly bodies: Body[];
}

/** What a definition gives at the level below, of arguments of some shapes. */
export interface Previous {
  readonly name: string;
  readonly symbol: FunctionSymbol | InputSymbol;
  /** A number, or a tensor like the last argument. */
  readonly shape: 'number' | 'like';
  /** The axes of the arguments at the level itself. */
  readonly lifted: readonly (readonly Axis[])[];
}

/** What a recursive definition of this name gives of arguments that are any. */
export interface Body {
  readonly name: string;
  readonly value: Node;
  readonly args: readonly Node[];
}

/** @param least the least level, below all that are looked at */
export function createLevel(
  graph: Graph,
  { name, least, powers, recursive, smooth }: Pick<Level, 'name' | 'least' | 'powers' | 'recursive' | 'smooth'>,
): Level {
  const low = { numerator: BigInt(least + 1), denominator: 1n };
  const symbol: InputSymbol = { name, axes: [], domain: { ...reals, low, lowOpen: false }, isLevel: true };
  const top = graph.input(symbol);
  const below = graph.sub(top, graph.constant(1));
  return {
    name,
    least,
    top,
    below,
    powers,
    recursive,
    smooth,
    previous: new Map(),
    shared: new Map(),
    bodies: [],
  };
}

/** How many elements b^e is, for the level or the one below as its exponent. */
export function powerAt({ top, below, powers }: Level, base: number | null, exponent: Node): Span | null {
  const power = powers.find((each) => each.base === base);
  if (power === undefined) return null;
  return exponent === top ? power.top : exponent === below ? power.below : null;
}

/**
 * What a definition gives at the level below.
 * @param probe what it gives at the least level, of any arguments
 * @throws ShapeError where its shape is not that of its last argument, nor a number
 */
export function previousValue(
  graph: Graph,
  level: Level,
  name: string,
  args: readonly Node[],
  probe: (level: Node, args: readonly Node[]) => Node | null,
): Node {
  const { previous, least, powers } = level;
  if (args.some(({ isOpen }) => isOpen)) throw otherShape(`an argument of ${name}`);
  const lifted = args.map(({ axes }) => axes.map((axis) => atLevel(axis, powers)));
  const key = keyOf(name, lifted);
  const known = previous.get(key) ?? firstCalled();
  previous.set(key, known);
  const { symbol, shape } = known;
  if (!('kind' in symbol)) return graph.input(symbol);
  return graph.apply(symbol, args, [], shape === 'number' ? [] : (args.at(-1)?.axes ?? []));

  function firstCalled(): Previous {
    if (previous.size >= mostShapes) throw otherShape(`an argument of ${name}`);
    const small = args.map(({ axes }, i) =>
      anyArgument(
        graph,
        name,
        i,
        axes.map((axis) => atLeastLevel(axis, powers, least)),
      ),
    );
    const atLeast = probe(graph.constant(least), small);
    const shape = atLeast?.axes.length === 0 ? 'number' : 'like';
    if (atLeast === null || atLeast.isOpen || (shape === 'like' && !sameAxes(atLeast.axes, small.at(-1)?.axes ?? [])))
      throw otherShape(name);
    level.bodies.push({ name, value: atLeast, args: small });
    return { name, symbol: symbolOf(level, name, args.length), shape, lifted };
  }
}

/** More combinations of shapes than this are taken for endlessly many. */
const mostShapes = 16;

function symbolOf({ name: size, smooth, previous }: Level, name: string, count: number): FunctionSymbol | InputSymbol {
  const others = [...previous.values()].filter((each) => each.name === name).length;
  const own = `${name}(${size} - 1)${"'".repeat(others)}`;
  if (count === 0) return { name: own, axes: [], domain: reals };
  return { name: own, kind: 'arbitrary', differentiable: smooth.has(name), range: reals };
}

/** An argument that is any of its shape. */
export const anyArgument = (graph: Graph, name: string, i: number, axes: readonly Axis[]): Node =>
  graph.input({ name: `argument ${i} of ${name}`, axes, domain: reals });

const keyOf = (name: string, lifted: readonly (readonly Axis[])[]): string =>
  `${name} ${lifted.map(showAxes).join(' ')}`;

/** An axis at the level, from the one below. */
function atLevel(axis: Axis, powers: readonly LevelPower[]): Axis {
  if (axis.extent === undefined) return axis;
  return { ...powerBelow(axis, powers).top, name: axis.name };
}

/** An axis of the size b^K at the level below, at the least one. */
function atLeastLevel(axis: Axis, powers: readonly LevelPower[], least: number): Axis {
  return axis.extent === undefined ? axis : { name: axis.name, size: powerBelow(axis, powers).base ** least };
}

function powerBelow(axis: Axis, powers: readonly LevelPower[]): LevelPower {
  const power = powers.find(({ below }) => sameSpan(below, axis));
  if (power === undefined) throw otherShape('an argument');
  return power;
}

const otherShape = (what: string): ShapeError =>
  new ShapeError('any-size', `the shape of ${what} one level below is not known`, 'List the sizes.');

/**
 * Notes what a definition gives at the level, of any arguments.
 * @throws ShapeError where its shape is another one than at the level below
 */
export function noteBodyAt({ previous, bodies }: Level, name: string, value: Node | null, args: readonly Node[]): void {
  const axes = args.map((arg) => arg.axes);
  const shape = previous.get(keyOf(name, axes))?.shape;
  const isNumber = shape === 'number' && value?.axes.length === 0;
  const isLike = shape === 'like' && value !== null && !value.isOpen && sameAxes(value.axes, axes.at(-1) ?? []);
  if (shape !== undefined && !isNumber && !isLike) throw otherShape(name);
  if (value !== null) bodies.push({ name, value, args });
}
