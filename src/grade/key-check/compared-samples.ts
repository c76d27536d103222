import type { ClaimFile } from '../../claim/claim-file';
import type { NumberQuestion, Sample, TensorQuestion } from '../../claim/question';
import type { Allowance } from '../../engine/effort';
import { EffortSpent, stepsOf } from '../../engine/effort';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import type { InputSymbol } from '../../tensor/symbol';
import type { Evaluated, Quantity } from '../answer/quantity';
import { readFormula } from '../answer/read-formula';
import { within } from '../answer/within';
import { carriedKey } from '../judge/carried-key';
import { formFault } from '../judge/form/form-fault';
import { constancyOfNumbers } from '../judge/form/writing';
import type { Submitted } from '../judge/judge';
import { drawnInRules, numericCredit } from '../judge/numeric-credit';
import type { JudgementKind } from '../judgement';
import { type Drawn, drawnBelow, drawnKey } from '../question/draw-space';
import { type NumericKey, numericKey } from '../question/numeric-key';
import { bracketed, filled, showing } from '../question/shown-values';
import { distinctDraws, valuesAtDraws } from '../question/values-at-draws';
import { valuesOf } from '../question/values-of';
import { holdsPlaceholder, sampleFormula, withFilledNames } from './sample-formula';
import { samplesOf } from './samples-of';

/** What is expected of the judgement of an answer, whatever is drawn. */
export interface Foreseen {
  readonly verdict: JudgementKind;
  readonly score: number;
}

/** What is foreseen of the sample answers at drawn numbers, one for each that is a formula in these. */
export interface ComparedSamples {
  readonly key: NumericKey;
  /** Works out ahead what samples are worth at these numbers. */
  prepare(draws: readonly Drawn[]): void;
  /** Null for a sample of which nothing is foreseen. */
  at(drawn: Drawn): readonly (Foreseen | null)[];
  /** Operations that one choice of numbers takes. */
  readonly cost: number;
}

export function comparedSamples(
  claim: ClaimFile,
  index: number,
  question: NumberQuestion | TensorQuestion,
): ComparedSamples {
  const named = withFilledNames(question);
  const key = numericKey(claim, index, named.question);
  const { open, axes } = key;
  const shape = axes.map(({ size }) => size).join();
  const carried = Object.keys(question.carry).length === 0 ? null : carriedKey(claim, index, question);
  const credit = numericCredit(key, question.credit, question.tolerance);
  const common = [...drawnBelow(open, [key.node, ...open.values.values()]), ...drawnInRules(key, question.credit)];
  const shown = showing(open);
  const form = 'form' in question ? question.form : null;
  /** What becomes of a right value that has not the form asked for once its numbers stand in it. */
  const formForeseen = (sample: Sample, drawn: Drawn): Foreseen | null => {
    if (question.kind !== 'number' || form === null) return null;
    const read = readFormula(filled(sample.answer, shown(drawn), bracketed), open);
    return read.ok ? formFault(read.formula, question, constancyOfNumbers) : invalid;
  };
  const foreseen = (given: readonly Evaluated[], sample: Sample, drawn: Drawn): Foreseen => {
    if (given.includes('undefined')) return { verdict: 'undefined', score: 0 };
    const expected = key.reference(drawn);
    const told = compared(given, expected, question.tolerance);
    if (told === 'within') return formForeseen(sample, drawn) ?? right;
    if (told === 'open') return { verdict: 'undecided', score: 0 };
    const earlier = earlierOf(sample);
    const own = carried?.reference({ student: '', answer: { kind: 'text', text: '' }, earlier }, drawn) ?? null;
    if (own !== null && compared(given, own.elements, question.tolerance) === 'within') return right;
    const partly = credit(given, expected, drawn);
    return partly === null ? { verdict: 'wrong', score: 0 } : { verdict: 'partly', score: partly.score };
  };
  const nodes: Node[] = [key.node];
  const prepared: ((draws: readonly Drawn[]) => void)[] = [];
  const samples = samplesOf(question).map(({ sample }): ((drawn: Drawn) => Foreseen | null) => {
    const formula = sampleFormula(sample.answer, open, named);
    // What is filled into other answers would have to be read anew for each draw.
    if (formula === 'unknown' || Object.values(sample.with).some(holdsPlaceholder)) return () => null;
    if (formula === 'unread' || formula.axes.map(({ size }) => size).join() !== shape) return () => invalid;
    nodes.push(formula);
    const steps = plan([formula]);
    const own = drawnBelow(open, [formula]);
    const ahead = new Map<string, readonly Evaluated[]>();
    prepared.push((draws) => {
      const distinct = distinctDraws(draws, own);
      for (const [i, [found = []]] of valuesAtDraws([formula], distinct).entries())
        ahead.set(drawnKey(distinct[i] ?? new Map(), own), found);
    });
    const values = (drawn: Drawn): readonly Evaluated[] =>
      ahead.get(drawnKey(drawn, own)) ?? valuesOf([formula], drawn, steps)[0] ?? [];
    const isOfAll = form !== null || Object.keys(sample.with).length > 0;
    const names = isOfAll ? open.drawn : [...new Set([...common, ...own])];
    return remembering(names, (drawn) => foreseen(values(drawn), sample, drawn));
  });
  const prepare = (draws: readonly Drawn[]): void => {
    for (const each of prepared) each(draws);
  };
  return { key, prepare, at: (drawn) => samples.map((each) => each(drawn)), cost: costOf(nodes) };
}

/** What depends on some drawn names alone, found once for all draws that agree in these. */
function remembering<T>(names: readonly InputSymbol[], find: (drawn: Drawn) => T): (drawn: Drawn) => T {
  const known = new Map<string, T>();
  return (drawn) => {
    const name = drawnKey(drawn, names);
    const found = known.get(name) ?? find(drawn);
    known.set(name, found);
    return found;
  };
}

const right: Foreseen = { verdict: 'correct', score: 1 };
const invalid: Foreseen = { verdict: 'invalid', score: 0 };

/** Answers to other questions. */
const earlierOf =
  (sample: Sample): Submitted['earlier'] =>
  (id) =>
    Object.hasOwn(sample.with, id) ? { kind: 'text', text: sample.with[id] ?? '' } : null;

function compared(
  given: readonly Evaluated[],
  expected: readonly Quantity[],
  tolerance: NumberQuestion['tolerance'],
): 'within' | 'outside' | 'open' {
  const found = expected.map((value, i) => {
    const own = given[i] ?? 'unknown';
    return typeof own === 'string' ? 'open' : within(own, value, tolerance);
  });
  return found.includes('outside') ? 'outside' : found.includes('open') ? 'open' : 'within';
}

/** Operations on numbers that the evaluation of nodes takes, about. */
const costOf = (nodes: readonly Node[]): number =>
  plan(nodes).reduce(
    (sum, { count, maps, bases }) => sum + Math.max(count, (maps[0]?.length ?? 1) * (bases[0]?.length ?? 1)),
    0,
  );

/** Goes through draws as long as there is effort for them; how many that were. */
export function whileAffordable(
  draws: readonly Drawn[],
  cost: number,
  { isOver, spend = () => {} }: Allowance,
  visit: (drawn: Drawn) => void,
): number {
  let done = 0;
  for (const drawn of draws) {
    if (isOver()) break;
    visit(drawn);
    done++;
    try {
      spend(stepsOf.exact * cost);
    } catch (error) {
      if (error instanceof EffortSpent) break;
      throw error;
    }
  }
  return done;
}
