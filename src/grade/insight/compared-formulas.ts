import type { ClaimFile } from '../../claim/claim-file';
import type { FormulaQuestion } from '../../claim/question';
import { EffortSpent } from '../../engine/effort';
import type { EngineContext } from '../../engine/engine';
import { ExpressionError } from '../../language/expression-error';
import { type Fraction, fraction, showFraction } from '../../number/fraction';
import { hashKey } from '../../number/hash-key';
import { randomStream } from '../../number/random-stream';
import { pointsOf } from '../../point/points';
import { axisNames } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { readFormula } from '../answer/read-formula';
import { formulaComparer } from '../judge/compare-formulas';
import { formulaCredit } from '../judge/formula-credit';
import { type FormulaKey, formulaKey } from '../judge/formula-key';
import type { Drawn } from '../question/draw-space';
import { type InputValues, openDependency, valuesOf } from '../question/values-of';
import { type CandidateRule, candidateRules } from './candidate-rules';
import type { ComparedAnswers } from './compared-answers';

/** A formula, and what it is worth at some points, as far as that is known. */
interface ReadAnswer {
  readonly node: Node;
  readonly prints: readonly (number | string)[];
}

const half = fraction(1n, 2n);

/** Formulas of students with the same numbers are the same where that is proved, wherever both have a value. */
export function comparedFormulas(
  claim: ClaimFile,
  index: number,
  question: FormulaQuestion,
  drawn: Drawn,
): ComparedAnswers<ReadAnswer> {
  const key = formulaKey(claim, index, question, drawn);
  const comparer = formulaComparer(key);
  const points = somePoints(key);
  const printsOf = (node: Node): (number | string)[] =>
    openDependency(node, new Set(key.variables)) !== null
      ? []
      : points.flatMap((point) =>
          (valuesOf([node], point)[0] ?? []).map((value) => (typeof value === 'string' ? value : value.approx)),
        );
  const credit = (rule: CandidateRule) => formulaCredit(key, [{ ...rule, factor: half }], comparer);
  const fixed = candidateRules(claim, question, key.open.session.sizes).flatMap((rule) => {
    const find = compiled(() => credit(rule));
    return find === null ? [] : [{ rule, find }];
  });
  const holds = (node: Node, rule: CandidateRule, context: EngineContext): boolean =>
    compiled(() => credit(rule)(node, context)) !== null;
  return {
    by: 'proof',
    read: ({ text }) => {
      const read = text.endsWith('…') ? null : readFormula(text, key.open);
      if (!read?.ok || namesOf(read.node) !== namesOf(key.reference)) return null;
      return { node: read.node, prints: printsOf(read.node) };
    },
    areSame: (a, b, context) =>
      a.node === b.node ||
      (areAlike(a.prints, b.prints) && compiled(() => comparer.agree(a.node, b.node, context)) === true),
    ruleOf: ({ node, prints }, context) =>
      fixed.find(({ find }) => compiled(() => find(node, context)) !== null)?.rule ??
      constantRules(prints, printsOf(key.reference)).find((rule) => holds(node, rule, context)) ??
      null,
  };
}

const namesOf = (node: Node): string => [...axisNames(node.axes)].sort().join();

/** What is worked out, unless the sheet makes no sense of it for this answer, or effort runs out. */
function compiled<T>(find: () => T): T | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof ExpressionError || error instanceof EffortSpent || error instanceof RangeError) return null;
    throw error;
  }
}

const pointCount = 4;

function somePoints({ variables }: FormulaKey): InputValues[] {
  const points: InputValues[] = [];
  for (const point of pointsOf(
    variables,
    () => randomStream(hashKey('prints')),
    () => [],
  )) {
    points.push(new Map([...point].map(([symbol, values]) => [symbol, values.map(({ exact }) => exact)])));
    if (points.length === pointCount) break;
  }
  return points;
}

/** Whether values do not tell two answers apart. */
const areAlike = (a: readonly (number | string)[], b: readonly (number | string)[]): boolean =>
  a.length === b.length &&
  a.every((value, i) => {
    const other = b[i];
    if (typeof value === 'string' || typeof other === 'string' || other === undefined) return true;
    return isNear(value, other);
  });

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Rules of a constant factor or summand, where values at points suggest one. */
function constantRules(given: readonly (number | string)[], expected: readonly (number | string)[]): CandidateRule[] {
  const pairs = given.flatMap((a, i) => {
    const b = expected[i];
    return typeof a === 'number' && typeof b === 'number' ? [[a, b] as const] : [];
  });
  const common = (values: readonly number[]): number | null => {
    const [first] = values;
    return first !== undefined &&
      values.length > 1 &&
      Number.isFinite(first) &&
      values.every((each) => isNear(each, first))
      ? first
      : null;
  };
  const factor = common(pairs.filter(([, b]) => b !== 0).map(([a, b]) => a / b));
  const summand = common(pairs.map(([a, b]) => a - b));
  const [times, plus] = [factor, summand].map((value) => (value === null ? null : shortFraction(value)));
  return [
    ...(times ? [{ when: `answer == ${times} * reference`, message: `This is ${times} times the right answer.` }] : []),
    ...(factor !== null
      ? [{ when: 'constant(answer / reference)', message: 'A constant factor is wrong or missing.' }]
      : []),
    ...(plus ? [{ when: `answer == reference + ${plus}`, message: 'A constant is wrong or missing.' }] : []),
    ...(summand !== null ? [{ when: 'constant(answer - reference)', message: 'A constant is wrong or missing.' }] : []),
  ];
}

/** A value as a fraction of small numbers, in brackets where it is negative. */
function shortFraction(value: number): string | null {
  for (let denominator = 1; denominator <= 64; denominator++) {
    const numerator = Math.round(value * denominator);
    if (numerator === 0 || Math.abs(numerator) > 10_000 || !isNear(numerator / denominator, value)) continue;
    const found: Fraction = fraction(BigInt(numerator), BigInt(denominator));
    return numerator < 0 ? `(${showFraction(found)})` : showFraction(found);
  }
  return null;
}
