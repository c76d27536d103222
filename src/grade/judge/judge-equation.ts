import type { ClaimFile } from '../../claim/claim-file';
import type { EquationQuestion } from '../../claim/question';
import { decideAtOnce, decideFully } from '../../decide/portfolio';
import { strategies } from '../../decide/strategy';
import type { Problem } from '../../engine/engine';
import { connected } from '../../language/connective';
import { ExpressionError } from '../../language/expression-error';
import { divide, type Fraction, fraction } from '../../number/fraction';
import { createMemories } from '../../number/memory';
import { rational } from '../../number/rational';
import { admits } from '../../point/domain-membership';
import type { Statement } from '../../statement/statement';
import type { Witness } from '../../statement/witness';
import { evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { ShapeError } from '../../tensor/shape-error';
import type { InputSymbol } from '../../tensor/symbol';
import { showAnswer } from '../answer/answer';
import { answerDiagnostic, sentence } from '../answer/read-formula';
import { readRelation } from '../answer/read-relation';
import { type Judgement, judged, unreadable } from '../judgement';
import { compileQuestionRelation } from '../question/compile-question-relation';
import type { Drawn } from '../question/draw-space';
import { drawing } from '../question/draw-values';
import { type OpenQuestion, openQuestion } from '../question/open-question';
import { withNumbers } from '../question/with-numbers';
import type { Judge, JudgeContext } from './judge';

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
    if (isMultiple(given.statement, right, open, context)) return judged('correct', 'Correct.', { readAs: given.text });
    return compared(given.statement, right, open, context, given.text);
  };
  return { judge, isWorn: () => open.graph.size > graphLimit };
}

interface Given {
  readonly statement: Statement;
  readonly text: string;
}

function relationOf(text: string, open: OpenQuestion): Given | Judgement {
  if (text.trim() === '') return unreadable(answerDiagnostic('no-answer', 'There is no answer.', '', text, 0, 1));
  try {
    return readRelation(text, open);
  } catch (error) {
    if (error instanceof ExpressionError)
      return unreadable(answerDiagnostic(error.code, sentence(error.reason), error.next, text, error.start, error.end));
    if (!(error instanceof ShapeError)) throw error;
    return unreadable(answerDiagnostic(error.code, sentence(error.reason), sentence(error.next), text, 0, text.length));
  }
}

const valued = (statement: Statement, drawn: Drawn, { graph }: OpenQuestion): Statement => ({
  ...statement,
  left: withNumbers(graph, statement.left, drawn),
  right: withNumbers(graph, statement.right, drawn),
});

const problemOf = (graph: OpenQuestion['graph'], statement: Statement): Problem => ({
  cases: [{ sizes: {}, compiled: () => ({ graph, statements: [statement], assumptions: [] }) }],
});

/** `a > b` as `b < a`. */
function turned(statement: Statement): Statement {
  const { left, right, relation } = statement;
  if (relation === '>') return { ...statement, left: right, right: left, relation: '<' };
  return relation === '>=' ? { ...statement, left: right, right: left, relation: '<=' } : statement;
}

/** Whether one is the other times a number: any but 0 for an equation, a positive one for an inequality. */
function isMultiple(given: Statement, reference: Statement, open: OpenQuestion, context: JudgeContext): boolean {
  const [a, b] = [turned(given), turned(reference)];
  if (a.relation !== b.relation) return false;
  const { graph } = open;
  const [left, right] = [graph.sub(a.left, a.right), graph.sub(b.left, b.right)];
  const factor = factorAt(left, right, open);
  const isEquation = a.relation === '==' || a.relation === '!=';
  if (factor === null || factor.numerator === 0n || (!isEquation && factor.numerator < 0n)) return false;
  const statement: Statement = {
    text: given.text,
    left,
    relation: '==',
    right: graph.mul(graph.constant(factor), right),
  };
  return decideAtOnce(problemOf(graph, statement), context).verdict === 'proved';
}

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
  given: Statement,
  reference: Statement,
  { graph }: OpenQuestion,
  context: JudgeContext,
  readAs: string,
): Judgement | Promise<Judgement> {
  const problem = problemOf(graph, connected(graph, 'equivalent', [given], [reference], given.text));
  const verdictOf = ({ verdict, deciding }: ReturnType<typeof decideAtOnce>): Judgement | null => {
    const [engine, errorBound] = [deciding?.engine ?? null, deciding?.errorBound ?? null];
    if (verdict === 'proved')
      return judged('correct', 'Correct.', { engine, errorBound, hypotheses: deciding?.hypotheses ?? [], readAs });
    if (verdict !== 'refuted') return null;
    const counterexample = deciding?.witness ?? null;
    return judged('wrong', wrongMessage(counterexample), { engine, counterexample, readAs });
  };
  const open = judged('undecided', 'Whether this says the same could not be told.', { readAs });
  const atOnce = verdictOf(decideAtOnce(problem, context));
  if (atOnce !== null || context.solver === undefined) return atOnce ?? open;
  const options = { memories: createMemories(), ...context };
  return decideFully(problem, options, strategies.quick).then((decision) => verdictOf(decision) ?? open);
}

function wrongMessage(witness: Witness | null): string {
  const where = witness?.values.map(({ name, value }) => `${name} = ${value}`).join(', ') ?? '';
  if (witness === null || where === '') return 'This says something else.';
  return `At ${where} this ${witness.left === '1' ? 'holds' : 'does not hold'}, the right one ${witness.left === '1' ? 'does not' : 'does'}.`;
}
