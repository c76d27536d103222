import type { CompiledClaim } from '../language/compile-claim';
import type { Bounds } from '../number/bounds';
import { isNonNegative, isNonzero, isPositive } from '../number/bounds';
import { half, one } from '../number/fraction';
import type { Relation } from '../statement/relation';
import type { Statement } from '../statement/statement';
import type { Node } from '../tensor/node';
import { rootBounds } from '../tensor/node-bounds';
import { factsOf } from './facts-of';
import { classesOracle, signsOracle } from './oracles';

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
 * Equations each of which gives a relation of a claim: that the difference of its sides, in which both of them stand, is a formula
 * whose bounds show that the relation holds, as a sum of squares, or of which a declared class says so. What is proved equal to
 * something has a value.
 */
export function waysFor(
  claim: Pick<CompiledClaim, 'graph' | 'facts' | 'statements' | 'assumptions'>,
  statement: Statement,
): SignedWay[] {
  const { graph } = claim;
  const { text, left, relation, right, connects } = statement;
  const shows = showing[relation];
  if (connects !== undefined || shows === null) return [];
  const isBelow = relation === '<=' || relation === '<';
  const difference = isBelow ? graph.sub(right, left) : graph.sub(left, right);
  return formsOf(claim, difference).flatMap(({ form, by }): SignedWay[] => {
    const isShown = by === 'class' ? shows === isNonNegative : shows(rootBounds(form));
    const equation: Statement = { text, left: difference, relation: '==', right: form };
    return isShown ? [{ equation, oracle: by === 'class' ? classesOracle : signsOracle }] : [];
  });
}

interface Form {
  readonly form: Node;
  readonly by: 'bounds' | 'class';
}

/** The difference itself, and what declarations give with its axes: multiples of it, and of the sum of two. */
function formsOf(
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
  const scaled = [...own, ...sums].flatMap(({ form, by }) =>
    multiples.map(
      (multiple): Form => ({ form: multiple === one ? form : graph.mul(graph.constant(multiple), form), by }),
    ),
  );
  return [{ form: difference, by: 'bounds' }, ...scaled];
}

const isComparable = (a: Node, b: Node): boolean => namesOf(a) === namesOf(b);

const namesOf = ({ axes }: Node): string =>
  axes
    .map(({ name }) => name)
    .sort()
    .join();

/** What bounds of the difference of the sides show a relation; null where none do. */
const showing: Readonly<Record<Relation, ((bounds: Bounds) => boolean) | null>> = {
  '==': null,
  '!=': isNonzero,
  '<=': isNonNegative,
  '>=': isNonNegative,
  '<': isPositive,
  '>': isPositive,
};
