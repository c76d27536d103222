import type { Fraction } from '../../number/fraction';

/**
 * A number as SMT-LIB text. Truth values are kept as Bool terms for as long as they are used as such.
 * `unknown`: there is no text for it.
 */
export type Term = KnownTerm | 'unknown';

export interface KnownTerm {
  readonly sort: 'Real' | 'Bool';
  readonly text: string;
  /** A Bool term: whether there is a value. SMT-LIB gives every term one, also 1/0. */
  readonly defined: string;
  /** The value, where it is a constant. */
  readonly constant: Fraction | null;
}

export const isKnown = (term: Term): term is KnownTerm => term !== 'unknown';

/** A fraction as SMT-LIB text: `3.0`, `(- (/ 1.0 3.0))`. */
export function fractionText({ numerator, denominator }: Fraction): string {
  const magnitude = `${numerator < 0n ? -numerator : numerator}.0`;
  const quotient = denominator === 1n ? magnitude : `(/ ${magnitude} ${denominator}.0)`;
  return numerator < 0n ? `(- ${quotient})` : quotient;
}

export const truth = 'true';

/** The conjunction of Bool terms. */
export function allOf(parts: readonly string[]): string {
  const distinct = [...new Set(parts)].filter((part) => part !== truth);
  if (distinct.includes('false')) return 'false';
  if (distinct.length === 0) return truth;
  return distinct.length === 1 ? (distinct[0] ?? truth) : `(and ${distinct.join(' ')})`;
}

/** The disjunction of Bool terms. */
export function anyOf(parts: readonly string[]): string {
  const distinct = [...new Set(parts)].filter((part) => part !== 'false');
  if (distinct.includes(truth)) return truth;
  if (distinct.length === 0) return 'false';
  return distinct.length === 1 ? (distinct[0] ?? truth) : `(or ${distinct.join(' ')})`;
}

export function not(part: string): string {
  if (part === truth) return 'false';
  return part === 'false' ? truth : `(not ${part})`;
}

/** The term as a number: 1 for true, 0 for false. */
export const realText = ({ sort, text }: KnownTerm): string => (sort === 'Real' ? text : `(ite ${text} 1.0 0.0)`);

/** The term as a truth value: whether it is 1. */
export const boolText = ({ sort, text }: KnownTerm): string => (sort === 'Bool' ? text : `(= ${text} 1.0)`);
