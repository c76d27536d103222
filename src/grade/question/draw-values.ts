import type { Fraction } from '../../number/fraction';
import { hashKey } from '../../number/hash-key';
import { randomStream } from '../../number/random-stream';
import { type Rational, rational } from '../../number/rational';
import { elementCount } from '../../tensor/axis';
import { evaluate } from '../../tensor/evaluate';
import { plan } from '../../tensor/plan';
import type { InputSymbol } from '../../tensor/symbol';
import { decideRational } from '../../engine/search/relation-check';
import { ExpressionError } from '../../language/expression-error';
import { compileRelation } from './relation';
import type { OpenQuestion } from './open-question';

/** Whose numbers: equal keys give equal numbers. */
export interface DrawKey {
  readonly course: string;
  readonly student: string;
  /** The claim file of the question. */
  readonly sheet: string;
}

/** The numbers of one student: the elements of each drawn name, row-major. */
export type Drawn = ReadonlyMap<InputSymbol, readonly Fraction[]>;

const attemptLimit = 1000;

/**
 * Draws the numbers of a student until all conditions hold. Questions of one sheet that draw a name from the same
 * values under the same conditions share its numbers.
 */
export function drawValues(open: OpenQuestion, key: DrawKey): Drawn {
  const { question, drawn, path } = open;
  const conditions = question.where.map((text, i) => compileRelation(open, text, [...path, 'where', i]));
  for (let attempt = 0; attempt < attemptLimit; attempt++) {
    const values = new Map(drawn.map((symbol) => [symbol, elementsOf(symbol, key, attempt, [...path, 'draw', symbol.name])]));
    const holds = conditions.every(({ left, relation, right }) => {
      const elements = evaluate(plan([left, right]), rational, { input: (symbol): readonly Rational[] => values.get(symbol) ?? [] });
      const [a, b] = [elements(left), elements(right)];
      return a.every((value, i) => decideRational(relation, value, b[b.length === 1 ? 0 : i] as Rational) === 'holds');
    });
    if (holds) return values;
  }
  throw new ExpressionError('no-draw', `no numbers that satisfy these conditions were found in ${attemptLimit} attempts`, 'Draw from other values, or drop a condition.', [...path, 'where'], 0, 1);
}

function elementsOf(symbol: InputSymbol, { course, student, sheet }: DrawKey, attempt: number, path: readonly (string | number)[]): Fraction[] {
  const { domain } = symbol;
  if (domain.kind !== 'finite') {
    throw new ExpressionError('endless-draw', `${symbol.name} has infinitely many values, numbers are drawn from finitely many`, 'Write integer in 1..9, or {0.5, 1, 2}.', path, 0, 1);
  }
  const stream = randomStream(hashKey('draw', course, student, sheet, symbol.name, attempt));
  return Array.from({ length: elementCount(symbol.axes) }, () => domain.values[stream.below(domain.values.length)] as Fraction);
}

/** A text that is equal for equal numbers only. */
export const drawnKey = (drawn: Drawn): string =>
  [...drawn].map(([{ name }, values]) => `${name}=${values.map(({ numerator, denominator }) => `${numerator}/${denominator}`).join()}`).join(' ');
