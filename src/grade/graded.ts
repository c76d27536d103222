import { hashKey } from '../number/hash-key';
import { hashText } from '../number/hash-text';
import { errorText } from '../statement/error-bound';
import { jsonText } from '../statement/json-text';
import { type Answer, showAnswer } from './answer/answer';
import type { Submission } from './grader';
import { type Judgement, judged } from './judgement';
import type { AppliedMark, Mark } from './mark/mark';
import type { RowFault } from './read/submission-row';
import { rulesDigest } from './rules-digest';
import { sealed, sealOf } from './sealed-line';
import { questionNamed, type Sheet, type SheetQuestion } from './sheet';

/** One judged answer as it is written to results; plain data. */
export interface Graded extends Omit<Judgement, 'errorBound'> {
  readonly student: string;
  readonly question: string;
  /** The claim the question belongs to; null if there is no such question. */
  readonly claim: string | null;
  /** The answer, cut short. */
  readonly answer: string;
  readonly points: number;
  readonly maxPoints: number;
  /** Replays the judgement. */
  readonly seed: string;
  /** Equal for the same answer to the same question by the same student: such a result need not be found again. */
  readonly key: string;
  /** The rules for part of the points on which it depends, as from `rulesDigest`. */
  readonly rules: string | null;
  /** The bound of the judgement as text. */
  readonly errorBound: string | null;
  /** What an answer might take that was not decided with it: millions of steps, and seconds. */
  readonly budget: number | null;
  readonly timeout: number | null;
  /** The mark of a person, which counts. */
  readonly mark: AppliedMark | null;
  /** The mark of a person to another answer, which counts no more. */
  readonly staleMark: Mark | null;
  /** A fault of the program, which says nothing of the answer. */
  readonly fault: string | null;
  /** What was handed in, and could not be read, where it may have held this answer. */
  readonly unread: string | null;
}

/** What a judgement was found with. */
export interface Circumstances {
  /** As from `seedMaker`. */
  readonly seed: string;
  /** As from `keyMaker`. */
  readonly key: string;
  readonly limits: { readonly budget: number; readonly timeout: number };
  readonly fault?: string | null;
}

export function gradedOf(
  sheet: Sheet,
  submission: Submission,
  judgement: Judgement,
  { seed, key, limits, fault = null }: Circumstances,
): Graded {
  const { student, question, answer } = submission;
  const found = questionNamed(sheet, question);
  const known = 'part' in found ? found : null;
  const maxPoints = known?.question.points ?? 0;
  return {
    student,
    question: known?.name ?? question,
    claim: known?.part.id ?? null,
    answer: showAnswer(answer),
    points: rounded(judgement.score * maxPoints),
    maxPoints,
    ...judgement,
    errorBound: errorText(judgement.errorBound),
    seed,
    key,
    rules: known === null ? null : rulesDigest(known.question, judgement),
    budget: judgement.verdict === 'undecided' ? limits.budget : null,
    timeout: judgement.verdict === 'undecided' ? limits.timeout : null,
    mark: null,
    staleMark: null,
    fault,
    unread: null,
  };
}

/** A question to which nobody, and no program, has looked yet. */
export const unlookedAt = ({ name, part, question }: SheetQuestion, student: string, message: string): Graded => ({
  ...nothingGraded,
  ...judged('undecided', message),
  errorBound: null,
  student,
  question: name,
  claim: part.id,
  maxPoints: question.points,
});

/** What is no answer at all, as a result. */
export function gradedFault({ place, reason, student, question }: Omit<RowFault, 'at'>): Graded {
  const judgement = judged('invalid', `${place}: ${reason}`);
  return {
    student: student ?? '',
    question: question ?? '',
    claim: null,
    answer: '',
    points: 0,
    maxPoints: 0,
    ...judgement,
    errorBound: null,
    seed: '',
    key: '',
    rules: null,
    budget: null,
    timeout: null,
    mark: null,
    staleMark: null,
    fault: null,
    unread: null,
  };
}

/** The result for a question to which somebody who should have answered did not. */
export function gradedUnanswered(each: SheetQuestion, student: string, key: string, isAllMissing: boolean): Graded {
  const { name, part, question } = each;
  const judgement = judged('unanswered', isAllMissing ? 'Handed in nothing.' : 'Not answered.');
  return {
    ...nothingGraded,
    ...judgement,
    errorBound: null,
    student,
    question: name,
    claim: part.id,
    key,
    maxPoints: question.points,
  };
}

/**
 * The result for a question to which there is no answer, of somebody of whom something could not be read, or of whom it may be: that
 * may hold one, so that nothing is settled.
 */
export const gradedUnread = (each: SheetQuestion, student: string, key: string, unread: string): Graded => ({
  ...unlookedAt(each, student, `What could not be read may hold this answer; a person must look at it. ${unread}`),
  key,
  unread,
});

