import { fraction } from '../../../number/fraction';
import type { NumberSystem } from '../../../number/number-system';
import { isZero, type RadicalRing } from '../../../number/residue/radical';
import type { Residue } from '../../../number/residue/residue';
import { positive, type Signs } from '../../../number/residue/signs';
import type { Atoms } from './atoms';
import { add, constant, div, mul, negate, power, sub, variable } from './field-operations';
import type { Form } from './form';
import { type Formal, type FormalValue, isValue } from './formal';
import { createContext, type FormalContext } from './formal-context';
import type { FormalOptions } from './formal-options';
import { learn, signsOf } from './known-signs';
import { exp, log } from './logarithms';
import { oddFunctions } from './odd-functions';
import { orderFunctions } from './order-functions';
import { abs, sqrt } from './roots-and-signs';

export interface FormalSystem {
  readonly system: NumberSystem<Formal>;
  /** Of the residues without radicals. */
  readonly field: NumberSystem<Residue>;
  readonly ring: RadicalRing;
  readonly atoms: Atoms;
  /** A free variable or a value of an unknown function. */
  variable(residue: Residue, signs: Signs): FormalValue;
  /** The forms by which laws were applied, by the numbers of the applications. */
  readonly applied: ReadonlyMap<number, Form>;
  /** Numbers applications from 0 on. */
  begin(): void;
  /** Names the result of an application, whose number is then used up. */
  finish(result: Formal): Formal;
  /** Adds what is known of the sign of a value, and of all values with its residue. */
  learn(value: FormalValue, signs: Signs): void;
  signsOf(value: FormalValue): Signs;
  /** How many signs had to be distinguished. */
  signCount(): number;
}

/**
 * Formal expressions modulo random primes, by which laws are found that make two of them equal; the kernel applies them
 * itself (kernel/laws). A value is the residue of a rational function in free variables, among them: the inputs, the values
 * of unknown functions, log |a| and e^m for atoms a and monomials m. The laws:
 *   log |∏ aᵢ^nᵢ e^P| = Σ nᵢ log |aᵢ| + P,   e^(Σ c·m) = ∏ (e^m)^c,   √|a|² = |a|,   |a|² = a².
 */
export function formalSystem(options: FormalOptions): FormalSystem {
  const context = createContext(options);
  const { field, ring, atoms, applied, signSymbols } = context;
  return {
    system: systemOf(context),
    field,
    ring,
    atoms,
    variable: (residue, signs) => variable(context, residue, signs),
    applied,
    begin: () => {
      context.applications = 0;
      for (const root of context.logarithms.keys()) context.factors.add(root);
      context.logarithms.clear();
    },
    finish: (result) => {
      if (isValue(result) && result.constant === undefined) result.name ??= { value: context.applications };
      context.applications++;
      return result;
    },
    learn: (value, signs) => learn(context, value, signs),
    signsOf: (value) => signsOf(context, value),
    signCount: () => signSymbols.size,
  };
}

const systemOf = (context: FormalContext): NumberSystem<Formal> => ({
  name: 'formal residues',
  rational: (n, d) => constant(context, fraction(n, d)),
  named: (name) => {
    if (name === 'indeterminate') return 'unknown';
    context.pi = variable(context, context.oracle('named', name), positive);
    return context.pi;
  },
  add: (a, b) => add(context, a, b),
  sub: (a, b) => sub(context, a, b),
  mul: (a, b) => mul(context, a, b),
  div: (a, b) => div(context, a, b),
  neg: (a) => negate(context, a),
  power: (a, n) => power(context, a, n),
  ...oddFunctions(context),
  exp: (a) => exp(context, a),
  log: (a) => log(context, a),
  abs: (a) => abs(context, a),
  sqrt: (a) => sqrt(context, a),
  ...orderFunctions(context),
  standing: (a) => (isValue(a) ? 'value' : a),
  isZero: (a) => isValue(a) && isZero(a.residue),
  pivotQuality: (a) => (isValue(a) && !isZero(a.residue) ? 1 : 0),
});
