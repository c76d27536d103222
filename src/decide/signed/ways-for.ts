import type { CompiledClaim } from '../../language/compile-claim';
import { type Bounds, isNonNegative, isNonzero, isPositive } from '../../number/bounds';
import { half, one } from '../../number/fraction';
import type { Statement } from '../../statement/statement';
import type { Node } from '../../tensor/node';
import { factsOf } from '../facts-of';
import { classesOracle, signsOracle } from '../oracles';
import { formsOf } from './forms';
import { signedBounds } from './is-at-least';
import { sufficient } from './sufficient';

/** Multiples of forms that are tried. */
const multiples = [one, half, { numerator: 2n, denominator: 1n }];

/** Why a formula has a sign, by whose word that is. */
export const signReason = (oracle: string): string =>
  oracle === classesOracle ? 'as a mean of what a class says of each term' : 'as a sum of squares';

/** An equation that gives a relation, on this word. */
export interface SignedWay {
  readonly equation: Statement;
  readonly oracle: string;
}

/**
 * Equations each of which gives a relation of a claim: that the difference of its sides, or of those of an order that is sufficient, is a
 * formula whose bounds show that the relation holds, as a sum of squares, or of which a declared class says so. What is proved equal to
 * something has a value.
 */
export function waysFor(
  claim: Pick<CompiledClaim, 'graph' | 'facts' | 'statements' | 'assumptions'>,
  statement: Statement,
): SignedWay[] {
  const { graph } = claim;
  const { text, left, relation, right, connects } = statement;
  if (connects !== undefined || relation === '==') return [];
  const shownBy = (difference: Node, forms: readonly Node[], shows: (bounds: Bounds) => boolean): SignedWay[] => {
    const all = [...forms.map((form): Form => ({ form, by: 'bounds' })), ...declaredForms(claim, difference)];
    return all.flatMap(({ form, by }): SignedWay[] => {
      const isShown = by === 'class' ? shows === isNonNegative : shows(signedBounds(form));
      const equation: Statement = { text, left: difference, relation: '==', right: form };
      return isShown ? [{ equation, oracle: by === 'class' ? classesOracle : signsOracle }] : [];
    });
  };
  if (relation === '!=') {
    const difference = graph.sub(left, right);
    return shownBy(difference, [difference], isNonzero);
  }
  return sufficient(graph, statement).flatMap((order) => {
    const difference = graph.sub(order.high, order.low);
    const forms = [...new Set(formsOf(graph, order))].filter((form) => isComparable(difference, form));
    return shownBy(difference, forms, order.isStrict ? isPositive : isNonNegative);
  });
}

interface Form {
  readonly form: Node;
  readonly by: 'bounds' | 'class';
}

/** What declarations give with the axes of a difference: multiples of it, and of the sum of two. */
function declaredForms(
  claim: Pick<CompiledClaim, 'graph' | 'facts' | 'statements' | 'assumptions'>,
  difference: Node,
): Form[] {
  const { graph } = claim;
  const own = factsOf(claim).flatMap((fact): Form[] =>
    fact.kind === 'form' && isComparable(difference, fact.form) ? [fact] : [],
  );
  const sums = own.flatMap((a, i) =>
    own.slice(i + 1).flatMap((b): Form[] => (a.by === b.by ? [{ form: graph.add(a.form, b.form), by: a.by }] : [])),
  );
  return [...own, ...sums].flatMap(({ form, by }) =>
    multiples.map(
      (multiple): Form => ({ form: multiple === one ? form : graph.mul(graph.constant(multiple), form), by }),
    ),
  );
}

const isComparable = (a: Node, b: Node): boolean => namesOf(a) === namesOf(b);

const namesOf = ({ axes }: Node): string =>
  axes
    .map(({ name }) => name)
    .sort()
    .join();
