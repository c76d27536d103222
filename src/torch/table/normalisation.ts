import { fractionOf } from '../../number/fraction';
import { blur } from '../../python/blur';
import { complain, unsupported } from '../../python/fault';
import type { Call } from '../call';
import { lengthOf } from '../call';
import { add, mapped, multiply } from '../elementwise';
import { type Entry, fresh } from '../entry';
import { originOf } from '../history';
import {
  batchStatistics,
  byGroups,
  lastDims,
  perChannel,
  requireOneEach,
  requireSeveralInGroups,
  requireShape,
  scaled,
  standardised,
  standardisedBy,
} from '../normalise';
import { meanOver } from '../reduce';
import { read, type Tensor, write } from '../tensor';
import { type Dim, scalar, type Values } from '../values';

const optional = (call: Call, name: string): Values | null => (call.has(name) ? call.tensor(name) : null);

export const epsilon = (call: Call, otherwise = '1e-5') =>
  call.has('eps') ? call.number('eps') : call.graph.constant(fractionOf(otherwise));

/** old + momentum · (new − old), into the buffer. */
function moved(call: Call, buffer: Tensor, value: Values): void {
  const { graph, run } = call;
  blur(run, 'running statistics');
  const momentum = call.has('momentum') ? call.number('momentum') : graph.constant(fractionOf('0.1'));
  const kept = graph.sub(graph.constant(1), momentum);
  write(buffer, add(run, multiply(run, scalar(kept), read(buffer)), multiply(run, scalar(momentum), value)), run);
}

function batchNorm(call: Call): Values {
  const x = call.tensor('input');
  if (x.dims.length < 2)
    return complain('ValueError', `expected at least 2D input (got ${x.dims.length}D input)`, 'Insert a dimension.');
  for (const name of ['running_mean', 'running_var', 'weight', 'bias'])
    if (call.has(name)) requireOneEach(call.tensor(name), x.dims[1] as Dim);
  for (const name of ['running_mean', 'running_var'])
    if (call.has(name) && originOf(call.object(name)).isOfCode)
      unsupported(`a ${name} that requires gradients`, 'Register it as a buffer.');
  if (!call.flag('training', false)) {
    if (!call.has('running_mean') || !call.has('running_var'))
      return complain(
        'RuntimeError',
        'Expected running_mean and running_var to be defined when training=False',
        'Keep running statistics, or train.',
      );
    const [mean, variance] = ['running_mean', 'running_var'].map((name) => perChannel(call, call.tensor(name), x)) as [
      Values,
      Values,
    ];
    const own = standardisedBy(call, x, mean, variance, epsilon(call));
    return scaled(
      call,
      own,
      perChannel(call, optional(call, 'weight'), x),
      perChannel(call, optional(call, 'bias'), x),
    );
  }
  const { mean, variance, unbiased } = batchStatistics(call, x);
  if (call.has('running_mean')) moved(call, call.object('running_mean'), mean);
  if (call.has('running_var')) moved(call, call.object('running_var'), unbiased);
  const own = standardisedBy(
    call,
    x,
    perChannel(call, mean, x) as Values,
    perChannel(call, variance, x) as Values,
    epsilon(call),
  );
  return scaled(call, own, perChannel(call, optional(call, 'weight'), x), perChannel(call, optional(call, 'bias'), x));
}

/** Normalisations of activations. */
export const normalisation = {
  layer_norm: {
    in: ['F', 'torch'],
    takes: 'input, normalized_shape, weight=None, bias=None, eps=1e-5',
    lists: ['normalized_shape'],
    dtypes: { floats: ['input', 'weight', 'bias'] },
    compute: (call) => {
      const x = call.tensor('input');
      const shape = call.shape('normalized_shape');
      const over = lastDims(x, shape);
      requireShape(call, ['weight', 'bias'], shape);
      const own = standardised(call, x, over, epsilon(call));
      return fresh(scaled(call, own, optional(call, 'weight'), optional(call, 'bias')));
    },
  },
  rms_norm: {
    in: ['F', 'torch'],
    takes: 'input, normalized_shape, weight=None, eps=None',
    lists: ['normalized_shape'],
    dtypes: { floats: ['input', 'weight'] },
    compute: (call) => {
      const x = call.tensor('input');
      const shape = call.shape('normalized_shape');
      const over = lastDims(x, shape);
      requireShape(call, ['weight'], shape);
      if (!call.has('eps')) return unsupported('the eps of a dtype', 'Give eps.');
      const square = mapped(x, (node) => call.graph.power(node, 2));
      const none = scalar(call.graph.constant(0));
      const own = standardisedBy(call, x, none, meanOver(call.graph, square, over, true), call.number('eps'));
      return fresh(scaled(call, own, optional(call, 'weight'), null));
    },
  },
  batch_norm: {
    in: ['F'],
    takes: 'input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1, eps=1e-5',
    mayBeNone: ['running_mean', 'running_var'],
    dtypes: { floats: ['input', 'weight', 'bias', 'running_mean', 'running_var'] },
    compute: (call) => fresh(batchNorm(call)),
  },
  group_norm: {
    in: ['F'],
    takes: 'input, num_groups, weight=None, bias=None, eps=1e-5',
    dtypes: { floats: ['input', 'weight', 'bias'] },
    compute: (call) => {
      const x = call.tensor('input');
      const groups: Dim = lengthOf(call.value('num_groups')) ?? unsupported('groups of this kind');
      requireSeveralInGroups(x, groups);
      const own = byGroups(call, x, groups, epsilon(call));
      return fresh(
        scaled(call, own, perChannel(call, optional(call, 'weight'), x), perChannel(call, optional(call, 'bias'), x)),
      );
    },
  },
} satisfies Record<string, Entry>;
