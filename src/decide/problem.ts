import type { ClaimBody, FieldPath, Texts } from '../claim/claim-file';
import type { Problem, SizedClaim } from '../engine/engine';
import type { Equation } from '../language/claim-source';
import { type CompiledClaim, compileClaim } from '../language/compile-claim';
import { instanceCases } from './instance-cases';
import { sizeCases } from './size-cases';

/** A claim as a problem for the engines: one compilation for each choice of its sizes, made when needed. */
export function problemOf(
  body: ClaimBody,
  equations: readonly Equation[] = [],
  instances: readonly Texts[] = [],
): Problem {
  const texts = (field: 'claim' | 'assume') =>
    body[field].map((text, i) => ({ text, path: [field, i] satisfies FieldPath }));
  const sized = (sizes: SizedClaim['sizes']): SizedClaim => {
    let compiled: CompiledClaim | null = null;
    return {
      sizes,
      compiled: () => {
        compiled ??= compileClaim({
          sizes,
          given: body.given,
          let: body.let,
          assume: texts('assume'),
          claim: [...texts('claim'), ...equations],
        });
        return compiled;
      },
    };
  };
  return { cases: sizeCases(body).map(sized), instances: instanceCases(body, instances, sized) };
}
