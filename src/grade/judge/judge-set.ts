import type { ClaimFile } from '../../claim/claim-file';
import type { SetQuestion, ValuesQuestion } from '../../claim/question';
import { type AnswerPart, answerParts } from '../../notation/answer-parts';
import type { InputSymbol } from '../../tensor/symbol';
import { showAnswer } from '../answer/answer';
import { partDiagnostic } from '../answer/part-diagnostic';
import { readFormula } from '../answer/read-formula';
import { emptyAnswer, refusalOf } from '../answer/refusal';
import { refused } from '../answer/refused';
import { type Judgement, judged, unreadable } from '../judgement';
import type { Drawn } from '../question/draw-space';
import { drawing } from '../question/draw-values';
import { type OpenQuestion, openQuestion } from '../question/open-question';
import { withNumbers } from '../question/with-numbers';
import type { JudgeAtOnce, JudgeContext, Judging, Submitted } from './judge';
import { judgesOfValues } from './judge-values-of';
import { restingOn } from './resting-on';
import { type SetDifference, setDifference } from './set-difference';

/** The most elements of an answer. */
const elementLimit = 100;

/**
 * Judges sets: every element that is given must be one of the reference, and every one of the reference be given; an
 * element may be given twice, and two of the reference may be equal. Throws ExpressionError where the sheet is wrong.
 */
export function judgeSet(claim: ClaimFile, index: number, sheet: string, question: SetQuestion): JudgeAtOnce {
  const judges = judgesOfValues(claim, index, sheet, question, question.answer);
  const open = openQuestion(claim, index, question);
  const draw = open.drawn.length === 0 ? () => new Map() : drawing(open);
  const drawnFor = ({ student, numbers }: Submitted, { course }: JudgeContext): Drawn =>
    draw({ course, student, sheet, numbers });
  const judge: Judging = (submitted, context) => {
    const text = showAnswer(submitted.answer, 10_000);
    const parts = partsIn(text, open, question);
    if ('verdict' in parts) return parts;
    const found = parts.map((part) => placeOf(part, submitted, judges, context));
    const bad = found.findIndex(({ invalid }) => invalid !== null);
    if (bad >= 0) return unreadableAt(found[bad]?.invalid as Judgement, text, parts[bad] as AnswerPart);
    return compared(parts, found, question, () => differenceOf(parts, question, open, drawnFor(submitted, context)));
  };
  return { judge, isWorn: () => judges.some((each) => each.isWorn()) };
}

/** The texts of the values that an answer gives, or why it cannot be read. */
export function partsIn(
  text: string,
  open: OpenQuestion,
  { decimal, kind }: SetQuestion | ValuesQuestion,
): readonly AnswerPart[] | Judgement {
  const empty = emptyAnswer(text);
  if (empty !== null) return refused(empty, text);
  try {
    const parts = answerParts(text, open.names, decimal, kind === 'set' ? 'as a set' : 'in order');
    if (parts.length <= elementLimit) return parts;
    const reason = `This answer has ${parts.length} values, the limit is ${elementLimit}.`;
    return refused({ code: 'answer-too-large', reason, next: 'Give fewer.', start: 0, end: 1 }, text);
  } catch (error) {
    const refusal = refusalOf(error, text, open);
    if (refusal === null) throw error;
    return refused(refusal, text);
  }
}

export const unreadableAt = (bad: Judgement, text: string, { start }: AnswerPart): Judgement =>
  bad.diagnostic === null ? bad : unreadable(partDiagnostic(bad.diagnostic, text, start));

/** What a part of the answer is: elements of the reference by their index, as far as it could be told. */
interface Place {
  readonly elements: readonly number[];
  readonly open: readonly number[];
  readonly proofs: readonly Judgement[];
  /** Why it cannot be read. */
  readonly invalid: Judgement | null;
}

function placeOf(
  { text }: AnswerPart,
  submitted: Submitted,
  judges: readonly JudgeAtOnce[],
  context: JudgeContext,
): Place {
  const own = judges.map(({ judge }) => judge({ ...submitted, answer: { kind: 'text', text } }, context));
  const those = (verdict: Judgement['verdict']): readonly number[] =>
    own.flatMap((each, element) => (each.verdict === verdict ? [element] : []));
  return {
    elements: those('correct'),
    open: those('undecided'),
    proofs: own.filter(({ verdict }) => verdict === 'correct'),
    invalid: own.find(({ verdict }) => verdict === 'invalid') ?? null,
  };
}

function compared(
  parts: readonly AnswerPart[],
  found: readonly Place[],
  { answer, isPartial, tolerance, variables }: SetQuestion,
  difference: () => SetDifference | null,
): Judgement {
  const covered = new Set(found.flatMap(({ elements }) => elements));
  const untold = found.findIndex(({ elements, open }) =>
    open.some((each) => elements.length === 0 || !covered.has(each)),
  );
  if (untold >= 0) return judged('undecided', `Whether ${parts[untold]?.text} belongs to it could not be told.`);
  const surplus = parts.filter((_, i) => found[i]?.elements.length === 0);
  const missing = answer.length - covered.size;
  const right = tolerance === null ? covered.size : assigned(found);
  if (missing === 0 && surplus.length === 0) {
    return right === answer.length
      ? judged('correct', 'Correct.', restingOn(found.flatMap(({ proofs }) => proofs)))
      : judged('undecided', 'Which elements these are could not be told: the tolerance covers several.');
  }
  const message = [
    ...surplus.slice(0, 3).map(({ text }) => `${text} does not belong to it.`),
    ...(missing === 0 ? [] : [missing === 1 ? 'One element is missing.' : `${missing} elements are missing.`]),
  ].join(' ');
  // Two sets may be one at every point though no two of their formulas are equal: {a + |b|, a - |b|} and {a + b, a - b}.
  const mayMeet = Object.keys(variables).length > 0 && answer.length > 1 && parts.length > 1;
  const differing = mayMeet ? difference() : null;
  if (mayMeet && differing === null)
    return judged('undecided', 'Whether this is the same set at every point could not be told.');
  const details = differing === null ? {} : { engine: 'points', counterexample: differing.witness };
  const told = differing === null ? message : `${message} ${differing.message}`;
  const score = Math.max(0, right - surplus.length) / answer.length;
  return isPartial && score > 0 ? judged('partly', told, details, score) : judged('wrong', told, details);
}

/** A point at which the elements of an answer are not those of the reference, with the numbers of one student. */
function differenceOf(
  parts: readonly AnswerPart[],
  { answer, variables }: SetQuestion,
  open: OpenQuestion,
  drawn: Drawn,
): SetDifference | null {
  const read = parts.map(({ text }) => readFormula(text, open));
  const given = read.flatMap((each) => (each.ok && each.node.axes.length === 0 ? [each.node] : []));
  const inputs = Object.keys(variables).flatMap((name): InputSymbol[] => {
    const value = open.session.resolve(name);
    return value?.kind === 'tensor' && value.node.kind === 'input' ? [value.node.symbol] : [];
  });
  if (given.length < parts.length || inputs.length < Object.keys(variables).length) return null;
  const reference = answer.map((element, i) =>
    withNumbers(open.graph, open.expression(element, [...open.path, 'answer', i]), drawn),
  );
  return setDifference(given, reference, inputs);
}

/** How many elements are given where each part counts for one: within a tolerance, what is near two is not both. */
function assigned(found: readonly Place[]): number {
  const taken = new Set<number>();
  for (const { elements } of found) {
    const free = elements.find((element) => !taken.has(element));
    if (free !== undefined) taken.add(free);
  }
  return taken.size;
}
