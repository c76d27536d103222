import type { FieldPath } from '../../claim/claim-file';
import type { Question, Sample } from '../../claim/question';
import type { Allowance } from '../../engine/effort';
import type { SampleFault } from '../../run/result';
import type { Answer } from '../answer/answer';
import type { Judgement } from '../judgement';
import type { Drawn } from '../question/draw-space';
import { bracketed, filled } from '../question/shown-values';
import { type ComparedSamples, type Foreseen, whileAffordable } from './compared-samples';
import type { PlacedSample } from './samples-of';
import { amongDraws, spreadOf, type TriedDraws } from './tried-draws';

/** Judges an answer with drawn numbers. */
export type JudgeSample = (
  answer: Answer,
  earlier: Readonly<Record<string, Answer>>,
  drawn: Drawn,
) => Judgement | Promise<Judgement>;

export type Misjudgement = Omit<SampleFault, 'place'>;

export interface JudgedSamples {
  readonly misjudged: readonly { readonly fault: Misjudgement; readonly path: FieldPath }[];
  /** At how many choices of numbers every sample was compared or judged. */
  readonly compared: number;
}

interface Judging {
  readonly shown: (drawn: Drawn) => ReadonlyMap<string, string>;
  readonly judge: JudgeSample;
  readonly allowance: Allowance;
}

/** Choices of numbers at which a sample is judged whatever was foreseen, by how long that takes. */
const judgedDraws: Readonly<Record<Question['kind'], number>> = {
  number: 12,
  tensor: 12,
  formula: 6,
  set: 12,
  values: 12,
  interval: 12,
  equation: 6,
  choice: 3,
  derivation: 3,
  code: 1,
};
/** The same where the form of the answer counts, which differs from number to number. */
const formedDraws = 64;
/** Where its judgement is foreseen, so many, of which those that are read differently confirm it, and so many where something else is. */
const confirmed = 4;
const suspected = 8;

/**
 * Judges samples: where what is to come of them is foreseen at all numbers, at a few, and at those where it is not as it should be;
 * else at a spread. A fault is what a judgement says, and names the numbers.
 */
export async function judgedSamples(
  question: Question,
  samples: readonly PlacedSample[],
  tried: TriedDraws,
  comparing: ComparedSamples | null,
  judging: Judging,
): Promise<JudgedSamples> {
  const flagged = samples.map((): Drawn[] => []);
  const isForeseen = samples.map(() => comparing !== null);
  comparing?.prepare(tried.draws);
  const done = whileAffordable(
    comparing === null ? [] : tried.draws,
    comparing?.cost ?? 0,
    judging.allowance,
    (drawn) => {
      for (const [i, told] of comparing?.at(drawn).entries() ?? []) {
        const placed = samples[i];
        if (told === null || placed === undefined) isForeseen[i] = false;
        else if (!isAsWanted(placed, told, question.points)) flagged[i]?.push(drawn);
      }
    },
  );
  const misjudged: { readonly fault: Misjudgement; readonly path: FieldPath }[] = [];
  let compared = tried.draws.length;
  for (const [i, placed] of samples.entries()) {
    const foreseen = isForeseen[i] === true ? { comparing, place: i, flagged: flagged[i] ?? [], done } : null;
    const { fault, count } = await judgedSample(question, placed, tried, foreseen, judging);
    compared = Math.min(compared, count);
    if (fault !== null) misjudged.push({ fault, path: placed.path });
  }
  return { misjudged, compared };
}

/** What is foreseen of one sample. */
interface ForeseenSample {
  readonly comparing: ComparedSamples | null;
  readonly place: number;
  /** Where it would not be judged as it should be. */
  readonly flagged: readonly Drawn[];
  readonly done: number;
}

