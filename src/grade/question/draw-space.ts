import { ExpressionError } from '../../language/expression-error';
import type { Fraction } from '../../number/fraction';
import { type Rational, rational } from '../../number/rational';
import { decideRational } from '../../statement/relation-check';
import type { Statement } from '../../statement/statement';
import { elementCount } from '../../tensor/axis';
import { evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { type Plan, plan } from '../../tensor/plan';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { compileQuestionRelation } from './compile-question-relation';
import type { OpenQuestion } from './open-question';

/** The numbers of one student: the elements of each drawn name, row-major. */
export type Drawn = ReadonlyMap<InputSymbol, readonly Fraction[]>;

/** What a question draws from. */
export interface DrawSpace {
  readonly names: readonly DrawnName[];
  /** Choices of all numbers, whether they satisfy the conditions or not; infinite beyond the range of doubles. */
  readonly combinations: number;
  /** What drawn numbers must satisfy. */
  readonly conditions: readonly Statement[];
  satisfies(drawn: Drawn): boolean;
}

/** A drawn name, with how many elements it has and the values that each of them may have. */
export interface DrawnName {
  readonly symbol: InputSymbol;
  readonly count: number;
  readonly values: readonly Fraction[];
}

/** Throws ExpressionError where the sheet is wrong. */
export function drawSpace(open: OpenQuestion): DrawSpace {
  const { question, drawn, path } = open;
  const conditions = question.where.map((text, i) => compileQuestionRelation(open, text, [...path, 'where', i]));
  const planned = conditions.map((statement) => ({ statement, steps: plan([statement.left, statement.right]) }));
  const names = drawn.map((symbol) => ({
    symbol,
    count: elementCount(symbol.axes),
    values: finiteValues(symbol, [...path, 'draw', symbol.name]),
  }));
  return {
    names,
    combinations: names.reduce((product, { count, values }) => product * values.length ** count, 1),
    conditions,
    satisfies: (numbers) => planned.every(({ statement, steps }) => holds(statement, steps, numbers)),
  };
}

/** Every choice that satisfies the conditions, for a space of few; the last element varies fastest. */
export function* everyDraw({ names, satisfies }: DrawSpace): Generator<Drawn> {
  const elements = names.flatMap(({ count, values }) => Array.from({ length: count }, () => values));
  const places = elements.map(() => 0);
  for (;;) {
    let from = 0;
    const drawn: Drawn = new Map(
      names.map(({ symbol, count, values }) => {
        const own = places.slice(from, from + count).map((place) => values[place] as Fraction);
        from += count;
        return [symbol, own] as const;
      }),
    );
    if (satisfies(drawn)) yield drawn;
    let last = places.length - 1;
    while (last >= 0 && places[last] === (elements[last]?.length ?? 0) - 1) places[last--] = 0;
    if (last < 0) return;
    places[last] = (places[last] ?? 0) + 1;
  }
}

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

/** A text that is equal for equal numbers only, of all names or of some. */
export const drawnKey = (drawn: Drawn, names: Iterable<InputSymbol> = drawn.keys()): string =>
  Array.from(
    names,
    (symbol) =>
      `${symbol.name}=${(drawn.get(symbol) ?? []).map(({ numerator, denominator }) => `${numerator}/${denominator}`).join()}`,
  ).join(' ');

/** The drawn names on which nodes depend. */
export function drawnBelow({ drawn }: OpenQuestion, nodes: readonly Node[]): readonly InputSymbol[] {
  const read = new Set(reachable(nodes).flatMap((node) => (node.kind === 'input' ? [node.symbol] : [])));
  return drawn.filter((symbol) => read.has(symbol));
}
