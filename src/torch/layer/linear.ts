import { complain, unsupported } from '../../python/fault';
import { wholeIn } from '../../python/numbers';
import { bool, int, type PyValue, tuple } from '../../python/value';
import { mergedSpan, sameSpan } from '../../tensor/extent';
import { type Call, lengthOf } from '../call';
import { partOf } from '../convolution';
import { perDimension } from '../table/products';
import { type Dim, dim } from '../values';
import type { Layer } from './layer';

const length = (call: Call, name: string): Dim =>
  lengthOf(call.value(name)) ?? complain('TypeError', `${call.name}(): ${name} must be a whole number`, 'Give it one.');

const hasBias = (call: Call): boolean => call.flag('bias', true);

/** The inputs of each group: those of all, where there is one. */
function inputsOfEach(call: Call): Dim {
  const [inputs, groups] = [length(call, 'in_channels'), length(call, 'groups')];
  if (inputs.extent === undefined && groups.extent === undefined && inputs.size % groups.size !== 0)
    return complain(
      'ValueError',
      'in_channels must be divisible by groups',
      'Use a number of groups that divides the channels.',
    );
  const each = partOf(inputs, groups);
  return { ...each, label: sameSpan(each, inputs) ? inputs.label : null };
}

/** What PyTorch asks of a padding by its name when it makes the layer. @throws PythonFault */
function requirePadding(call: Call): void {
  const padding = call.value('padding');
  if (padding.kind !== 'str') return;
  if (padding.value !== 'same' && padding.value !== 'valid')
    complain('ValueError', "invalid padding string, should be one of 'valid', 'same'", 'Say how many zeros.');
  const stride = call.value('stride');
  const steps = stride.kind === 'tuple' || stride.kind === 'list' ? stride.items : [stride];
  if (padding.value === 'same' && steps.some((each) => wholeIn(each) !== null && wholeIn(each) !== 1n))
    complain('ValueError', "padding='same' is not supported for strided convolutions", 'Say how many zeros.');
}

const convolution = (rank: number): Layer => ({
  takes:
    'in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True, padding_mode=zeros, device=None, dtype=None',
  perDimension: { rank, names: ['kernel_size', 'stride', 'padding', 'dilation'] },
  attributes: () => ({ transposed: bool(false), output_padding: tuple(Array.from({ length: rank }, () => int(0))) }),
  check: (call) => {
    requirePadding(call);
    if (call.text('padding_mode', 'zeros') !== 'zeros') unsupported('this padding_mode');
    const [outputs, groups] = [length(call, 'out_channels'), length(call, 'groups')];
    if (!sameSpan(outputs, mergedSpan([groups, partOf(outputs, groups)])))
      complain(
        'ValueError',
        'out_channels must be divisible by groups',
        'Use a number of groups that divides the channels.',
      );
  },
  parameters: (call) => {
    // PyTorch makes a kernel of any number of dimensions, and refuses it when it is called.
    const kernel = call.value('kernel_size');
    if ((kernel.kind === 'tuple' || kernel.kind === 'list') && kernel.items.length !== rank)
      unsupported(`a kernel of ${kernel.items.length} numbers`);
    const taps = perDimension(call, 'kernel_size', rank, []).map((size) =>
      size < 1 ? unsupported('this kernel') : dim(size),
    );
    const outputs = length(call, 'out_channels');
    return { weight: [outputs, inputsOfEach(call), ...taps], bias: hasBias(call) ? [outputs] : null };
  },
  calls: { name: `conv${rank}d`, passes: ['weight', 'bias', 'stride', 'padding', 'dilation', 'groups'] },
});

/** A place that is counted from the end is kept as one from the front. */
function paddingOf(call: Call): Readonly<Record<string, PyValue>> {
  const given = call.value('padding_idx');
  const [at, count] = [wholeIn(given), wholeIn(call.value('num_embeddings'))];
  if (given.kind === 'none') return {};
  if (at === null || count === null) return unsupported('this padding_idx');
  if (at >= count || at < -count)
    return complain('AssertionError', 'Padding_idx must be within num_embeddings', 'Name a row of the embedding.');
  return { padding_idx: int(at < 0n ? at + count : at) };
}

/** Layers that are linear, or affine. */
export const linearLayers = {
  Linear: {
    takes: 'in_features, out_features, bias=True, device=None, dtype=None',
    parameters: (call) => {
      const [inputs, outputs] = [length(call, 'in_features'), length(call, 'out_features')];
      return { weight: [outputs, inputs], bias: hasBias(call) ? [outputs] : null };
    },
    calls: { name: 'linear', passes: ['weight', 'bias'] },
  },
  Embedding: {
    takes:
      'num_embeddings, embedding_dim, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False, device=None, dtype=None',
    parameters: (call) => ({ weight: [length(call, 'num_embeddings'), length(call, 'embedding_dim')] }),
    attributes: paddingOf,
    calls: { name: 'embedding', passes: ['weight', 'padding_idx', 'max_norm', 'scale_grad_by_freq', 'sparse'] },
  },
  CosineSimilarity: {
    inputs: ['x1', 'x2'],
    takes: 'dim=1, eps=1e-8',
    calls: { name: 'cosine_similarity', passes: ['dim', 'eps'] },
  },
  Conv1d: convolution(1),
  Conv2d: convolution(2),
  Conv3d: convolution(3),
} satisfies Record<string, Layer>;
