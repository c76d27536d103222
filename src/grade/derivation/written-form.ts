import type { MathNode } from '../../language/math-node';
import { partsOf } from '../../language/parts-of';
import {
  add,
  type Fraction,
  fractionOf,
  multiply,
  negate,
  one,
  reciprocal,
  showFraction,
  zero,
} from '../../number/fraction';
import { bare, exponentNumber, powerIn } from '../judge/form/writing';

/** A product: a number, and in the order of their texts the factors, none of which stands in it 0 times. */
interface Product {
  readonly number: Fraction;
  readonly factors: readonly Factor[];
}

interface Factor {
  readonly text: string;
  /** How often it stands in a product, below the line less than never. */
  readonly count: number;
}

/** Larger powers of products, and longer numbers, stay as they are written. */
const limits = { exponent: 24, digits: 30, size: 1n << 512n } as const;

/**
 * A formula with its like terms and equal factors collected and its numbers worked out, in one order of terms and factors. Nothing is
 * multiplied out, and no square of a sum is a product: what is left to do is what counts as a step.
 */
export const writtenForm = (node: MathNode): string => textOf(sumOf(node));

/** The products that a sum is made of: no two have the same factors, and none is 0. */
type Sum = readonly Product[];

function textOf(sum: Sum): string {
  const [only] = sum;
  if (only === undefined) return '0';
  const text = (product: Product): string => `${showFraction(product.number)}${keyOf(product)}`;
  return sum.length === 1 ? text(only) : sum.map(text).sort().join('+');
}

function sumOf(node: MathNode): Sum {
  const terms: Product[] = [];
  collect(node, terms);
  if (terms.length === 1) return isZero(terms[0] as Product) ? [] : terms;
  const total = new Map<string, Product>();
  for (const term of terms) {
    const key = keyOf(term);
    const before = total.get(key);
    const sum = before === undefined ? term : { ...term, number: add(before.number, term.number) };
    if (isZero(sum)) total.delete(key);
    else total.set(key, sum);
  }
  return [...total.values()];
}

const isZero = ({ number }: Product): boolean => number.numerator === 0n;

function keyOf({ factors }: Product): string {
  let key = '';
  for (const { text, count } of factors) key += `*${text}^${count}`;
  return key;
}

/** Adds the terms of a sum to a list. */
function collect(written: MathNode, to: Product[]): void {
  const node = bare(written);
  const [a, b] = node.type === 'OperatorNode' ? node.args : [];
  const isSum = node.type === 'OperatorNode' && (node.fn === 'add' || node.fn === 'subtract');
  if (!isSum || a === undefined || b === undefined) {
    to.push(productOf(node));
    return;
  }
  collect(a, to);
  if (node.fn === 'add') collect(b, to);
  else to.push(negated(productOf(b)));
}

const negated = ({ number, factors }: Product): Product => ({ number: negate(number), factors });
const nothing: Product = { number: zero, factors: [] };
const ofFactor = (text: string): Product => ({ number: one, factors: [{ text, count: 1 }] });

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
      return times(productOf(a), isZero(below) ? ofFactor('(1/0)') : raised(below, -1));
    }
    case 'unaryMinus':
      return negated(productOf(a));
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
  const [only] = sum;
  if (only === undefined) return nothing;
  return sum.length === 1 ? only : ofFactor(`(${textOf(sum)})`);
}

const plainNumber = /^\d+(?:\.\d*)?$|^\.\d+$/;

function numberOf(text: string): Product {
  if (text.length > limits.digits || !plainNumber.test(text)) return ofFactor(text);
  return { number: fractionOf(text.endsWith('.') ? text.slice(0, -1) : text), factors: [] };
}

function powerOf(base: MathNode, exponent: MathNode): Product {
  const count = exponentNumber(exponent);
  const sum = sumOf(base);
  const product = bracketed(sum);
  const { numerator, denominator } = product.number;
  const isLarge = numerator > limits.size || -numerator > limits.size || denominator > limits.size;
  const isSum = product.factors.some(({ text }) => text.startsWith('('));
  const isPower = count !== null && Number.isInteger(count) && Math.abs(count) <= limits.exponent;
  return isPower && !isSum && !isLarge && numerator !== 0n
    ? raised(product, count)
    : ofFactor(`${textOf(sum)}^(${writtenForm(exponent)})`);
}

function raised({ number, factors }: Product, exponent: number): Product {
  if (exponent === 0) return { number: one, factors: [] };
  const base = exponent < 0 ? reciprocal(number) : number;
  let power = base;
  for (let k = 1; k < Math.abs(exponent); k++) power = multiply(power, base);
  return { number: power, factors: factors.map(({ text, count }) => ({ text, count: count * exponent })) };
}

function times(a: Product, b: Product): Product {
  const number = a.number === one ? b.number : b.number === one ? a.number : multiply(a.number, b.number);
  return { number, factors: merged(a.factors, b.factors) };
}

function merged(a: readonly Factor[], b: readonly Factor[]): readonly Factor[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const factors: Factor[] = [];
  for (let i = 0, k = 0; i < a.length || k < b.length; ) {
    const [x, y] = [a[i], b[k]];
    if (y === undefined || (x !== undefined && x.text < y.text)) {
      factors.push(x as Factor);
      i++;
    } else if (x === undefined || y.text < x.text) {
      factors.push(y);
      k++;
    } else {
      const count = x.count + y.count;
      if (count !== 0) factors.push({ text: x.text, count });
      i++;
      k++;
    }
  }
  return factors;
}

/** What is neither sum nor product, by its kind and the forms of its parts. */
function atomOf(node: MathNode): string {
  if (node.type === 'SymbolNode') return node.name;
  const parts = partsOf(node).map((part) => writtenForm(part));
  const name = node.type === 'FunctionNode' ? (node.name === 'ln' ? 'log' : node.name) : '';
  const sign = node.type === 'OperatorNode' ? node.fn : node.type === 'RelationalNode' ? node.conditionals.join() : '';
  return `${node.type}:${name}${sign}[${parts.join(';')}]`;
}
