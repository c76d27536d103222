import type { ClaimFile } from '../../claim/claim-file';
import type { DerivationQuestion } from '../../claim/question';
import { strategies } from '../../decide/strategy';
import { byEngines } from '../../derive/by-engines';
import { type Line, termsIn } from '../../derive/read/line';
import { linesIn } from '../../derive/read/lines-in';
import { inPlace } from '../../language/top-level';
import { derivationText } from '../../notation/derivation-text';
import type { MappedText } from '../../notation/mapped-text';
import { fractionToNumber } from '../../number/fraction';
import { showAnswer } from '../answer/answer';
import { emptyAnswer, type Refusal, refusalOf } from '../answer/refusal';
import { refused } from '../answer/refused';
import { agreeingTerms } from '../derivation/agreeing-terms';
import { type Checked, checkGraded } from '../derivation/check-graded';
import { countingLines, type LineCount } from '../derivation/count-lines';
import { type GradedChain, gradedChain } from '../derivation/graded-chain';
import { type Judgement, judged } from '../judgement';
import { type OpenQuestion, openQuestion } from '../question/open-question';
import { type PlainQuestion, plainQuestion } from '../question/plain-question';
import { knownAgreements } from './agreements';
import type { Judge } from './judge';

/** Longer derivations are not read. */
const characterLimit = 10_000;
const lineLimit = 60;
const relationLimit = 200;

/** Judges derivations, line by line. Throws ExpressionError where the sheet is wrong. */
export function judgeDerivation(claim: ClaimFile, index: number, question: DerivationQuestion): Judge {
  const plain = plainQuestion(() => {
    const open = openQuestion(claim, index, question);
    compileEnds(open, question);
    return open;
  });
  // Mistakes of the sheet show at once.
  plain.open();
  const agreeing = agreeingTerms(question.id, knownAgreements());
  const judge: Judge['judge'] = async ({ answer }, allowed) => {
    const text = answer.kind === 'text' ? answer.text : showAnswer(answer);
    const empty = emptyAnswer(text);
    if (empty !== null) return refused(empty, text);
    if (text.length > characterLimit) {
      const reason = `This answer has more than ${characterLimit} characters.`;
      return refused({ code: 'answer-too-long', reason, next: 'Write a shorter answer.', start: 0, end: 1 }, text);
    }
    const meant = seenText(text, plain.open());
    if ('verdict' in meant) return meant;
    const refuse = (refusal: Refusal): Judgement =>
      refused({ ...refusal, ...meant.origin(refusal.start, refusal.end) }, text);
    const lines = linesIn(meant.text);
    const tooMany = tooManySteps(lines);
    if (tooMany !== null) return refuse(tooMany);
    const finished = async (graded: GradedChain): Promise<Judgement> => {
      const count = countingLines(graded);
      const tooFew = tooFewLines(count, lines.length, question);
      if (tooFew !== null) return refuse(tooFew);
      const context = { ...allowed, strategy: strategies.graded, provers: byEngines };
      return judgementOf(await checkGraded(graded, lines, context, agreeing(graded)), count, question);
    };
    const quick = plainChain(plain, question, lines);
    // Where something is wrong, or room was short, it is found out in a graph of its own.
    const found = quick && (await finished(quick).catch(() => null));
    if (found !== null && hasRoom(quick)) return found;
    const open = openQuestion(claim, index, question);
    try {
      return await finished(gradedChain(open, question, lines));
    } catch (error) {
      const refusal = refusalOf(error, meant.text, open);
      if (refusal === null) throw error;
      return refuse(refusal);
    }
  };
  return { judge, isWorn: () => false };
}

/** The text as plain text has it, or what is said of one that hides something. */
function seenText(text: string, open: OpenQuestion): MappedText | Judgement {
  try {
    return derivationText(text);
  } catch (error) {
    const refusal = refusalOf(error, text, open);
    if (refusal === null) throw error;
    return refused(refusal, text);
  }
}

function tooManySteps(lines: readonly Line[]): Refusal | null {
  const characters = lines.reduce((sum, { shown }) => sum + shown.length, 0);
  if (lines.length <= lineLimit && characters <= relationLimit) return null;
  const relations = lines.reduce((sum, line) => sum + termsIn(line).relations.length, 0);
  const [count, what] = lines.length > lineLimit ? [lineLimit, 'lines'] : [relationLimit, 'relations'];
  if (lines.length <= lineLimit && relations <= relationLimit) return null;
  const reason = `This derivation has more than ${count} ${what}.`;
  return { code: 'answer-too-long', reason, next: 'Write a shorter one.', start: 0, end: 1 };
}

const hasRoom = (graded: GradedChain | null): boolean => {
  const graph = graded?.sized.compiled.graph;
  return graph !== undefined && graph.size < graph.budget.nodes / 2;
};

/** The chain of an answer in the graph of others; null where that may make a difference, as where something is wrong with it. */
function plainChain(plain: PlainQuestion, question: DerivationQuestion, lines: readonly Line[]): GradedChain | null {
  try {
    const graded = gradedChain(plain.open(), question, lines);
    const { terms, statements } = graded.sized;
    const sides = [...statements.flat(), graded.wanted].flatMap(({ left, right }) => [left, right]);
    return plain.isLeftPlain([...terms, ...sides]) ? graded : null;
  } catch {
    return null;
  }
}

function tooFewLines(counting: LineCount, first: number, { lines }: DerivationQuestion): Refusal | null {
  if (lines === 1) return null;
  const count = counting(first, lines);
  if (count >= lines) return null;
  const reason = `This derivation has ${count} different ${count === 1 ? 'line' : 'lines'}, at least ${lines} are asked for.`;
  return { code: 'too-few-lines', reason, next: 'Write the steps between.', start: 0, end: 1 };
}

function compileEnds(open: OpenQuestion, question: DerivationQuestion): void {
  for (const field of ['from', 'answer'] as const) {
    for (const term of linesIn(question[field]).flatMap((line) => termsIn(line).terms)) {
      if (term.text.trim() !== '') open.expression(inPlace(term), [...open.path, field]);
    }
  }
}

function judgementOf(
  { lines, bad, witness, message, hypotheses, errorBound }: Checked,
  count: LineCount,
  question: DerivationQuestion,
): Judgement {
  if (bad === null) return judged('correct', message, { lines, hypotheses, errorBound });
  const details = { lines, line: bad, counterexample: witness };
  const verdict = lines[bad - 1]?.verdict;
  if (verdict === 'undecided') return judged('undecided', message, details);
  const rule = question.credit.find(({ when }) => when.trim() === 'lines');
  const good = count(bad - 1) / Math.max(count(lines.length), question.lines);
  if (rule === undefined || good <= 0) return judged('wrong', message, details);
  return judged(
    'partly',
    `${message} ${rule.message}`,
    { ...details, rule: rule.when },
    good * fractionToNumber(rule.factor),
  );
}
