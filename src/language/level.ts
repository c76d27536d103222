import { type Axis, sameAxes } from '../tensor/axis';
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
  readonly previous: Map<string, FunctionSymbol | InputSymbol>;
  /** By the name of a definition what it gives: a number, or a tensor like its last argument. */
  readonly shapes: Map<string, 'number' | 'like'>;
  readonly shared: Map<string, Value>;
  /** Those of them that are taken to be differentiable: that they are is to be seen of what they give. */
  readonly smooth: ReadonlySet<string>;
  /** What recursive definitions give at the level, and at the least one, of any arguments: these must have values. */
  readonly bodies: Body[];
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
    shapes: new Map(),
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
 * @param probe what it gives at a level, the least or the one above, of any arguments
 * @throws ShapeError where its shape is not that of its last argument, nor a number
 */
export function previousValue(
  graph: Graph,
  { name: size, least, top, previous, shapes, bodies, powers, smooth }: Level,
  name: string,
  args: readonly Node[],
  probe: (level: Node, args: readonly Node[]) => Node | null,
): Node {
  const own = `${name}(${size} - 1)`;
  const known = previous.get(own);
  if (args.length === 0) {
    const symbol = known ?? { name: own, axes: [], domain: reals };
    previous.set(own, symbol);
    shapes.set(name, 'number');
    if (known === undefined) for (const level of [graph.constant(least), top]) note(bodies, name, probe(level, []), []);
    return graph.input(symbol as InputSymbol);
  }
  const symbol = known ?? { name: own, kind: 'arbitrary', differentiable: smooth.has(name), range: reals };
  previous.set(own, symbol);
  const small = args.map(({ axes }, i) =>
    graph.input({
      name: `argument ${i} of ${name}`,
      axes: axes.map((axis) => atLeastLevel(axis, powers, least)),
      domain: reals,
    }),
  );
  const atLeast = probe(graph.constant(least), small);
  const axes = atLeast?.axes ?? [];
  const last = args.at(-1) as Node;
  const shape = axes.length === 0 ? 'number' : 'like';
  if (shape === 'like' && !sameAxes(axes, small.at(-1)?.axes ?? [])) throw otherShape(name);
  shapes.set(name, shape);
  if (known === undefined) note(bodies, name, atLeast, small);
  return graph.apply(symbol as FunctionSymbol, args, [], shape === 'number' ? [] : last.axes);
}

/** An axis of the size b^K at the level below, at the least one. */
function atLeastLevel(axis: Axis, powers: readonly LevelPower[], least: number): Axis {
  if (axis.extent === undefined) return axis;
  const power = powers.find(({ below }) => sameSpan(below, axis));
  if (power === undefined) throw otherShape('an argument');
  return { name: axis.name, size: power.base ** least };
}

const otherShape = (what: string): ShapeError =>
  new ShapeError('any-size', `the shape of ${what} one level below is not known`, 'List the sizes.');

/**
 * Notes what a definition gives at the level, of any arguments.
 * @throws ShapeError where its shape is another one than at the level below
 */
export function noteBodyAt({ shapes, bodies }: Level, name: string, body: Node, args: readonly Node[]): void {
  const shape = shapes.get(name);
  const isNumber = shape === 'number' && body.axes.length === 0;
  const isLike = shape === 'like' && sameAxes(body.axes, args.at(-1)?.axes ?? []);
  if (shape !== undefined && !isNumber && !isLike) throw otherShape(name);
  note(bodies, name, body, args);
}

function note(bodies: Body[], name: string, value: Node | null, args: readonly Node[]): void {
  if (value !== null) bodies.push({ name, value, args });
}
