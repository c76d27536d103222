import type { Domain } from '../tensor/domain';
import type { Node } from '../tensor/node';

/** Whether all elements are positive wherever they have a value, as far as their form and the declarations tell. */
export function isPositiveBase(node: Node): boolean {
  switch (node.kind) {
    case 'literal':
      return node.values.every(({ numerator }) => numerator > 0n);
    case 'input':
      return isPositiveDomain(node.symbol.domain);
    case 'apply':
      return node.derivatives.length === 0 && isPositiveDomain(node.symbol.range);
    case 'named':
      return true;
    case 'map':
      return node.operation === 'exp';
    case 'move':
      return node.movement.move !== 'pad' && node.args.every(isPositiveBase);
    case 'power':
    case 'reduce':
    case 'concat':
    case 'matrix':
    case 'expect':
      return false;
  }
}

function isPositiveDomain(domain: Domain): boolean {
  switch (domain.kind) {
    case 'interval': {
      const { low, lowOpen, excluded } = domain;
      if (low === null || low.numerator < 0n) return false;
      return low.numerator > 0n || lowOpen || excluded.some(({ numerator }) => numerator === 0n);
    }
    case 'finite':
      return domain.values.every(({ numerator }) => numerator > 0n);
    case 'simplex':
      return true;
  }
}
