import { ExpressionError } from '../language/expression-error';
import { hashKey } from '../number/hash-key';
import { type Answer, showAnswer } from './answer/answer';
import { answerDiagnostic } from './answer/read-formula';
import { judgeChoice } from './judge/judge-choice';
import { judgeDerivation } from './judge/judge-derivation';
import { judgeFormula } from './judge/judge-formula';
import { judgeNumbers } from './judge/judge-numbers';
import type { Judge } from './judge/judge';
import { type Judgement, judged, unreadable } from './judgement';
import { questionNamed, type Sheet, type SheetQuestion } from './sheet';

/** One answer to be judged. */
export interface Submission {
  readonly student: string;
  readonly question: string;
  readonly answer: Answer;
  /** The same student's answers to other questions, for errors carried forward. */
  readonly earlier: Readonly<Record<string, Answer>>;
}

export interface GraderOptions {
  /** From which numbers are drawn, together with the student. */
  readonly course: string;
  readonly seed: string;
}

/** Judges answers to the questions of one sheet. */
export interface Grader {
  /** @param deadline true when the time for this answer is up */
  judge(submission: Submission, deadline: () => boolean): Judgement;
  /** Prepares every question, so that mistakes of the sheet show. Throws ExpressionError. */
  prepare(name: string): void;
}

export function createGrader(sheet: Sheet, { course, seed }: GraderOptions): Grader {
  const judges = new Map<string, Judge>();

  function judgeFor(found: SheetQuestion): Judge {
    const known = judges.get(found.name);
    if (known !== undefined && !known.isWorn()) return known;
    const made = judgeOf(found);
    judges.set(found.name, made);
    return made;
  }

  return {
    prepare: (name) => {
      const found = questionNamed(sheet, name);
      if ('part' in found) judgeFor(found);
    },
    judge: (submission, deadline) => {
      const { student, question, answer, earlier } = submission;
      const found = questionNamed(sheet, question);
      if (!('part' in found)) return unknownQuestion(question, found.meant, answer);
      const own = seedOf(seed, question, showAnswer(answer, 10_000));
      try {
        return judgeFor(found).judge({ student, answer, earlier: (id) => earlier[id] ?? null }, { course, seed: own, deadline });
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        return judged('undecided', `The question itself is at fault: ${error.reason}. ${error.next}`);
      }
    },
  };
}

/** All randomness about an answer; printed with a counterexample, so that it can be replayed. */
export function seedOf(seed: string, question: string, answer: string): string {
  const [high, low] = hashKey('answer', seed, question, answer);
  return `${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`;
}

function judgeOf({ part, index, question }: SheetQuestion): Judge {
  switch (question.kind) {
    case 'number':
    case 'tensor':
      return judgeNumbers(part.claim, index, part.id, question);
    case 'formula':
      return judgeFormula(part.claim, index, part.id, question);
    case 'choice':
      return judgeChoice(question);
    case 'derivation':
      return judgeDerivation(part.claim, index, question);
  }
}

function unknownQuestion(name: string, meant: string | null, answer: Answer): Judgement {
  const text = showAnswer(answer);
  const next = meant === null ? 'Give the id of a question of the sheet.' : `Did you mean ${meant}?`;
  return unreadable(answerDiagnostic('unknown-question', `There is no question ${name.slice(0, 80)}.`, next, text, 0, 1));
}
