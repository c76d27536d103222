import { type Axis, axisNames, sameAxes } from './axis';
import { sameSpan, spanKey } from './extent';
import { ShapeError } from './shape-error';

/** The axes of a value, and whether nothing says in which order they stand. */
export interface Ordered {
  readonly axes: readonly Axis[];
  readonly isOpen: boolean;
}

const scalar: Ordered = { axes: [], isOpen: false };

/**
 * The axes of an elementwise combination. Their order depends on the orders of the parts and on nothing else, so never
 * on how the parts stand in the formula:
 * - it is the one order that agrees with all parts, where they leave only one (n before n′ if no part says otherwise);
 * - a part without an order says nothing; then another part must have all of the axes;
 * - where parts contradict one another, or leave several orders, it is open.
 * Whatever goes by positions refuses an open value. Hence, of two values that are equal and in order, one can stand for
 * the other in any formula.
 * @throws ShapeError if one name has two sizes
 */
export function combinedOrder(parts: readonly Ordered[]): Ordered {
  let widest = scalar;
  for (let i = 0; i < parts.length; i++)
    if ((parts[i] as Ordered).axes.length > widest.axes.length) widest = parts[i] as Ordered;
  if (widest === scalar || parts.every((part) => part === widest || agrees(part, widest))) return widest;
  const all = union(parts);
  const known = parts.filter(({ isOpen }) => !isOpen).map(({ axes }) => axisNames(axes));
  const { order, isOnly } = linearOrder([...all.keys()], known);
  const isComplete = known.length === parts.length || known.some((names) => names.length === all.size);
  return { axes: order.map((name) => all.get(name) as Axis), isOpen: all.size > 1 && !(isOnly && isComplete) };
}

/** Whether a part changes nothing of a wider one. */
function agrees(part: Ordered, { axes, isOpen }: Ordered): boolean {
  if (part.axes.length === 0 || (part.axes === axes && part.isOpen === isOpen)) return true;
  if (part.isOpen || isOpen) return part.isOpen && isOpen && sameAxes(part.axes, axes);
  let place = 0;
  return part.axes.every((axis) => {
    while (place < axes.length && axes[place]?.name !== axis.name) place++;
    const own = axes[place++];
    return own !== undefined && sameSpan(own, axis);
  });
}

function union(parts: readonly Ordered[]): Map<string, Axis> {
  const all = new Map<string, Axis>();
  for (const { axes } of parts) {
    for (const axis of axes) {
      const known = all.get(axis.name);
      if (known !== undefined && !sameSpan(known, axis)) {
        throw new ShapeError(
          'axis-mismatch',
          `axis ${axis.name} has ${spanKey(known)} elements on one side and ${spanKey(axis)} on the other`,
          `slice or pad one side so that ${axis.name} has one size, or rename the axis if they are different axes`,
        );
      }
      all.set(axis.name, axis);
    }
  }
  return all;
}

/** The name without its primes. */
export const stem = (name: string): string => name.replace(/'+$/, '');

/** An order of `names` that agrees with `chains` if there is one, and whether it is the only one. */
function linearOrder(
  names: readonly string[],
  chains: readonly (readonly string[])[],
): { order: string[]; isOnly: boolean } {
  const order: string[] = [];
  const waiting = new Set([...names].sort());
  let isOnly = true;
  while (waiting.size > 0) {
    const heads = chains.map((chain) => chain.find((name) => waiting.has(name)));
    const isLater = (name: string): boolean => chains.some((chain, i) => heads[i] !== name && chain.includes(name));
    const free = [...waiting].filter((name) => !isLater(name));
    // Sorted, n stands before n′.
    const next = (free[0] ?? [...waiting][0]) as string;
    if (free.length === 0 || free.some((name) => stem(name) !== stem(next))) isOnly = false;
    order.push(next);
    waiting.delete(next);
  }
  return { order, isOnly };
}

/**
 * The axes of a value in order, for what goes by positions.
 * @throws ShapeError if they are in none
 */
export function positions(value: Ordered): readonly Axis[] {
  if (!value.isOpen) return value.axes;
  const names = axisNames(value.axes).join(', ');
  throw new ShapeError(
    'open-order',
    `the axes ${names} of this value are in no order: its parts do not say which comes first`,
    `Say the order, for example permute(…, ${names}); or name axes instead of counting them, as at(…) and sum(…) do.`,
  );
}
