import { stringify } from 'yaml';
import type { Question } from '../../claim/question';
import type { EngineContext } from '../../engine/engine';
import { ExpressionError } from '../../language/expression-error';
import type { Graded } from '../graded';
import type { JudgementKind } from '../judgement';
import { type Drawn, drawnKey } from '../question/draw-space';
import { drawing } from '../question/draw-values';
import { openQuestion } from '../question/open-question';
import type { Sheet, SheetQuestion } from '../sheet';
import type { CandidateRule } from './candidate-rules';
import type { ClassReport, QuestionReport, SuggestedCredit, WrongGroup } from './class-report';
import { classTally, type QuestionTally, type WrongAnswer } from './class-tally';
import { type AnswerGroup, byText, groupedAnswers, mergedByRule, ordered, studentsOf } from './compared-answers';
import { comparedFormulas } from './compared-formulas';
import { numberInsight } from './compared-numbers';

export interface ReportOptions {
  readonly course: string;
  /** Whether it says who gave which answers. */
  readonly showsNames: boolean;
  /** What the comparison of the answers to one question may take. */
  context(question: string): EngineContext;
}

/** Groups of a question that are shown. */
const mostGroups = 20;
const mostSpellings = 3;
const bins = 10;

/**
 * What a class got, and got wrong: of each question, the wrong answers that are the same.
 * @param graded results, gone through from the start each time
 */
export function classReportOf(sheet: Sheet, graded: () => Iterable<Graded>, options: ReportOptions): ClassReport {
  const numbers = new Map(sheet.questions.map((each) => [each.name, drawnBy(each, options.course)]));
  const tally = classTally(
    graded,
    sheet.questions.map(({ name }) => name),
    (question, student) => drawnKey(numbers.get(question)?.(student) ?? new Map()),
  );
  const maxPoints = sheet.questions.reduce((sum, { question }) => sum + question.points, 0);
  const points = [...tally.points.values()].sort((a, b) => a - b);
  const questions = sheet.questions.map((each) => {
    const own = tally.questions.get(each.name) as QuestionTally;
    return questionReport(each, own, points.length, numbers.get(each.name) ?? (() => new Map()), options);
  });
  return {
    students: points.length,
    maxPoints,
    meanPoints: rounded(points.reduce((sum, each) => sum + each, 0) / Math.max(1, points.length)),
    medianPoints: rounded(((points[(points.length - 1) >> 1] ?? 0) + (points[points.length >> 1] ?? 0)) / 2),
    distribution: distributionOf(points, maxPoints),
    questions: questions.sort(byDifficulty),
  };
}

/** The hardest first; those that nobody answered, of which nothing is known, last. */
const byDifficulty = (a: QuestionReport, b: QuestionReport): number =>
  Number(a.answered === 0) - Number(b.answered === 0) ||
  a.shareRight - b.shareRight ||
  a.meanPoints / Math.max(1e-9, a.points) - b.meanPoints / Math.max(1e-9, b.points);

