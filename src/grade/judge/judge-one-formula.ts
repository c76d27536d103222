import { written } from '../../notation/written';
import type { Witness } from '../../statement/witness';
import { axisNames, sameAxes } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { showAnswer } from '../answer/answer';
import { answerDiagnostic } from '../answer/answer-diagnostic';
import { type ReadFormula, type Restated, readFormula } from '../answer/read-formula';
import { isRestated, twoValues } from '../answer/restated';
import { type Judgement, judged, unreadable } from '../judgement';
import { answerIn } from '../question/open-question';
import { openDependency, valuesOf } from '../question/values-of';
import { type Comparison, type FormulaComparer, formulaComparer } from './compare-formulas';
import { isConstantNode } from './constant-node';
import { formFault } from './form/form-fault';
import { formulaCredit } from './formula-credit';
import type { FormulaKey } from './formula-key';
import type { JudgeContext, Judging, Submitted } from './judge';

/** Judges formulas against one reference: at once, or with a solver where that leaves it open. */
export interface FormulaJudging {
  readonly atOnce: Judging;
  readonly asking: (submitted: Submitted, context: JudgeContext) => Promise<Judgement>;
}

type Read = Extract<ReadFormula, { readonly ok: true }>;

export function judgingBy(key: FormulaKey): FormulaJudging {
  const comparer = formulaComparer(key);
  const credit = formulaCredit(key, key.open.question.credit, comparer);
  const outcome = (read: Read, compared: Comparison, shown: string, context: JudgeContext): Judgement => {
    const again = read.also.map((each) => restates(each, read.node, compared, key, comparer, context));
    if (again.includes(null)) return judged('undecided', 'Whether its values agree could not be told.');
    if (again.includes(false))
      return unreadable(answerDiagnostic(twoValues.code, twoValues.reason, twoValues.next, shown, 0, shown.length));
    if (compared.kind === 'equal') return rightJudgement(compared, read, key, comparer, context);
    if (compared.kind === 'open') return judged('undecided', `Could not be told (${compared.tried}).`);
    const partly = compared.kind === 'different' || !isReferenceHole(compared) ? credit(read.node, context) : null;
    const details = { engine: compared.engine, counterexample: compared.witness };
    if (partly !== null)
      return judged('partly', partly.rule.message, { ...details, rule: partly.rule.when }, partly.score);
    return compared.kind === 'undefined' && isReferenceHole(compared)
      ? judged('undefined', holeMessage(compared), details)
      : judged('wrong', wrongMessage(compared.witness), details);
  };
  const reading = ({ answer }: Submitted): Read | Judgement => {
    const written = answer.kind === 'text' ? readFormula(answer.text, key.open) : notText(showAnswer(answer));
    if (!written.ok) return unreadable(written.diagnostic);
    const read = alongReference(written, key);
    return axesFault(read.node, key, showAnswer(answer)) ?? read;
  };
  return {
    atOnce: (submitted, context) => {
      const read = reading(submitted);
      if ('verdict' in read) return read;
      const compared = comparer.compare(read.node, key.reference, context);
      return { ...outcome(read, compared, showAnswer(submitted.answer), context), readAs: read.text };
    },
    asking: async (submitted, context) => {
      const read = reading(submitted);
      if ('verdict' in read) return read;
      const compared = await comparer.ask(read.node, key.reference, context);
      return { ...outcome(read, compared, showAnswer(submitted.answer), context), readAs: read.text };
    },
  };
}

function rightJudgement(
  { engine, errorBound, hypotheses }: Extract<Comparison, { readonly kind: 'equal' }>,
  { formula }: Read,
  key: FormulaKey,
  comparer: FormulaComparer,
  context: JudgeContext,
): Judgement {
  const details = { engine, errorBound, hypotheses };
  const { open, question } = key;
  const isConstant = (node: Node): boolean => isConstantNode(node, key, comparer, context);
  const fault = formFault(formula, question, {
    inAnswer: (part) => isConstant(answerIn(open, part)),
    inReference: (part) => isConstant(key.withNumbers(open.expression(written(part), [...open.path, 'answer']))),
  });
  return fault === null ? judged('correct', 'Correct.', details) : { ...fault, ...details };
}

