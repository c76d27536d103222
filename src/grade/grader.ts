import type { Allowance } from '../engine/effort';
import type { Solver } from '../engine/smt/solver';
import { ExpressionError } from '../language/expression-error';
import { hashKey } from '../number/hash-key';
import { hashText } from '../number/hash-text';
import { createMemories } from '../number/memory';
import { type Answer, showAnswer } from './answer/answer';
import { answerDiagnostic } from './answer/answer-diagnostic';
import { withoutMarkup } from './answer/without-markup';
import { judgeDerivationAtSizes } from './judge/derivation-at-sizes';
import type { Judge } from './judge/judge';
import { judgeChoice } from './judge/judge-choice';
import { judgeCode } from './judge/judge-code';
import { judgeEquation } from './judge/judge-equation';
import { judgeFormula } from './judge/judge-formula';
import { judgeInterval } from './judge/judge-interval';
import { judgeNumbers } from './judge/judge-numbers';
import { judgeSet } from './judge/judge-set';
import { judgeValues } from './judge/judge-values';
import { type Judgement, judged, unreadable } from './judgement';
import type { NumbersByName } from './question/draw-values';
import { questionNamed, type Sheet, type SheetQuestion } from './sheet';

/** One answer to be judged. */
export interface Submission {
  readonly student: string;
  readonly question: string;
  readonly answer: Answer;
  /** The same student's answers to other questions, for errors carried forward. */
  readonly earlier: Readonly<Record<string, Answer>>;
  /** Numbers that it is judged with, instead of the student's. */
  readonly numbers?: NumbersByName;
}

export interface GraderOptions {
  /** From which numbers are drawn, together with the student. */
  readonly course: string;
  readonly seed: string;
  /** Whether mistakes of the sheet are thrown, instead of leaving the answer undecided. */
  readonly isStrict?: boolean;
  /** Asked about derivations where nothing else tells. */
  readonly solver?: Solver | undefined;
}

/** Judges answers to the questions of one sheet. */
export interface Grader {
  /**
   * @param allowance what this answer may take
   * @param own the seed of this answer, if it is known already
   */
  judge(submission: Submission, allowance: Allowance, own?: string): Judgement | Promise<Judgement>;
  /** Prepares every question, so that mistakes of the sheet show. Throws ExpressionError. */
  prepare(name: string): void;
}

export function createGrader(sheet: Sheet, { course, seed, isStrict = false, solver }: GraderOptions): Grader {
  const judges = new Map<string, Judge>();
  const memories = createMemories();
  const seedOf = seedMaker(seed);

  function judgeFor(found: SheetQuestion): Judge {
    const known = judges.get(found.name);
    if (known !== undefined && !known.isWorn()) return known;
    const made = judgeOf(found);
    judges.set(found.name, made);
    return made;
  }

  /** What an error says of an answer. */
  function excused(error: unknown): Judgement {
    // The stack or the largest whole number ran out, on a way that only a very large answer leads to.
    if (error instanceof RangeError)
      return judged('undecided', 'This answer is too large to be worked out; a person must look at it.');
    if (isStrict || !(error instanceof ExpressionError)) throw error;
    return judged('undecided', `The question itself is at fault: ${error.reason}. ${error.next}`);
  }

  return {
    prepare: (name) => {
      const found = questionNamed(sheet, name);
      if ('part' in found) judgeFor(found);
    },
    judge: (submission, { isOver, spend }, given) => {
      const { student, question, answer, earlier, numbers } = submission;
      const found = questionNamed(sheet, question);
      if (!('part' in found)) return unknownQuestion(question, found.meant, sheet, answer);
      let own = given;
      try {
        const judgement = judgeFor(found).judge(
          { student, answer: bare(answer), numbers, earlier: (id) => earlierAnswer(earlier, id) },
          {
            course,
            // Most answers are judged without anything random.
            get seed() {
              own ??= seedOf(submission);
              return own;
            },
            isOver,
            memories,
            spend,
            solver,
          },
        );
        return judgement instanceof Promise ? judgement.catch(excused) : judgement;
      } catch (error) {
        return excused(error);
      }
    },
  };
}

/** What was handed in, without what Markdown puts around it. */
const bare = (answer: Answer): Answer =>
  answer.kind === 'text' ? { kind: 'text', text: withoutMarkup(answer.text) } : answer;

function earlierAnswer(earlier: Submission['earlier'], id: string): Answer | null {
  const answer = Object.hasOwn(earlier, id) ? earlier[id] : undefined;
  return answer === undefined ? null : bare(answer);
}

/** All randomness about an answer comes from its seed, which is printed with it, so that it can be replayed. */
export function seedMaker(seed: string): (submission: Submission) => string {
  const base = hashKey('answer', seed);
  return ({ question, answer }) => {
    const [high, low] = hashText(base, `${question}\n${showAnswer(answer, 10_000)}`);
    return `${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`;
  };
}

function judgeOf({ part, index, question }: SheetQuestion): Judge {
  switch (question.kind) {
    case 'number':
    case 'tensor':
      return judgeNumbers(part.claim, index, part.id, question);
    case 'formula':
      return judgeFormula(part.claim, index, part.id, question);
    case 'set':
      return judgeSet(part.claim, index, part.id, question);
    case 'values':
      return judgeValues(part.claim, index, part.id, question);
    case 'interval':
      return judgeInterval(part.claim, index, part.id, question);
    case 'equation':
      return judgeEquation(part.claim, index, part.id, question);
    case 'choice':
      return judgeChoice(question);
    case 'derivation':
      return judgeDerivationAtSizes(part.claim, index, question);
    case 'code':
      return judgeCode(part.claim, index, question);
  }
}

/** How many questions of a sheet are listed. */
const listed = 12;

function unknownQuestion(name: string, meant: string | null, { questions }: Sheet, answer: Answer): Judgement {
  const text = showAnswer(answer);
  const known = questions.slice(0, listed).map((each) => each.name);
  const more = questions.length > listed ? ', …' : '';
  const next = meant === null ? `The questions are ${known.join(', ')}${more}.` : `Did you mean ${meant}?`;
  return unreadable(
    answerDiagnostic('unknown-question', `There is no question ${name.slice(0, 80)}.`, next, text, 0, 1),
  );
}
