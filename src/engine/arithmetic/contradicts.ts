import { fraction, fractionToNumber, negate } from '../../number/fraction';
import { exactSolution } from './exact-solution';
import { type Inequality, isContradiction, type Summand } from './is-contradiction';
import { multipliers } from './multipliers';

/**
 * Whether multiples of these inequalities and equations add up to 0 > 0. Doubles say which of them take part; with what
 * multipliers, and that these are a contradiction, is found in fractions.
 */
export function contradicts(known: readonly Inequality[]): boolean {
  const columns = cancelling(
    known.flatMap((each): Inequality[] =>
      each.relation === '=' ? [each, { ...each, polynomial: opposite(each.polynomial) }] : [each],
    ),
  );
  if (!columns.some(({ relation }) => relation === '>')) return false;
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
  if (proposed === null || exact === null) return false;
  return isContradiction(
    used.map((j, k): Summand => ({ ...(columns[j] as Inequality), multiplier: exact[k] ?? none })),
  );
}

const none = fraction(0n);
const one = fraction(1n);

const opposite = (polynomial: Inequality['polynomial']): Inequality['polynomial'] =>
  new Map([...polynomial].map(([monomial, coefficient]) => [monomial, negate(coefficient)]));

/** Those that can take part: in what occurs with one sign alone, a multiple of it would be left over. */
function cancelling(columns: readonly Inequality[]): readonly Inequality[] {
  const signs = new Map<number, number>();
  for (const { polynomial } of columns)
    for (const [monomial, { numerator }] of polynomial)
      signs.set(monomial, (signs.get(monomial) ?? 0) | (numerator > 0n ? 1 : 2));
  const kept = columns.filter(({ polynomial }) => [...polynomial.keys()].every((each) => signs.get(each) === 3));
  return kept.length === columns.length ? columns : cancelling(kept);
}
