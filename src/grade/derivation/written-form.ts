import type { MathNode } from '../../language/math-node';
import { partsOf } from '../../language/parts-of';
import {
  add,
  type Fraction,
  fractionOf,
  minusOne,
  multiply,
  one,
  reciprocal,
  showFraction,
  zero,
} from '../../number/fraction';
import { bare, exponentNumber, powerIn } from '../judge/form/writing';

/** A product: a number, and how often each factor stands in it, below the line less than never. */
interface Product {
  readonly number: Fraction;
  readonly factors: ReadonlyMap<string, number>;
}

/** Larger powers of products, and longer numbers, stay as they are written. */
const limits = { exponent: 24, digits: 30, size: 1n << 512n } as const;

/**
 * A formula with its like terms and equal factors collected and its numbers worked out, in one order of terms and factors. Nothing is
 * multiplied out, and no square of a sum is a product: what is left to do is what counts as a step.
 */
export const writtenForm = (node: MathNode): string => textOf(sumOf(node));

/** The products that a sum is made of, by their factors. */
type Sum = ReadonlyMap<string, Product>;

function textOf(sum: Sum): string {
  const terms = [...sum].map(([key, { number }]) => `${showFraction(number)}${key}`);
  return terms.length === 0 ? '0' : terms.sort().join('+');
}

function sumOf(node: MathNode): Sum {
  const total = new Map<string, Product>();
  for (const term of termsOf(node)) {
    const key = keyOf(term);
    const number = add(total.get(key)?.number ?? zero, term.number);
    if (number.numerator === 0n) total.delete(key);
    else total.set(key, { ...term, number });
  }
  return total;
}

const keyOf = ({ factors }: Product): string =>
  [...factors]
    .map(([factor, count]) => `*${factor}^${count}`)
    .sort()
    .join('');

function termsOf(written: MathNode): Product[] {
  const terms: Product[] = [];
  const collect = (each: MathNode): void => {
    const node = bare(each);
    const [a, b] = node.type === 'OperatorNode' ? node.args : [];
    const isSum = node.type === 'OperatorNode' && (node.fn === 'add' || node.fn === 'subtract');
    if (!isSum || a === undefined || b === undefined) {
      terms.push(productOf(node));
      return;
    }
    collect(a);
    if (node.fn === 'add') collect(b);
    else terms.push(times(negative, productOf(b)));
  };
  collect(written);
  return terms;
}

const negative: Product = { number: minusOne, factors: new Map() };
const nothing: Product = { number: zero, factors: new Map() };
const ofFactor = (factor: string): Product => ({ number: one, factors: new Map([[factor, 1]]) });

function productOf(written: MathNode): Product {
  const node = bare(written);
  if (node.type === 'ConstantNode') return numberOf(node.value);
  const power = powerIn(node);
  if (power !== null) return powerOf(power.base, power.exponent);
  if (node.type !== 'OperatorNode') return ofFactor(atomOf(node));
  const [a, b] = node.args as [MathNode, MathNode];
  switch (node.fn) {
    case 'multiply':
      return times(productOf(a), productOf(b));
    case 'divide': {
      const below = productOf(b);
      const isZero = below.number.numerator === 0n;
      return times(productOf(a), isZero ? ofFactor('(1/0)') : raised(below, -1));
    }
    case 'unaryMinus':
      return times(negative, productOf(a));
    case 'unaryPlus':
      return productOf(a);
    case 'add':
    case 'subtract':
      return bracketed(sumOf(node));
    default:
      return ofFactor(atomOf(node));
  }
}

/** A sum as one factor, unless it has but one term. */
function bracketed(sum: Sum): Product {
  const [only, ...others] = sum.values();
  if (only === undefined) return nothing;
  return others.length === 0 ? only : ofFactor(`(${textOf(sum)})`);
}

function numberOf(text: string): Product {
  const isPlain = /^\d+(?:\.\d*)?$|^\.\d+$/.test(text) && text.length <= limits.digits;
  if (!isPlain) return ofFactor(text);
  const number = fractionOf(text.replace(/\.$/, ''));
  return { number, factors: new Map() };
}

function powerOf(base: MathNode, exponent: MathNode): Product {
  const count = exponentNumber(exponent);
  const sum = sumOf(base);
  const product = bracketed(sum);
  const { numerator, denominator } = product.number;
  const isLarge = numerator > limits.size || -numerator > limits.size || denominator > limits.size;
  const isSum = [...product.factors.keys()].some((factor) => factor.startsWith('('));
  const isPower = count !== null && Number.isInteger(count) && Math.abs(count) <= limits.exponent;
  return isPower && !isSum && !isLarge && numerator !== 0n
    ? raised(product, count)
    : ofFactor(`${textOf(sum)}^(${writtenForm(exponent)})`);
}

function raised({ number, factors }: Product, count: number): Product {
  const base = count < 0 ? reciprocal(number) : number;
  let power = one;
  for (let k = 0; k < Math.abs(count); k++) power = multiply(power, base);
  return { number: power, factors: kept([...factors].map(([factor, times]) => [factor, times * count])) };
}

function times(a: Product, b: Product): Product {
  const factors = new Map(a.factors);
  for (const [factor, count] of b.factors) factors.set(factor, (factors.get(factor) ?? 0) + count);
  return { number: multiply(a.number, b.number), factors: kept([...factors]) };
}

const kept = (factors: readonly (readonly [string, number])[]): ReadonlyMap<string, number> =>
  new Map(factors.filter(([, count]) => count !== 0));

/** What is neither sum nor product, by its kind and the forms of its parts. */
function atomOf(node: MathNode): string {
  if (node.type === 'SymbolNode') return node.name;
  const parts = partsOf(node).map((part) => writtenForm(part));
  const name = node.type === 'FunctionNode' ? (node.name === 'ln' ? 'log' : node.name) : '';
  const sign = node.type === 'OperatorNode' ? node.fn : node.type === 'RelationalNode' ? node.conditionals.join() : '';
  return `${node.type}:${name}${sign}[${parts.join(';')}]`;
}
