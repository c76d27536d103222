import { pick, type Random, randomFrom, wholeBetween } from './random';
import { errorFunction } from './scalars';
import { Unjudged } from './syntax';
import {
  type Axis,
  count,
  isHidden,
  mapTensors,
  reduce,
  spread,
  type Tensor,
  tensor,
  unionAxes,
  visible,
} from './tensor';

/** What a number must satisfy. */
export interface Range {
  readonly accepts: (x: number) => boolean;
  /** The only values there are, or null. */
  readonly values: readonly number[] | null;
  /** A smooth map of the line into the range, for values of declared functions. */
  readonly into: (x: number) => number;
}

export const everything: Range = { accepts: () => true, values: null, into: (x) => x };

/** Where something happens most often. */
const special = [0, 0, 1, -1];
const palette = [0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 0.25, 1.5, -1.5, 0.75, 5, -4, 0.125, 0.375, -0.75];

/** A small dyadic number in the range: sums and products of such numbers are exact. */
export function drawNumber(random: Random, range: Range): number {
  if (range.values !== null) return pick(random, range.values);
  for (let i = 0; i < 200; i++) {
    const x =
      random() < 0.2
        ? pick(random, special)
        : random() < 0.5
          ? pick(random, palette)
          : wholeBetween(random, -48, 48) / 16;
    const y = i < 100 ? x : x / 64;
    if (range.accepts(y)) return y;
    if (range.accepts(y + 4)) return y + 4;
  }
  throw new Unjudged('no number in the range');
}

/** A density on the line: a mixture of two normals. */
export interface LineDensity {
  readonly at: (x: number) => number;
}

export function drawDensity(random: Random): LineDensity {
  const parts = [0, 1].map(() => ({
    mean: wholeBetween(random, -12, 12) / 8,
    deviation: pick(random, [0.75, 1, 1.5, 2]),
  }));
  const share = pick(random, [0.25, 0.5, 0.75, 0.125, 1]);
  const at = (x: number): number =>
    parts.reduce((sum, { mean, deviation }, i) => {
      const z = (x - mean) / deviation;
      return sum + ((i === 0 ? share : 1 - share) * Math.exp((-z * z) / 2)) / (deviation * Math.sqrt(2 * Math.PI));
    }, 0);
  return { at };
}

export type Applied = (args: readonly Tensor[]) => Tensor;

/** Smooth numbers that are unlike each other, from a text. */
const coefficient = (seed: string): number => randomFrom(seed)() * 2 - 1;

/** One smooth function of one number. */
function wave(seed: string, range: Range): (x: number) => number {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((part) => coefficient(`${seed} ${part}`));
  return (x) => range.into((a ?? 0) + (b ?? 0) * x + (c ?? 0) * Math.sin(x * 1.3 + 2 * (d ?? 0)));
}

/** An increasing function of all numbers, with an inverse: x + sin x / 2 + c, or a multiple of −1. */
export function drawBijection(seed: string): {
  readonly f: (x: number) => number;
  readonly inverse: (y: number) => number;
} {
  const scale = coefficient(`${seed} sign`) > 0 ? 1.25 : -0.75;
  const shift = coefficient(`${seed} shift`);
  const f = (x: number): number => scale * (x + Math.sin(x) / 2) + shift;
  const inverse = (y: number): number => {
    const wanted = (y - shift) / scale;
    let x = wanted;
    for (let i = 0; i < 100; i++) {
      const step = (x + Math.sin(x) / 2 - wanted) / (1 + Math.cos(x) / 2);
      x -= Math.max(-1, Math.min(1, step));
    }
    return x;
  };
  return { f, inverse };
}

export const elementwiseFunction =
  (seed: string, range: Range): Applied =>
  ([x, ...rest]) => {
    if (x === undefined || rest.length > 0) throw new Unjudged('one argument is needed');
    return mapTensors([x], wave(seed, range));
  };

/**
 * A function whose outputs depend on all inputs. Elements along the input axes are mixed; along others it is repeated.
 * @param inputs the axes of each argument, or null for all visible ones
 * @param output the axes of the value, or null for those of the last argument
 */
export function mixingFunction(
  seed: string,
  inputs: readonly (readonly string[])[] | null,
  output: readonly Axis[] | null,
  range: Range,
): Applied {
  return (args) => {
    if (inputs !== null && inputs.length !== args.length) throw new Unjudged('another number of arguments');
    const last = args.at(-1);
    if (last === undefined) throw new Unjudged('a function without arguments');
    const to = output ?? visible(last);
    const arity = `${seed} of ${args.length}`;
    const outputs = Array.from({ length: count(to) }, (_, o) => {
      const mixed = args.map((arg, a) => {
        const names = (inputs?.[a] ?? visible(arg).map(({ name }) => name)).filter((name) => {
          if (!arg.axes.some((axis) => axis.name === name)) throw new Unjudged('an argument without the axis');
          return true;
        });
        const sizes = names.map((name) => arg.axes.find((axis) => axis.name === name)?.size).join('x');
        return reduce(arg, names, (values) => {
          let total = 0;
          for (let i = 0; i < values.length; i++) {
            const weight = coefficient(`${arity} ${a} ${sizes} ${i} ${o}`);
            const x = values[i] ?? Number.NaN;
            total += weight * x + coefficient(`${arity} ${a} ${sizes} ${i} ${o} s`) * Math.sin(x);
          }
          return total;
        });
      });
      const bias = coefficient(`${arity} bias ${o}`);
      return mapTensors(mixed, (...parts) => {
        const total = parts.reduce((sum, part) => sum + part, bias);
        return range.into(total + Math.cos(total) / 2);
      });
    });
    const outer = unionAxes(outputs);
    const spreads = outputs.map((each) => spread(each, outer).data);
    if (to.some(({ name }) => outer.some((axis) => axis.name === name && !isHidden(axis))))
      throw new Unjudged('an axis of the value is there already');
    return tensor([...outer, ...to], (i) => spreads[i % count(to)]?.[Math.floor(i / count(to))] ?? Number.NaN);
  };
}

/** A smooth map of the line into the inside of an interval; it stays away from the ends, so that logarithms exist. */
export const sigmoidInto =
  (low: number, high: number) =>
  (x: number): number =>
    low + ((high - low) * (1 + 0.9 * errorFunction(x / 2))) / 2;
