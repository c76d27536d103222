import { add, compare, type Fraction, zero } from '../../number/fraction';
import { hashKey } from '../../number/hash-key';
import { type RandomStream, randomStream } from '../../number/random-stream';
import { showQuantities } from '../answer/show-quantities';
import { type Drawn, type DrawnName, type DrawSpace, drawnKey, everyDraw } from '../question/draw-space';
import { listedCombinations, type NumbersByName, noDraw } from '../question/draw-values';
import type { OpenQuestion } from '../question/open-question';
import { quantities } from '../question/values-of';

/** Numbers that a question is tried with. */
export interface TriedDraws {
  /** Every choice that satisfies the conditions, or a spread of them. */
  readonly draws: readonly Drawn[];
  /** How many there are; null where they were not counted. */
  readonly total: number | null;
}

/** Where choices cannot be listed, so many are tried, and each is sought so often. */
const spreadCount = 200;
const attempts = 200;

/**
 * All numbers that a question may draw, where they are at most `most`; else a spread of them, with the extremes of each name.
 * Throws ExpressionError where there are none.
 */
export function triedDraws(space: DrawSpace, path: OpenQuestion['path'], most: number): TriedDraws {
  if (space.combinations > listedCombinations) {
    const draws = chanceDraws(space);
    if (draws.length === 0) throw noDraw(space, path);
    return { draws, total: null };
  }
  const every = [...everyDraw(space)];
  if (every.length === 0) throw noDraw(space, path);
  return { draws: every.length <= most ? every : spreadOf(every, most), total: every.length };
}

/** Some of a list of draws: those in which a name is least and greatest, then others at even distances. */
export function spreadOf(draws: readonly Drawn[], count: number): readonly Drawn[] {
  if (draws.length <= count) return draws;
  const [first] = draws;
  const extremes = [...(first?.keys() ?? [])].flatMap((symbol) => {
    const sumOf = (drawn: Drawn): Fraction => (drawn.get(symbol) ?? []).reduce(add, zero);
    const sums = draws.map(sumOf);
    const place = (sign: 1 | -1): number =>
      sums.reduce((best, sum, i) => (compare(sum, sums[best] ?? zero) === sign ? i : best), 0);
    return [place(-1), place(1)];
  });
  const others = Array.from({ length: count }, (_, i) => Math.round((i * (draws.length - 1)) / Math.max(1, count - 1)));
  return [...new Set([...extremes, ...others])].slice(0, count).flatMap((place) => draws[place] ?? []);
}

/** Draws from a space of many: with each name all at its least, and all at its greatest value, then at random. */
function chanceDraws(space: DrawSpace): readonly Drawn[] {
  const { names, satisfies } = space;
  const stream = randomStream(hashKey('spread', ...names.map(({ symbol }) => symbol.name)));
  const found = new Map<string, Drawn>();
  const seek = (fixed: ReadonlyMap<DrawnName, Fraction>): void => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const drawn = chanceDraw(names, fixed, stream);
      if (!satisfies(drawn)) continue;
      found.set(drawnKey(drawn), drawn);
      return;
    }
  };
  for (const name of names) {
    const sorted = [...name.values].sort(compare);
    for (const value of [sorted[0], sorted.at(-1)]) if (value !== undefined) seek(new Map([[name, value]]));
  }
  for (let k = 0; k < spreadCount && found.size < spreadCount; k++) seek(new Map());
  return [...found.values()];
}

const chanceDraw = (
  names: readonly DrawnName[],
  fixed: ReadonlyMap<DrawnName, Fraction>,
  stream: RandomStream,
): Drawn =>
  new Map(
    names.map((name) => [
      name.symbol,
      Array.from(
        { length: name.count },
        () => fixed.get(name) ?? (name.values[stream.below(name.values.length)] as Fraction),
      ),
    ]),
  );

/** Names to which the conditions leave one value, though they could have several. */
export function fixedNames({ names, conditions }: DrawSpace, { draws, total }: TriedDraws): readonly string[] {
  if (conditions.length === 0 || total !== draws.length) return [];
  return names
    .filter(({ values }) => values.some((value) => compare(value, values[0] ?? value) !== 0))
    .filter(({ symbol }) => new Set(draws.map((drawn) => numbersText(drawn.get(symbol) ?? []))).size === 1)
    .map(({ symbol }) => symbol.name);
}

const numbersText = (values: readonly Fraction[]): string =>
  values.map(({ numerator, denominator }) => `${numerator}/${denominator}`).join();

/** Drawn numbers as a person reads them. */
const drawText = (drawn: Drawn): string =>
  [...drawn]
    .map(([symbol, values]) => `${symbol.name} = ${showQuantities(quantities(values), symbol.axes)}`)
    .join(', ');

/** `a = 3`, and how many other draws of how many share what is said of it. */
export function amongDraws(drawn: Drawn, count: number, { draws, total }: TriedDraws): string {
  const of = total === draws.length ? `${total} draws` : `${draws.length} draws that were tried`;
  return count > 1 ? `${drawText(drawn)}, and for ${count - 1} more of ${of}` : drawText(drawn);
}

export const numbersOf = (drawn: Drawn): NumbersByName =>
  new Map([...drawn].map(([symbol, values]) => [symbol.name, values]));
