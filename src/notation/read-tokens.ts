import { expressionBudget } from '../language/expression-budget';
import { ExpressionError } from '../language/expression-error';
import { withKnownNames } from './known-names';
import type { Names } from './names';
import { withoutNumberWords } from './number-words';
import { plainCharacters } from './plain-characters';
import type { Token } from './token';
import { tokensOf } from './tokens-of';

/**
 * The tokens of a text with names as they are known, an `end` last.
 * @throws ExpressionError where there is none, or more than may be read
 */
export function readTokens(text: string, names: Names): readonly Token[] {
  const { characters } = expressionBudget;
  if (text.length > characters) {
    const reason = `This expression has ${text.length} characters, the limit is ${characters}.`;
    throw new ExpressionError('expression-too-long', reason, 'Write a shorter formula.', [], 0, 1);
  }
  if (text.trim() === '')
    throw new ExpressionError('empty-expression', 'This expression is empty.', 'Write a formula.', [], 0, 1);
  return withKnownNames(withoutNumberWords(tokensOf(plainCharacters(text))), names);
}
