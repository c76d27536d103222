import type { Summand } from '../../kernel/arithmetic/cases';
import { constantOf, scaled } from '../../kernel/arithmetic/polynomial';
import { fraction, fractionToNumber, minusOne, one } from '../../number/fraction';
import { exactSolution } from './exact-solution';
import { type Inequality, writePolynomial } from './inequality';
import { multipliers } from './multipliers';

/**
 * Multiples of these inequalities and equations that add up to 0 > 0; null where none are found. Doubles say which of them
 * take part, and fractions with what multipliers.
 */
export function contradictionOf(known: readonly Inequality[]): Summand[] | null {
  const columns = cancelling(
    known.flatMap((each): Inequality[] => (each.relation === '=' ? [each, opposite(each)] : [each])),
  );
  if (!columns.some(({ relation }) => relation === '>')) return null;
  const monomials = [...new Set(columns.flatMap(({ polynomial }) => [...polynomial.keys()]))];
  // What is > 0 has multipliers that add up to 1, lest all are 0.
  const strict = columns.map(({ relation }) => (relation === '>' ? one : none));
  const proposed = multipliers(
    columns.map(({ polynomial }, j) => {
      const column = new Float64Array(monomials.length + 1);
      monomials.forEach((monomial, i) => {
        const coefficient = polynomial.get(monomial);
        if (coefficient !== undefined) column[i] = fractionToNumber(coefficient);
      });
      column[monomials.length] = fractionToNumber(strict[j] ?? none);
      return column;
    }),
    [...monomials.map(() => 0), 1],
  );
  const used = columns.map((_, j) => j).filter((j) => (proposed?.[j] ?? 0) > 0);
  const exact = exactSolution(
    used.map((j) => [...monomials.map((monomial) => columns[j]?.polynomial.get(monomial) ?? none), strict[j] ?? none]),
    [...monomials.map(() => none), one],
  );
  if (proposed === null || exact === null || exact.some(({ numerator }) => numerator < 0n)) return null;
  return used.map((j, k): Summand => {
    const { factors, squares } = columns[j] as Inequality;
    return { factors: [writePolynomial(constantOf(exact[k] ?? none)), ...factors], squares };
  });
}

const none = fraction(0n);

const opposite = ({ polynomial, relation, factors, squares }: Inequality): Inequality => ({
  polynomial: scaled(polynomial, minusOne),
  relation,
  factors: [...factors, writePolynomial(constantOf(minusOne))],
  squares,
});

/** Those that can take part: in what occurs with one sign alone, a multiple of it would be left over. */
function cancelling(columns: readonly Inequality[]): readonly Inequality[] {
  const signs = new Map<string, number>();
  for (const { polynomial } of columns)
    for (const [monomial, { numerator }] of polynomial)
      signs.set(monomial, (signs.get(monomial) ?? 0) | (numerator > 0n ? 1 : 2));
  const kept = columns.filter(({ polynomial }) => [...polynomial.keys()].every((each) => signs.get(each) === 3));
  return kept.length === columns.length ? columns : cancelling(kept);
}
