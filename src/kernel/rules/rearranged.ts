import { flip, gives } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { showAxes, unionAxes } from '../../tensor/axis';
import { type Proposition, Theorem } from '../theorem';

/**
 * A statement under another one, where the differences of their sides are equal or opposite: a < b gives a − b < 0, and 0 < b − a.
 * @param difference the theorem that they are
 */
export function rearranged(difference: Theorem, given: Statement, wanted: Statement): Theorem | null {
  const [proposition, ...others] = difference.propositions;
  const [equation, ...more] = proposition?.statements ?? [];
  if (proposition === undefined || equation?.relation !== '==' || others.length + more.length > 0) return null;
  const { graph } = proposition;
  const gaps = ({ left, right }: Statement) => [graph.sub(left, right), graph.sub(right, left)];
  const { left, right } = equation;
  const [own, other] = [gaps(given), gaps(wanted)];
  const signs = [
    [own.indexOf(left), other.indexOf(right)],
    [own.indexOf(right), other.indexOf(left)],
  ];
  const follows = signs.some(
    ([a = -1, b = -1]) => a >= 0 && b >= 0 && gives(a === b ? given.relation : flip[given.relation], wanted.relation),
  );
  if (!follows || spaceOf(given) !== spaceOf(wanted)) return null;
  const assumptions = [...proposition.assumptions, given];
  return Theorem.inferred([difference], [{ ...proposition, assumptions, statements: [wanted] } satisfies Proposition]);
}

/** The axes of the elements that are compared. */
export const spaceOf = ({ left, right }: Statement): string =>
  showAxes([...unionAxes([left, right])].sort((a, b) => (a.name < b.name ? -1 : 1)));
