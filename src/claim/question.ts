import type { DecimalSign } from '../notation/decimal-sign';
import type { Fraction } from '../number/fraction';
import type { CodeArgument, Sizes, Texts } from './claim-file';

/** How near a number must come: |a − b| ≤ abs + rel·|b|, or to so many significant digits of b. */
export type Tolerance =
  | { readonly kind: 'band'; readonly abs: Fraction; readonly rel: Fraction }
  | { readonly kind: 'digits'; readonly digits: number };

/** Part of the points for a wrong answer of a known kind. */
export interface CreditRule {
  /** A relation between `answer`, `reference` and names of the claim; or `constant(…)`, of an expression in them. */
  readonly when: string;
  /** The part of the points it is worth, from 0 to 1. */
  readonly factor: Fraction;
  readonly message: string;
}

/** An answer with the outcome it must have. */
export interface Sample {
  readonly answer: string;
  /** The points it must get, or null if only the verdict is asked for. */
  readonly points: number | null;
  /** The student's answers to other questions, for carried errors. */
  readonly with: Texts;
}

/** What is asked for by its names, which may stand before an answer: `det(A)` in `det(A) = 3`. */
interface Named {
  readonly symbols: readonly string[];
}

interface QuestionBase {
  readonly id: string;
  /** Markdown; `{{name}}` stands for a drawn or given value. */
  readonly prompt: string;
  readonly points: number;
  /** Numbers drawn for each student: name → declaration with finitely many values. */
  readonly draw: Texts;
  /** Relations that drawn numbers must satisfy. */
  readonly where: readonly string[];
  /** Null: the smallest sizes of the claim. */
  readonly sizes: Sizes | null;
  /** Values of variables of the claim: name → formula. */
  readonly values: Texts;
  /** Definitions in place of those of the claim, or of what it leaves open. */
  readonly let: Texts;
  readonly credit: readonly CreditRule[];
  /** Names whose value a student may have got wrong in another question: name → id of that question. */
  readonly carry: Texts;
  /** Names an answer may use beyond the ordinary ones, and ordinary ones it may not. */
  readonly allow: readonly string[];
  readonly forbid: readonly string[];
  /** Whether 0·log 0 counts as 0 in answers. */
  readonly zeroLogZero: boolean;
  readonly samples: {
    readonly right: readonly Sample[];
    readonly partly: readonly Sample[];
    readonly wrong: readonly Sample[];
  };
}

/** How an answer may be written beyond what anybody reads in one way. */
export interface Spelling {
  /** Units that may stand behind a number: name → how much of the reference's unit it is. */
  readonly units: Texts;
  readonly decimal: DecimalSign;
}

/** The form that a right answer must have, and the part of the points without it. */
export interface RequiredForm {
  readonly is: readonly FormName[];
  readonly factor: Fraction;
}

export const formNames = ['factored', 'expanded', 'lowest terms', 'simplified'] as const;
export type FormName = (typeof formNames)[number];

export interface NumberQuestion extends QuestionBase, Spelling, Named {
  readonly kind: 'number';
  readonly answer: string;
  readonly tolerance: Tolerance;
  readonly form: RequiredForm | null;
}

export interface TensorQuestion extends QuestionBase, Spelling, Named {
  readonly kind: 'tensor';
  readonly answer: string;
  readonly tolerance: Tolerance;
  /** Whether each right element gets its part of the points. */
  readonly isPartial: boolean;
  /** Whether a row may be given for a column, and the other way round. */
  readonly isAnyOrientation: boolean;
}

export interface FormulaQuestion extends QuestionBase, Spelling, Named {
  readonly kind: 'formula';
  readonly answer: string;
  readonly form: RequiredForm | null;
  /** What the answer may depend on: name → declaration, the empty text for that of the claim. */
  readonly variables: Texts;
}

/** What several values have in common: each is a formula, or a number where there is a tolerance. */
interface SeveralValues extends QuestionBase {
  readonly variables: Texts;
  readonly tolerance: Tolerance | null;
  readonly decimal: DecimalSign;
  /** Whether each right value gets its part of the points. */
  readonly isPartial: boolean;
}

export interface SetQuestion extends SeveralValues, Named {
  readonly kind: 'set';
  /** The elements, in any order. */
  readonly answer: readonly string[];
}

export interface ValuesQuestion extends SeveralValues {
  readonly kind: 'values';
  /** Name → value, in their order. */
  readonly answer: Texts;
  /** Other names of the values. */
  readonly symbolsOf: Readonly<Record<string, readonly string[]>>;
}

export interface IntervalQuestion extends QuestionBase {
  readonly kind: 'interval';
  /** An interval, a union of several, or inequalities for one variable. */
  readonly answer: string;
}

export interface EquationQuestion extends QuestionBase {
  readonly kind: 'equation';
  /** A relation between formulas in the variables. */
  readonly answer: string;
  readonly variables: Texts;
}

/** One of the answers to choose from, perhaps with the relation that makes it right or wrong. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly claim: string | null;
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  /** The ids of all right choices. */
  readonly answer: readonly string[];
}

export interface DerivationQuestion extends QuestionBase {
  readonly kind: 'derivation';
  /** The expression, or relation, to start from. */
  readonly from: string;
  /** The expression, or relation, to arrive at. */
  readonly answer: string;
  /** The least number of lines. */
  readonly lines: number;
}

export interface CodeQuestion extends QuestionBase {
  readonly kind: 'code';
  /** The function or class that the answer defines. */
  readonly name: string;
  /** The arguments of the constructor, or of the function behind its inputs, by name or in their order; texts are formulas. */
  readonly with: Readonly<Record<string, CodeArgument>> | readonly CodeArgument[];
  readonly mode: 'train' | 'eval';
  /** What it is called with: formulas in the names of the claim. */
  readonly inputs: readonly string[];
  /** What parameters are: by path, in the order in which they are made, or as those of code of the claim; others are what they start from. */
  readonly parameters: string | Texts | readonly string[];
  /** What it has to compute. */
  readonly answer: string;
  /** Alternatives, as those of a claim; null: those of the claim. */
  readonly sizeCases: readonly Sizes[] | null;
  /** Where sizes are any: whether being right at those that are listed is enough. */
  readonly enough: 'every' | 'listed';
}

export type Question =
  | NumberQuestion
  | TensorQuestion
  | FormulaQuestion
  | SetQuestion
  | ValuesQuestion
  | IntervalQuestion
  | EquationQuestion
  | ChoiceQuestion
  | DerivationQuestion
  | CodeQuestion;

/** What an answer may depend on. */
export const variablesOf = (question: Question): Texts => ('variables' in question ? question.variables : {});
