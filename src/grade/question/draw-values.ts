import { ExpressionError } from '../../language/expression-error';
import type { Fraction } from '../../number/fraction';
import { hashKey } from '../../number/hash-key';
import { hashText } from '../../number/hash-text';
import { randomStream } from '../../number/random-stream';
import { type Drawn, type DrawSpace, drawSpace, everyDraw } from './draw-space';
import type { OpenQuestion } from './open-question';

/** Numbers by the names that draw them. */
export type NumbersByName = ReadonlyMap<string, readonly Fraction[]>;

/** Whose numbers: equal keys give equal numbers. */
export interface DrawKey {
  readonly course: string;
  readonly student: string;
  /** The claim file of the question. */
  readonly sheet: string;
  /** The numbers themselves, where a key is tried with them instead of with a student's. */
  readonly numbers?: NumbersByName | undefined;
}

const attemptLimit = 1000;
/** So many combinations can all be looked at. */
export const listedCombinations = 20_000;
/** Attempts for each of them: that all miss one that satisfies the conditions has a probability below e^-20. */
const attemptsForEach = 20;

/**
 * Draws the numbers of a student until all conditions hold. Questions of one sheet that draw a name from the same
 * values under the same conditions share its numbers. Throws ExpressionError where the sheet is wrong.
 */
export type DrawValues = (key: DrawKey) => Drawn;

export function drawing(open: OpenQuestion): DrawValues {
  const { path } = open;
  const space = drawSpace(open);
  const bases = new Map<string, readonly [number, number]>();
  let isPossible: boolean | null = null;
  /** Whether it is worth going on after the first attempts. */
  const mayBeMet = (): boolean => {
    isPossible ??= space.combinations <= listedCombinations && everyDraw(space).next().done !== true;
    return isPossible;
  };
  return ({ course, student, sheet, numbers }) => {
    if (numbers !== undefined)
      return new Map(space.names.map(({ symbol }) => [symbol, numbers.get(symbol.name) ?? []] as const));
    const name = `${course}\n${sheet}`;
    const base = bases.get(name) ?? hashKey('draw', course, sheet);
    bases.set(name, base);
    const most = Math.max(attemptLimit, attemptsForEach * Math.min(space.combinations, listedCombinations));
    for (let attempt = 0; attempt < attemptLimit || (attempt < most && mayBeMet()); attempt++) {
      const drawn = new Map(
        space.names.map(({ symbol, count, values }) => {
          const stream = randomStream(hashText(base, `${symbol.name}\n${attempt}\n${student}`));
          return [
            symbol,
            Array.from({ length: count }, () => values[stream.below(values.length)] as Fraction),
          ] as const;
        }),
      );
      if (space.satisfies(drawn)) return drawn;
    }
    throw noDraw(space, path);
  };
}

/** That no numbers satisfy the conditions, or none that were tried. */
export function noDraw({ combinations }: DrawSpace, path: OpenQuestion['path']): ExpressionError {
  const reason =
    combinations <= listedCombinations
      ? `none of the ${combinations} choices of numbers satisfies these conditions`
      : `no numbers that satisfy these conditions were found in ${attemptLimit} attempts`;
  return new ExpressionError(
    'no-draw',
    reason,
    'Draw from other values, or drop a condition.',
    [...path, 'where'],
    0,
    1,
  );
}

export const drawValues = (open: OpenQuestion, key: DrawKey): Drawn => drawing(open)(key);
