import { compare, type Fraction, fraction } from '../number/fraction';
import {
  anySign,
  evenSigns,
  flipped,
  negative,
  nonNegative,
  positive,
  productSigns,
  type Signs,
  zero,
} from '../number/residue/signs';
import type { Domain } from './domain';
import type { Node } from './node';
import { reachable } from './rewrite';
import type { InputSymbol } from './symbol';

/** Which signs the elements of each node below `root` may have where they have a value, over the declared domains. */
export function signsBelow(root: Node): ReadonlyMap<number, Signs> {
  const signs = new Map<number, Signs>();
  for (const node of reachable([root])) {
    signs.set(
      node.id,
      signsOfNode(
        node,
        node.args.map((arg) => signs.get(arg.id) ?? anySign),
      ),
    );
  }
  return signs;
}

export const isNeverZero = (signs: Signs): boolean => (signs & zero) === 0;

const origin = fraction(0n);
const nonPositive = negative | zero;
const isWithin = (signs: Signs, bounds: Signs): boolean => (signs & ~bounds) === 0;

const ofNumber = (value: Fraction): Signs => [negative, zero, positive][Math.sign(compare(value, origin)) + 1] as Signs;

function ofDomain(domain: Domain): Signs {
  switch (domain.kind) {
    case 'simplex':
      return positive;
    case 'finite':
      return domain.values.reduce<Signs>((all, value) => all | ofNumber(value), 0);
    case 'interval': {
      const { low, lowOpen, high, highOpen, excluded } = domain;
      const above = low === null ? -1 : Math.sign(compare(low, origin));
      const below = high === null ? 1 : Math.sign(compare(high, origin));
      const touches = (above < 0 || (above === 0 && !lowOpen)) && (below > 0 || (below === 0 && !highOpen));
      const isZeroIn = touches && excluded.every((value) => value.numerator !== 0n);
      return (above < 0 ? negative : 0) | (isZeroIn ? zero : 0) | (below > 0 ? positive : 0);
    }
  }
}

function ofInput({ domain, measure }: InputSymbol): Signs {
  const isPositive = measure?.kind === 'standard' && (measure.family === 'exponential' || measure.family === 'uniform');
  return isPositive ? nonNegative : ofDomain(domain);
}

/** The sum of two numbers of one sign has that sign; it is 0 only if both are. */
function sumSigns(a: Signs, b: Signs): Signs {
  for (const side of [nonNegative, nonPositive]) if (isWithin(a | b, side)) return ((a | b) & ~zero) | (a & b & zero);
  return anySign;
}

function largerSigns(a: Signs, b: Signs): Signs {
  if (isWithin(a, positive) || isWithin(b, positive)) return positive;
  return isWithin(a, nonNegative) || isWithin(b, nonNegative) ? (a | b) & nonNegative : a | b;
}

function signsOfNode(node: Node, args: readonly Signs[]): Signs {
  const [a = anySign, b = anySign, c = anySign] = args;
  switch (node.kind) {
    case 'input':
      return ofInput(node.symbol);
    case 'literal':
      return node.values.reduce<Signs>((all, value) => all | ofNumber(value), 0);
    case 'named':
      return node.constant === 'pi' ? positive : anySign;
    case 'map':
      return mapSigns(node, a, b, c);
    case 'power':
      if (node.exponent === 0) return positive;
      return (node.exponent % 2 === 0 ? evenSigns(a) : a) & (node.exponent < 0 ? ~zero : anySign);
    case 'reduce':
      if (node.reduction === 'max' || node.reduction === 'min') return a;
      if (node.reduction === 'sum') return isWithin(a, nonNegative) || isWithin(a, nonPositive) ? a : anySign;
      return isWithin(a, nonNegative) ? a : (a & zero) | negative | positive;
    case 'move':
      return node.movement.move === 'pad' ? a | zero : a;
    case 'concat':
      return args.reduce((all, each) => all | each, 0);
    case 'matrix':
      return anySign;
    case 'apply':
      if (node.derivatives.length > 0) return anySign;
      return node.symbol.kind === 'density' ? positive : ofDomain(node.symbol.range);
    case 'expect':
      return isWithin(a, nonNegative) || isWithin(a, nonPositive) ? a : anySign;
  }
}

function mapSigns(node: Node<'map'>, a: Signs, b: Signs, c: Signs): Signs {
  switch (node.operation) {
    case 'neg':
      return flipped(a);
    case 'abs':
      return evenSigns(a);
    case 'exp':
      return positive;
    case 'sqrt':
      return a & nonNegative;
    case 'erf':
      return a;
    case 'log':
    case 'sin':
    case 'cos':
      return anySign;
    case 'add':
      return sumSigns(a, b);
    case 'sub':
      return sumSigns(a, flipped(b));
    case 'mul':
      return node.args[0] === node.args[1] ? evenSigns(a) : productSigns(a, b);
    case 'div':
      return productSigns(a, b & ~zero);
    case 'max':
      return largerSigns(a, b);
    case 'min':
      return flipped(largerSigns(flipped(a), flipped(b)));
    case 'less':
    case 'lessEqual':
    case 'equal':
      return nonNegative;
    case 'select':
      return b | c;
  }
}
