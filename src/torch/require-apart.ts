import { unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import type { PyValue } from '../python/value';
import type { Node } from '../tensor/node';
import { tableOf } from './table/creation';
import { type Seen, type Tensor, tensorIn } from './tensor';
import { showShape, type Values } from './values';

/** The most elements of which it is told which a view sees. */
const mostElements = 100_000;

/**
 * Requires that what is written shares no elements with what it is made of, unless they are the same in the same order: PyTorch stops at
 * others, or reads what it has written already.
 */
export function requireApart(written: Seen, from: readonly PyValue[], run: Interpreter): void {
  for (const each of from) {
    const tensor = tensorIn(each);
    if (tensor === null || tensor.storage !== written.storage || tensor.lens === written.lens) continue;
    if (!areApart(written, tensor, run))
      unsupported('writing to elements of a tensor from others of it that overlap', 'Make a copy with clone() before.');
  }
}

function areApart(written: Seen, from: Tensor, run: Interpreter): boolean {
  const { dims } = written.storage.values;
  if (dims.reduce((count, { size }) => count * size, 1) > mostElements) return false;
  const places = tableOf(run, dims, 'int', (i) => i);
  const [a, b] = [written, from].map(({ lens }): Values => lens?.get(places) ?? places) as [Values, Values];
  if (a.node === b.node && showShape(a.dims) === showShape(b.dims)) return true;
  const [own, others] = [placesIn(a.node), placesIn(b.node)];
  return own !== null && others !== null && ![...others].some((place) => own.has(place));
}

const placesIn = (node: Node): ReadonlySet<bigint> | null =>
  node.kind === 'literal' ? new Set(node.values.map(({ numerator }) => numerator)) : null;
