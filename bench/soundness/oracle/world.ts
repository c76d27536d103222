import type { Applied, LineDensity } from './declared';
import type { Formula } from './syntax';
import type { Axis, Tensor } from './tensor';

/** What a name of a claim stands for at one random choice of everything declared. */
export type Given =
  | { readonly kind: 'tensor'; readonly value: Tensor }
  | { readonly kind: 'function'; readonly apply: Applied; readonly consumes: readonly string[] | null }
  | {
      readonly kind: 'bijection';
      readonly apply: Applied;
      readonly inverse: Applied;
      readonly consumes: readonly string[];
    }
  /** On the line, or along one axis: a product of densities on the line. */
  | { readonly kind: 'density'; readonly on: Axis | null; readonly factors: readonly LineDensity[] }
  | { readonly kind: 'random'; readonly shape: readonly Axis[] | null; readonly law: Formula };

export interface Definition {
  readonly parameters: readonly string[];
  readonly body: Formula;
}

export interface World {
  readonly sizes: ReadonlyMap<string, number>;
  readonly given: ReadonlyMap<string, Given>;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Names bound on the way: arguments of a definition, and declared names that are varied or averaged over. */
export interface Scope {
  readonly locals: ReadonlyMap<string, Tensor>;
  readonly varied: ReadonlyMap<string, Tensor>;
}

export const outermost: Scope = { locals: new Map(), varied: new Map() };

/** A random variable was met outside of an expectation: whoever averages binds it. */
export class NeedsRandom extends Error {
  override readonly name = 'NeedsRandom';

  constructor(readonly variable: string) {
    super(`${variable} has a value only inside an expectation`);
  }
}