type Undefined = Extract<Comparison, { readonly kind: 'undefined' }>;

/** Whether a missing value is that of the reference, or the answer has none anywhere. */
const isReferenceHole = ({ side, everywhere }: Undefined): boolean => side !== 'left' || everywhere;

function holeMessage({ side, everywhere, witness }: Undefined): string {
  const whose = side === 'left' ? 'This formula has no value' : 'The reference itself has no value';
  const at = showPoint(witness);
  if (witness.values.length === 0) return `${whose}.`;
  return everywhere ? `${whose} at any point that was tried, such as ${at}.` : `${whose} at ${at}.`;
}

/** Whether what an answer says once more is as right as what it says first, or is the same number rounded; null where that is open. */
function restates(
  { node, decimals }: Restated,
  first: Node,
  compared: Comparison,
  { reference }: FormulaKey,
  comparer: FormulaComparer,
  context: JudgeContext,
): boolean | null {
  const isNumber = (each: Node): boolean => each.axes.length === 0 && openDependency(each, new Set()) === null;
  if (isNumber(node) && isNumber(first)) {
    const [[again = 'unknown'] = [], [value = 'unknown'] = []] = valuesOf([node, first], new Map());
    return isRestated(value, again, decimals);
  }
  const again = comparer.compare(node, reference, context);
  if (compared.kind === 'open' || again.kind === 'open') return null;
  return compared.kind === 'equal' && again.kind === 'equal';
}

/** A vector along the one axis that the reference has, if both are as long: `x^T A` has its elements along the columns of A. */
function alongReference(read: Read, { reference, open }: FormulaKey): Read {
  const [axis] = reference.axes;
  const along = (node: Node): Node => {
    const [own] = node.axes;
    const isOther = own !== undefined && axis !== undefined && own.name !== axis.name && own.size === axis.size;
    const isVector = node.axes.length === 1 && reference.axes.length === 1;
    return isOther && isVector ? open.graph.rename(node, { [own.name]: axis.name }) : node;
  };
  return { ...read, node: along(read.node), also: read.also.map((each) => ({ ...each, node: along(each.node) })) };
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

const shapes = ['a number', 'a vector of', 'a matrix of'];

/** What a student calls it: `a matrix of 2 × 3 numbers`. */
function shapeOf({ axes }: Node): string {
  const shape = shapes[axes.length] ?? 'a tensor of';
  return axes.length === 0 ? shape : `${shape} ${axes.map(({ size }) => size).join(' × ')} numbers`;
}

function axesFault(node: Node, { reference }: FormulaKey, shown: string): Judgement | null {
  const names = (side: Node): string => [...axisNames(side.axes)].sort().join(', ');
  if (node.axes.length === 0) return null;
  if (names(node) === names(reference)) return isOrdered(node, reference) ? null : orderFault(node, reference, shown);
  const next = 'Multiply matrices side by side or by @, vectors by dot(x, y), and sum over what is left.';
  const [own, wanted] = [node, reference].map(shapeOf);
  const reason =
    own === wanted
      ? `This answer has the axes ${names(node)}, it should have ${names(reference)}.`
      : `This answer is ${own}, it should be ${wanted}.`;
  return unreadable(answerDiagnostic('axes', reason, next, shown, 0, shown.length));
}

const isOrdered = (node: Node, reference: Node): boolean =>
  node.isOpen || reference.isOpen || sameAxes(node.axes, reference.axes);

function orderFault(node: Node, reference: Node, shown: string): Judgement {
  const order = ({ axes }: Node): string => axisNames(axes).join(', ');
  return unreadable(
    answerDiagnostic(
      'axis-order',
      `This answer has its axes in the order ${order(node)}, it should have them in the order ${order(reference)}.`,
      'Transpose it.',
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
