import type { ClaimBody } from '../src/claim/claim-file';
import { problemOf } from '../src/decide/problem';
import type { EngineContext, Problem } from '../src/engine/engine';
import { type CompiledClaim, compileClaim } from '../src/language/compile-claim';

type Texts = Readonly<Record<string, string>>;
type Sizes = Readonly<Record<string, number>>;

/** A claim as a test writes it, without a file around it. */
export interface ClaimParts {
  /** One statement, or a conjunction. */
  readonly claim: string | readonly string[];
  readonly given?: Texts;
  readonly let?: Texts;
  readonly assume?: readonly string[];
  /** One choice of the sizes, or several, smallest first. */
  readonly sizes?: Sizes | readonly Sizes[];
  readonly instances?: readonly Texts[];
}

const choicesOf = ({ sizes = {} }: Pick<ClaimParts, 'sizes'>): readonly Sizes[] => [sizes].flat();

const located = (field: string, texts: string | readonly string[]) =>
  [texts].flat().map((text, i) => ({ text, path: [field, i] }));

/** The claim at one choice of its sizes, the first where none is named; it may say nothing, and only declare names. */
export function compiledClaim(
  { claim = [], given = {}, let: definitions = {}, assume = [], ...parts }: Partial<ClaimParts>,
  sizes: Sizes = choicesOf(parts)[0] ?? {},
): CompiledClaim {
  return compileClaim({
    sizes,
    given,
    let: definitions,
    assume: located('assume', assume),
    claim: located('claim', claim),
  });
}

/** The problem a claim poses, with its instances where it has any. */
export const claimProblem = (parts: ClaimParts): Problem => problemOf(claimBody(parts), [], parts.instances);

/** The claim as a claim file has it: maps have no prototype. */
export function claimBody(parts: ClaimParts): ClaimBody {
  const bare = <T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.assign(Object.create(null), map);
  const { claim, given = {}, let: definitions = {}, assume = [] } = parts;
  const sizes = choicesOf(parts).map((choice) =>
    Object.entries(choice).map(([name, size]) => [name, { kind: 'values' as const, values: [size] }] as const),
  );
  return {
    sizes: sizes.map((choice) => bare(Object.fromEntries(choice))),
    given: bare(given),
    assume,
    let: bare(definitions),
    code: {},
    claim: [claim].flat(),
  };
}

/** A fixed seed and no end of effort. */
export const context: EngineContext = { seed: 'test', isOver: () => false };

/** Declarations `name: text` for several names. */
export const all = (names: string, text: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, text]));
