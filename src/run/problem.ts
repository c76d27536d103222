import type { ClaimBody, FieldPath } from '../claim/claim-file';
import type { Problem } from '../engine/engine';
import type { Equation } from '../language/claim-source';
import { compileClaim, type CompiledClaim } from '../language/compile-claim';
import { sizeCases } from './size-cases';

/** A claim as a problem for the engines: one compilation for each choice of its sizes, made when needed. */
export function problemOf(body: ClaimBody, equations: readonly Equation[] = []): Problem {
  const texts = (field: 'claim' | 'assume') => body[field].map((text, i) => ({ text, path: [field, i] satisfies FieldPath }));
  return {
    cases: sizeCases(body).map((sizes) => {
      let compiled: CompiledClaim | null = null;
      return {
        sizes,
        compiled: () => {
          compiled ??= compileClaim({ sizes, given: body.given, let: body.let, assume: texts('assume'), claim: [...texts('claim'), ...equations] });
          return compiled;
        },
      };
    }),
  };
}
