import { positions } from '../../tensor/axis-order';
import { fixedSize } from '../../tensor/movement';
import type { Node } from '../../tensor/node';
import type { Call } from '../call';
import type { MathNode } from '../math-node';
import { staticInteger } from '../static-value';
import { filled } from './filled';

type Range = Extract<MathNode, { type: 'RangeNode' }>;

/**
 * `sum(x[3:2], n)`: what the elements of an empty slice come to, over the axis that is empty. Empty is a range a:b with b = a - 1, as for
 * sums over an index; null for any other argument.
 * @param nothing what no elements come to
 */
export function ofNoElements(call: Call, nothing: number): Node | null {
  const [slice] = call.count === 0 ? [] : [call.syntax(0)];
  if (slice?.type !== 'AccessorNode' || !slice.dimensions.some((each) => isEmpty(call, each))) return null;
  const whole = call.tensorOf(slice.object);
  const empty = slice.dimensions.map((each) => isEmpty(call, each));
  const axes = positions(whole);
  const names = axes.map(({ name }) => name);
  for (const [i, isNone] of empty.entries()) {
    const own = axes[i];
    if (!isNone || own === undefined) continue;
    const { from } = slice.dimensions[i] as Range;
    const first = endOf(call, from) ?? 0;
    if (first < 1 || first > fixedSize(own, 'an empty slice') + 1) return null;
  }
  // One element in place of none, as far as shapes are asked.
  const full: MathNode = {
    ...slice,
    dimensions: slice.dimensions.map((each, i) => (empty[i] === true ? one(each) : each)),
  };
  const part = call.tensorOf(full);
  const over = call.axesFrom(1, part);
  const emptied = names.filter((_, i) => empty[i] === true);
  if (!emptied.some((name) => over.includes(name))) return null;
  const rest = emptied.filter((name) => !over.includes(name));
  if (rest.length > 0) return null;
  return filled(call.graph, nothing, call.graph.reduce('sum', part, over));
}

const endOf = (call: Call, part: MathNode): number | null => {
  if (part.type === 'SymbolNode' && part.name === 'end') return null;
  const value = call.compile(part);
  return value.kind === 'tensor' ? staticInteger(value.node) : null;
};

function isEmpty(call: Call, part: MathNode): boolean {
  if (part.type !== 'RangeNode' || part.step !== null) return false;
  const names = [part.from, part.to].some((each) => each.type === 'SymbolNode' && each.name === 'end');
  if (names) return false;
  const [from, to] = [endOf(call, part.from), endOf(call, part.to)];
  return from !== null && to !== null && to === from - 1;
}

const one = (range: MathNode): MathNode => {
  const first: MathNode = { type: 'ConstantNode', of: 'number', value: '1', start: range.start, end: range.end };
  return range.type === 'RangeNode' ? { ...range, from: first, to: first } : range;
};
