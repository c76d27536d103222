import { compare, type Fraction, fraction, add as plus, subtract } from '../number/fraction';
import { complain, unsupported } from '../python/fault';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { dtypeName } from './dtype';
import { withoutDims } from './reduce';
import { type Dim, dim, isUnit, type Values } from './values';

interface Counting {
  /** Other numbers that may occur. */
  readonly besides?: readonly number[];
  /** What PyTorch raises where they are of another dtype. */
  readonly error?: string;
  readonly mayBeInt32?: boolean;
}

/**
 * Requires that all elements are whole numbers from 0 up to the number of classes.
 * @throws PythonFault where they are not, or may not be
 */
export function classesIn(
  { node, dtype }: Values,
  { size, extent }: Dim,
  { besides = [], error = 'RuntimeError', mayBeInt32 = false }: Counting = {},
): void {
  if (dtype !== 'int' && dtype !== 'whole' && !(mayBeInt32 && dtype === 'int32'))
    complain(
      error,
      `expected scalar type Long but found ${dtypeName(dtype)}`,
      'Use a tensor of whole numbers: long().',
    );
  if (extent !== undefined) unsupported('classes of which there are any number', 'List the sizes.');
  const known = valuesIn(node)?.filter(
    (value) => !besides.some((each) => compare(value, fraction(BigInt(each))) === 0),
  );
  if (known === undefined)
    unsupported('classes that are not known to be from 0 up to their number', 'Declare them: tensor[n] in 0..2.');
  if (known.some((value) => value.numerator < 0n)) unsupported('places that are counted from the end');
  const isInside = known.every(
    (value) =>
      value.denominator === 1n && compare(value, fraction(0n)) >= 0 && compare(value, fraction(BigInt(size))) < 0,
  );
  if (!isInside)
    complain('IndexError', `Target is out of bounds: classes are from 0 to ${size - 1}`, 'Classes count from 0.');
}

/** All that elements may be, where that is known. */
export function valuesIn(node: Node): readonly Fraction[] | null {
  if (node.kind === 'literal') return node.values;
  if (node.kind === 'input' && node.symbol.domain.kind === 'finite') return node.symbol.domain.values;
  if (node.kind === 'concat') {
    const parts = node.args.map(valuesIn);
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  }
  if (node.kind === 'map' && (node.operation === 'add' || node.operation === 'sub')) return shiftedValues(node);
  return node.kind === 'move' && ['rename', 'expand', 'permute', 'slice', 'at'].includes(node.movement.move)
    ? valuesIn(node.args[0])
    : null;
}

/** Of finitely many values and one number. */
function shiftedValues({ operation, args: [of, by] }: Node<'map'>): readonly Fraction[] | null {
  if (of === undefined || by === undefined) return null;
  const known = valuesIn(of);
  const [first, ...rest] = by.kind === 'literal' ? by.values : [];
  if (known === null || first === undefined || rest.some((each) => compare(each, first) !== 0)) return null;
  return known.map((each) => (operation === 'add' ? plus(each, first) : subtract(each, first)));
}

/** Whether elements may be that number, as far as their values are known. */
export const mayBe = ({ node }: Values, value: number): boolean =>
  valuesIn(node)?.some((each) => compare(each, fraction(BigInt(value))) === 0) ?? true;

/** The element along a dimension that a tensor of classes names, of those for which there is a class each: Σₖ x[…, k, …] [class = k]. */
export function chosenAlong(graph: Graph, of: Values, classes: Values, at: number): Values {
  const along = of.dims[at] ?? dim(1);
  const rank = of.dims.length;
  if (isUnit(along)) return { ...withoutDims(graph, of, [at]), dtype: of.dtype };
  const axis = 'class';
  const own = graph.rename(of.node, { [`·${rank - at}`]: axis });
  const renames = of.dims.flatMap((each, i) => {
    const behind = i < at ? i : i - 1;
    return i === at || isUnit(each) ? [] : [[`·${rank - i}`, `·${rank - 1 - behind}`] as const];
  });
  const aligned = graph.rename(own, Object.fromEntries(renames));
  const chosen = graph.binary(
    'equal',
    classes.node,
    graph.table([{ size: along.size, name: axis }], (i) => i),
  );
  return { node: graph.sum(graph.mul(chosen, aligned), [axis]), dims: classes.dims, dtype: of.dtype };
}
