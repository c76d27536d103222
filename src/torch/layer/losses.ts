import { type PyValue, text } from '../../python/value';
import type { Call } from '../call';
import type { Layer } from './layer';

const of = (name: string, takes: string, passes: readonly string[] = []): Layer => ({
  takes,
  inputs: ['input', 'target'],
  hides: ['size_average', 'reduce'],
  holds: ['weight', 'pos_weight'].filter((each) => passes.includes(each)),
  attributes: reductionOf,
  calls: { name, passes: ['reduction', ...passes] },
});

/** `size_average` and `reduce` say how, where either is given, whatever `reduction` says. */
function reductionOf(call: Call): Readonly<Record<string, PyValue>> {
  if (!call.has('size_average') && !call.has('reduce')) return {};
  const [averages, reduces] = [call.flag('size_average', true), call.flag('reduce', true)];
  return { reduction: text(reduces ? (averages ? 'mean' : 'sum') : 'none') };
}

const common = 'size_average=None, reduce=None, reduction=mean';

/** Losses as layers. */
export const lossLayers = {
  MSELoss: of('mse_loss', common),
  L1Loss: of('l1_loss', common),
  SmoothL1Loss: of('smooth_l1_loss', `${common}, beta=1.0`, ['beta']),
  HuberLoss: {
    inputs: ['input', 'target'],
    takes: 'reduction=mean, delta=1.0',
    calls: { name: 'huber_loss', passes: ['reduction', 'delta'] },
  },
  BCELoss: of('binary_cross_entropy', `weight=None, ${common}`, ['weight']),
  BCEWithLogitsLoss: of('binary_cross_entropy_with_logits', `weight=None, ${common}, pos_weight=None`, [
    'weight',
    'pos_weight',
  ]),
  SoftMarginLoss: of('soft_margin_loss', common),
  KLDivLoss: of('kl_div', `${common}, log_target=False`, ['log_target']),
  NLLLoss: of('nll_loss', 'weight=None, size_average=None, ignore_index=-100, reduce=None, reduction=mean', [
    'weight',
    'ignore_index',
  ]),
  CrossEntropyLoss: of(
    'cross_entropy',
    'weight=None, size_average=None, ignore_index=-100, reduce=None, reduction=mean, label_smoothing=0.0',
    ['weight', 'ignore_index', 'label_smoothing'],
  ),
} satisfies Record<string, Layer>;
