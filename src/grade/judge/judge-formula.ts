import type { ClaimFile } from '../../claim/claim-file';
import type { FormulaQuestion } from '../../claim/question';
import type { Witness } from '../../engine/evidence';
import { axisNames } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { showAnswer } from '../answer/answer';
import { answerDiagnostic, type ReadFormula, readFormula } from '../answer/read-formula';
import { type Judgement, judged, unreadable } from '../judgement';
import { type Drawn, drawing, drawnKey } from '../question/draw-values';
import { openQuestion } from '../question/open-question';
import { formulaComparer } from './compare-formulas';
import { formulaCredit } from './formula-credit';
import { type FormulaKey, formulaKey } from './formula-key';
import type { Judge, JudgeContext, Submitted } from './judge';

/** Answers that are remembered, and nodes of a graph after which a new one is begun. */
const answerLimit = 20_000;
const graphLimit = 12_000;
/** Students' versions of a question that are kept at once. */
const versionLimit = 64;

const nothingDrawn: Drawn = new Map();

/** Judges formulas. Throws ExpressionError where the sheet is wrong. */
export function judgeFormula(claim: ClaimFile, index: number, sheet: string, question: FormulaQuestion): Judge {
  const open = openQuestion(claim, index, question);
  const draw = open.drawn.length === 0 ? () => nothingDrawn : drawing(open);
  const versions = new Map<string, (submitted: Submitted, context: JudgeContext) => Judgement>();
  const versionOf = (drawn: Drawn): ((submitted: Submitted, context: JudgeContext) => Judgement) => {
    const key = drawnKey(drawn);
    const known = versions.get(key);
    if (known !== undefined) return known;
    if (versions.size >= versionLimit) versions.clear();
    const made = judgeVersion(claim, index, question, drawn);
    versions.set(key, made);
    return made;
  };
  // Mistakes of the sheet show at once.
  if (open.drawn.length === 0) versionOf(new Map());
  const judge: Judge['judge'] = (submitted, context) => {
    return versionOf(draw({ course: context.course, student: submitted.student, sheet }))(submitted, context);
  };
  return { judge, isWorn: () => false };
}

/** Judges the answers of students with the same numbers. */
function judgeVersion(
  claim: ClaimFile,
  index: number,
  question: FormulaQuestion,
  drawn: Drawn,
): (submitted: Submitted, context: JudgeContext) => Judgement {
  let judgeOne = judgeIn(formulaKey(claim, index, question, drawn));
  const known = new Map<string, Judgement>();
  return (submitted, context) => {
    const { answer } = submitted;
    const carries = Object.values(question.carry).some((id) => submitted.earlier(id) !== null);
    const name = answer.kind === 'text' && !carries ? answer.text : null;
    const found = name === null ? undefined : known.get(name);
    if (found !== undefined) return found;
    if (judgeOne.key.open.graph.size > graphLimit) judgeOne = judgeIn(formulaKey(claim, index, question, drawn));
    const judgement = carriedForward(
      judgeOne.judge(submitted, context),
      submitted,
      context,
      claim,
      index,
      question,
      drawn,
    );
    if (name !== null && judgement.verdict !== 'undecided') {
      if (known.size >= answerLimit) known.clear();
      known.set(name, judgement);
    }
    return judgement;
  };
}

/** A wrong answer that is right given the student's own earlier answers. */
function carriedForward(
  judgement: Judgement,
  submitted: Submitted,
  context: JudgeContext,
  claim: ClaimFile,
  index: number,
  question: FormulaQuestion,
  drawn: Drawn,
): Judgement {
  if (judgement.verdict !== 'wrong' && judgement.verdict !== 'partly') return judgement;
  const sources = Object.entries(question.carry).flatMap(([name, id]) => {
    const answer = submitted.earlier(id);
    if (answer?.kind !== 'text') return [];
    const read = readFormula(answer.text, openQuestion(claim, index, question));
    return read.ok ? [{ name, id, text: read.text }] : [];
  });
  if (sources.length === 0) return judgement;
  const key = formulaKey(
    claim,
    index,
    question,
    drawn,
    Object.fromEntries(sources.map(({ name, text }) => [name, text])),
  );
  const own = judgeIn(key).judge(submitted, context);
  const from = sources.map(({ id }) => id).join(', ');
  return own.verdict === 'correct'
    ? { ...own, message: `Correct, given the answer to ${from}.`, carried: from }
    : judgement;
}

function judgeIn(key: FormulaKey): {
  readonly key: FormulaKey;
  readonly judge: (submitted: Submitted, context: JudgeContext) => Judgement;
} {
  const comparer = formulaComparer(key);
  const credit = formulaCredit(key, key.open.question.credit, comparer);
  const judge = ({ answer }: Submitted, context: JudgeContext): Judgement => {
    const read = answer.kind === 'text' ? readFormula(answer.text, key.open) : notText(showAnswer(answer));
    if (!read.ok) return unreadable(read.diagnostic);
    const misfit = axesFault(read.node, key, showAnswer(answer));
    if (misfit !== null) return misfit;
    const compared = comparer.compare(read.node, key.reference, context);
    if (compared.kind === 'equal') {
      const { engine, errorBound, hypotheses } = compared;
      return judged('correct', 'Correct.', { engine, errorBound, hypotheses });
    }
    if (compared.kind === 'open') return judged('undecided', `Could not be told (${compared.tried}).`);
    const details = { engine: compared.engine, counterexample: compared.witness };
    if (compared.kind === 'undefined' && (compared.side !== 'left' || compared.everywhere)) {
      const whose =
        compared.side === 'left' ? 'This formula has no value anywhere' : 'The reference itself has no value';
      return judged(
        'undefined',
        `${whose}${compared.everywhere ? '' : ` at ${showPoint(compared.witness)}`}.`,
        details,
      );
    }
    const partly = credit(read.node, context);
    if (partly !== null)
      return judged('partly', partly.rule.message, { ...details, rule: partly.rule.when }, partly.score);
    return judged('wrong', wrongMessage(compared.witness), details);
  };
  return { key, judge };
}

const notText = (shown: string): ReadFormula => ({
  ok: false,
  diagnostic: answerDiagnostic(
    'not-a-formula',
    'This answer is a list, not a formula.',
    'Write the formula as a text.',
    shown,
    0,
    shown.length,
  ),
});

function axesFault(node: Node, { reference }: FormulaKey, shown: string): Judgement | null {
  const names = (side: Node): string => [...axisNames(side.axes)].sort().join(', ');
  if (node.axes.length === 0 || names(node) === names(reference)) return null;
  const wanted = reference.axes.length === 0 ? 'a number' : `a tensor with the axes ${names(reference)}`;
  return unreadable(
    answerDiagnostic(
      'axes',
      `This answer has the axes ${names(node)}, it should be ${wanted}.`,
      'Sum over the others.',
      shown,
      0,
      shown.length,
    ),
  );
}

function showPoint({ values }: Witness): string {
  return values.length === 0 ? 'any point' : values.map(({ name, value }) => `${name} = ${value}`).join(', ');
}

function wrongMessage(witness: Witness): string {
  const where = witness.values.length === 0 ? '' : `At ${showPoint(witness)} `;
  const element = witness.element === null ? '' : ` in ${witness.element}`;
  return `${where}${where === '' ? 'This' : 'this'} is ${witness.left}${element}, the right value is ${witness.right}.`;
}
