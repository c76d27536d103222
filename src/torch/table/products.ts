import { fractionOf } from '../../number/fraction';
import { complain, unsupported } from '../../python/fault';
import { sameSpan } from '../../tensor/extent';
import { permuted, swapped, withDim } from '../axes';
import { broadcastShape, expandedTo } from '../broadcast';
import { type Call, intOf, lengthOf } from '../call';
import { convolution, pooled } from '../convolution';
import { isFloating } from '../dtype';
import { add, divide, mapped, multiply } from '../elementwise';
import { type Entry, everywhere, fresh, inOrder, type Result } from '../entry';
import { einsum, matrixProduct } from '../product';
import { reduced } from '../reduce';
import { read, tensorIn } from '../tensor';
import { dim, dimAt, isUnit, showShape, type Values } from '../values';

const product = (ranks: readonly [number, number] | null): Entry => ({
  in: everywhere,
  takes:
    ranks?.[1] === 1
      ? 'input, vec, *, out=None'
      : ranks === null
        ? 'input, other, *, out=None'
        : 'input, mat2, *, out=None',
  compute: (call) => {
    const [a, b] = [call.tensor('input'), call.tensor(ranks?.[1] === 1 ? 'vec' : ranks === null ? 'other' : 'mat2')];
    if (ranks !== null && (a.dims.length !== ranks[0] || b.dims.length !== ranks[1]))
      return complain(
        'RuntimeError',
        `${call.name} expects tensors of ${ranks[0]} and ${ranks[1]} dimensions, here are ${showShape(a.dims)} and ${showShape(b.dims)}`,
        'Write matmul.',
      );
    if (ranks?.[0] === 3 && a.dims[0]?.size !== b.dims[0]?.size)
      return complain(
        'RuntimeError',
        `Expected size for first two dimensions of batch2 tensor to be those of batch1: ${showShape(a.dims)} and ${showShape(b.dims)}`,
        'Batches must be equally long.',
      );
    return inOrder(matrixProduct(call.run, a, b));
  },
});

/** x · weightᵀ + bias */
export function linear(call: Call, x: Values, weight: Values, bias: Values | null): Values {
  if (weight.dims.length !== 2) return unsupported('linear with a weight that is no matrix');
  const product = matrixProduct(call.run, x, permuted(call.graph, weight, swapped(weight, 0, 1)));
  if (bias === null) return product;
  if (bias.dims.length > 1 && x.dims.length !== 2) return unsupported('linear with a bias that is no vector');
  const { dims } = product;
  const offset = dims.length - bias.dims.length;
  if (offset < 0 || !bias.dims.every((each, i) => isUnit(each) || sameSpan(each, dims[offset + i] ?? dim(1))))
    return complain(
      'RuntimeError',
      `there are ${showShape(bias.dims)} numbers of bias for a weight of shape ${showShape(weight.dims)}`,
      'Give a number for each row of the weight.',
    );
  return add(call.run, product, bias);
}

/** One number for each spatial dimension: given one by one, or once. */
export function perDimension(call: Call, name: string, rank: number, otherwise: readonly number[]): number[] {
  if (!call.has(name)) return [...otherwise];
  const value = call.value(name);
  const items = value.kind === 'list' || value.kind === 'tuple' ? value.items : [value];
  const numbers = items.map((each) => intOf(each) ?? unsupported(`${name} of this kind`));
  if (numbers.length !== 1 && numbers.length !== rank)
    return complain('RuntimeError', `${name} should have ${rank} elements`, 'Give one for each dimension.');
  return Array.from({ length: rank }, (_, i) => numbers[numbers.length === 1 ? 0 : i] as number);
}

const convolve = (rank: number): Entry => ({
  in: ['F', 'torch'],
  takes: 'input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1',
  dtypes: { alike: ['input', 'weight'] },
  compute: (call) => {
    const once = Array.from({ length: rank }, () => 1);
    const zeros = once.map(() => 0);
    const padding = call.value('padding');
    const options = {
      stride: perDimension(call, 'stride', rank, once),
      dilation: perDimension(call, 'dilation', rank, once),
      padding: padding.kind === 'str' ? namedPadding(call, zeros) : perDimension(call, 'padding', rank, zeros),
      groups: call.has('groups') ? (lengthOf(call.value('groups')) ?? unsupported('groups of this kind')) : dim(1),
    };
    if (
      options.stride.some((n) => n < 1) ||
      options.dilation.some((n) => n < 1) ||
      (options.padding !== 'same' && options.padding.some((n) => n < 0))
    )
      return complain(
        'RuntimeError',
        'stride and dilation must be positive, padding not negative',
        'Use other numbers.',
      );
    const weight = call.tensor('weight');
    if (weight.dims.length !== rank + 2)
      return complain(
        'RuntimeError',
        `the weight of conv${rank}d has ${rank + 2} dimensions, here are ${weight.dims.length}`,
        'Look at its shape.',
      );
    const bias = call.has('bias') ? call.tensor('bias') : null;
    const [first] = bias?.dims ?? [];
    if (bias !== null && (first === undefined || bias.dims.length > 1 || !sameSpan(first, weight.dims[0] ?? dim(1))))
      return complain(
        'RuntimeError',
        `expected bias to be 1-dimensional with ${weight.dims[0]?.size} elements, but got bias of size ${showShape(bias.dims)}`,
        'Give a number for each channel.',
      );
    return fresh(convolution(call.run, rank, call.tensor('input'), weight, bias, options));
  },
});

