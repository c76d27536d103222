import type { ClaimBody } from '../claim/claim-file';
import { problemOf } from '../decide/problem';
import { showSizes } from '../statement/show-sizes';
import type { Statement } from '../statement/statement';

/** The statements of a claim at one choice of its sizes. */
export interface SizedStatements {
  /** As text; empty where there are none. */
  readonly sizes: string;
  readonly statements: readonly Statement[];
}

/**
 * Reads the statements of a claim once more, at its smallest sizes.
 * @throws ExpressionError if it cannot be read
 */
export function statementsRead(body: ClaimBody): SizedStatements {
  const [smallest] = problemOf(body).cases;
  if (smallest === undefined) return { sizes: '', statements: [] };
  const { sizes } = smallest;
  return {
    sizes: Object.keys(sizes).length === 0 ? '' : showSizes([sizes]),
    statements: smallest.compiled().statements,
  };
}
