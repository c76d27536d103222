import type { ClaimFile } from '../../claim/claim-file';
import type { NumberQuestion, TensorQuestion } from '../../claim/question';
import type { MathNode } from '../../language/math-node';
import { boundedMemory } from '../../number/memory';
import { showElement } from '../../point/show-tensor';
import { type Answer, showAnswer } from '../answer/answer';
import { answerDiagnostic } from '../answer/answer-diagnostic';
import { mayBeThousands } from '../answer/may-be-thousands';
import type { Evaluated, Quantity } from '../answer/quantity';
import { type Elements, readElements } from '../answer/read-elements';
import { showDecimal, showQuantities } from '../answer/show-quantities';
import { showTolerance, within } from '../answer/within';
import { type Judgement, judged, unreadable } from '../judgement';
import { type NumericKey, numericKey } from '../question/numeric-key';
import { carriedKey } from './carried-key';
import { equalConstants } from './equal-constants';
import { formFault } from './form/form-fault';
import { constancyOfNumbers, plainNumber } from './form/writing';
import type { JudgeAtOnce, Judging } from './judge';
import { numericCredit } from './numeric-credit';

/** Operations of answers after which a new graph is begun. */
const graphLimit = 20_000;

/** Judges numbers and tensors. Throws ExpressionError where the sheet is wrong. */
export function judgeNumbers(
  claim: ClaimFile,
  index: number,
  sheet: string,
  question: NumberQuestion | TensorQuestion,
): JudgeAtOnce {
  const key = numericKey(claim, index, question);
  const credit = numericCredit(key, question.credit, question.tolerance);
  const carried = Object.keys(question.carry).length === 0 ? null : carriedKey(claim, index, question);
  const tolerance = showTolerance(question.tolerance);

  const shown = new WeakMap<readonly Quantity[], string>();
  const shownOf = (expected: readonly Quantity[]): string => {
    const known = shown.get(expected) ?? showQuantities(expected, key.axes);
    shown.set(expected, known);
    return known;
  };

  const judgeOne: Judging = (submitted, { course, ...context }) => {
    const { answer, student, numbers } = submitted;
    const drawn = key.drawn({ course, student, sheet, numbers });
    const expected = key.reference(drawn);
    const read = readElements(answer, key.open);
    const details = { tolerance, reference: shownOf(expected), readAs: read.ok ? read.text : null };
    if (!read.ok) return { ...unreadable(read.diagnostic), ...details };
    const misshapen = shapeFault(read.elements, key, answer);
    if (misshapen !== null) return { ...misshapen, ...details };
    const given = read.elements.values;

    const compared = compare(given, expected, question.tolerance);
    if (compared.undefinedAt !== null) return judged('undefined', undefinedMessage(compared.undefinedAt, key), details);
    const inForm = (right: Judgement): Judgement => {
      const { formula } = read;
      const fault =
        question.kind === 'number' && right.verdict === 'correct'
          ? formFault(formula ?? plainNumber(showAnswer(answer)), question, constancyOfNumbers)
          : null;
      return { ...(fault ?? right), ...details };
    };
    if (compared.outside.length === 0 && compared.open.length === 0) return inForm(judged('correct', 'Correct.'));
    if (compared.outside.length === 0 && answer.kind === 'text' && question.kind === 'number') {
      const equal = equalConstants(key, drawn, answer.text, context);
      if (equal !== null) return inForm(equal);
    }
    if (compared.outside.length === 0)
      return judged('undecided', 'This is too near to the edge of the tolerance to be told.', details);

    const own = carried?.reference(submitted, drawn) ?? null;
    if (own !== null && compare(given, own.elements, question.tolerance).isWithin) {
      return inForm(judged('correct', `Correct, given the answer to ${own.from}.`, { carried: own.from }));
    }
    const partly = credit(given, expected, drawn);
    if (partly !== null)
      return judged('partly', partly.rule.message, { ...details, rule: partly.rule.when }, partly.score);
    const message = wrongMessage(compared.outside, given, key, hasDecimals(showAnswer(answer)));
    const right = given.length - compared.outside.length;
    if (question.kind === 'tensor' && question.isPartial && right > 0)
      return judged('partly', message, details, right / given.length);
    const asked = whereThousands(read.formula ?? showAnswer(answer), question, showAnswer(answer));
    return asked === null ? judged('wrong', message, details) : { ...asked, ...details };
  };
  // Where everybody has the same numbers, an answer is judged by its text alone.
  const judge = key.open.drawn.length === 0 && carried === null ? rememberedByText(judgeOne) : judgeOne;
  return { judge, isWorn: () => key.open.graph.size > graphLimit };
}

