import type { Span } from './extent';
import { localKey } from './local-extent';
import type { Node } from './node';

/** A sum of products of sizes: coefficients, none of which is 0, by the names of the sizes in order; '' for the constant. */
export type LengthPolynomial = ReadonlyMap<string, bigint>;

const constant = (value: bigint): LengthPolynomial => new Map(value === 0n ? [] : [['', value]]);

const sizeNamed = (name: string): LengthPolynomial => new Map([[name, 1n]]);

function combined(a: LengthPolynomial, b: LengthPolynomial, sign: bigint): LengthPolynomial {
  const sum = new Map(a);
  for (const [key, value] of b) {
    const total = (sum.get(key) ?? 0n) + sign * value;
    if (total === 0n) sum.delete(key);
    else sum.set(key, total);
  }
  return sum;
}

const added = (a: LengthPolynomial, b: LengthPolynomial): LengthPolynomial => combined(a, b, 1n);

export const difference = (a: LengthPolynomial, b: LengthPolynomial): LengthPolynomial => combined(a, b, -1n);

function multiplied(a: LengthPolynomial, b: LengthPolynomial): LengthPolynomial {
  let product = constant(0n);
  for (const [left, x] of a)
    for (const [right, y] of b) {
      const names = [...left.split('*'), ...right.split('*')].filter((name) => name !== '').sort();
      product = added(product, new Map([[names.join('*'), x * y]]));
    }
  return product;
}

/** How many elements a span has. A length is a number of elements of a declared size whichever way these run. */
export function lengthPolynomial({ size, extent }: Span): LengthPolynomial {
  switch (extent?.kind) {
    case undefined:
      return constant(BigInt(size));
    case 'size':
    case 'reversed':
      return sizeNamed(extent.name);
    case 'local':
      // What is rounded down is a number of its own.
      return extent.per > 1
        ? sizeNamed(localKey(extent))
        : new Map([...constant(BigInt(extent.more)), [extent.name, BigInt(extent.times)]]);
    case 'joined':
      return extent.parts.map(lengthPolynomial).reduce(added);
    case 'merged':
      return extent.parts.map(lengthPolynomial).reduce(multiplied);
  }
}

/** A number in formulas as a sum of products of sizes; null where it is none. */
export function asLengthPolynomial(node: Node): LengthPolynomial | null {
  switch (node.kind) {
    case 'input':
      return node.symbol.sizeOf === undefined ? null : sizeNamed(node.symbol.sizeOf);
    case 'literal': {
      const [value] = node.values;
      return node.axes.length > 0 || value?.denominator !== 1n ? null : constant(value.numerator);
    }
    case 'map': {
      const [a, b] = node.args.map(asLengthPolynomial);
      if (a === null || a === undefined || b === null) return null;
      if (node.operation === 'neg') return difference(constant(0n), a);
      if (b === undefined) return null;
      if (node.operation === 'add') return added(a, b);
      if (node.operation === 'sub') return difference(a, b);
      return node.operation === 'mul' ? multiplied(a, b) : null;
    }
    default:
      return null;
  }
}
