import { wholeIn } from '../../python/numbers';
import { none, type PyValue, tuple } from '../../python/value';
import { dropout, requireChance } from '../dropout';
import { attributeOf } from '../module';
import type { Layer } from './layer';

/** In evaluation nothing is dropped; in training each element is, or each channel of four dimensions. */
const dropping = (ofChannels: boolean): Layer => ({
  takes: 'p=0.5, inplace=False',
  check: (call) => requireChance(call.value('p'), call.run),
  forward: (self, [x = none], run) => {
    const own = (name: string): PyValue => attributeOf(run, self, name);
    return run.isTrue(own('training')) ? dropout(x, { p: own('p'), inPlace: own('inplace'), ofChannels }, run) : x;
  },
});

/** @param isTuple whether numbers are kept as tuples of one */
const pooling = (name: string, takes: string, isTuple = false): Layer => ({
  takes,
  ...(isTuple ? { perDimension: { rank: 1, names: ['kernel_size', 'stride', 'padding'] } } : {}),
  attributes: (call) => {
    const own = call.value('stride').kind === 'none' ? call.value('kernel_size') : call.value('stride');
    return { stride: isTuple && wholeIn(own) !== null ? tuple([own]) : own };
  },
  calls: { name, passes: takes.split(', ').map((part) => part.replace(/=.*/, '')) },
});

const averaging = 'kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True';
const largest = 'kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False';

/** Layers that move, drop and pool elements. */
export const shapeLayers = {
  Identity: { takes: '*args', hides: ['args'], forward: (_, [x = none]) => x },
  Flatten: { takes: 'start_dim=1, end_dim=-1', calls: { name: 'flatten', passes: ['start_dim', 'end_dim'] } },
  Dropout: dropping(false),
  Dropout2d: dropping(true),
  AvgPool1d: pooling('avg_pool1d', averaging, true),
  AvgPool2d: pooling('avg_pool2d', `${averaging}, divisor_override=None`),
  MaxPool1d: pooling('max_pool1d', largest),
  MaxPool2d: pooling('max_pool2d', largest),
} satisfies Record<string, Layer>;
