import { compare, type Fraction, fraction } from '../number/fraction';
import { complain, unsupported } from '../python/fault';
import type { Node } from '../tensor/node';
import type { Dim, Values } from './values';

/** Requires that all elements are whole numbers from 0 up to the number of classes. */
export function classesIn({ node, dtype }: Values, { size, extent }: Dim): void {
  if (dtype === 'bool')
    complain(
      'RuntimeError',
      'classes must be whole numbers (expected scalar type Long)',
      'Use a tensor of whole numbers.',
    );
  if (extent !== undefined) unsupported('classes of which there are any number', 'List the sizes.');
  const known = valuesIn(node);
  if (known === null)
    unsupported('classes that are not known to be from 0 up to their number', 'Declare them: tensor[n] in 0..2.');
  if (known.some((value) => value.numerator < 0n)) unsupported('places that are counted from the end');
  const isInside = known.every(
    (value) =>
      value.denominator === 1n && compare(value, fraction(0n)) >= 0 && compare(value, fraction(BigInt(size))) < 0,
  );
  if (!isInside)
    complain('IndexError', `Target is out of bounds: classes are from 0 to ${size - 1}`, 'Classes count from 0.');
}

function valuesIn(node: Node): readonly Fraction[] | null {
  if (node.kind === 'literal') return node.values;
  if (node.kind === 'input' && node.symbol.domain.kind === 'finite') return node.symbol.domain.values;
  if (node.kind === 'concat') {
    const parts = node.args.map(valuesIn);
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  }
  return node.kind === 'move' && ['rename', 'expand', 'permute', 'slice', 'at'].includes(node.movement.move)
    ? valuesIn(node.args[0])
    : null;
}
