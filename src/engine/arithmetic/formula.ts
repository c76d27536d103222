import { type Fraction, fraction, compare as order } from '../../number/fraction';

/** A real number: unknown constants by name, with case distinctions. A quotient by 0 is some number that nothing is known of. */
export type Real =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'constant'; readonly name: string }
  | { readonly kind: 'sum' | 'product'; readonly args: readonly Real[] }
  | { readonly kind: 'negative'; readonly arg: Real }
  | { readonly kind: 'quotient'; readonly numerator: Real; readonly denominator: Real }
  | { readonly kind: 'cases'; readonly condition: Formula; readonly then: Real; readonly otherwise: Real };

export type Relation = '<' | '<=' | '=';

/** A truth value of real numbers. */
export type Formula =
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'comparison'; readonly relation: Relation; readonly left: Real; readonly right: Real }
  | { readonly kind: 'not'; readonly arg: Formula }
  | { readonly kind: 'all' | 'any'; readonly args: readonly Formula[] };

export const truth = (value: boolean): Formula => ({ kind: 'truth', value });
export const numeral = (value: bigint): Real => ({ kind: 'number', value: fraction(value) });

export function not(arg: Formula): Formula {
  if (arg.kind === 'truth') return truth(!arg.value);
  return arg.kind === 'not' ? arg.arg : { kind: 'not', arg };
}

/** The conjunction ('all') or disjunction ('any') of formulas, without those that decide nothing. */
export function connected(kind: 'all' | 'any', args: readonly Formula[]): Formula {
  const neutral = kind === 'all';
  if (args.some((arg) => arg.kind === 'truth' && arg.value !== neutral)) return truth(!neutral);
  const open = args.filter((arg) => arg.kind !== 'truth');
  const [only] = open;
  if (only === undefined) return truth(neutral);
  return open.length === 1 ? only : { kind, args: open };
}

/** `then` where the condition holds, and `otherwise` elsewhere. */
export const either = (condition: Formula, then: Formula, otherwise: Formula): Formula =>
  connected('all', [connected('any', [not(condition), then]), connected('any', [condition, otherwise])]);

/** A comparison; one of cases between numbers with a number is that of the cases, so that (c ? 1 : 0) = 1 is c. */
export function comparison(relation: Relation, left: Real, right: Real): Formula {
  if (left.kind === 'number' && right.kind === 'number') {
    const sign = order(left.value, right.value);
    return truth(relation === '=' ? sign === 0 : relation === '<' ? sign < 0 : sign <= 0);
  }
  if (left.kind === 'cases' && right.kind === 'number' && isChoiceOfNumbers(left))
    return either(left.condition, comparison(relation, left.then, right), comparison(relation, left.otherwise, right));
  if (right.kind === 'cases' && left.kind === 'number' && isChoiceOfNumbers(right))
    return either(right.condition, comparison(relation, left, right.then), comparison(relation, left, right.otherwise));
  return { kind: 'comparison', relation, left, right };
}

const isChoiceOfNumbers = (real: Real): boolean =>
  real.kind === 'number' ||
  (real.kind === 'cases' && isChoiceOfNumbers(real.then) && isChoiceOfNumbers(real.otherwise));
