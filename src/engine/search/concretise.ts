import type { CompiledClaim } from '../../language/compile-claim';
import { comparison } from './comparison';
import { type ConcreteClaim, concreteClaim } from './concrete-claim';

export const plainClaim = (claim: CompiledClaim): ConcreteClaim =>
  concreteClaim({
    statements: claim.statements.map((statement) => comparison(statement)),
    assumptions: claim.assumptions.map((statement) => comparison(statement)),
    chosen: [],
    laws: [],
    limit: false,
  });
