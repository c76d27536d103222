import { type Interval, point, unknownInterval } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { elementCount } from '../../tensor/axis';
import { evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';

/** Whole numbers at which formulas are looked at. */
const numbers = [0, 1, -1, 2, -2, 3, -3, 9];
/** The most elements of a vector that are moved one at a time. */
const elementLimit = 8;

/** A point, and enclosures of a formula there. */
export interface Looked {
  readonly at: readonly number[];
  readonly values: readonly Interval[];
}

/**
 * Enclosures of a formula at some points of its variables together: all elements equal, and one of them apart. What it
 * contains beside them is unknown; nothing is known at all where functions or expectations are left.
 */
export function lookAt(image: Node, variables: readonly Node<'input'>[]): Looked[] {
  if (reachable([image]).some(({ kind }) => kind === 'apply' || kind === 'expect')) return [];
  const steps = plan([image]);
  const sizes = variables.map(({ axes }) => elementCount(axes));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
  return pointsOf(total).map((at) => {
    const input = (symbol: InputSymbol): readonly Interval[] => {
      const i = variables.findIndex((variable) => variable.symbol === symbol);
      if (i < 0) return Array.from({ length: elementCount(symbol.axes) }, () => unknownInterval);
      const start = starts[i] as number;
      return at.slice(start, start + (sizes[i] as number)).map(point);
    };
    return { at, values: evaluate(steps, interval, { input })(image) };
  });
}

function pointsOf(total: number): number[][] {
  const level = numbers.map((value) => Array.from({ length: total }, () => value));
  if (total === 1) return level;
  const apart = Array.from({ length: Math.min(total, elementLimit) }, (_, k) =>
    [1, -1, 2].map((value) => Array.from({ length: total }, (_unused, i) => (i === k ? value : 0))),
  );
  return [...level, ...apart.flat()];
}
