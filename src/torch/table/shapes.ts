import { complain, unsupported } from '../../python/fault';
import { absent } from '../../python/signature';
import { joinedAlong, swapped, withDim } from '../axes';
import type { Call } from '../call';
import { type Entry, everywhere, fresh, inOrder, type Result } from '../entry';
import { detaching } from '../leaves';
import { requireGradients } from '../require-gradients';
import { reshaped } from '../reshape';
import { contiguousStrides, isContiguous, read } from '../tensor';
import { type Dim, dim, dimAt, isUnit, type Values, withSpans } from '../values';
import { expanded, permutation, reshape, squeezed, unsqueezed, view } from '../views';

const swap = (a: string, b: string): Entry => ({
  in: everywhere,
  takes: `input, ${a}, ${b}`,
  compute: (call) => {
    const x = call.tensor('input');
    return permutation(call, 'input', swapped(x, call.dim(a, x), call.dim(b, x)));
  },
});

const orderOf = (call: Call): number[] => {
  const x = call.tensor('input');
  const order = call.dims('dims', x) ?? [];
  if (order.length === x.dims.length) return order;
  return complain(
    'RuntimeError',
    `permute: the number of dimensions (${x.dims.length}) does not match the ones given (${order.length})`,
    'Name every dimension once.',
  );
};

function flatten(call: Call): Result {
  const x = call.tensor('input');
  const [from, to] = [call.dim('start_dim', x, 0), call.dim('end_dim', x, -1)];
  if (from > to)
    return complain('RuntimeError', 'flatten() has invalid args: start_dim cannot come after end_dim', 'Order them.');
  if (x.dims.length === 0) return reshape(call, 'input', [dim(1)]);
  const before = x.dims.slice(0, from);
  return reshape(call, 'input', from === to ? x.dims : [...before, 'rest', ...x.dims.slice(to + 1)]);
}

function squeeze(call: Call): Result {
  const x = call.tensor('input');
  if (call.has('dim')) {
    const at = call.dim('dim', x);
    if (x.dims[at]?.extent !== undefined) return unsupported('squeeze of a dimension that may have length 1 or not');
    return squeezed(call, 'input', isUnit(x.dims[at] ?? dim(2)) ? [at] : []);
  }
  if (x.dims.some(({ extent }) => extent !== undefined))
    return unsupported('squeeze of a shape with sizes that are any number', 'Say which dimension.');
  return squeezed(
    call,
    'input',
    x.dims.flatMap((each, i) => (isUnit(each) ? [i] : [])),
  );
}

const joining: Entry = {
  in: ['torch'],
  takes: 'tensors, dim=0, *, out=None',
  compute: (call) => {
    const all = call.tensors('tensors');
    return fresh(joinedAlong(call.graph, all, call.dim('dim', all[0] ?? call.values('dim'), 0)));
  },
};

/** A shape and nothing else changed: where a tensor is contiguous, it is itself. */
function contiguous(call: Call): Result {
  const tensor = call.object('input');
  const isSo = isContiguous(tensor, read(tensor));
  if (isSo === true) return { kind: 'value', value: call.value('input') };
  const own = read(tensor);
  if (isSo === false) return inOrder(own);
  const lens = { get: (x: Values) => x, set: (_: Values, x: Values) => x };
  return { kind: 'view', of: 'input', lens, strides: contiguousStrides(own.dims), isUncertain: true };
}

const repeated = (call: Call, counts: readonly number[]): Result => {
  const x = call.tensor('input');
  const offset = counts.length - x.dims.length;
  if (offset < 0)
    return complain(
      'RuntimeError',
      'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor',
      'Give a count for every dimension.',
    );
  const shape = counts.map((_, i): Dim => x.dims[i - offset] ?? dim(1));
  const whole = counts.reduce(
    (all, count, at) => {
      if (count < 1) return unsupported('a tensor without elements');
      if (count > 1024) return unsupported('so many repetitions');
      return count === 1
        ? all
        : joinedAlong(
            call.graph,
            Array.from({ length: count }, () => all),
            at,
          );
    },
    reshaped(call.graph, x, shape),
  );
  return fresh(whole);
};

