import { add, compare, divide, type Fraction, fraction, multiply, one } from '../../../number/fraction';

/**
 * One term c · ∏ aᵢ^nᵢ · e^P: a rational coefficient, atoms by number to whole or half powers, and
 * an exponent that is itself a form (null for 0).
 */
export interface Term {
  readonly coefficient: Fraction;
  readonly powers: ReadonlyMap<number, number>;
  readonly exponent: Form | null;
}

/** A sum of terms by the key of their monomial; the empty map is 0. */
export type Form = ReadonlyMap<string, Term>;

/** The most terms a form may have before it is no longer kept. */
export const termLimit = 40;

export const zeroForm: Form = new Map();

const monomialKey = ({ powers, exponent }: Omit<Term, 'coefficient'>): string => {
  const factors = powersKey(powers);
  return exponent === null ? factors : `${factors} e(${formKey(exponent)})`;
};

function powersKey(powers: ReadonlyMap<number, number>): string {
  if (powers.size === 0) return '';
  const atoms: number[] = [];
  powers.forEach((_, atom) => {
    atoms.push(atom);
  });
  if (atoms.length > 1) atoms.sort((a, b) => a - b);
  return atoms.map((atom) => `${atom}^${powers.get(atom)}`).join(' ');
}

const formKey = (form: Form): string =>
  [...form]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { coefficient: c }]) => `${c.numerator}/${c.denominator}*${key}`)
    .join('+');

export const termForm = (term: Term): Form =>
  term.coefficient.numerator === 0n ? zeroForm : new Map([[monomialKey(term), term]]);

export const constantForm = (value: Fraction): Form =>
  termForm({ coefficient: value, powers: new Map(), exponent: null });

export const atomForm = (atom: number, power = 1): Form =>
  termForm({ coefficient: one, powers: new Map([[atom, power]]), exponent: null });

/** The longest that the keys of an exponent may be together: exponents within exponents hold all that they are made of. */
const keyLimit = 10_000;

/** e^exponent; null where it holds too much. */
export function exponentForm(exponent: Form): Form | null {
  let length = 0;
  for (const key of exponent.keys()) length += key.length;
  if (length > keyLimit) return null;
  return termForm({ coefficient: one, powers: new Map(), exponent: exponent.size === 0 ? null : exponent });
}

/** The one term of a form, or null if there are several (or none). */
export const singleTerm = (form: Form): Term | null => (form.size === 1 ? (form.values().next().value as Term) : null);

export const addForms = (a: Form, b: Form): Form | null => sumForms([a, b]);

/** The sum of several forms; null if it has too many terms. */
export function sumForms(forms: Iterable<Form>): Form | null {
  const sum = new Map<string, Term>();
  const put = (term: Term, key: string): void => {
    const known = sum.get(key);
    const coefficient = known === undefined ? term.coefficient : add(known.coefficient, term.coefficient);
    if (coefficient.numerator === 0n) sum.delete(key);
    else sum.set(key, known === undefined ? term : { ...term, coefficient });
  };
  for (const form of forms) {
    form.forEach(put);
    if (sum.size > termLimit) return null;
  }
  return sum;
}

export function multiplyForms(a: Form, b: Form): Form | null {
  if (a.size * b.size > termLimit * 2) return null;
  const products: Form[] = [];
  for (const left of a.values()) {
    for (const right of b.values()) {
      const term = multiplyTerms(left, right);
      if (term === null) return null;
      products.push(termForm(term));
    }
  }
  return sumForms(products);
}

export function multiplyTerms(a: Term, b: Term): Term | null {
  const powers = new Map(a.powers);
  for (const [atom, n] of b.powers) {
    const total = (powers.get(atom) ?? 0) + n;
    if (total === 0) powers.delete(atom);
    else powers.set(atom, total);
  }
  const exponent =
    a.exponent === null ? b.exponent : b.exponent === null ? a.exponent : addForms(a.exponent, b.exponent);
  if (exponent === null && (a.exponent !== null || b.exponent !== null)) return null;
  return {
    coefficient: multiply(a.coefficient, b.coefficient),
    powers,
    exponent: exponent?.size === 0 ? null : exponent,
  };
}

export const scaleForm = (form: Form, factor: Fraction): Form =>
  factor.numerator === 0n
    ? zeroForm
    : new Map([...form].map(([key, term]) => [key, { ...term, coefficient: multiply(term.coefficient, factor) }]));

/** term^n for an integer or half-integer n; the coefficient must be 1 unless n is an integer. */
export function powerTerm(term: Term, n: number): Term {
  const scale = fraction(BigInt(2 * n), 2n);
  return {
    coefficient: powerFraction(term.coefficient, Math.trunc(n)),
    powers: new Map([...term.powers].map(([atom, m]) => [atom, m * n])),
    exponent: term.exponent && scaleForm(term.exponent, scale),
  };
}

export function powerFraction(base: Fraction, n: number): Fraction {
  let power = one;
  for (let i = 0; i < Math.abs(n); i++) power = multiply(power, base);
  return n < 0 ? divide(one, power) : power;
}

/**
 * A sum of several terms as content × primitive: the content takes the common factors of all terms
 * and the coefficient of the first term in key order, so forms that differ by a factor have one primitive.
 */
export function splitContent(form: Form): { readonly content: Term; readonly primitive: Form } | null {
  const terms = [...form.values()];
  const powers = new Map<number, number>();
  for (const atom of new Set(terms.flatMap((term) => [...term.powers.keys()]))) {
    const least = Math.min(...terms.map((term) => term.powers.get(atom) ?? 0));
    if (least !== 0) powers.set(atom, least);
  }
  const exponent = commonExponent(terms.map((term) => term.exponent ?? zeroForm));
  const inverse: Term = {
    coefficient: one,
    powers: new Map([...powers].map(([atom, n]) => [atom, -n])),
    exponent: exponent.size === 0 ? null : scaleForm(exponent, fraction(-1n, 1n)),
  };
  const cleared = multiplyForms(form, termForm(inverse));
  if (cleared === null) return null;
  const [leading] = [...cleared].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term.coefficient) as [Fraction];
  return {
    content: { coefficient: leading, powers, exponent: exponent.size === 0 ? null : exponent },
    primitive: scaleForm(cleared, divide(one, leading)),
  };
}

/** For each monomial of the exponents, the least coefficient it has in any of them (0 where it is missing). */
function commonExponent(exponents: readonly Form[]): Form {
  const common = new Map<string, Term>();
  for (const [key, term] of exponents.flatMap((exponent) => [...exponent])) {
    if (common.has(key)) continue;
    const coefficients = exponents.map((exponent) => exponent.get(key)?.coefficient ?? fraction(0n, 1n));
    const least = coefficients.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
    if (least.numerator !== 0n) common.set(key, { ...term, coefficient: least });
  }
  return common;
}
