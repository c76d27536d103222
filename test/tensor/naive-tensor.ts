import fc from 'fast-check';
import { float64 } from '../../src/number/float64';
import type { NumberSystem } from '../../src/number/number-system';
import { type Axis, axisNames, elementCount } from '../../src/tensor/axis';
import { reals } from '../../src/tensor/domain';
import { type Environment, evaluate } from '../../src/tensor/evaluate';
import type { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import type { InputSymbol } from '../../src/tensor/symbol';

/** A place in a tensor: the index along each axis, by name. */
export type Index = Readonly<Record<string, number>>;

/** A tensor as nothing but a value for each index. */
export interface NaiveTensor {
  readonly axes: readonly Axis[];
  at(index: Index): number;
}

/** Every index of these axes, the last axis fastest. */
export function indices(axes: readonly Axis[]): Index[] {
  return axes.reduce<Index[]>(
    (all, { name, size }) =>
      all.flatMap((index) => Array.from({ length: size }, (_, i): Index => ({ ...index, [name]: i }))),
    [{}],
  );
}

/** The row-major place of an index, digit by digit. */
const placeOf = (axes: readonly Axis[], index: Index): number =>
  axes.reduce((place, { name, size }) => place * size + (index[name] ?? Number.NaN), 0);

export const tensorOf = (axes: readonly Axis[], data: ArrayLike<number>): NaiveTensor => ({
  axes,
  at: (index) => data[placeOf(axes, index)] ?? Number.NaN,
});

/** All values, the last axis fastest. */
export const listed = ({ axes, at }: NaiveTensor): number[] => indices(axes).map(at);

export const symbolOf = (name: string, axes: readonly Axis[] = []): InputSymbol => ({ name, axes, domain: reals });

/** The values of a node where its inputs have these values. */
export function valuesIn<V>(
  system: NumberSystem<V>,
  node: Node,
  inputs: ReadonlyMap<InputSymbol, readonly V[]>,
  apply?: Environment<V>['apply'],
): readonly V[] {
  const input = (symbol: InputSymbol): readonly V[] => {
    const data = inputs.get(symbol);
    if (data === undefined) throw new Error(`${symbol.name} has no value`);
    return data;
  };
  return Array.from(evaluate(plan([node]), system, apply === undefined ? { input } : { input, apply })(node), unsigned);
}

/** −0 is 0. */
export const unsigned = <V>(value: V): V => (Object.is(value, -0) ? (0 as V) : value);

/** A tensor that knows its node: an input of the graph with these values. */
export function inputTensor(graph: Graph, name: string, axes: readonly Axis[], data: readonly number[]) {
  const symbol = symbolOf(name, axes);
  return {
    node: graph.input(symbol),
    naive: tensorOf(axes, data),
    values: (node: Node): readonly number[] => valuesIn(float64, node, new Map([[symbol, data]])),
  };
}

/** Axes with distinct names, one of them a name that every object has, and sizes from 1 to `most`. */
export const someAxes = (min = 1, max = 4, most = 4): fc.Arbitrary<Axis[]> =>
  fc
    .shuffledSubarray(['a', 'b', 'c', "c'", 'constructor'], { minLength: min, maxLength: max })
    .chain((names) =>
      fc.tuple(...names.map((name) => fc.integer({ min: 1, max: most }).map((size): Axis => ({ name, size })))),
    );

/** Distinct whole numbers, so that an element in the wrong place shows. */
export const counted = (axes: readonly Axis[]): number[] => Array.from({ length: elementCount(axes) }, (_, i) => i + 1);

/** Whole numbers with repetitions, zeros and both signs. */
export const someData = (axes: readonly Axis[], span = 5): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: -span, max: span }), { minLength: elementCount(axes), maxLength: elementCount(axes) });

export const sizesOf = (axes: readonly Axis[]): Record<string, number> =>
  Object.fromEntries(axes.map(({ name, size }) => [name, size]));

export { axisNames };
