import { isBinary, isUnary } from '../operation/arity';
import { operations } from '../operation/table';
import type { NumberSystem } from './number-system';
import type { ScalarOperation } from './scalar-operation';

/** Values of several evaluations at once: one of each, or a single one that they share. */
export type Lanes<V> = readonly V[];

export const laneOf = <V>(values: Lanes<V>, lane: number): V => values[values.length === 1 ? 0 : lane] as V;

/**
 * A number system over several evaluations at once, which takes each step for all of them. Pivots differ between
 * evaluations: eliminations must be done one by one.
 */
export function lanesOf<V>(system: NumberSystem<V>): NumberSystem<Lanes<V>> {
  const lifted = Object.fromEntries(
    (Object.keys(operations) as ScalarOperation[]).map((operation) => {
      if (isUnary(operation)) return [operation, (a: Lanes<V>) => a.map(system[operation])];
      if (isBinary(operation)) return [operation, overTwo(system[operation])];
      return [operation, overThree(system[operation])];
    }),
  ) as unknown as Pick<NumberSystem<Lanes<V>>, ScalarOperation>;
  return {
    ...lifted,
    name: `lanes of ${system.name}`,
    rational: (numerator, denominator) => [system.rational(numerator, denominator)],
    named: (constant) => [system.named(constant)],
    power: (a, exponent) => a.map((value) => system.power(value, exponent)),
    standing: (a) => {
      const all = a.map(system.standing);
      return all.includes('undefined') ? 'undefined' : all.includes('unknown') ? 'unknown' : 'value';
    },
    isZero: (a) => a.every(system.isZero),
    pivotQuality: (a) => Math.min(...a.map(system.pivotQuality)),
  };
}

const overTwo =
  <V>(apply: (a: V, b: V) => V) =>
  (a: Lanes<V>, b: Lanes<V>): Lanes<V> => {
    const out = new Array<V>(Math.max(a.length, b.length));
    for (let i = 0; i < out.length; i++) out[i] = apply(laneOf(a, i), laneOf(b, i));
    return out;
  };

const overThree =
  <V>(apply: (condition: V, a: V, b: V) => V) =>
  (condition: Lanes<V>, a: Lanes<V>, b: Lanes<V>): Lanes<V> => {
    const out = new Array<V>(Math.max(condition.length, a.length, b.length));
    for (let i = 0; i < out.length; i++) out[i] = apply(laneOf(condition, i), laneOf(a, i), laneOf(b, i));
    return out;
  };
