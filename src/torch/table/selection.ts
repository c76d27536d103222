import { blur } from '../../python/blur';
import { complain, unsupported } from '../../python/fault';
import { sameSpan } from '../../tensor/extent';
import { withDim } from '../axes';
import type { Call } from '../call';
import { lengthOf } from '../call';
import { chosenAlong, classesIn } from '../classes';
import { type Entry, everywhere, fresh } from '../entry';
import { type Dim, dim, isUnit, showShape, type Values } from '../values';

/** Places along a dimension, which have to be whole numbers that are known to be some. */
function placesOf(call: Call, name: string, along: Dim): Values {
  const index = call.tensor(name);
  classesIn(index, along, { mayBeInt32: call.name === 'embedding' });
  if (isUnit(along)) return unsupported(`${call.name} along a dimension of length 1`);
  return index;
}

/** Rows of a matrix by their numbers: out[…, j] = weight[index[…], j]. */
function embedding(call: Call): Values {
  const { graph } = call;
  const weight = call.tensor('weight');
  const [rows, columns] = weight.dims;
  if (rows === undefined || columns === undefined || weight.dims.length !== 2)
    return complain('RuntimeError', "'weight' must be 2-D", 'Give a row for each number.');
  if (call.has('max_norm')) return unsupported('embedding with max_norm');
  const padding = call.has('padding_idx') ? call.int('padding_idx') : 0;
  if (rows.extent === undefined && (padding < -rows.size || padding >= rows.size))
    return complain('AssertionError', 'Padding_idx must be within num_embeddings', 'Name a row.');
  if (call.has('padding_idx')) blur(call.run, 'embedding with padding_idx');
  if (call.flag('scale_grad_by_freq', false)) blur(call.run, 'embedding with scale_grad_by_freq');
  if (call.flag('sparse', false)) blur(call.run, 'embedding with sparse gradients');
  const index = placesOf(call, 'input', rows);
  const rank = index.dims.length;
  // weight as [rows, 1, …, 1, columns], so that the places of the index stand between.
  const shape: Dim[] = [rows, ...index.dims.map(() => dim(1)), columns];
  const own = graph.rename(weight.node, { '·2': `·${rank + 2}` });
  const whole: Values = { node: own, dims: shape, dtype: weight.dtype };
  const places = withDim(graph, index, rank);
  const found = chosenAlong(graph, whole, places, 0);
  return { ...found, dims: [...index.dims, columns], dtype: weight.dtype };
}

/** out[…, i, …] = input[…, index[…, i, …], …], for an index as large as the input along all other dimensions. */
function gather(call: Call): Values {
  const { graph } = call;
  const x = call.tensor('input');
  const at = call.dim('dim', x);
  const index = placesOf(call, 'index', x.dims[at] ?? dim(1));
  if (index.dims.length !== x.dims.length)
    return complain(
      'RuntimeError',
      'Index tensor must have the same number of dimensions as input tensor',
      'Insert dimensions.',
    );
  const fits = x.dims.every((each, i) => i === at || sameSpan(each, index.dims[i] as Dim));
  if (!fits) return unsupported(`gather of ${showShape(x.dims)} by an index of another shape ${showShape(index.dims)}`);
  // input with its dimension in front: chosen there, the rest is aligned with the index.
  const rank = x.dims.length;
  const front: Values = {
    node: graph.rename(x.node, { [`·${rank - at}`]: `·${rank + 1}` }),
    dims: [x.dims[at] ?? dim(1), ...x.dims.map((each, i) => (i === at ? dim(1) : each))],
    dtype: x.dtype,
  };
  const found = chosenAlong(graph, front, index, 0);
  return { ...found, dims: index.dims };
}

/** 1 at the class of each element along a new last dimension, 0 elsewhere. */
function oneHot(call: Call): Values {
  const { graph } = call;
  const index = call.tensor('input');
  const count = lengthOf(call.value('num_classes'));
  if (count === null || count.extent !== undefined)
    return unsupported('one_hot without a number of classes', 'Say num_classes.');
  classesIn(index, count);
  const own = withDim(graph, index, index.dims.length);
  const places = graph.table(isUnit(count) ? [] : [{ size: count.size, name: '·1' }], (i) => i);
  return { node: graph.binary('equal', own.node, places), dims: [...index.dims, count], dtype: 'int' };
}

/** Elements that whole numbers name. */
export const selection = {
  embedding: {
    in: ['F'],
    takes: 'input, weight, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False',
    compute: (call) => fresh(embedding(call)),
  },
  gather: {
    in: everywhere,
    takes: 'input, dim, index, *, sparse_grad=False, out=None',
    compute: (call) => {
      if (call.flag('sparse_grad', false)) blur(call.run, 'gather with sparse gradients');
      return fresh(gather(call));
    },
  },
  one_hot: { in: ['F'], takes: 'input, num_classes=-1', compute: (call) => fresh(oneHot(call)) },
} satisfies Record<string, Entry>;
