import type { Relation } from '../statement/relation';
import type { Cases } from './arithmetic/cases';
import type { Comparison } from './arithmetic/integrals';

/**
 * What a theorem is established from, as plain data: whoever finds a proof hands the kernel one of these, and the same one,
 * read from a file, gives the theorem again. It holds what is hard to find, and nothing that the kernel would have to believe.
 */
export type Certificate =
  | ByEvaluation
  | ByResidues
  | ByArithmetic
  | ByDerivation
  | ByStep
  | ByPoints
  | ByEverySize
  | ByInduction
  | ByRelations
  | ByTaylor
  | ByIntegration;

/** Evaluation at every combination of finitely many values, in fractions or in enclosures of so many bits. */
export interface ByEvaluation {
  readonly by: 'evaluation';
  readonly bits?: number;
}

/** Random points modulo random primes, where laws are applied to logarithms, roots and the like: of each proposition, its parts. */
export interface ByResidues {
  readonly by: 'residues';
  readonly propositions: readonly (readonly Part[])[];
}

/**
 * How laws are applied, by how unknown signs are decided: '' where both ways are looked at together, else texts of + and -,
 * a character for each sign in the order in which they are met.
 */
export interface Part {
  readonly traces: Readonly<Record<string, Trace>>;
}

/** Where only field operations and unknown functions occur, there is nothing to say. */
export const withoutLaws = {
  traces: { '': { denominator: 1, gathers: false, atoms: [], forms: [] } },
} satisfies Part;

/** |x| is an unknown even function of x: what holds then holds of sizes, however many signs are unknown. */
export const withFreeSizes = {
  traces: { '': { denominator: 1, gathers: false, sizes: 'free', atoms: [], forms: [] } },
} satisfies Part;

/** The applications of laws in one evaluation. */
export interface Trace {
  /** Exponents and angles are whole multiples of exponents and angles divided by this. */
  readonly denominator: number;
  /** All roots are powers of roots of this degree, an even number; 2 where it is left out. */
  readonly roots?: number;
  /** Whether signs are gathered in an evaluation of its own, before they are used. */
  readonly gathers: boolean;
  /** Set where of |x| nothing is used but that it is |−x|, so that no sign is met in it. */
  readonly sizes?: 'free';
  /** What products are made of: each is made of earlier ones. */
  readonly atoms: readonly Atom[];
  /** By the number of an application of a function: a form of its argument or of its result, as its law has it. */
  readonly forms: readonly (readonly [application: number, form: Sum])[];
}

/** The value with a number, a free variable with one, a sum, log |a|, |a|, or the point of the unit circle at an angle. */
export type Atom =
  | { readonly value: number }
  | { readonly leaf: number }
  | { readonly sum: Sum }
  | { readonly log: number }
  | { readonly abs: number }
  | { readonly angle: Sum };

export type Sum = readonly Product[];

/** c · ∏ aᵢ^nᵢ · e^P: a fraction, atoms by their numbers with whole or half powers, an exponent. */
export interface Product {
  readonly c: string;
  readonly powers: readonly (readonly [atom: number, power: number])[];
  readonly exponent?: Sum;
}

/** Case by case, sums of inequalities that are a contradiction. */
export interface ByArithmetic {
  readonly by: 'arithmetic';
  /** For each statement of each proposition. */
  readonly arguments: readonly (readonly Argument[])[];
}

/** Why a statement holds: comparisons of integrals, each with why it holds at every point, and for each of its elements why it cannot fail. */
export interface Argument {
  readonly integrals: readonly (Comparison & { readonly elements: readonly Cases[] })[];
  readonly elements: readonly Cases[];
}

/** A derivation, whose lines and goals are those of the claim: how each was shown; null for a line from which a chain starts. */
export interface ByDerivation {
  readonly by: 'derivation';
  readonly lines: readonly (ByStep | null)[];
  readonly goals: readonly ByStep[];
  /** Where it is one for every size: so many points of support of each. */
  readonly supports?: Readonly<Record<string, number>>;
}

/** A way of making a step, and what proves all that it asked for, in order; null for what was not proved. */
export interface ByStep {
  readonly by: 'step';
  readonly way: string;
  /** Which of several alike. */
  readonly index: number;
  readonly answers: readonly (Certificate | null)[];
}

/** Of a template with points of support, for all sizes. */
export interface ByPoints {
  readonly by: 'points';
  readonly argument: ArgumentProved['argument'];
  readonly certificate: Certificate;
}

/** A claim at every level of a recursion: at the first ones, and from each to the next, in one of the ways to read that. */
export interface ByInduction {
  readonly by: 'induction';
  readonly first: readonly Certificate[];
  readonly step: number;
  readonly argument: ArgumentProved;
}

/** Of each relation of a claim, in order, one that is as strong, and what shows that. */
export interface ByRelations {
  readonly by: 'relations';
  readonly relations: readonly RelationShown[];
}

/** A relation between the sides of a statement that is as strong as its own, and what shows it. */
export interface RelationShown {
  readonly relation: Relation;
  readonly certificate: Certificate;
}

/** Of the inequality at each choice of the sizes, the terms of an expansion: the variable and the centre by their numbers. */
export interface ByTaylor {
  readonly by: 'taylor';
  readonly expansions: readonly {
    readonly variable: number;
    readonly centre: number;
    readonly order: number;
    readonly terms: readonly RelationShown[];
  }[];
}

/** Of the statement at each choice of the sizes, what shows all that integrals need, in the order in which that is asked for; null for what is not shown. */
export interface ByIntegration {
  readonly by: 'integration';
  readonly cases: readonly { readonly answers: readonly (Certificate | null)[] }[];
}

/** For each choice of the sizes that are given, what shows a claim for all others. */
export interface ByEverySize {
  readonly by: 'every size';
  readonly templates: readonly TemplateProved[];
}

export interface TemplateProved {
  /** The sizes along which elements have to do with near ones. */
  readonly locals: readonly string[];
  readonly statements: ArgumentProved | readonly RelationProved[];
  /** What distributions need of their parameters, where the declarations do not grant it. */
  readonly parameters: ArgumentProved | null;
}

/** A relation of a claim, or one that is stronger, for all sizes. */
export interface RelationProved extends ArgumentProved {
  readonly relation: Relation;
}

/** An argument for all sizes, at all local sizes that are needed. */
export interface ArgumentProved {
  readonly argument: 'elements' | 'unknown' | 'lawful';
  readonly images: readonly ImagesProved[];
}

export interface ImagesProved {
  readonly locals: Readonly<Record<string, number>>;
  /** Points of support of each other size. */
  readonly supports: Readonly<Record<string, number>>;
  readonly certificate: Certificate;
}
