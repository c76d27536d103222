import { fraction, minusOne } from '../../../number/fraction';
import { Expression, type Structure } from './expression';
import { inverseForm, operandForm, powerForm, reciprocalTerm, termOf, unit } from './factorisation';
import { type Form, multiplyForms, multiplyTerms, powerTerm, scaleForm, sumForms } from './form';
import type { FormalValue, Part } from './formal';
import type { FormalContext } from './formal-context';

// How the results of field operations are made of their operands.

export const sum: Structure = {
  form: (context, a, b) => sumForms(summands(context, a, b)),
  parts: (_, a, b) => [part([a, 1]), part([b, 1])],
};

/** The forms of all summands of additions of additions, each once, as often as it is added: x₁ = x + x, x₂ = x₁ + x₁, … is 2ⁿx. */
function* summands(context: FormalContext, a: FormalValue, b: FormalValue): Generator<Form> {
  const counts = new Map<FormalValue, bigint>();
  const count = (value: FormalValue): bigint => counts.get(value) ?? 0n;
  counts.set(a, 1n).set(b, count(b) + 1n);
  for (const { value, parts } of wholesBeforeParts(a, b)) {
    const times = count(value);
    for (const each of parts ?? []) counts.set(each, count(each) + times);
    if (parts === null)
      yield times === 1n ? operandForm(context, value) : scaleForm(operandForm(context, value), fraction(times));
  }
}

interface Summand {
  readonly value: FormalValue;
  /** What it is the sum of, unless its form is known, or it is none. */
  readonly parts: readonly [FormalValue, FormalValue] | null;
}

/** What additions lead to from two values on, each before all that it is a sum of. */
function wholesBeforeParts(a: FormalValue, b: FormalValue): Summand[] {
  const met = new Set<FormalValue>();
  const summands: Summand[] = [];
  const waiting: (FormalValue | { readonly through: Summand })[] = [a, b];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('through' in next) summands.push(next.through);
    else if (!met.has(next)) {
      met.add(next);
      const parts = next instanceof Expression ? next.operands(sum) : null;
      waiting.push({ through: { value: next, parts } });
      if (parts !== null) waiting.push(parts[0], parts[1]);
    }
  }
  return summands.reverse();
}

export const product: Structure = {
  form: (context, a, b) => multiplyForms(operandForm(context, a), operandForm(context, b)),
  term: (context, a, b) => multiplyTerms(termOf(context, a), termOf(context, b)),
  parts: (_, a, b) => [part([a, 1], [b, 1])],
};

export const quotient: Structure = {
  form: (context, a, b) => multiplyForms(operandForm(context, a), inverseForm(context, operandForm(context, b), b)),
  term: (context, a, b) => multiplyTerms(termOf(context, a), reciprocalTerm(termOf(context, b))),
  parts: (_, a, b) => [part([a, 1], [b, -1])],
};

export const opposite: Structure = {
  form: (context, a) => scaleForm(operandForm(context, a), minusOne),
  term: (context, a) => multiplyTerms(termOf(context, a), { ...unit, coefficient: minusOne }),
  parts: (_, a) => [{ c: -1, powers: [[a, 1]] }],
};

export const powerOf = (n: number): Structure => ({
  form: (context, a) => powerForm(context, a, n),
  term: (context, a) => powerTerm(termOf(context, a), n),
  parts: (_, a) => [part([a, n])],
});

const part = (...powers: Part['powers']): Part => ({ c: 1, powers });
