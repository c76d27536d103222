import type { Problem } from '../../src/engine/engine';
import { type CompiledClaim, compileClaim } from '../../src/language/compile-claim';

export interface ClaimParts {
  readonly claim: readonly string[];
  readonly given?: Readonly<Record<string, string>>;
  readonly let?: Readonly<Record<string, string>>;
  readonly assume?: readonly string[];
  /** One choice of the sizes, or several, smallest first. */
  readonly sizes?: Readonly<Record<string, number>> | readonly Readonly<Record<string, number>>[];
}

/** The problem a claim poses, without a file around it. */
export function claimProblem({
  claim,
  given = {},
  let: definitions = {},
  assume = [],
  sizes = {},
}: ClaimParts): Problem {
  const choices = Array.isArray(sizes) ? sizes : [sizes];
  const texts = (field: string, list: readonly string[]) => list.map((text, i) => ({ text, path: [field, i] }));
  return {
    cases: choices.map((choice) => {
      let compiled: CompiledClaim | undefined;
      return {
        sizes: choice,
        compiled: () => {
          compiled ??= compileClaim({
            sizes: choice,
            given,
            let: definitions,
            assume: texts('assume', assume),
            claim: texts('claim', claim),
          });
          return compiled;
        },
      };
    }),
  };
}