/** Movements of dimensions and elements. */
export const shapes = {
  view: { in: ['method'], takes: 'input, *shape', compute: (call) => view(call, 'input', call.wanted('shape')) },
  reshape: { in: everywhere, takes: 'input, *shape', compute: (call) => reshape(call, 'input', call.wanted('shape')) },
  view_as: {
    in: ['method'],
    takes: 'input, other',
    compute: (call) => view(call, 'input', call.tensor('other').dims),
  },
  reshape_as: {
    in: ['method'],
    takes: 'input, other',
    compute: (call) => reshape(call, 'input', call.tensor('other').dims),
  },
  flatten: { in: everywhere, takes: 'input, start_dim=0, end_dim=-1', compute: flatten },
  ravel: { in: everywhere, takes: 'input', compute: flatten },
  unflatten: {
    in: ['method'],
    takes: 'input, dim, sizes',
    compute: (call) => {
      const x = call.tensor('input');
      const at = call.dim('dim', x);
      return view(call, 'input', [...x.dims.slice(0, at), ...call.wanted('sizes'), ...x.dims.slice(at + 1)]);
    },
  },
  permute: { in: everywhere, takes: 'input, *dims', compute: (call) => permutation(call, 'input', orderOf(call)) },
  transpose: swap('dim0', 'dim1'),
  swapaxes: swap('axis0', 'axis1'),
  swapdims: swap('dim0', 'dim1'),
  t: {
    in: everywhere,
    takes: 'input',
    compute: (call) => {
      const { dims } = call.tensor('input');
      if (dims.length > 2)
        return complain(
          'RuntimeError',
          `t() expects a tensor with <= 2 dimensions, but self is ${dims.length}D`,
          'Write transpose.',
        );
      return permutation(call, 'input', dims.length === 2 ? [1, 0] : dims.map((_, i) => i));
    },
  },
  squeeze: { in: everywhere, takes: `input, dim=${absent}`, compute: squeeze },
  unsqueeze: {
    in: everywhere,
    takes: 'input, dim',
    compute: (call) => {
      const { dims } = call.tensor('input');
      return unsqueezed(call, 'input', dimAt([...dims, 0], call.int('dim')));
    },
  },
  expand: { in: ['method'], takes: 'input, *size', compute: (call) => expanded(call, 'input', call.wanted('size')) },
  expand_as: {
    in: ['method'],
    takes: 'input, other',
    compute: (call) => expanded(call, 'input', call.tensor('other').dims),
  },
  broadcast_to: {
    in: everywhere,
    takes: 'input, *size',
    compute: (call) => expanded(call, 'input', call.wanted('size')),
  },
  repeat: {
    in: ['method'],
    takes: 'input, *repeats',
    compute: (call) =>
      repeated(
        call,
        call
          .shape('repeats')
          .map(({ size, extent }) => (extent === undefined ? size : unsupported('repeat by a size that is any'))),
      ),
  },
  cat: joining,
  concat: joining,
  stack: {
    in: ['torch'],
    takes: 'tensors, dim=0, *, out=None',
    compute: (call) => {
      const all = call.tensors('tensors');
      const at = dimAt([...(all[0]?.dims ?? []), 0], call.int('dim', 0));
      if (all.some(({ dims }) => dims.length !== all[0]?.dims.length))
        return complain('RuntimeError', 'stack expects each tensor to be equal size', 'Look at the shapes.');
      return inOrder(
        joinedAlong(
          call.graph,
          all.map((each) => withDim(call.graph, each, at)),
          at,
        ),
      );
    },
  },
  flip: {
    in: everywhere,
    takes: 'input, *dims',
    compute: (call) => {
      const x = call.tensor('input');
      if (!call.has('dims'))
        return complain('TypeError', 'flip() missing 1 required positional argument: dims', 'Name dimensions.');
      const flipped = (call.dims('dims', x) ?? []).filter((at) => !isUnit(x.dims[at] ?? dim(1)));
      const node = flipped.reduce(
        (all, at) => call.graph.move(all, { move: 'reverse', axis: `·${x.dims.length - at}` }),
        x.node,
      );
      // Of any number of elements, those in the opposite order are along an axis of its own.
      return fresh(withSpans(node, x.dims, x.dtype));
    },
  },
  contiguous: { in: ['method'], takes: 'input', compute: contiguous },
  clone: { in: everywhere, takes: 'input', compute: (call) => fresh(call.tensor('input')) },
  detach: {
    in: ['method'],
    takes: 'input',
    compute: (call) => ({
      kind: 'view',
      of: 'input',
      lens: { get: detaching(call.run), set: (_, x) => x },
      strides: call.object('input').strides,
      isDetached: true,
    }),
  },
  requires_grad_: {
    in: ['method'],
    takes: 'input, requires_grad=True',
    compute: (call) => ({ kind: 'value', value: requiring(call) }),
  },
  cpu: { in: ['method'], takes: 'input', compute: (call) => ({ kind: 'value', value: call.value('input') }) },
  cuda: {
    in: ['method'],
    takes: 'input, device=None',
    compute: (call) => {
      if (!['none', 'opaque', 'str'].includes(call.value('device').kind)) return unsupported('cuda with this device');
      return { kind: 'value', value: call.value('input') };
    },
  },
  dim: {
    in: ['method'],
    takes: 'input',
    compute: (call) => ({ kind: 'value', value: { kind: 'int', value: BigInt(call.tensor('input').dims.length) } }),
  },
} satisfies Record<string, Entry>;

/** `requires_grad_()` gives the tensor itself. */
function requiring(call: Call) {
  requireGradients(call.object('input'), call.value('requires_grad'), call.run);
  return call.value('input');
}
