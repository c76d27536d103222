import { finiteInputs } from '../../kernel/enumerate-finite';
import type { CompiledClaim } from '../../language/compile-claim';
import type { Statement } from '../../statement/statement';
import type { Node } from '../../tensor/node';

/** What vanishes exactly if the statements hold. */
export const differencesOf = ({ graph, statements }: CompiledClaim): Node[] =>
  statements.map(({ left, right }) => graph.sub(left, right));

/** What is assumed of the finite variables need not hold at every combination of them. */
export const assumptionsOf = ({ assumptions }: CompiledClaim): Statement[] =>
  assumptions.filter(({ left, right }) => finiteInputs([left, right]).length === 0);