async function judgedSample(
  question: Question,
  placed: PlacedSample,
  tried: TriedDraws,
  foreseen: ForeseenSample | null,
  { shown, judge, allowance }: Judging,
): Promise<{ readonly fault: Misjudgement | null; readonly count: number }> {
  const judged = new Map<Drawn, Misjudgement | null>();
  const judgeAt = async (drawn: Drawn): Promise<Judgement | null> => {
    if (judged.has(drawn) || allowance.isOver()) return null;
    const text = filledText(placed.sample.answer, shown(drawn));
    const earlier = Object.entries(placed.sample.with).map(([id, other]) => [id, filledText(other, shown(drawn))]);
    const judgement = await judge(
      textAnswer(text),
      Object.fromEntries(earlier.map(([id, other = '']) => [id, textAnswer(other)])),
      drawn,
    );
    judged.set(drawn, misjudgement(question, placed, text, judgement));
    return judgement;
  };
  const suspects = foreseen?.flagged.slice(0, suspected) ?? [];
  for (const drawn of suspects) await judgeAt(drawn);
  let isReliable = foreseen !== null;
  const textOf = (drawn: Drawn): string => filledText(placed.sample.answer, shown(drawn));
  for (const drawn of foreseen === null ? [] : differentlyRead(spreadOf(tried.draws, confirmed), textOf)) {
    const judgement = await judgeAt(drawn);
    const told = foreseen?.comparing?.at(drawn)[foreseen.place];
    if (judgement !== null && judgement.verdict !== told?.verdict) isReliable = false;
  }
  const most = 'form' in question && question.form !== null ? formedDraws : judgedDraws[question.kind];
  if (!isReliable) for (const drawn of spreadOf(tried.draws, most)) await judgeAt(drawn);
  const failing = [...judged].filter(([, fault]) => fault !== null);
  const [first] = failing;
  const isDoubtful = first === undefined && foreseen !== null;
  const unsettled = isDoubtful ? foreseen.flagged.length - suspects.length : 0;
  const count = isReliable && foreseen !== null ? foreseen.done - unsettled : judged.size;
  if (first === undefined || first[1] === null) return { fault: null, count };
  const alike = isReliable && foreseen !== null ? Math.max(failing.length, foreseen.flagged.length) : failing.length;
  const [drawn, fault] = first;
  return { fault: { ...fault, where: drawn.size === 0 ? null : amongDraws(drawn, alike, tried) }, count };
}

/** Of draws with which a text is the same but for the digits of its numbers, one. */
const differentlyRead = (draws: readonly Drawn[], textOf: (drawn: Drawn) => string): Iterable<Drawn> =>
  new Map(draws.map((drawn) => [textOf(drawn).replace(/\d+(?:\.\d+)?/g, '0'), drawn])).values();

const textAnswer = (text: string): Answer => ({ kind: 'text', text });

const filledText = (text: string, shown: ReadonlyMap<string, string>): string => filled(text, shown, bracketed);

/** Whether a judgement is what a sample asks for. */
function isAsWanted(
  { sample, kind }: PlacedSample,
  told: Pick<Judgement, 'verdict' | 'score'> | Foreseen,
  points: number,
): boolean {
  const { verdict } = told;
  const isWanted = {
    right: verdict === 'correct',
    partly: verdict === 'partly',
    wrong: verdict !== 'correct' && verdict !== 'partly' && verdict !== 'undecided',
  }[kind];
  return isWanted && hasPoints(sample, told.score * points);
}

const hasPoints = (sample: Sample, points: number): boolean =>
  sample.points === null || Math.abs(points - sample.points) < 1e-9;

function misjudgement(
  question: Question,
  placed: PlacedSample,
  answer: string,
  judgement: Judgement,
): Misjudgement | null {
  if (isAsWanted(placed, judgement, question.points)) return null;
  const { verdict, score, message } = judgement;
  const points = score * question.points;
  const told = hasPoints(placed.sample, points)
    ? message
    : `It gets ${points} points, not ${placed.sample.points}. ${message}`;
  return { question: question.id, kind: placed.kind, answer, verdict, message: told, where: null };
}
