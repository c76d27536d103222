import type { CodeQuestion } from '../../claim/question';
import type { Decision } from '../../decide/decision';
import { withParting } from '../../decide/parting/with-parting';
import { decideAtOnce, decideFully } from '../../decide/portfolio';
import { type Strategy, strategies } from '../../decide/strategy';
import type { Proved } from '../../kernel/evidence';
import { fractionToNumber } from '../../number/fraction';
import { createMemories } from '../../number/memory';
import { capital } from '../../statement/capital';
import { partingText } from '../../statement/parting-text';
import type { Witness } from '../../statement/witness';
import { placeIn } from '../../torch/place-in';
import type { JudgeContext } from '../judge/judge';
import { type Judgement, judged } from '../judgement';
import { answerFile } from './code-names';
import { type HandedIn, inputsKept, whereReferenceIs } from './code-problem';

/** Proofs first, of every size where sizes are any: most code that is handed in is right, or fails at once. */
const strategy: Strategy = {
  ...strategies.graded,
  steps: ['generalise', 'prove', 'look', 'attack', 'ask', 'divide'],
};

/** An answer with what it answers. */
export interface CodeAnswer {
  readonly question: CodeQuestion;
  readonly text: string;
}

/** @throws ExpressionError where the code cannot be read, or would not run */
export async function judgedCode(handed: HandedIn, answer: CodeAnswer, allowed: JudgeContext): Promise<Judgement> {
  const context = { memories: createMemories(), ...allowed };
  const everywhere = await decideFully(handed.problem, context, strategy);
  const decision = lacksReference(everywhere)
    ? await decideFully(whereReferenceIs(handed.problem), context, strategy)
    : everywhere;
  const proof = proofAmong(decision);
  if (proof !== null) return rightOutput(handed, answer, { ...decision, deciding: proof }, context);
  switch (decision.verdict) {
    case 'refuted':
    case 'undefined':
      return wrongOutput(handed, answer, decision, context);
    default:
      return judged('undecided', `Could not be told (${triedIn(decision)}).`);
  }
}

/** Whether it is where the reference has no value that code is not right. */
const lacksReference = ({ verdict, deciding }: Decision): boolean =>
  verdict === 'undefined' && deciding?.witness?.right === 'undefined';

const triedIn = ({ evidence }: Decision): string =>
  evidence.map(({ engine, summary }) => `${engine}: ${summary}`).join('; ');

/** What proves that code is right, be it at some sizes; null where nothing does. */
function proofAmong({ verdict, deciding, evidence }: Decision): Proved | null {
  if (deciding?.verdict === 'proved') return deciding;
  return verdict === 'undecided' ? (evidence.find((each) => each.verdict === 'proved') ?? null) : null;
}

function rightOutput(
  handed: HandedIn,
  answer: CodeAnswer,
  decision: Decision & { readonly deciding: Proved },
  context: JudgeContext,
): Judgement {
  const { deciding } = decision;
  const { scope } = deciding;
  const isGeneral = deciding.theorem.isGeneral;
  if (!isGeneral && (handed.needsEverySize || handed.problem.areListed !== true))
    return judged(
      'undecided',
      `It is right at ${scope}; for every size this could not be told (${triedIn(decision)}).`,
    );
  const changed = changedInput(handed, answer, context);
  if (changed !== null) return changed;
  const line = isGeneral ? null : handed.jumpsAt();
  if (line !== null)
    return judged(
      'undecided',
      `It is right at ${scope}. What line ${line} does may depend on how a size compares with a number, so other sizes may fare otherwise; a person must look at it.`,
      { line },
    );
  const { engine, errorBound, hypotheses } = deciding;
  const where = scope === '' ? '' : isGeneral ? `, for ${scope}` : `, at ${scope}`;
  return judged('correct', `Correct${where}.`, { engine, errorBound, hypotheses });
}

