import { unsupported } from '../../python/fault';
import type { Interpreter } from '../../python/interpreter';
import { none, type PyInstance, type PyValue } from '../../python/value';
import type { Layer } from './layer';

/** In evaluation nothing is dropped; in training what is dropped is random. */
function dropout(self: PyInstance, input: readonly PyValue[], run: Interpreter): PyValue {
  const [x = none] = input;
  const isTraining = run.isTrue(run.attribute(self, 'training') ?? none);
  const p = run.attribute(self, 'p') ?? none;
  if (!isTraining || run.isTrue(run.compare('==', p, { kind: 'int', value: 0n }))) return x;
  return unsupported('dropout in training', 'Put the module into evaluation: mode: eval.');
}

const dropping: Layer = { takes: 'p=0.5, inplace=False', forward: dropout };

const pooling = (name: string, takes: string): Layer => ({
  takes,
  calls: { name, passes: takes.split(', ').map((part) => part.replace(/=.*/, '')) },
});

const averaging = 'kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True';
const largest = 'kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False';

/** Layers that move, drop and pool elements. */
export const shapeLayers = {
  Identity: { takes: '*args', forward: (_, [x = none]) => x },
  Flatten: { takes: 'start_dim=1, end_dim=-1', calls: { name: 'flatten', passes: ['start_dim', 'end_dim'] } },
  Dropout: dropping,
  Dropout2d: dropping,
  AvgPool1d: pooling('avg_pool1d', averaging),
  AvgPool2d: pooling('avg_pool2d', `${averaging}, divisor_override=None`),
  MaxPool1d: pooling('max_pool1d', largest),
  MaxPool2d: pooling('max_pool2d', largest),
} satisfies Record<string, Layer>;
