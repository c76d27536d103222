import type { ClaimFile, FieldPath } from '../../claim/claim-file';
import type { ChoiceQuestion, FormulaQuestion, Question } from '../../claim/question';
import { decideFully } from '../../decide/portfolio';
import { problemOf } from '../../decide/problem';
import { strategies } from '../../decide/strategy';
import type { EngineContext } from '../../engine/engine';
import { ExpressionError } from '../../language/expression-error';
import type { DrawCoverage } from '../../run/result';
import type { Witness } from '../../statement/witness';
import type { Grader } from '../grader';
import { referenceHole } from '../judge/reference-hole';
import { drawMismatch } from '../question/draw-mismatch';
import { type DrawSpace, drawSpace } from '../question/draw-space';
import { type OpenQuestion, openQuestion } from '../question/open-question';
import { showing, unfilled } from '../question/shown-values';
import { comparedSamples } from './compared-samples';
import { type JudgeSample, judgedSamples, type Misjudgement } from './judged-samples';
import { isProvedForAll, requireReference } from './reference-at-draws';
import { samplesOf } from './samples-of';
import { amongDraws, fixedNames, numbersOf, type TriedDraws, triedDraws } from './tried-draws';

/** The name of the claim whose questions are tried, of who tries them, and of the course. */
export const sampled = 'samples';

/** Operations that the numbers of one question may take, and bounds on how many choices of them are tried. */
const operations = 400_000;
const drawLimits = { least: 64, most: 4096, formula: 64 } as const;

/** What questions are checked with. */
export interface Trial {
  readonly claim: ClaimFile;
  readonly grader: Grader;
  readonly context: EngineContext;
  /** Told what is wrong with a question, and where. */
  note(fault: Misjudgement, path: FieldPath): void;
  /** Told of each judgement. */
  count(): void;
}

/**
 * Checks a question with the numbers that it may draw; returns how far, or null where that says nothing.
 * Throws ExpressionError where the sheet is wrong.
 */
export async function checkQuestion(trial: Trial, index: number): Promise<DrawCoverage | null> {
  const { claim, grader, context, note } = trial;
  const question = claim.ask[index];
  if (question === undefined) return null;
  drawMismatch(claim, index);
  grader.prepare(question.id);
  if (question.kind === 'choice') await checkChoices(trial, question, index);
  const isNumeric = question.kind === 'number' || question.kind === 'tensor';
  const comparing = isNumeric ? comparedSamples(claim, index, question) : null;
  const open = comparing?.key.open ?? openQuestion(claim, index, question);
  const space = drawSpace(open);
  const most = comparing === null ? drawLimits.formula : Math.round(operations / comparing.cost);
  const tried = triedDraws(space, open.path, Math.min(drawLimits.most, Math.max(drawLimits.least, most)));
  const shown = showing(open);
  requireFilled(question, index, shown(tried.draws[0] ?? new Map()));
  if (comparing !== null) requireReference(comparing.key, tried);
  for (const name of fixedNames(space, tried)) note(fixedName(question, name), [...open.path, 'draw', name]);
  const isProved = question.kind === 'formula' && checkHoles(trial, question, { open, space, tried, index });
  const judge: JudgeSample = (answer, earlier, drawn) => {
    trial.count();
    const numbers = drawn.size === 0 ? {} : { numbers: numbersOf(drawn) };
    return grader.judge({ student: sampled, question: question.id, answer, earlier, ...numbers }, context);
  };
  const judging = { shown, judge, allowance: context };
  const { misjudged, compared } = await judgedSamples(question, samplesOf(question), tried, comparing, judging);
  for (const { fault, path } of misjudged) note(fault, [...open.path, ...path]);
  if (space.names.length === 0 || question.kind === 'choice') return null;
  const isUntried = comparing !== null && tried.draws.length !== tried.total;
  return {
    question: question.id,
    draws: tried.total,
    combinations: space.combinations,
    tried: tried.draws.length,
    compared,
    isProved: isProved || (isUntried && isProvedForAll(open, [comparing.key.node], space, context)),
  };
}

interface Drawing {
  readonly open: OpenQuestion;
  readonly space: DrawSpace;
  readonly tried: TriedDraws;
  readonly index: number;
}

/** Whether the reference is proved to have a value whatever is drawn; else it is looked at with some numbers. */
function checkHoles(
  { claim, context, note }: Trial,
  question: FormulaQuestion,
  { open, space, tried, index }: Drawing,
): boolean {
  const path = [...open.path, 'answer'];
  const isDrawn = space.names.length > 0;
  if (isDrawn && isProvedForAll(open, [open.expression(question.answer, path)], space, context)) return true;
  const holes = tried.draws.flatMap((drawn) => {
    const numbers = isDrawn ? { numbers: numbersOf(drawn) } : {};
    const whose = { course: sampled, student: sampled, sheet: sampled, ...numbers };
    const hole = context.isOver() ? null : referenceHole(claim, index, question, whose, context);
    return hole === null ? [] : [{ hole, drawn }];
  });
  const [first] = holes;
  if (first !== undefined)
    note(holeFault(question, first.hole, isDrawn ? amongDraws(first.drawn, holes.length, tried) : null), path);
  return false;
}

/** A choice with a relation is right exactly if that is proved, and wrong only if it is refuted. */
async function checkChoices(
  { claim, context, note, count }: Trial,
  question: ChoiceQuestion,
  index: number,
): Promise<void> {
  for (const choice of question.choices) {
    if (choice.claim === null) continue;
    const isRight = question.answer.includes(choice.id);
    const seed = `${context.seed} ${question.id} ${choice.id}`;
    const problem = problemOf({ ...claim, claim: [choice.claim] });
    const strategy = isRight ? strategies.believed : strategies.doubted;
    const { verdict } = await decideFully(problem, { ...context, seed }, strategy);
    count();
    if (verdict === (isRight ? 'proved' : 'refuted')) continue;
    const kind = isRight ? 'right' : 'wrong';
    const message = `Its claim is ${verdict}: ${choice.claim}`;
    const fault = { question: question.id, kind, answer: choice.id, verdict, message, where: null } as const;
    note(fault, ['ask', index, 'choices', choice.id]);
  }
}

function holeFault(
  { id, answer }: Question & { readonly answer: string },
  { values }: Witness,
  where: string | null,
): Misjudgement {
  const at = values.map(({ name, value }) => `${name} = ${value}`).join(', ');
  const message = `It has no value at ${at}: leave that out of the domain of the variables, as in x: real != 0.`;
  return { question: id, kind: 'reference', answer, verdict: 'undefined', message, where };
}

const fixedName = ({ id }: Question, name: string): Misjudgement => ({
  question: id,
  kind: 'draw',
  answer: name,
  verdict: 'fixed',
  message: 'The conditions under where leave it one value: drop one of them, or give the number under values.',
  where: null,
});

function requireFilled(question: Question, index: number, shown: ReadonlyMap<string, string>): void {
  const texts: readonly (readonly [string, FieldPath])[] = [
    [question.prompt, ['ask', index, 'prompt']],
    ...samplesOf(question).map(({ sample }) => [sample.answer, ['ask', index, 'samples']] as const),
  ];
  for (const [text, path] of texts) {
    const [missing] = unfilled(text, shown);
    if (missing !== undefined)
      throw new ExpressionError(
        'no-value',
        `{{${missing}}} has no value`,
        'Draw it, or give it a value under values.',
        path,
        0,
        1,
      );
  }
}
