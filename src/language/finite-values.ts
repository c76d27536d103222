import { add, compare, divide, type Fraction, multiply, negate, one, subtract, zero } from '../number/fraction';
import { isComparison } from '../operation/smoothness';
import { elementCount } from '../tensor/axis';
import type { Domain } from '../tensor/domain';
import type { Node } from '../tensor/node';

/** More values than this are not listed. */
export const valueLimit = 256;

/** Finitely many values in ascending order; `many` if there are too many; null where it is not known that they are finitely many. */
export type FiniteValues = readonly Fraction[] | 'many' | null;

/**
 * All values that elements of a node may have, perhaps among others: of literals, of what is declared with finitely many
 * values, and of sums, products, quotients by numbers, choices and movements of such, which have a value everywhere.
 */
export const finiteValues = (node: Node): FiniteValues => valuesOf(node, new Map());

function valuesOf(node: Node, known: Map<number, FiniteValues>): FiniteValues {
  const before = known.get(node.id);
  if (before !== undefined) return before;
  const found = listed(node, (arg) => valuesOf(arg, known));
  known.set(node.id, found);
  return found;
}

function listed(node: Node, of: (arg: Node) => FiniteValues): FiniteValues {
  switch (node.kind) {
    case 'literal':
      return distinct(node.values);
    case 'input':
      return ofDomain(node.symbol.domain);
    case 'apply':
      return node.derivatives.length === 0 ? ofDomain(node.symbol.range) : null;
    case 'map':
      return ofMap(node, node.args.map(of));
    case 'move':
      return node.movement.move === 'pad' ? union([...node.args.map(of), [zero]]) : union(node.args.map(of));
    case 'concat':
      return union(node.args.map(of));
    case 'reduce':
      return ofReduction(node, of(node.args[0]));
    case 'power':
      return node.exponent === 2 ? each(of(node.args[0]), (value) => multiply(value, value)) : null;
    case 'named':
    case 'matrix':
    case 'expect':
      return null;
  }
}

function ofReduction({ reduction, over, args }: Node<'reduce'>, values: FiniteValues): FiniteValues {
  if (reduction === 'max' || reduction === 'min' || values === null) return values;
  const reduced = args[0].axes.filter(({ name }) => over.includes(name));
  let combined: FiniteValues = values;
  for (let i = 1; i < elementCount(reduced) && combined !== 'many'; i++)
    combined = pairs(combined, values, reduction === 'sum' ? add : multiply);
  return combined;
}

function ofMap({ operation, args }: Node<'map'>, parts: readonly FiniteValues[]): FiniteValues {
  const [a = null, b = null, c = null] = parts;
  if (isComparison(operation)) return pairs(a, b, () => zero) === null ? null : [zero, one];
  switch (operation) {
    case 'neg':
      return each(a, negate);
    case 'add':
      return pairs(a, b, add);
    case 'sub':
      return pairs(a, b, subtract);
    case 'mul':
      return pairs(a, b, multiply);
    case 'div':
      return args[1]?.kind === 'literal' && Array.isArray(b) && b.every(({ numerator }) => numerator !== 0n)
        ? pairs(a, b, divide)
        : null;
    case 'max':
    case 'min':
      return union([a, b]);
    case 'select':
      // A condition without a value leaves none.
      return a === null ? null : union([b, c]);
    default:
      return null;
  }
}

const ofDomain = (domain: Domain): FiniteValues => (domain.kind === 'finite' ? distinct(domain.values) : null);

function distinct(values: readonly Fraction[]): FiniteValues {
  const ordered = [...values].sort(compare);
  const unlike = ordered.filter((value, i) => i === 0 || compare(value, ordered[i - 1] as Fraction) !== 0);
  return unlike.length > valueLimit ? 'many' : unlike;
}

/** `null` before `many`: where one part is not known to be finite, the whole is not. */
function union(parts: readonly FiniteValues[]): FiniteValues {
  const values: Fraction[] = [];
  for (const part of parts) if (part === null) return null;
  for (const part of parts) {
    if (part === 'many') return 'many';
    values.push(...(part ?? []));
  }
  return distinct(values);
}

const each = (a: FiniteValues, apply: (a: Fraction) => Fraction): FiniteValues =>
  a === null || a === 'many' ? a : distinct(a.map(apply));

function pairs(a: FiniteValues, b: FiniteValues, apply: (a: Fraction, b: Fraction) => Fraction): FiniteValues {
  if (a === null || b === null) return null;
  if (a === 'many' || b === 'many') return 'many';
  return distinct(a.flatMap((x) => b.map((y) => apply(x, y))));
}