/** What is to be said of code that is right but for what it does to its arguments; null where it leaves them as they are. */
function changedInput(handed: HandedIn, answer: CodeAnswer, context: JudgeContext): Judgement | null {
  for (const [i, input] of answer.question.inputs.entries()) {
    const kept = inputsKept(handed, i);
    if (kept === null) continue;
    const decision = decideAtOnce(kept, context);
    if (decision.verdict === 'proved') continue;
    const line = sameLine(
      answer,
      handed.calls.map(({ args }) => args[i]?.written ?? null),
    );
    const witness = decision.deciding?.witness ?? null;
    const what = `${line === null ? 'it' : `line ${line}`} changes ${input}, with which it is called`;
    if (decision.verdict !== 'refuted' || witness === null)
      return judged('undecided', `What it gives is right; whether it leaves ${input} as it is could not be told.`, {
        line,
      });
    const stands = `${pointOf(witness)}${witness.left}${placeOf(witness)} stands there afterwards, before it was ${witness.right}.`;
    const message = `What it gives is right, but it does more: ${what}. ${capital(stands)} Work on a copy.`;
    return judged('wrong', message, { engine: decision.deciding?.engine ?? null, counterexample: witness, line });
  }
  return null;
}

async function wrongOutput(
  handed: HandedIn,
  answer: CodeAnswer,
  { deciding }: Decision,
  context: JudgeContext,
): Promise<Judgement> {
  const witness = deciding?.witness ?? null;
  if (witness === null) return judged('undecided', 'It fails, but no values are known at which it does.');
  const line = sameLine(
    answer,
    handed.calls.map(({ returned }) => returned),
  );
  const found = { engine: deciding?.engine ?? null, counterexample: witness, line };
  if (witness.right === 'undefined' || witness.right === 'unknown')
    return judged('undefined', `The reference itself has no value: ${pointOf(witness)}there is none.`, found);
  const parted = (): Witness => withParting(handed.problem, witness, context);
  for (const { when, factor, message: told } of answer.question.credit) {
    const known = await decideFully(handed.relating(when, []), context, strategies.graded);
    const proof = proofAmong(known);
    if (proof !== null && (proof.theorem.isGeneral || handed.jumpsAt() === null))
      return judged('partly', told, { ...found, counterexample: parted(), rule: when }, fractionToNumber(factor));
  }
  const counterexample = parted();
  const message = [wrongMessage(witness, line), ...partingMessage(counterexample)].join(' ');
  return judged('wrong', message, { ...found, counterexample });
}

/** The line of these places, where it is one. */
function sameLine(
  { text }: CodeAnswer,
  spans: readonly ({ readonly start: number; readonly end: number } | null)[],
): number | null {
  const lines = new Set(spans.map((span) => (span === null ? null : placeIn({ file: answerFile, text }, span).line)));
  const [only = null] = lines;
  return lines.size === 1 ? only : null;
}

function pointOf({ sizes, values }: Witness): string {
  const named = [...Object.entries(sizes).map(([name, value]) => ({ name, value })), ...values];
  return named.length === 0 ? '' : `at ${named.map(({ name, value }) => `${name} = ${value}`).join(', ')}: `;
}

/** The place of an element as Python counts it. */
const placeOf = ({ element }: Witness): string =>
  element === null ? '' : ` in [${[...element.matchAll(/= (\d+)/g)].map(([, place]) => Number(place) - 1).join(', ')}]`;

function wrongMessage(witness: Witness, line: number | null): string {
  const at = placeOf(witness);
  const who = line === null ? 'this gives' : `line ${line} returns`;
  const given = witness.left === 'undefined' ? 'no value' : witness.left;
  const message = `${pointOf(witness)}${who} ${given}${at}; right is ${witness.right}.`;
  return capital(message);
}

/** What is told of the line at which code first parts from the reference. */
function partingMessage({ parting }: Witness): string[] {
  if (parting === undefined) return [];
  const told = partingText(parting, { other: 'the reference', mended: 'the rest would be right' });
  return [`It first parts from the reference in line ${parting.place.line}: ${told}.`];
}
