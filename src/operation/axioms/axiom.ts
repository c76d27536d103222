import type { NumberSystem } from '../../number/number-system';

/** A place where a function was applied, and its value there. */
export interface Application<V> {
  readonly argument: V;
  readonly value: V;
}

/**
 * What a function satisfies everywhere, as truth values of a number system: 1 at every argument, also where the
 * function has no value (there the axiom must not speak of one).
 */
export interface Axioms {
  readonly single: readonly SingleAxiom[];
  readonly pair: readonly PairAxiom[];
}

export interface SingleAxiom {
  readonly name: string;
  holds<V>(system: NumberSystem<V>, at: Application<V>): V;
}

export interface PairAxiom {
  readonly name: string;
  holds<V>(system: NumberSystem<V>, a: Application<V>, b: Application<V>): V;
}

export const whole = <V>(system: NumberSystem<V>, n: bigint): V => system.rational(n, 1n);

/** `conclusion` wherever `premise` holds. */
export const implies = <V>(system: NumberSystem<V>, premise: V, conclusion: V): V =>
  system.select(premise, conclusion, whole(system, 1n));

export const isPositive = <V>(system: NumberSystem<V>, a: V): V => system.less(whole(system, 0n), a);

/** Equal arguments, equal values; larger arguments, larger values. */
export const increasing: PairAxiom = {
  name: 'strictly increasing',
  holds: (s, a, b) => implies(s, s.less(a.argument, b.argument), s.less(a.value, b.value)),
};

export const congruent: PairAxiom = {
  name: 'equal at equal arguments',
  holds: (s, a, b) => implies(s, s.equal(a.argument, b.argument), s.equal(a.value, b.value)),
};
