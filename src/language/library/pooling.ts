import { axisNames } from '../../tensor/axis';
import { positions } from '../../tensor/axis-order';
import type { Node } from '../../tensor/node';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import { tensorValue } from '../scope';
import { windowsAlong } from './convolution';

const within = ['pool:height', 'pool:width'] as const;

/** The windows of a pooling over the last two axes, of size × size elements along axes of their own. */
function poolsOf(call: Call): { readonly pools: Node; readonly size: number } {
  const x = call.tensor(0);
  const size = call.integer(1);
  const [stride, padding] = [call.integer(2, size), call.integer(3, 0)];
  const spatial = axisNames(positions(x)).slice(-2);
  if (spatial.length < 2)
    return call.fail('not-an-image', 'pooling needs two spatial axes', 'Declare it for example as tensor[C, H, W].');
  if (size < 1 || stride < 1 || padding < 0)
    return call.fail(
      'bad-pooling',
      'size and stride are at least 1; padding must not be negative',
      'Use whole numbers.',
    );
  const pools = spatial.reduce(
    (image, axis, i) =>
      windowsAlong(call.graph, image, axis, { name: within[i] as string, size }, { padding, stride, dilation: 1 }),
    x,
  );
  return { pools, size };
}

/** Pooling of images: a number for each window. */
export const poolings = {
  avgPool2d: {
    signature: 'avgPool2d(x, size, stride, padding)',
    summary:
      'means of windows of size × size elements of the last two axes; the stride is the size, the padding 0 unless given. Zeros of the padding count',
    compile: (call) => {
      const { pools, size } = poolsOf(call);
      return tensorValue(call.graph.div(call.graph.sum(pools, within), call.graph.constant(size * size)));
    },
  },
  maxPool2d: {
    signature: 'maxPool2d(x, size, stride)',
    summary:
      'the largest elements of windows of size × size elements of the last two axes; the stride is the size unless given',
    compile: (call) => tensorValue(call.graph.reduce('max', poolsOf(call).pools, within)),
  },
} satisfies Record<string, Builtin>;
