import type { CompiledClaim } from '../language/compile-claim';
import type { Bounds } from '../number/bounds';
import { isNonNegative, isNonzero, isPositive } from '../number/bounds';
import { half, one } from '../number/fraction';
import type { Relation } from '../statement/relation';
import type { Statement } from '../statement/statement';
import type { Node } from '../tensor/node';
import { rootBounds } from '../tensor/node-bounds';

/** On whose word a relation follows from an equation: bounds of the right side of it, the same at every size. */
export const signsOracle = 'signs of sums and products';

/** Multiples of forms that are tried. */
const multiples = [one, half, { numerator: 2n, denominator: 1n }];

/**
 * Equations each of which gives a relation of a claim: that the difference of its sides, in which both of them stand, is a formula
 * whose bounds show that the relation holds, as a sum of squares. What is proved equal to something has a value.
 */
export function equationsFor(
  { graph, facts }: Pick<CompiledClaim, 'graph' | 'facts'>,
  statement: Statement,
): Statement[] {
  const { text, left, relation, right, connects } = statement;
  const shows = showing[relation];
  if (connects !== undefined || shows === null) return [];
  const isBelow = relation === '<=' || relation === '<';
  const difference = isBelow ? graph.sub(right, left) : graph.sub(left, right);
  const own = (facts?.() ?? []).flatMap(({ form }) => (form === null ? [] : [form]));
  const pairs = own.flatMap((form, i) => own.slice(i + 1).map((other) => [form, other] as const));
  const sums = pairs.filter(([a, b]) => isComparable(a, b)).map(([a, b]) => graph.add(a, b));
  const forms = [...own, ...sums];
  const scaled = forms.flatMap((form) =>
    multiples.map((multiple) => (multiple === one ? form : graph.mul(graph.constant(multiple), form))),
  );
  return [difference, ...scaled]
    .filter((form) => isComparable(difference, form) && shows(rootBounds(form)))
    .map((form) => ({ text, left: difference, relation: '==', right: form }));
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
