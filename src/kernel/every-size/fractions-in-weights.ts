import type { Axis } from '../../tensor/axis';
import { isAny } from '../../tensor/extent';
import type { Movement, Node } from '../../tensor/node';
import { EverySizeRefusal } from './refusal';

/** A value as a polynomial in the weights of one size divided by others: how high its degree may be, and what divides it. */
export interface FractionInWeights {
  readonly degree: number;
  /** By a text that is the same for divisors that are. */
  readonly divisors: ReadonlyMap<string, Divisor>;
}

export interface Divisor {
  readonly node: Node;
  /** Its degree in the weights, which is not 0. */
  readonly degree: number;
  readonly power: number;
  /** By its own axes what has become of them: another name, or a text for an element. */
  readonly axes: ReadonlyMap<string, string>;
}

export const withoutWeights: FractionInWeights = { degree: 0, divisors: new Map() };

const keyOf = ({ node, axes }: Pick<Divisor, 'node' | 'axes'>): string =>
  `${node.id} ${[...axes].map((pair) => pair.join('=')).join()}`;

export const degreeOf = (divisors: FractionInWeights['divisors']): number =>
  [...divisors.values()].reduce((sum, { degree, power }) => sum + degree * power, 0);

/** What has all the divisors of each. */
export function commonDivisors(all: readonly FractionInWeights[]): Map<string, Divisor> {
  const common = new Map<string, Divisor>();
  for (const { divisors } of all)
    for (const [key, divisor] of divisors)
      common.set(key, { ...divisor, power: Math.max(divisor.power, common.get(key)?.power ?? 0) });
  return common;
}

/** Any of several values, or a sum of them: with the divisors of all. */
export function combined(all: readonly FractionInWeights[]): FractionInWeights {
  const divisors = commonDivisors(all);
  const whole = degreeOf(divisors);
  return { degree: Math.max(0, ...all.map((each) => each.degree + whole - degreeOf(each.divisors))), divisors };
}

export function product(a: FractionInWeights, b: FractionInWeights): FractionInWeights {
  const divisors = new Map(a.divisors);
  for (const [key, divisor] of b.divisors)
    divisors.set(key, { ...divisor, power: divisor.power + (divisors.get(key)?.power ?? 0) });
  return { degree: a.degree + b.degree, divisors };
}

/** a / b, where `b` is the value of a node. */
export function quotient(a: FractionInWeights, b: FractionInWeights, node: Node): FractionInWeights {
  const divisors = new Map(a.divisors);
  let degree = a.degree;
  for (const [key, divisor] of b.divisors) {
    const own = divisors.get(key)?.power ?? 0;
    const shared = Math.min(own, divisor.power);
    if (own > shared) divisors.set(key, { ...divisor, power: own - shared });
    else divisors.delete(key);
    degree += divisor.degree * (divisor.power - shared);
  }
  if (b.degree === 0) return { degree, divisors };
  const axes = new Map(node.axes.map(({ name }) => [name, name]));
  const made = { node, degree: b.degree, power: 1, axes };
  const key = keyOf(made);
  divisors.set(key, { ...made, power: 1 + (divisors.get(key)?.power ?? 0) });
  return { degree, divisors };
}

export function raised({ degree, divisors }: FractionInWeights, exponent: number): FractionInWeights {
  const powers = [...divisors].map(([key, each]) => [key, { ...each, power: each.power * exponent }] as const);
  return { degree: degree * exponent, divisors: new Map(exponent === 0 ? [] : powers) };
}

/**
 * Summed over axes, of which `weights` are over the size in question. Divisors that differ from element to element are all
 * multiplied.
 * @throws EverySizeRefusal where there is any number of these
 */
export function summed(a: FractionInWeights, over: readonly Axis[], weights: number): FractionInWeights {
  const divisors = new Map<string, Divisor>();
  let { degree } = a;
  for (const [key, divisor] of a.divisors) {
    const along = over.filter(({ name }) => isAlong(divisor, name));
    if (along.some(isAny)) throw new EverySizeRefusal('a sum of fractions whose denominators are other sums');
    const count = along.reduce((n, { size }) => n * size, 1);
    divisors.set(key, { ...divisor, power: divisor.power * count });
    degree += divisor.degree * divisor.power * (count - 1);
  }
  return { degree: degree + weights, divisors };
}

/** Whether a divisor differs along an axis of what it divides. */
const isAlong = ({ axes }: Divisor, name: string): boolean =>
  [...axes.values()].some((now) => now === name || now.startsWith(`${name}<`));

/** After a movement of axes the divisors have the axes that they are moved to. */
export function moved({ degree, divisors }: FractionInWeights, movement: Movement): FractionInWeights {
  const all = new Map<string, Divisor>();
  for (const divisor of divisors.values()) {
    const axes = new Map([...divisor.axes].map(([own, now]) => [own, movedName(movement, now)]));
    const key = keyOf({ ...divisor, axes });
    // On a diagonal two are one.
    all.set(key, { ...divisor, axes, power: divisor.power + (all.get(key)?.power ?? 0) });
  }
  return { degree, divisors: all };
}

/** What becomes of an axis: a name, perhaps with a text behind it that tells how it is made. */
function movedName(movement: Movement, now: string): string {
  const [name = '', ...made] = now.split('<');
  const rest = made.map((part) => `<${part}`).join('');
  const text = `<${JSON.stringify(movement)}${rest}`;
  switch (movement.move) {
    case 'rename':
      return `${(Object.hasOwn(movement.names, name) ? movement.names[name] : undefined) ?? name}${rest}`;
    case 'permute':
    case 'expand':
      return now;
    case 'at':
      return name === movement.axis ? `#${text}` : now;
    case 'slice':
    case 'segments':
    case 'reverse':
    case 'pad':
      return name === movement.axis ? `${name}${text}` : now;
    case 'merge':
      return movement.axes.includes(name) ? `${movement.into}<${name}${text}` : now;
    case 'diagonal':
      return movement.axes.includes(name) ? `${movement.into}${rest}` : now;
    case 'split':
    case 'window':
      if (name === movement.axis) throw new EverySizeRefusal('a fraction whose denominator is cut into several axes');
      return now;
  }
}
