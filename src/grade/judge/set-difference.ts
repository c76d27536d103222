import { compare, showFraction } from '../../number/fraction';
import { hashKey } from '../../number/hash-key';
import { randomStream } from '../../number/random-stream';
import { admits } from '../../point/domain-membership';
import { pointsOf } from '../../point/points';
import type { Witness } from '../../statement/witness';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import type { InputSymbol } from '../../tensor/symbol';
import type { Evaluated, Quantity } from '../answer/quantity';
import { showQuantities } from '../answer/show-quantities';
import { valuesOf } from '../question/values-of';

/** Points at which two sets are looked at. */
const attempts = 60;

/** Two sets of formulas that differ, and where. */
export interface SetDifference {
  readonly witness: Witness;
  readonly message: string;
}

/**
 * A point at which the elements of an answer certainly are not those of the reference: a value that is none of theirs, or one of
 * theirs that is missing. That no two formulas are equal says nothing: {a + |b|, a - |b|} is {a + b, a - b} everywhere.
 */
export function setDifference(
  given: readonly Node[],
  reference: readonly Node[],
  variables: readonly InputSymbol[],
): SetDifference | null {
  const nodes = [...given, ...reference];
  const steps = plan(nodes);
  const points = pointsOf(
    variables,
    () => randomStream(hashKey('set')),
    () => [],
  );
  let attempt = 0;
  for (const point of points) {
    if (++attempt > attempts) return null;
    const inputs = new Map([...point].map(([symbol, values]) => [symbol, values.map(({ exact }) => exact)]));
    if (![...inputs].every(([{ domain }, values]) => values.every((value) => admits(domain, value)))) continue;
    const values = valuesOf(nodes, inputs, steps).map(([value = 'unknown']) => value);
    const [own, right] = [values.slice(0, given.length), values.slice(given.length)];
    if (!right.every(isQuantity)) continue;
    const found = surplusIn(own, right) ?? missingIn(own, right);
    if (found === null) continue;
    const shown = [...inputs].map(([{ name }, exact]) => ({ name, value: exact.map(showFraction).join(', ') }));
    const where = shown.map(({ name, value }) => `${name} = ${value}`).join(', ');
    return {
      witness: { sizes: {}, values: shown, element: null, ...found, check: 'interval' },
      message: `At ${where} this is ${found.left}, the right set is ${found.right}.`,
    };
  }
  return null;
}

const isQuantity = (value: Evaluated): value is Quantity => typeof value === 'object';

type Sides = Pick<Witness, 'left' | 'relation' | 'right'>;

const sidesOf = (own: readonly Evaluated[], right: readonly Evaluated[]): Sides => {
  const shown = (values: readonly Evaluated[]): string =>
    `{${values.map((value) => showQuantities([value], [])).join(', ')}}`;
  return { left: shown(own), relation: '==', right: shown(right) };
};

/** Where an element of the answer has no value, or is certainly none of the reference. */
function surplusIn(own: readonly Evaluated[], right: readonly Quantity[]): Sides | null {
  const isSurplus = (value: Evaluated): boolean =>
    value === 'undefined' || (isQuantity(value) && right.every((other) => areApart(value, other)));
  return own.some(isSurplus) ? sidesOf(own, right) : null;
}

function missingIn(own: readonly Evaluated[], right: readonly Quantity[]): Sides | null {
  if (!own.every(isQuantity)) return null;
  return right.some((value) => own.every((other) => areApart(value, other))) ? sidesOf(own, right) : null;
}

function areApart(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.exact(), b.exact()];
  if (x !== null && y !== null) return compare(x, y) !== 0;
  const [one, other] = [a.enclosure(), b.enclosure()];
  return one.hi < other.lo || other.hi < one.lo;
}