function distributionOf(points: readonly number[], maxPoints: number): number[] {
  const counts = Array.from({ length: bins + 1 }, () => 0);
  for (const each of points) {
    const bin = maxPoints === 0 ? 0 : Math.min(bins, Math.max(0, Math.floor((bins * each) / maxPoints + 1e-9)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** The numbers of a student in a question; none where the sheet has no such. */
function drawnBy({ part, index, question }: SheetQuestion, course: string): (student: string) => Drawn {
  if (Object.keys(question.draw).length === 0) return () => new Map();
  const draw = drawing(openQuestion(part.claim, index, question));
  return (student) => {
    try {
      return draw({ course, student, sheet: part.id });
    } catch (error) {
      if (error instanceof ExpressionError) return new Map();
      throw error;
    }
  };
}

function questionReport(
  each: SheetQuestion,
  { verdicts, sum, wrong }: QuestionTally,
  students: number,
  drawnOf: (student: string) => Drawn,
  options: ReportOptions,
): QuestionReport {
  const { name, question } = each;
  const all = [...verdicts.values()].reduce((total, count) => total + count, 0);
  const answers = [...wrong.values()].sort((a, b) => b.students.length - a.students.length);
  const groups = groupsOf(each, answers, drawnOf, options.context(name));
  const shown = groups.slice(0, mostGroups);
  return {
    question: name,
    kind: question.kind,
    prompt: question.prompt,
    points: question.points,
    answered: all - (verdicts.get('unanswered') ?? 0),
    shareRight: rounded((verdicts.get('correct') ?? 0) / Math.max(1, students)),
    meanPoints: rounded(sum / Math.max(1, students)),
    verdicts: Object.fromEntries(verdicts) as Partial<Record<JudgementKind, number>>,
    groups: shown.map((group) => wrongGroup(group, options.showsNames)),
    others: studentsOf(groups.slice(mostGroups).flatMap((group) => group.answers)),
  };
}

/** Answers that are the same, those of most students first. */
function groupsOf(
  { part, index, question }: SheetQuestion,
  answers: readonly WrongAnswer[],
  drawnOf: (student: string) => Drawn,
  context: EngineContext,
): AnswerGroup[] {
  const versions = new Map<string, { readonly drawn: Drawn; readonly answers: WrongAnswer[] }>();
  for (const answer of answers) {
    const drawn = drawnOf(answer.student);
    const name = drawnKey(drawn);
    const version = versions.get(name) ?? { drawn, answers: [] };
    version.answers.push(answer);
    versions.set(name, version);
  }
  const grouped = grouping(part.claim, index, question);
  const groups = [...versions.values()].map((version) => grouped(version.drawn, version.answers, context));
  return ordered(groups.length > 1 ? mergedByRule(groups) : groups.flat());
}

type Grouping = (drawn: Drawn, answers: readonly WrongAnswer[], context: EngineContext) => AnswerGroup[];

function grouping(claim: SheetQuestion['part']['claim'], index: number, question: Question): Grouping {
  if (question.kind === 'formula')
    return (drawn, answers, context) =>
      groupedAnswers(answers, comparedFormulas(claim, index, question, drawn), context);
  if (question.kind === 'number' || question.kind === 'tensor') {
    const insight = numberInsight(claim, index, question);
    return (drawn, answers, context) => groupedAnswers(answers, insight.compared(drawn), context);
  }
  return (_, answers) => byText(answers);
}

function wrongGroup({ answers, by, suggested }: AnswerGroup, showsNames: boolean): WrongGroup {
  const [first] = answers as readonly [WrongAnswer, ...WrongAnswer[]];
  const spellings = new Map<string, number>();
  for (const { text, students } of answers) spellings.set(text, (spellings.get(text) ?? 0) + students.length);
  const written = [...spellings].sort(([, a], [, b]) => b - a).map(([text]) => text);
  return {
    students: studentsOf(answers),
    verdict: first.verdict,
    by,
    spellings: written.slice(0, mostSpellings),
    shown: mostTelling(answers),
    rule: first.rule,
    suggested: suggested === null ? null : suggestedCredit(suggested),
    ...(showsNames ? { names: answers.flatMap(({ students }) => students).sort() } : {}),
  };
}

/** The message with the shortest counterexample. */
function mostTelling(answers: readonly WrongAnswer[]): string {
  const length = ({ counterexample, message }: WrongAnswer): number =>
    counterexample === null
      ? 10_000 + message.length
      : counterexample.values.reduce((sum, { name, value }) => sum + name.length + value.length, 0) +
        counterexample.left.length +
        counterexample.right.length;
  const [best] = [...answers].sort((a, b) => length(a) - length(b));
  const witness = best?.counterexample ?? null;
  if (best === undefined) return '';
  if (witness === null && best.reference !== null) return `${best.text} in place of ${best.reference}: ${best.message}`;
  if (witness === null || witness.values.length === 0) return best.message;
  const at = witness.values.map(({ name, value }) => `${name} = ${value}`).join(', ');
  return `At ${at} this is ${witness.left}, the right value is ${witness.right}.`;
}

const suggestedCredit = ({ when, message }: CandidateRule): SuggestedCredit => ({
  when,
  message,
  yaml: stringify([{ when, factor: '1/2', message }], { lineWidth: 0 }),
});

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
