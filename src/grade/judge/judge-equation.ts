import type { ClaimFile } from '../../claim/claim-file';
import type { EquationQuestion } from '../../claim/question';
import { decideAtOnce, decideFully } from '../../decide/portfolio';
import { strategies } from '../../decide/strategy';
import { connected } from '../../language/connective';
import { divide, type Fraction, fraction } from '../../number/fraction';
import { createMemories } from '../../number/memory';
import { rational } from '../../number/rational';
import { admits } from '../../point/domain-membership';
import type { Statement } from '../../statement/statement';
import type { Witness } from '../../statement/witness';
import { evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import type { InputSymbol } from '../../tensor/symbol';
import { showAnswer } from '../answer/answer';
import { readRelation } from '../answer/read-relation';
import { emptyAnswer, refusalOf } from '../answer/refusal';
import { refused } from '../answer/refused';
import { type Judgement, judged } from '../judgement';
import { compileQuestionRelation } from '../question/compile-question-relation';
import type { Drawn } from '../question/draw-space';
import { drawing } from '../question/draw-values';
import { type OpenQuestion, openQuestion } from '../question/open-question';
import { withNumbers } from '../question/with-numbers';
import type { Judge, JudgeContext } from './judge';
import { oneStatement } from './one-statement';

/** Operations of answers after which a new graph is begun. */
const graphLimit = 20_000;

/** Judges equations and inequalities, which are right where they say the same as the reference. Throws ExpressionError where the sheet is wrong. */
export function judgeEquation(claim: ClaimFile, index: number, sheet: string, question: EquationQuestion): Judge {
  const open = openQuestion(claim, index, question);
  const reference = compileQuestionRelation(open, question.answer, [...open.path, 'answer']);
  const draw = open.drawn.length === 0 ? () => new Map() : drawing(open);
  const judge: Judge['judge'] = ({ answer, student, numbers }, context) => {
    const drawn = draw({ course: context.course, student, sheet, numbers });
    const text = showAnswer(answer, 10_000);
    const given = relationOf(text, open);
    if ('verdict' in given) return given;
    const right = valued(reference, drawn, open);
    return asMultiple(given, right, open, context) ?? compared(given, right, open, context);
  };
  return { judge, isWorn: () => open.graph.size > graphLimit };
}

interface Given {
  readonly statement: Statement;
  readonly text: string;
}

function relationOf(text: string, open: OpenQuestion): Given | Judgement {
  const empty = emptyAnswer(text);
  if (empty !== null) return refused(empty, text);
  try {
    return readRelation(text, open);
  } catch (error) {
    const refusal = refusalOf(error, text, open);
    if (refusal === null) throw error;
    return refused(refusal, text);
  }
}

const valued = (statement: Statement, drawn: Drawn, { graph }: OpenQuestion): Statement => ({
  ...statement,
  left: withNumbers(graph, statement.left, drawn),
  right: withNumbers(graph, statement.right, drawn),
});

/** `a > b` as `b < a`. */
function turned(statement: Statement): Statement {
  const { left, right, relation } = statement;
  if (relation === '>') return { ...statement, left: right, right: left, relation: '<' };
  return relation === '>=' ? { ...statement, left: right, right: left, relation: '<=' } : statement;
}

/** Right where one is the other times a number: any but 0 for an equation, a positive one for an inequality. Null where that is not proved. */
function asMultiple(given: Given, reference: Statement, open: OpenQuestion, context: JudgeContext): Judgement | null {
  const [a, b] = [turned(given.statement), turned(reference)];
  if (a.relation !== b.relation) return null;
  const { graph } = open;
  const [left, right] = [graph.sub(a.left, a.right), graph.sub(b.left, b.right)];
  const factor = factorAt(left, right, open);
  const isEquation = a.relation === '==' || a.relation === '!=';
  if (factor === null || factor.numerator === 0n || (!isEquation && factor.numerator < 0n)) return null;
  const multiple = graph.mul(graph.constant(factor), right);
  const statement: Statement = { text: given.text, left, relation: '==', right: multiple };
  const decision = decideAtOnce(oneStatement(graph, statement), context);
  return decision.verdict === 'proved' ? rightBy(decision, given) : null;
}

type Decision = ReturnType<typeof decideAtOnce>;

const rightBy = ({ deciding }: Decision, { text: readAs }: Given): Judgement => {
  const [engine, errorBound] = [deciding?.engine ?? null, deciding?.errorBound ?? null];
  return judged('correct', 'Correct.', { engine, errorBound, hypotheses: deciding?.hypotheses ?? [], readAs });
};

const tried = [1, 2, 3, 5, 7].map((number) => fraction(BigInt(number), 2n));

/** What the first is of the second where the variables have some values; null where nothing can be told there. */
function factorAt(left: Node, right: Node, { session, question }: OpenQuestion): Fraction | null {
  const symbols = Object.keys('variables' in question ? question.variables : {}).flatMap((name): InputSymbol[] => {
    const value = session.resolve(name);
    return value?.kind === 'tensor' && value.node.kind === 'input' ? [value.node.symbol] : [];
  });
  if (symbols.some(({ axes }) => axes.length > 0)) return null;
  const values = new Map(
    symbols.map((symbol, i) => {
      const inside = tried.filter((value) => admits(symbol.domain, value));
      return [symbol, inside[i % Math.max(1, inside.length)] ?? (tried[0] as Fraction)] as const;
    }),
  );
  const elements = evaluate(plan([left, right]), rational, {
    input: (symbol) => Array.from({ length: 1 }, () => values.get(symbol) ?? 'unknown'),
  });
  const [[a] = [], [b] = []] = [elements(left), elements(right)];
  if (typeof a !== 'object' || typeof b !== 'object' || b.numerator === 0n) return null;
  return divide(a, b);
}

function compared(
  given: Given,
  reference: Statement,
  { graph }: OpenQuestion,
  context: JudgeContext,
): Judgement | Promise<Judgement> {
  const { statement, text: readAs } = given;
  const problem = oneStatement(graph, connected(graph, 'equivalent', [statement], [reference], statement.text));
  const judgementOf = (decision: Decision): Judgement | null => {
    if (decision.verdict === 'proved') return rightBy(decision, given);
    if (decision.verdict !== 'refuted') return null;
    const counterexample = decision.deciding?.witness ?? null;
    const engine = decision.deciding?.engine ?? null;
    return judged('wrong', wrongMessage(counterexample), { engine, counterexample, readAs });
  };
  const open = judged('undecided', 'Whether this says the same could not be told.', { readAs });
  const atOnce = judgementOf(decideAtOnce(problem, context));
  if (atOnce !== null || context.solver === undefined) return atOnce ?? open;
  const options = { memories: createMemories(), ...context };
  return decideFully(problem, options, strategies.quick).then((decision) => judgementOf(decision) ?? open);
}

function wrongMessage(witness: Witness | null): string {
  const where = witness?.values.map(({ name, value }) => `${name} = ${value}`).join(', ') ?? '';
  if (witness === null || where === '') return 'This says something else.';
  return `At ${where} this ${witness.left === '1' ? 'holds' : 'does not hold'}, the right one ${witness.left === '1' ? 'does not' : 'does'}.`;
}
