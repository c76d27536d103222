import type { EngineContext, Problem } from '../../../src/engine/engine';
import { type CompiledClaim, compileClaim } from '../../../src/language/compile-claim';

/** A claim as a test writes it. */
export interface ClaimTexts {
  readonly claim: string | readonly string[];
  readonly given?: Readonly<Record<string, string>>;
  readonly let?: Readonly<Record<string, string>>;
  readonly assume?: readonly string[];
  readonly sizes?: readonly Readonly<Record<string, number>>[];
}

const located = (texts: readonly string[], field: string) => texts.map((text, i) => ({ text, path: [field, i] }));

export function compiled(
  texts: ClaimTexts,
  sizes: Readonly<Record<string, number>> = texts.sizes?.[0] ?? {},
): CompiledClaim {
  return compileClaim({
    sizes,
    given: texts.given ?? {},
    let: texts.let ?? {},
    assume: located(texts.assume ?? [], 'assume'),
    claim: located([texts.claim].flat(), 'claim'),
  });
}

export function problem(texts: ClaimTexts): Problem {
  return {
    cases: (texts.sizes ?? [{}]).map((sizes) => {
      let known: CompiledClaim | null = null;
      return {
        sizes,
        compiled: () => {
          known ??= compiled(texts, sizes);
          return known;
        },
      };
    }),
  };
}

export const context: EngineContext = { seed: 'test', deadline: () => false };

/** Declarations `name: text` for several names. */
export const all = (names: string, text: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, text]));
