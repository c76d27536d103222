import { isGrantedStatement } from '../../definedness/is-granted-statement';
import type { CompiledClaim } from '../../language/compile-claim';
import type { Statement } from '../../statement/statement';

/** What distributions need of their parameters and the declared domains do not grant. */
export const openParameters = ({ graph, parameters }: CompiledClaim): readonly Statement[] =>
  [...(parameters?.values() ?? [])].filter((statement) => !isGrantedStatement(graph, statement));
