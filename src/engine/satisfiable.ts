import { hasValue } from '../definedness/has-value';
import { openObligations } from '../definedness/open-obligations';
import type { CompiledClaim } from '../language/compile-claim';
import type { Statement } from '../statement/statement';
import type { EngineContext, SizedClaim } from './engine';
import { searchAny } from './search';

/**
 * Whether some values of the variables certainly satisfy the assumptions and give every side a value, so that what is
 * proved of such values is not proved of nothing. Found by search, and checked exactly.
 */
export function isSatisfiable(compiled: CompiledClaim, sizes: SizedClaim['sizes'], context: EngineContext): boolean {
  const { graph, statements, assumptions } = compiled;
  const sides = statements.flatMap(({ left, right }) => [left, right]);
  if (assumptions.length === 0 && openObligations(graph, sides).open.length === 0) return true;
  const premise = [
    ...assumptions,
    ...statements.flatMap(({ left, right }) => [hasValue(graph, left), hasValue(graph, right)]),
  ];
  const never: Statement = { text: 'never', left: graph.constant(0), relation: '==', right: graph.constant(1) };
  const asked: CompiledClaim = { ...compiled, statements: [never], assumptions: premise };
  const found = searchAny.decide({ cases: [{ sizes, compiled: () => asked }] }, context);
  return found?.verdict === 'refuted';
}
