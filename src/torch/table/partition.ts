import { complain, unsupported } from '../../python/fault';
import { type Call, intOf } from '../call';
import { type Entry, everywhere, type Result, several } from '../entry';
import { dim } from '../values';
import { narrowed, picked } from '../views';

/** Lengths of the parts of a dimension, one after another. */
function parts(call: Call, at: number, lengths: readonly number[]): Result {
  let start = 0;
  const views = lengths.map((count) => {
    const part = narrowed(call, wholeOf(call), at, { start, step: 1, count });
    start += count;
    return part;
  });
  return several(views);
}

/** The name of the argument that is taken apart. */
const wholeOf = ({ name }: Call): string => (name === 'split' ? 'tensor' : 'input');

function sizeAt(call: Call, at: number): number {
  const own = call.tensor(wholeOf(call)).dims[at] ?? dim(1);
  return own.extent === undefined
    ? own.size
    : unsupported(`${call.name} along a size that is any number`, 'List the sizes.');
}

const inPieces = (size: number, each: number): number[] =>
  Array.from({ length: Math.ceil(size / each) }, (_, i) => Math.min(each, size - i * each));

function split(call: Call): Result {
  const at = call.dim('dim', call.tensor('tensor'), 0);
  const size = sizeAt(call, at);
  const given = call.value('split_size_or_sections');
  const each = intOf(given);
  if (each !== null) {
    if (each < 1)
      return complain('RuntimeError', 'split expects split_size be non-negative', 'Use a length of at least 1.');
    return parts(call, at, inPieces(size, each));
  }
  const lengths = call.run.iterate(given).map((length) => intOf(length) ?? unsupported('split with these lengths'));
  if (lengths.reduce((sum, length) => sum + length, 0) !== size || lengths.some((length) => length < 0))
    return complain(
      'RuntimeError',
      `split_with_sizes expects split_sizes to sum exactly to ${size} (input tensor's size at dimension ${at}), but got split_sizes=[${lengths.join(', ')}]`,
      'The parts have to make up the whole.',
    );
  if (lengths.includes(0)) return unsupported('a tensor without elements');
  return parts(call, at, lengths);
}

function chunk(call: Call): Result {
  const at = call.dim('dim', call.tensor('input'), 0);
  const count = call.int('chunks');
  if (count < 1) return complain('RuntimeError', 'chunk expects `chunks` to be greater than 0', 'Use at least 1.');
  const size = sizeAt(call, at);
  return parts(call, at, inPieces(size, Math.ceil(size / count)));
}

/** Parts of a dimension. */
export const partition = {
  split: { in: everywhere, takes: 'tensor, split_size_or_sections, dim=0', compute: split },
  chunk: { in: everywhere, takes: 'input, chunks, dim=0', compute: chunk },
  unbind: {
    in: everywhere,
    takes: 'input, dim=0',
    compute: (call) => {
      const at = call.dim('dim', call.tensor('input'), 0);
      return several(Array.from({ length: sizeAt(call, at) }, (_, i) => picked(call, 'input', at, i)));
    },
  },
  narrow: {
    in: everywhere,
    takes: 'input, dim, start, length',
    compute: (call) => {
      const at = call.dim('dim', call.tensor('input'));
      const [from, count, size] = [call.int('start'), call.int('length'), sizeAt(call, at)];
      const start = from < 0 ? from + size : from;
      if (start < 0 || count < 0 || start + count > size)
        return complain('RuntimeError', 'start and length are out of range', 'Look at the length.');
      if (count === 0) return unsupported('a tensor without elements');
      return narrowed(call, 'input', at, { start, step: 1, count });
    },
  },
  select: {
    in: everywhere,
    takes: 'input, dim, index',
    compute: (call) => {
      const at = call.dim('dim', call.tensor('input'));
      const size = sizeAt(call, at);
      const index = call.int('index');
      const place = index < 0 ? index + size : index;
      if (place < 0 || place >= size)
        return complain(
          'IndexError',
          `select(): index ${index} out of range for tensor of size ${size}`,
          'Indices count from 0.',
        );
      return picked(call, 'input', at, place);
    },
  },
} satisfies Record<string, Entry>;
