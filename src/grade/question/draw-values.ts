import { ExpressionError } from '../../language/expression-error';
import type { Fraction } from '../../number/fraction';
import { hashKey } from '../../number/hash-key';
import { hashText } from '../../number/hash-text';
import { randomStream } from '../../number/random-stream';
import { type Rational, rational } from '../../number/rational';
import { decideRational } from '../../statement/relation-check';
import type { Statement } from '../../statement/statement';
import { elementCount } from '../../tensor/axis';
import { evaluate } from '../../tensor/evaluate';
import { type Plan, plan } from '../../tensor/plan';
import type { InputSymbol } from '../../tensor/symbol';
import { compileQuestionRelation } from './compile-question-relation';
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
 * values under the same conditions share its numbers. Throws ExpressionError where the sheet is wrong.
 */
export type DrawValues = (key: DrawKey) => Drawn;

export function drawing(open: OpenQuestion): DrawValues {
  const { question, drawn, path } = open;
  const conditions = question.where.map((text, i) => {
    const statement = compileQuestionRelation(open, text, [...path, 'where', i]);
    return { statement, steps: plan([statement.left, statement.right]) };
  });
  const domains = drawn.map((symbol) => ({
    symbol,
    count: elementCount(symbol.axes),
    values: finiteValues(symbol, [...path, 'draw', symbol.name]),
  }));
  const bases = new Map<string, readonly [number, number]>();
  return ({ course, student, sheet }) => {
    const name = `${course}\n${sheet}`;
    const base = bases.get(name) ?? hashKey('draw', course, sheet);
    bases.set(name, base);
    for (let attempt = 0; attempt < attemptLimit; attempt++) {
      const numbers = new Map(
        domains.map(({ symbol, count, values }) => {
          const stream = randomStream(hashText(base, `${symbol.name}\n${attempt}\n${student}`));
          return [
            symbol,
            Array.from({ length: count }, () => values[stream.below(values.length)] as Fraction),
          ] as const;
        }),
      );
      if (conditions.every(({ statement, steps }) => holds(statement, steps, numbers))) return numbers;
    }
    throw new ExpressionError(
      'no-draw',
      `no numbers that satisfy these conditions were found in ${attemptLimit} attempts`,
      'Draw from other values, or drop a condition.',
      [...path, 'where'],
      0,
      1,
    );
  };
}

export const drawValues = (open: OpenQuestion, key: DrawKey): Drawn => drawing(open)(key);

function holds({ left, relation, right }: Statement, steps: Plan, numbers: Drawn): boolean {
  const elements = evaluate(steps, rational, { input: (symbol): readonly Rational[] => numbers.get(symbol) ?? [] });
  const [a, b] = [elements(left), elements(right)];
  return a.every((value, i) => decideRational(relation, value, b[b.length === 1 ? 0 : i] as Rational) === 'holds');
}

function finiteValues({ name, domain }: InputSymbol, path: readonly (string | number)[]): readonly Fraction[] {
  if (domain.kind === 'finite') return domain.values;
  throw new ExpressionError(
    'endless-draw',
    `${name} has infinitely many values, numbers are drawn from finitely many`,
    'Write integer in 1..9, or {0.5, 1, 2}.',
    path,
    0,
    1,
  );
}

/** A text that is equal for equal numbers only. */
export const drawnKey = (drawn: Drawn): string =>
  [...drawn]
    .map(
      ([{ name }, values]) =>
        `${name}=${values.map(({ numerator, denominator }) => `${numerator}/${denominator}`).join()}`,
    )
    .join(' ');
