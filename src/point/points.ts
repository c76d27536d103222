import type { RandomStream } from '../number/random-stream';
import { elementCount } from '../tensor/axis';
import type { InputSymbol } from '../tensor/symbol';
import { type Point, ratio, type Value } from './point';
import { randomValues, type Style, simplexValues } from './random-values';
import { simpleValues } from './simple-values';

/** One input with what its elements are drawn from. */
interface Source {
  readonly symbol: InputSymbol;
  readonly count: number;
  readonly palette: readonly Value[];
}

/** Places in the palette that tell most formulas apart: on the line 2, 3, 1, 1/2, −1, −2, 1/3. */
const telling = [3, 6, 1, 4, 2, 5, 9];

/** How many palette values are tried everywhere, and in one input alone. */
const edges = 8;

/** The most points of a full grid over palettes, and of a full enumeration of finite domains. */
const gridLimit = 400;
export const enumerationLimit = 4096;

const styles: readonly Style[] = ['small', 'fraction', 'sparse', 'palette', 'small', 'far'];

/**
 * Points of the declared domains, endless unless the domains are finite and small: a few telling
 * ones, then edges, grids, and random ones of every size. `random` is asked for only when needed;
 * `special` are values worth trying in one element.
 */
export function* pointsOf(
  inputs: readonly InputSymbol[],
  random: () => RandomStream,
  special: () => Iterable<Point>,
): Generator<Point> {
  const sources = inputs.map((symbol) => ({
    symbol,
    count: elementCount(symbol.axes),
    palette: simpleValues(symbol.domain),
  }));
  if (sources.length === 0) {
    yield new Map();
    return;
  }
  if (isEnumerable(sources)) {
    yield* grid(sources, (source) => source.palette);
    return;
  }
  for (let offset = 0; offset < 3; offset++) yield tellingPoint(sources, offset);
  for (let i = 0; i < edges; i++) yield everywhere(sources, i);
  yield* oneAtEdge(sources);
  yield* special();
  const corner = Math.floor(gridLimit ** (1 / elements(sources)));
  if (corner > 2 && isProduct(sources)) yield* grid(sources, (source) => source.palette.slice(0, corner));
  const stream = random();
  for (let i = 0; ; i++) {
    const style = styles[i % styles.length] as Style;
    yield new Map(sources.map(({ symbol, palette }) => [symbol, randomValues(symbol, style, palette, stream)]));
  }
}

const elements = (sources: readonly Source[]): number => sources.reduce((n, source) => n + source.count, 0);

const isEnumerable = (sources: readonly Source[]): boolean =>
  sources.every(({ symbol }) => symbol.domain.kind === 'finite') &&
  sources.reduce((n, { palette, count }) => n * palette.length ** count, 1) <= enumerationLimit;

const isProduct = (sources: readonly Source[]): boolean =>
  sources.every(({ symbol }) => symbol.domain.kind !== 'simplex');

const cyclic = (palette: readonly Value[], i: number): Value => palette[i % palette.length] as Value;

/** A point at which all elements differ as far as the palettes allow. */
function tellingPoint(sources: readonly Source[], offset: number): Point {
  let next = offset;
  return new Map(
    sources.map(({ symbol, count, palette }) => {
      if (symbol.domain.kind === 'simplex') return [symbol, simplexValues(growing(count, offset))];
      return [symbol, Array.from({ length: count }, () => cyclic(palette, telling[next++ % telling.length] as number))];
    }),
  );
}

const growing = (count: number, offset: number): number[] =>
  Array.from({ length: count }, (_, i) => 1 + ((i + offset) % count));

/** Every element at the same place of its palette. */
const everywhere = (sources: readonly Source[], i: number): Point =>
  new Map(sources.map(({ symbol, count, palette }) => [symbol, constantValues(symbol, count, cyclic(palette, i), i)]));

function constantValues(symbol: InputSymbol, count: number, value: Value, i: number): Value[] {
  if (symbol.domain.kind !== 'simplex') return Array.from({ length: count }, () => value);
  return simplexValues(Array.from({ length: count }, (_, k) => (i > 0 && k === i % count ? 10 ** (i % 4) : 1)));
}

/** One input at an edge, or one element of it, the others telling. */
function* oneAtEdge(sources: readonly Source[]): Generator<Point> {
  const base = tellingPoint(sources, 0);
  if (sources.length > 1) {
    for (let i = 0; i < edges; i++) {
      for (const { symbol, count, palette } of sources) {
        if (i < palette.length)
          yield new Map([...base, [symbol, constantValues(symbol, count, cyclic(palette, i), i)]]);
      }
    }
  }
  for (const { symbol, count, palette } of sources) {
    if (count === 1 || symbol.domain.kind === 'simplex') continue;
    const rest = palette[0] as Value;
    for (let k = 0; k < Math.min(count, edges); k++) {
      const place = k < edges / 2 ? k : count - 1 - (k - edges / 2);
      const values = Array.from({ length: count }, (_, i) => (i === place ? cyclic(palette, 1) : rest));
      yield new Map([...base, [symbol, values]]);
    }
  }
}

/** Every choice of palette values for every element. */
function* grid(sources: readonly Source[], valuesOf: (source: Source) => readonly Value[]): Generator<Point> {
  const lists = sources.flatMap((source) => Array.from({ length: source.count }, () => valuesOf(source)));
  const index = lists.map(() => 0);
  for (;;) {
    let at = 0;
    yield new Map(
      sources.map(({ symbol, count }) => [
        symbol,
        Array.from({ length: count }, () => (lists[at] as readonly Value[])[index[at++] as number] ?? ratio(0)),
      ]),
    );
    let digit = lists.length - 1;
    while (digit >= 0 && ++(index[digit] as number) === (lists[digit] as readonly Value[]).length) index[digit--] = 0;
    if (digit < 0) return;
  }
}
