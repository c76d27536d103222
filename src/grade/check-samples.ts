import type { FieldPath } from '../claim/claim-file';
import { diagnosticOf } from '../claim/diagnostic-of';
import type { LoadedClaim } from '../claim/load';
import type { Question, Sample } from '../claim/question';
import { decideAtOnce } from '../decide/portfolio';
import { problemOf } from '../decide/problem';
import type { Allowance } from '../engine/effort';
import { ExpressionError } from '../language/expression-error';
import type { SampleFault } from '../run/result';
import type { Samples, VerifyOptions } from '../run/verify-claim';
import type { Diagnostic } from '../statement/diagnostic';
import type { Witness } from '../statement/witness';
import type { Answer } from './answer/answer';
import { createGrader } from './grader';
import { referenceHole } from './judge/reference-hole';
import type { Judgement } from './judgement';
import { drawMismatch } from './question/draw-mismatch';
import { bracketed, filled, shownValues, unfilled } from './question/shown-values';
import { sheetOf } from './sheet';

/** Students for whom questions with drawn numbers are tried. */
const triedStudents = ['sample-1', 'sample-2', 'sample-3'];
/** The course and claim for which their numbers are drawn: the same wherever the file is. */
const sampled = 'samples';

/** Judges the sample answers of all questions of a claim: right ones must be accepted, wrong ones must not. */
export async function checkSamples(
  { claim, locate }: LoadedClaim,
  { seed, isOver, spend, solver }: VerifyOptions,
): Promise<Samples> {
  const faults: SampleFault[] = [];
  const diagnostics: Diagnostic[] = [];
  let checked = 0;
  const sheet = sheetOf([{ id: sampled, claim }]);
  const allowance: Allowance = { isOver, spend };
  const grader = createGrader(sheet, { course: sampled, seed, isStrict: true, solver });
  const context = { seed, ...allowance };
  const note = (fault: Misjudgement | null, path: FieldPath): void => {
    const isKnown = faults.some((other) => other.question === fault?.question && other.answer === fault.answer);
    if (fault !== null && !isKnown) faults.push({ ...fault, place: locate(path) });
  };
  for (const [index, question] of claim.ask.entries()) {
    try {
      drawMismatch(claim, index);
      grader.prepare(question.id);
      if (question.kind === 'choice') faults.push(...choiceFaults(question, index));
      const students = Object.keys(question.draw).length === 0 ? triedStudents.slice(0, 1) : triedStudents;
      for (const student of students) {
        const whose = { course: sampled, student, sheet: sampled };
        const shown = shownValues(claim, index, whose);
        requireFilled(question, index, shown);
        if (question.kind === 'formula')
          note(holeFault(question, referenceHole(claim, index, question, whose, context)), ['ask', index, 'answer']);
        for (const { sample, kind, path } of samplesOf(question)) {
          if (isOver()) break;
          checked++;
          const fault = await sampleFault(question, kind, sample, shown, (answer, earlier) =>
            grader.judge({ student, question: question.id, answer, earlier }, allowance),
          );
          note(fault, ['ask', index, ...path]);
        }
      }
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      diagnostics.push(diagnosticOf(error, locate, (path) => (path.length === 0 ? ['ask', index] : path)));
    }
  }
  return diagnostics.length > 0
    ? { ok: false, diagnostics }
    : { ok: true, result: { questions: claim.ask.length, checked, faults } };

  /** A choice with a relation is right exactly if that is proved, and wrong only if it is refuted. */
  function choiceFaults(question: Extract<Question, { readonly kind: 'choice' }>, index: number): SampleFault[] {
    return question.choices.flatMap((choice): SampleFault[] => {
      if (choice.claim === null) return [];
      const isRight = question.answer.includes(choice.id);
      const { verdict } = decideAtOnce(problemOf({ ...claim, claim: [choice.claim] }), {
        seed: `${seed} ${question.id} ${choice.id}`,
        ...allowance,
      });
      checked++;
      if (verdict === (isRight ? 'proved' : 'refuted')) return [];
      return [
        {
          question: question.id,
          kind: isRight ? 'right' : 'wrong',
          place: locate(['ask', index, 'choices', choice.id]),
          answer: choice.id,
          verdict,
          message: `Its claim is ${verdict}: ${choice.claim}`,
        },
      ];
    });
  }
}

type SampleKind = Exclude<SampleFault['kind'], 'reference'>;

type Misjudgement = Omit<SampleFault, 'place'>;

function holeFault({ id, answer }: Question & { readonly answer: string }, hole: Witness | null): Misjudgement | null {
  if (hole === null) return null;
  const at = hole.values.map(({ name, value }) => `${name} = ${value}`).join(', ');
  const message = `It has no value at ${at}: leave that out of the domain of the variables, as in x: real != 0.`;
  return { question: id, kind: 'reference', answer, verdict: 'undefined', message };
}

interface PlacedSample {
  readonly sample: Sample;
  readonly kind: SampleKind;
  /** Where it stands in its question. */
  readonly path: FieldPath;
}

const samplesOf = ({ samples }: Question): PlacedSample[] =>
  (['right', 'partly', 'wrong'] as const).flatMap((kind) =>
    samples[kind].map((sample, i) => ({ sample, kind, path: ['samples', kind, i, 'answer'] })),
  );

type JudgeSample = (answer: Answer, earlier: Readonly<Record<string, Answer>>) => Judgement | Promise<Judgement>;

async function sampleFault(
  question: Question,
  kind: SampleKind,
  sample: Sample,
  shown: ReadonlyMap<string, string>,
  judge: JudgeSample,
): Promise<Misjudgement | null> {
  const text = filled(sample.answer, shown, bracketed);
  const earlier = Object.fromEntries(
    Object.entries(sample.with).map(([id, answer]) => [
      id,
      { kind: 'text', text: filled(answer, shown, bracketed) } as const,
    ]),
  );
  const { verdict, score, message } = await judge({ kind: 'text', text }, earlier);
  const isAsWanted = {
    right: verdict === 'correct',
    partly: verdict === 'partly',
    wrong: verdict !== 'correct' && verdict !== 'partly' && verdict !== 'undecided',
  }[kind];
  const points = score * question.points;
  const hasPoints = sample.points === null || Math.abs(points - sample.points) < 1e-9;
  if (isAsWanted && hasPoints) return null;
  const told = hasPoints ? message : `It gets ${points} points, not ${sample.points}. ${message}`;
  return { question: question.id, kind, answer: text, verdict, message: told };
}

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
