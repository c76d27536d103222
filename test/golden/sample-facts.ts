import type { LoadedClaim } from '../../src/claim/load';
import type { Question } from '../../src/claim/question';
import { decideAtOnce } from '../../src/decide/portfolio';
import { problemOf } from '../../src/decide/problem';
import type { Solver } from '../../src/engine/smt/solver';
import type { Answer } from '../../src/grade/answer/answer';
import { ask } from '../../src/grade/ask-sheet';
import { createGrader } from '../../src/grade/grader';
import type { Judgement } from '../../src/grade/judgement';
import { bracketed, filled, shownValues } from '../../src/grade/question/shown-values';
import { sheetOf } from '../../src/grade/sheet';
import { showErrorBound } from '../../src/statement/error-bound';

const student = 'ada';
const course = 'golden';
const unlimited = () => false;

/** What one student is asked by a claim, and how each sample answer to each question is judged. */
export async function sampleFacts(
  id: string,
  { claim }: LoadedClaim,
  seed: string,
  solver: Solver,
): Promise<(readonly [string, string])[]> {
  const sheet = sheetOf([{ id, claim }]);
  const grader = createGrader(sheet, { course, seed, solver });
  const asked = ask(sheet, { student, course });
  const facts = claim.ask.map(async (question, index) => {
    const shown = shownValues(claim, index, { course, student, sheet: id });
    const judge = async (answer: string, earlier: Readonly<Record<string, Answer>>) =>
      judgementText(
        await grader.judge(
          { student, question: question.id, answer: textAnswer(answer), earlier },
          { isOver: unlimited },
        ),
      );
    const values = Object.entries(asked.questions[index]?.values ?? {}).map(([name, value]) => `${name} = ${value}`);
    const own = [[`ask ${question.id}`, [question.kind, `${question.points} points`, ...values].join(', ')]] as const;
    const answers = await Promise.all(
      (['right', 'partly', 'wrong'] as const).flatMap((kind) =>
        question.samples[kind].map(async (sample) => {
          const fill = (text: string) => filled(text, shown, bracketed);
          const earlier = Object.entries(sample.with).map(([name, text]) => [name, textAnswer(fill(text))] as const);
          const answer = fill(sample.answer);
          const key = `answer ${question.id} ${kind} ${JSON.stringify(answer)}`;
          return [key, await judge(answer, Object.fromEntries(earlier))] as const;
        }),
      ),
    );
    return [...own, ...choiceFacts(question, claim, seed), ...answers];
  });
  return (await Promise.all(facts)).flat();
}

const textAnswer = (text: string): Answer => ({ kind: 'text', text });

function choiceFacts(question: Question, claim: LoadedClaim['claim'], seed: string): (readonly [string, string])[] {
  if (question.kind !== 'choice') return [];
  return question.choices.flatMap((choice) => {
    if (choice.claim === null) return [];
    const context = { seed: `${seed} ${question.id} ${choice.id}`, isOver: unlimited };
    const { verdict, deciding } = decideAtOnce(problemOf({ ...claim, claim: [choice.claim] }), context);
    return [[`choice ${question.id} ${choice.id}`, [verdict, deciding?.engine ?? ''].join(' ').trim()] as const];
  });
}

function judgementText({ verdict, score, message, engine, errorBound, hypotheses, lines }: Judgement): string {
  return [
    `${verdict} ${score}`,
    ...(engine === null ? [] : [`by ${engine}`]),
    ...(errorBound === null ? [] : [`≤ ${showErrorBound(errorBound)}`]),
    ...hypotheses.map((text) => `assuming ${text}`),
    ...(lines === null ? [] : [`lines ${lines.map((line) => line.verdict).join(' ')}`]),
    JSON.stringify(message),
  ].join(', ');
}
