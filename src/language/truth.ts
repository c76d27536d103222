import type { Fraction } from '../number/fraction';
import { isComparison } from '../operation/smoothness';
import type { Domain } from '../tensor/domain';
import { isLiteral } from '../tensor/literal';
import type { Node } from '../tensor/node';

/**
 * Whether every element is 0 or 1 wherever it has a value, for all that is declared: comparisons, variables and
 * functions with values in {0, 1}, and products, extremes, complements, choices, powers and movements of such.
 * What is not of these forms may be 0 or 1 as well; it counts as a number.
 */
export const isTruthValued = (node: Node): boolean => isIn(node, new Map());

function isIn(node: Node, known: Map<number, boolean>): boolean {
  const before = known.get(node.id);
  if (before !== undefined) return before;
  const found = holdsBits(node, (arg) => isIn(arg, known));
  known.set(node.id, found);
  return found;
}

function holdsBits(node: Node, of: (arg: Node) => boolean): boolean {
  switch (node.kind) {
    case 'literal':
      return node.values.every(isBit);
    case 'input':
      return isBits(node.symbol.domain);
    case 'apply':
      return node.derivatives.length === 0 && isBits(node.symbol.range);
    case 'map':
      return mapHoldsBits(node, of);
    case 'power':
      return node.exponent > 0 && node.args.every(of);
    case 'reduce':
      return node.reduction !== 'sum' && node.args.every(of);
    case 'move':
    case 'concat':
      return node.args.every(of);
    case 'named':
    case 'matrix':
    case 'expect':
      return false;
  }
}

function mapHoldsBits({ operation, args }: Node<'map'>, of: (arg: Node) => boolean): boolean {
  if (isComparison(operation)) return true;
  switch (operation) {
    case 'mul':
    case 'min':
    case 'max':
      return args.every(of);
    case 'select':
      return args.slice(1).every(of);
    case 'sub': {
      const [whole, part] = args;
      return isLiteral(whole, 1n) && of(part);
    }
    default:
      return false;
  }
}

const isOne = ({ numerator, denominator }: Fraction): boolean => numerator === denominator;
const isBit = (value: Fraction): boolean => value.numerator === 0n || isOne(value);
const isBits = (domain: Domain): boolean => domain.kind === 'finite' && domain.values.every(isBit);