/** Answers that are remembered, and the longest of them: longer ones are hardly ever met twice. */
const answerLimit = 20_000;
const rememberedLength = 300;

function rememberedByText(judge: Judging): Judging {
  const known = boundedMemory<string, Judgement>(answerLimit);
  return (submitted, context) => {
    const { answer } = submitted;
    if (answer.kind !== 'text' || answer.text.length > rememberedLength) return judge(submitted, context);
    const before = known.get(answer.text);
    if (before !== undefined) return before;
    const judgement = judge(submitted, context);
    // More effort may tell.
    if (judgement.verdict !== 'undecided') known.set(answer.text, judgement);
    return judgement;
  };
}

/** Where a comma may stand before decimals, a number that is not right may have had a sign between its thousands. */
function whereThousands(
  read: MathNode | string,
  { kind, decimal }: NumberQuestion | TensorQuestion,
  shown: string,
): Judgement | null {
  const number = kind === 'number' && decimal === 'comma' ? mayBeThousands(read) : null;
  if (number === null) return null;
  const reason = `This may mean ${number} or ${number.replace('.', '')}.`;
  const next = 'Write nothing between thousands.';
  return unreadable(answerDiagnostic('two-readings', reason, next, shown, 0, shown.length));
}

interface Compared {
  readonly isWithin: boolean;
  readonly outside: readonly number[];
  readonly open: readonly number[];
  readonly undefinedAt: number | null;
}

function compare(
  given: readonly Evaluated[],
  expected: readonly Quantity[],
  tolerance: NumberQuestion['tolerance'],
): Compared {
  const outside: number[] = [];
  const open: number[] = [];
  let undefinedAt: number | null = null;
  for (let i = 0; i < expected.length; i++) {
    const [a, b] = [given[i] ?? 'unknown', expected[i]];
    if (a === 'undefined') undefinedAt ??= i;
    const told = typeof a === 'string' || b === undefined ? 'open' : within(a, b, tolerance);
    if (told === 'outside') outside.push(i);
    if (told === 'open') open.push(i);
  }
  return { isWithin: outside.length === 0 && open.length === 0, outside, open, undefinedAt };
}

const showShape = (sizes: readonly number[]): string =>
  sizes.length === 0 ? 'a number' : `of shape [${sizes.join(', ')}]`;

function shapeFault({ shape }: Elements, { axes, open }: NumericKey, answer: Answer): Judgement | null {
  const wanted = axes.map(({ size }) => size);
  const { question } = open;
  if (fits(shape, wanted, question.kind === 'tensor' && question.isAnyOrientation)) return null;
  const text = showAnswer(answer);
  const reason = `This answer is ${showShape(shape)}, not ${showShape(wanted)}.`;
  const next =
    wanted.length === 0
      ? 'Write one number.'
      : `Write ${wanted.length === 1 ? 'a list' : 'nested lists'} with the axes ${axes.map(({ name, size }) => `${name} (${size})`).join(', ')}.`;
  return unreadable(answerDiagnostic('shape', reason, next, text, 0, text.length));
}

/** A list may be written as a column; a row is a column where the question allows it. */
function fits(given: readonly number[], wanted: readonly number[], isAnyOrientation: boolean): boolean {
  if (given.join() === wanted.join()) return true;
  if (wanted.length === 0) return given.every((size) => size === 1);
  if (wanted.length === 1 && given.join() === `${wanted[0]},1`) return true;
  const long = (shape: readonly number[]): readonly number[] => shape.filter((size) => size !== 1);
  if (!isAnyOrientation || Math.max(given.length, wanted.length) > 2) return false;
  return long(given).length <= 1 && long(given).join() === long(wanted).join();
}

const placeOf = (i: number, { axes }: NumericKey): string => {
  const element = showElement(axes, i);
  return element === null ? '' : ` at ${element}`;
};

const undefinedMessage = (i: number, key: NumericKey): string =>
  `This has no value${placeOf(i, key)}: it divides by zero, or takes the logarithm or root of what has none.`;

const hasDecimals = (text: string): boolean => /\d[.,]\d/.test(text) && !/[/\\÷]/.test(text);

function wrongMessage(
  outside: readonly number[],
  given: readonly Evaluated[],
  key: NumericKey,
  isDecimal: boolean,
): string {
  const [first = 0] = outside;
  const value = given[first];
  const shown = value === undefined ? '' : isDecimal ? showDecimal(value) : showQuantities([value], []);
  if (key.axes.length === 0) return `${shown} is not right.`;
  const count = outside.length === 1 ? '1 element is' : `${outside.length} of ${given.length} elements are`;
  return `${count} not right, the first${placeOf(first, key)}: ${shown}.`;
}
