import type { OpenCode } from '../language/code';
import type { Question } from './question';

/** The values a size takes: some numbers, any number from the least on, or a formula of other sizes such as `2^K`. */
export type SizeSpec =
  | { readonly kind: 'values'; readonly values: readonly number[] }
  /** At the values it is checked one by one besides. */
  | { readonly kind: 'any'; readonly least: number; readonly values: readonly number[] }
  /** Any index up to another size. */
  | { readonly kind: 'index'; readonly of: string; readonly values: readonly number[] }
  | { readonly kind: 'formula'; readonly text: string };

export type Sizes = Readonly<Record<string, SizeSpec>>;
export type Texts = Readonly<Record<string, string>>;

/** Code as a side of a claim: a function or class in a file beside the claim's, or in the claim itself. */
export interface CodeSide {
  /** As it is written, relative to the claim file; the empty text where the claim holds the source. */
  readonly file: string;
  readonly source: string | null;
  readonly name: string;
  /** Arguments of the constructor, or of the function, by name, or behind its inputs; texts are formulas. */
  readonly with: Readonly<Record<string, CodeArgument>> | readonly CodeArgument[];
  readonly mode: 'train' | 'eval';
  /** The name of other code whose parameters it has, or by path what each of some is. */
  readonly parameters: string | Texts;
  /** Arguments that every call has besides those of formulas, by name. */
  readonly call?: Readonly<Record<string, CodeArgument>>;
  /** The arguments of calls that went before, in training: what they changed is seen. */
  readonly before?: readonly (readonly CodeArgument[])[];
  /** What the file says, and what reads it, once it is read. */
  readonly read?: { readonly text: string; readonly open: OpenCode };
}

/** Texts are formulas, or texts of Python where they are in quotes of their own. */
export type CodeArgument = boolean | null | string | readonly CodeArgument[];

/** What a claim says: all that a twin may override. */
export interface ClaimBody {
  /** Alternatives; one empty map where a claim has no sizes. */
  readonly sizes: readonly Sizes[];
  /** Name → declaration. */
  readonly given: Texts;
  readonly assume: readonly string[];
  /** `name` or `name(arguments)` → formula. */
  readonly let: Texts;
  /** Functions and modules that are read from files of code, by name. */
  readonly code: Readonly<Record<string, CodeSide>>;
  /** A conjunction. */
  readonly claim: readonly string[];
}

/** A false neighbour of a claim: whoever believed it would believe too much. */
export interface Twin {
  readonly title: string;
  /** Parts of the claim replaced: `let` and `given` by name, the others as a whole. */
  readonly overrides: Partial<ClaimBody>;
  /** For a twin of the proof: the line that takes the place of another, and at which the proof must be refused. */
  readonly line: ReplacedLine | null;
}

/** A line of a proof by its zero-based index. */
export interface ReplacedLine {
  readonly index: number;
  readonly text: string;
}

/**
 * What checking must find.
 * - `holds`: the claim is true, which takes a proof
 * - `certified`, `supported`: it holds on its instances, or as it stands where it leaves nothing open, by enclosures or by
 *   samples at least
 * - `refuted`: it is false
 * - `undefined`: a side has no value somewhere, or stands in code at which Python stops
 */
export const expectations = ['holds', 'certified', 'supported', 'refuted', 'undefined'] as const;
export type Expectation = (typeof expectations)[number];

/** One claim file, checked and normalised. Maps have no prototype, so that any name can be looked up. */
export interface ClaimFile extends ClaimBody {
  readonly title: string;
  readonly question: string | null;
  /** LaTeX, for reports. */
  readonly statement: string | null;
  readonly source: string | null;
  readonly expect: Expectation;
  /** What is wrong with the statement, where it is expected to be refuted or undefined. */
  readonly erratum: string | null;
  readonly twins: readonly Twin[];
  /** Lines of a derivation, each starting with a relation but the first. */
  readonly proof: readonly string[];
  /** Concrete cases: name → number or distribution. */
  readonly instances: readonly Texts[];
  /** Questions whose reference answers are formulas in the definitions of the claim. */
  readonly ask: readonly Question[];
}

/** Where a value stands in a claim file: keys and zero-based indices from the top. */
export type FieldPath = readonly (string | number)[];
