import type { CreditRule } from '../../claim/question';
import type { EngineContext } from '../../engine/engine';
import { ExpressionError } from '../../language/expression-error';
import { parseExpression } from '../../language/parse-expression';
import type { Value } from '../../language/value';
import { fractionToNumber } from '../../number/fraction';
import type { Node } from '../../tensor/node';
import { compileQuestionRelation } from '../question/compile-question-relation';
import type { FormulaComparer } from './compare-formulas';
import { atOnePoint } from './constant-node';
import type { FormulaKey } from './formula-key';
import type { Credit } from './numeric-credit';
import { sheetFault } from './sheet-fault';

/** The first rule that is proved of an answer, and what it is worth. */
export function formulaCredit(
  key: FormulaKey,
  rules: readonly CreditRule[],
  comparer: FormulaComparer,
): (answer: Node, context: EngineContext) => Credit | null {
  const sidesOf = (rule: CreditRule, i: number, answer: Node): Sides | null => {
    const locals = new Map<string, Value>([
      ['answer', { kind: 'tensor', node: answer }],
      ['reference', { kind: 'tensor', node: key.reference }],
    ]);
    const path = [...key.open.path, 'credit', i, 'when'];
    const constant = constancy(rule.when, key, locals, path);
    return constant === undefined ? equation(rule.when, key, locals, path) : constant;
  };
  // Mistakes in a rule show at once.
  for (const [i, rule] of rules.entries()) sidesOf(rule, i, key.reference);
  return (answer, context) => {
    // Nonsense is not nearly right: it agrees with anything wherever it has a value.
    if (rules.length === 0 || !comparer.hasValues(answer)) return null;
    for (const [i, rule] of rules.entries()) {
      if (context.isOver()) return null;
      const sides = sidesOf(rule, i, answer);
      if (sides !== null && comparer.agree(sides.left, sides.right, context))
        return { rule, score: fractionToNumber(rule.factor) };
    }
    return null;
  };
}

interface Sides {
  readonly left: Node;
  readonly right: Node;
}

type Path = readonly (string | number)[];

/** Null where the rule makes no sense of this answer, whose axes may differ. */
function equation(text: string, key: FormulaKey, locals: ReadonlyMap<string, Value>, path: Path): Sides | null {
  const answer = locals.get('answer');
  try {
    const statement = compileQuestionRelation(key.open, text, path, locals);
    if (statement.relation !== '==')
      throw sheetFault('credit', 'a rule for a formula is an equation', 'Write `answer == …` or `constant(…)`.', path);
    return { left: key.withNumbers(statement.left), right: key.withNumbers(statement.right) };
  } catch (error) {
    const isShape = error instanceof ExpressionError && error.code === 'axis-mismatch';
    if (isShape && answer?.kind === 'tensor' && answer.node.axes.length > 0) return null;
    throw error;
  }
}

/**
 * `constant(e)`: e has one value wherever it has any, and has one somewhere. Null if it is not seen to have one;
 * undefined if the rule is of another form.
 */
function constancy(
  text: string,
  key: FormulaKey,
  locals: ReadonlyMap<string, Value>,
  path: Path,
): Sides | null | undefined {
  const parsed = parseExpression(text, path);
  if (parsed.type !== 'FunctionNode' || parsed.name !== 'constant') return undefined;
  const [only] = parsed.args;
  if (only === undefined || parsed.args.length !== 1)
    throw sheetFault('credit', 'constant takes one expression', 'Write constant(answer - reference).', path);
  const left = key.withNumbers(key.open.expression(text.slice(only.start, only.end), path, locals));
  const right = atOnePoint(left, key);
  return right && { left, right };
}