function namedPadding(call: Call, zeros: readonly number[]): 'same' | readonly number[] {
  const text = call.text('padding', 'valid');
  if (text === 'valid') return zeros;
  return text === 'same'
    ? 'same'
    : complain('ValueError', `Invalid padding string '${text}', should be one of valid, same`, "Write 'same'.");
}

const pool = (rank: number, how: 'mean' | 'max'): Entry => ({
  in: ['F'],
  takes:
    how === 'max'
      ? 'input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False'
      : 'input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True, divisor_override=None',
  compute: (call) => {
    if (!isFloating(call.tensor('input').dtype)) return unsupported(`${call.name} of whole numbers`);
    const once = Array.from({ length: rank }, () => 1);
    const size = perDimension(call, 'kernel_size', rank, once);
    const stride = perDimension(call, 'stride', rank, size);
    const padding = perDimension(
      call,
      'padding',
      rank,
      once.map(() => 0),
    );
    const isPlain =
      !call.flag('ceil_mode', false) &&
      !call.flag('return_indices', false) &&
      !call.has('divisor_override') &&
      call.flag('count_include_pad', true) &&
      perDimension(call, 'dilation', rank, once).every((n) => n === 1);
    if (!isPlain) return unsupported('this form of pooling');
    if (padding.some((n) => n > 0) && how === 'max') return unsupported('max pooling with padding');
    if (padding.some((n, i) => n > (size[i] ?? 1) / 2))
      return complain('RuntimeError', 'pad should be at most half of kernel size', 'Use less padding.');
    return fresh(pooled(call.graph, rank, call.tensor('input'), how, { size, stride, padding }));
  },
});

function outer(call: Call): Result {
  const [a, b] = [call.tensor('input'), call.tensor('vec2')];
  if (a.dims.length !== 1 || b.dims.length !== 1)
    return complain('RuntimeError', 'outer: Expected 1-D arguments', 'Use two vectors.');
  return fresh(multiply(call.run, withDim(call.graph, a, 1), withDim(call.graph, b, 0)));
}

/** Σ x y / (max(‖x‖, ε) · max(‖y‖, ε)) along a dimension, as PyTorch has it since 1.12. */
function cosineSimilarity(call: Call): Values {
  const { graph, run } = call;
  const given = [call.tensor('x1'), call.tensor('x2')] as const;
  const shape = broadcastShape(given, run);
  const [x, y] = given.map((each) => expandedTo(graph, each, shape)) as [Values, Values];
  const at = dimAt(shape, call.int('dim', 1));
  const sum = (of: Values): Values => reduced(graph, 'sum', of, [at], false, 'float');
  const eps = call.has('eps') ? call.number('eps') : graph.constant(fractionOf('1e-8'));
  const norm = (of: Values): Values =>
    mapped(sum(mapped(of, (node) => graph.power(node, 2))), (node) =>
      graph.binary('max', graph.unary('sqrt', node), eps),
    );
  return divide(run, sum(multiply(run, x, y)), multiply(run, norm(x), norm(y)));
}

/** Products of matrices and images. */
export const products = {
  matmul: product(null),
  mm: product([2, 2]),
  bmm: product([3, 3]),
  mv: product([2, 1]),
  dot: {
    in: everywhere,
    takes: 'input, tensor, *, out=None',
    compute: (call) => {
      const [a, b] = [call.tensor('input'), call.tensor('tensor')];
      if (a.dims.length !== 1 || b.dims.length !== 1)
        return complain('RuntimeError', '1D tensors expected', 'Write matmul.');
      return fresh(matrixProduct(call.run, a, b));
    },
  },
  outer: { in: everywhere, takes: 'input, vec2, *, out=None', compute: outer },
  addmm: {
    in: everywhere,
    takes: 'input, mat1, mat2, *, beta=1, alpha=1, out=None',
    deprecated: 5,
    dtypes: { alike: ['input', 'mat1', 'mat2'] },
    compute: (call) => {
      if (call.has('beta') || call.has('alpha')) return unsupported('addmm with beta or alpha');
      return fresh(
        add(call.run, call.tensor('input'), matrixProduct(call.run, call.tensor('mat1'), call.tensor('mat2'))),
      );
    },
  },
  einsum: {
    in: ['torch'],
    takes: 'equation, *operands',
    compute: (call) => {
      if (tensorIn(call.value('equation')) !== null) return unsupported('einsum of lists of dimensions');
      const given = call.run
        .iterate(call.value('operands'))
        .map((each) => tensorIn(each) ?? unsupported('einsum of this'));
      const values = einsum(call.run, call.text('equation', ''), given.map(read));
      const [only, ...others] = given;
      if (only === undefined || others.length > 0) return fresh(values);
      // Of one tensor it is a view where nothing is added up.
      only.storage.isUncertain = true;
      only.storage.mayBeOther = true;
      return { ...fresh(values), isUncertain: true };
    },
  },
  linear: {
    in: ['F'],
    takes: 'input, weight, bias=None',
    dtypes: { alike: ['input', 'weight', 'bias'] },
    compute: (call) =>
      fresh(linear(call, call.tensor('input'), call.tensor('weight'), call.has('bias') ? call.tensor('bias') : null)),
  },
  cosine_similarity: {
    in: ['torch', 'F'],
    takes: 'x1, x2, dim=1, eps=1e-8',
    dtypes: { someFloat: ['x1', 'x2'] },
    compute: (call) => fresh(cosineSimilarity(call)),
  },
  conv1d: convolve(1),
  conv2d: convolve(2),
  conv3d: convolve(3),
  avg_pool1d: pool(1, 'mean'),
  avg_pool2d: pool(2, 'mean'),
  max_pool1d: pool(1, 'max'),
  max_pool2d: pool(2, 'max'),
} satisfies Record<string, Entry>;
