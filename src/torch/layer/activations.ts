import { compare } from '../../number/fraction';
import { complain, unsupported } from '../../python/fault';
import { float, fractionIn } from '../../python/held';
import { dim } from '../values';
import type { Layer } from './layer';

const of = (name: string, takes = '', passes: readonly string[] = []): Layer => ({ takes, calls: { name, passes } });

/** Activations as layers. */
export const activationLayers = {
  ReLU: of('relu', 'inplace=False'),
  Sigmoid: of('sigmoid'),
  Tanh: of('tanh'),
  GELU: of('gelu', 'approximate=none', ['approximate']),
  SiLU: of('silu', 'inplace=False'),
  Mish: of('mish', 'inplace=False'),
  ELU: of('elu', 'alpha=1.0, inplace=False', ['alpha']),
  CELU: of('celu', 'alpha=1.0, inplace=False', ['alpha']),
  SELU: of('selu', 'inplace=False'),
  LeakyReLU: of('leaky_relu', 'negative_slope=0.01, inplace=False', ['negative_slope']),
  Softplus: of('softplus', 'beta=1, threshold=20', ['beta', 'threshold']),
  Softsign: of('softsign'),
  Tanhshrink: of('tanhshrink'),
  LogSigmoid: of('logsigmoid'),
  Hardtanh: {
    ...of('hardtanh', 'min_val=-1.0, max_val=1.0, inplace=False', ['min_val', 'max_val']),
    check: (call) => {
      const [low, high] = [fractionIn(call.number('min_val')), fractionIn(call.number('max_val'))];
      if (low === null || high === null) unsupported('Hardtanh with bounds that are not known');
      if (compare(low, high) >= 0) complain('AssertionError', 'max_val has to be above min_val', 'Exchange them.');
    },
  },
  ReLU6: {
    takes: 'inplace=False',
    derives: 'Hardtanh',
    attributes: ({ graph }) => ({ min_val: float(graph.constant(0)), max_val: float(graph.constant(6)) }),
    calls: { name: 'hardtanh', passes: ['min_val', 'max_val'] },
  },
  Hardsigmoid: of('hardsigmoid', 'inplace=False'),
  Hardswish: of('hardswish', 'inplace=False'),
  GLU: of('glu', 'dim=-1', ['dim']),
  Softmax: of('softmax', 'dim=None', ['dim']),
  Softmin: of('softmin', 'dim=None', ['dim']),
  LogSoftmax: of('log_softmax', 'dim=None', ['dim']),
  PReLU: {
    takes: 'num_parameters=1, init=0.25, device=None, dtype=None',
    parameters: (call) => ({ weight: call.int('num_parameters') === 1 ? [dim(1)] : call.shape('num_parameters') }),
    starts: (call) => ({ weight: call.number('init') }),
    hides: ['init'],
    calls: { name: 'prelu', passes: ['weight'] },
  },
} satisfies Record<string, Layer>;
