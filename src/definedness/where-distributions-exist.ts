import type { CompiledClaim } from '../language/compile-claim';
import type { Statement } from '../statement/statement';
import { isGrantedStatement } from './is-granted-statement';

/** What the parameters of distributions must satisfy that are not random themselves, where no declared domain grants it. */
export const openParameterConditions = ({ graph, parameters }: CompiledClaim): Statement[] =>
  [...(parameters?.values() ?? [])].filter(
    (statement) =>
      statement.left.free.size + statement.right.free.size === 0 &&
      !isTotal(statement) &&
      !isGrantedStatement(graph, statement),
  );

/** The same of parameters that are random. */
export const randomParameterConditions = ({ parameters }: CompiledClaim): Statement[] =>
  [...(parameters?.values() ?? [])].filter(({ left, right }) => left.free.size + right.free.size > 0);

/** That the entries of a declared vector of probabilities add up to 1. */
function isTotal({ left, relation }: Statement): boolean {
  const [summed] = left.args;
  const isSum = relation === '==' && left.kind === 'reduce' && left.reduction === 'sum';
  return isSum && summed?.kind === 'input' && summed.symbol.domain.kind === 'simplex';
}

/**
 * The claim with these conditions among its assumptions: where a distribution does not exist, the claim says nothing that
 * could be refuted.
 */
export function whereDistributionsExist(claim: CompiledClaim): CompiledClaim {
  const conditions = openParameterConditions(claim);
  return conditions.length === 0 ? claim : { ...claim, assumptions: [...claim.assumptions, ...conditions] };
}

/** Whether bounds of the declared domains do not show that all distributions exist. */
export function mayNotExist(claim: CompiledClaim): boolean {
  const random = randomParameterConditions(claim).filter((statement) => !isGrantedStatement(claim.graph, statement));
  return random.length + openParameterConditions(claim).length > 0;
}