/** Whether a result is of no answer, but of what could not be read and may hold one; a person may have marked it since. */
export const isUnread = ({ unread, verdict }: Pick<Graded, 'unread' | 'verdict'>): boolean =>
  unread !== null && verdict === 'undecided';

const rounded = (points: number): number => Math.round(points * 1e6) / 1e6;

/**
 * Makes keys for the answers to a sheet: they change with the course, with what the question asks and how it is answered, and with the
 * answers they depend on; with the text of the question only where a name may stand before the answer. Rules for part of the points are not part of them: not every result depends on these.
 */
export function keyMaker(sheet: Sheet, course: string): (submission: Submission) => string {
  const base = hashKey('result', course);
  const digests = new Map(
    sheet.questions.map((each) => [each.name, hex(hashText(hashKey('question', each.part.id), judgedBy(each)))]),
  );
  return ({ student, question, answer, earlier }) => {
    const found = questionNamed(sheet, question);
    const digest = 'part' in found ? (digests.get(found.name) ?? '') : '';
    const others = Object.entries(earlier).map(([id, each]) => `${id}=${answerText(each)}`);
    const texts = [answerText(answer), ...others];
    const prompts = 'part' in found && texts.some((text) => mayBeNamed.test(text)) ? promptsOf(found) : [];
    return hex(hashText(base, [digest, student, question, ...texts, ...prompts].join('\n')));
  };
}

const hex = (words: readonly [number, number]): string =>
  words.map((word) => word.toString(16).padStart(8, '0')).join('');

/** All of a claim that has a say in how answers to a question are judged: not what is only told, nor what twins and other questions say. */
function judgedBy({ part: { claim }, question }: SheetQuestion): string {
  const {
    title: _title,
    statement: _statement,
    source: _source,
    erratum: _erratum,
    twins: _twins,
    ask,
    ...body
  } = claim;
  const carried = new Set(Object.values(question.carry));
  const questions = [question, ...ask.filter(({ id }) => carried.has(id))];
  const asked = questions.map(({ prompt: _prompt, samples: _samples, credit: _credit, ...own }) => own);
  return JSON.stringify([body, asked], (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
}

/** What says which names may stand before an answer, and before those that it carries forward. */
function promptsOf({ part: { claim }, question }: SheetQuestion): readonly string[] {
  const carried = new Set(Object.values(question.carry));
  const own = [question, ...claim.ask.filter(({ id }) => carried.has(id))];
  return own.flatMap(({ kind, prompt }) => (isReadAlone.test(kind) ? [] : [prompt]));
}

const isReadAlone = /^(?:choice|equation|derivation|code)$/;
/** What stands between a name and a value. */
const mayBeNamed = /[=:≈~∼≃≅→↦∈<>≤≥\\]|\b(?:is|are|in|equals|ist|sind|est|sont|vaut)\b|beträgt|->/;

const answerText = (answer: Answer): string =>
  answer.kind === 'text' ? answer.text : `${answer.shape.join()}:${Array.from(answer.values).join()}`;

/** A result as a line of JSON, with a checksum; what is null or empty is left out. */
export function gradedLine(graded: Graded): string {
  const written: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(graded)) {
    if (value !== null && !(Array.isArray(value) && value.length === 0)) written[name] = value;
  }
  return `${sealed(jsonText(written))}\n`;
}

/** Where the key stands: behind the seed, before anything that a student or a person wrote may come again. */
const writtenKey = /"seed":"[^"]*","key":"((?:[^"\\]|\\.)*)"/;

/** The key of the result in a line that `gradedLine` wrote; that of what is no answer is its checksum. */
export function keyOfLine(line: string): string {
  const [, key = ''] = writtenKey.exec(line) ?? [];
  if (key === '') return sealOf(line.trimEnd()) ?? '';
  return key.includes('\\') ? JSON.parse(`"${key}"`) : key;
}

/** Whether the result in a line may have a mark, stale or not: in what is quoted, quotation marks do not stand so. */
export const hasMark = (line: string): boolean => line.includes('ark":{');

/** Of the result in a line, what says whether it still counts. */
export function standingOf(line: string): Pick<Graded, 'verdict' | 'rules' | 'budget' | 'timeout' | 'fault'> {
  const { verdict, rules = null, budget = null, timeout = null, fault = null } = JSON.parse(line);
  return { verdict, rules, budget, timeout, fault };
}

/** The result in a line that `gradedLine` wrote. */
export function gradedFromLine(line: string): Graded {
  const { check: _, ...graded } = JSON.parse(line);
  return { ...nothingGraded, ...graded };
}

/** A result that says nothing yet. */
export const nothingGraded: Graded = gradedFault({ place: '', reason: '', student: null, question: null });
