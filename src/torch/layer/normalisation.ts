import { complain, unsupported } from '../../python/fault';
import type { Interpreter } from '../../python/interpreter';
import { int, none, type PyInstance, type PyValue, tuple } from '../../python/value';
import { lengthOf } from '../call';
import { attributeOf } from '../module';
import { entryIn } from '../table/table';
import { read, tensorIn, write } from '../tensor';
import { callEntry } from '../tensor-object';
import { showShape } from '../values';
import type { Layer } from './layer';

/** Weights are 1 at first, and biases 0. */
const starts: Layer['starts'] = ({ graph }) => ({ weight: graph.constant(1), bias: graph.constant(0) });

const batchNorm = (ranks: readonly number[]): Layer => ({
  takes: 'num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None, dtype=None',
  parameters: (call) => {
    const channels = lengthOf(call.value('num_features')) ?? unsupported('num_features of this kind');
    const dims = call.flag('affine', true) ? [channels] : null;
    return { weight: dims, bias: dims };
  },
  starts,
  buffers: (call) => {
    const channels = lengthOf(call.value('num_features')) ?? unsupported('num_features of this kind');
    const isTracked = call.flag('track_running_stats', true);
    return {
      running_mean: isTracked ? { dims: [channels], value: 0 } : null,
      running_var: isTracked ? { dims: [channels], value: 1 } : null,
      num_batches_tracked: isTracked ? { dims: [], value: 0, isWhole: true } : null,
    };
  },
  forward: (self, input, run) => normalised(self, input, run, ranks),
});

function normalised(self: PyInstance, input: readonly PyValue[], run: Interpreter, ranks: readonly number[]): PyValue {
  const x = tensorIn(input[0] ?? none);
  if (x === null) return complain('TypeError', 'batch norm takes a tensor', 'Call it with one.');
  const { dims } = read(x);
  if (!ranks.includes(dims.length))
    return complain(
      'ValueError',
      `expected ${ranks.map((rank) => `${rank}D`).join(' or ')} input (got ${dims.length}D input of shape ${showShape(dims)})`,
      'Insert or drop a dimension, or use another batch norm.',
    );
  const get = (name: string): PyValue => attributeOf(run, self, name);
  const isTraining = run.isTrue(get('training'));
  const isTracked = run.isTrue(get('track_running_stats'));
  const [mean, variance, counted] = [get('running_mean'), get('running_var'), tensorIn(get('num_batches_tracked'))];
  const updates = isTraining && isTracked;
  if (updates && counted !== null)
    write(counted, { ...read(counted), node: run.graph.add(read(counted).node, run.graph.constant(1)) }, run);
  const momentum = get('momentum');
  if (updates && momentum.kind === 'none') return unsupported('batch norm with momentum=None');
  const usesBatch = isTraining || (mean.kind === 'none' && variance.kind === 'none');
  const keyword = new Map<string, PyValue>([
    ['running_mean', !isTraining || isTracked ? mean : none],
    ['running_var', !isTraining || isTracked ? variance : none],
    ['weight', get('weight')],
    ['bias', get('bias')],
    ['training', { kind: 'bool', value: usesBatch }],
    ['momentum', momentum.kind === 'none' ? int(0) : momentum],
    ['eps', get('eps')],
  ]);
  const entry = entryIn('F', 'batch_norm');
  return entry === undefined
    ? unsupported('batch_norm')
    : callEntry('batch_norm', entry, { positional: input, keyword }, run);
}

/** `normalized_shape` as a tuple, also where it is one number. */
const shapeOf: Layer['attributes'] = (call) => {
  const shape = call.value('normalized_shape');
  return { normalized_shape: tuple(shape.kind === 'list' || shape.kind === 'tuple' ? shape.items : [shape]) };
};

/** Calls a function over the last dimensions, of which a single one may be given as a number. */
function ofLastDimensions(name: string, passes: readonly string[]): NonNullable<Layer['forward']> {
  return (self, input, run) => {
    const shape = attributeOf(run, self, 'normalized_shape');
    const keyword = new Map(passes.map((each) => [each, attributeOf(run, self, each)]));
    keyword.set('normalized_shape', shape.kind === 'list' || shape.kind === 'tuple' ? shape : tuple([shape]));
    const entry = entryIn('F', name);
    return entry === undefined ? unsupported(name) : callEntry(name, entry, { positional: input, keyword }, run);
  };
}

/** Normalisations of activations, with their parameters and buffers. */
export const normalisationLayers = {
  BatchNorm1d: batchNorm([2, 3]),
  BatchNorm2d: batchNorm([4]),
  BatchNorm3d: batchNorm([5]),
  LayerNorm: {
    takes: 'normalized_shape, eps=1e-5, elementwise_affine=True, device=None, dtype=None',
    parameters: (call) => {
      const dims = call.flag('elementwise_affine', true) ? call.shape('normalized_shape') : null;
      return { weight: dims, bias: dims };
    },
    starts,
    attributes: shapeOf,
    forward: ofLastDimensions('layer_norm', ['weight', 'bias', 'eps']),
  },
  RMSNorm: {
    takes: 'normalized_shape, eps=None, elementwise_affine=True, device=None, dtype=None',
    parameters: (call) => ({ weight: call.flag('elementwise_affine', true) ? call.shape('normalized_shape') : null }),
    starts,
    attributes: shapeOf,
    forward: ofLastDimensions('rms_norm', ['weight', 'eps']),
  },
  GroupNorm: {
    takes: 'num_groups, num_channels, eps=1e-5, affine=True, device=None, dtype=None',
    parameters: (call) => {
      const channels = lengthOf(call.value('num_channels')) ?? unsupported('num_channels of this kind');
      const groups = lengthOf(call.value('num_groups')) ?? unsupported('num_groups of this kind');
      if (channels.extent === undefined && groups.extent === undefined && channels.size % groups.size !== 0)
        return complain(
          'ValueError',
          'num_channels must be divisible by num_groups',
          'Use a number of groups that divides the channels.',
        );
      const dims = call.flag('affine', true) ? [channels] : null;
      return { weight: dims, bias: dims };
    },
    starts,
    calls: { name: 'group_norm', passes: ['num_groups', 'weight', 'bias', 'eps'] },
  },
} satisfies Record<string, Layer>;
