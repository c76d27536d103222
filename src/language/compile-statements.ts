import type { Statement } from '../statement/statement';
import type { ClaimText } from './claim-source';
import { compileExistence } from './compile-existence';
import { compileExtremum } from './compile-extremum';
import { compileAlone, compileConjunction } from './compile-relation';
import { compileConnective } from './connective';
import { located, type Scope } from './scope';

/**
 * What one text under `claim` states: that something exists, a relation, relations joined by `and`, `or` and `not`, an implication or equivalence of relations, or that something is
 * minimised somewhere, among the points that satisfy the assumptions.
 * @throws ExpressionError if it is none of these
 */
export function compileStatements(text: ClaimText, scope: Scope, assumptions: readonly Statement[]): Statement[] {
  const place = { start: 0, end: text.text.length };
  return located({ ...scope, path: text.path }, place, () => {
    return (
      compileExistence(text, scope) ??
      compileExtremum(text, scope, assumptions) ??
      compileConnective(text, scope) ??
      compileAlone(text, scope)
    );
  });
}

/**
 * What one text under `assume` takes for granted: relations joined by `and`, `or` and `not`, or an arrow between such. What has no value
 * somewhere does not hold there.
 * @throws ExpressionError if it is none of these
 */
export const compileAssumption = (text: ClaimText, scope: Scope): Statement[] =>
  compileConnective(text, scope) ?? compileConjunction(text, scope);
