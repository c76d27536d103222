import { complain, unsupported } from '../../python/fault';
import type { Interpreter } from '../../python/interpreter';
import { reduced } from '../reduce';
import type { Values } from '../values';
import type { Law } from './law';

interface IndependentLaw extends Law {
  readonly base: Law;
}

/** The last dimensions of a batch are one event: logarithms of probabilities are summed over them. */
export function independentLaw(base: Law, count: number, { graph }: Interpreter): IndependentLaw {
  const shape = [...base.batch, ...base.event];
  if (count > base.batch.length)
    complain(
      'ValueError',
      `Expected reinterpreted_batch_ndims <= len(base_distribution.batch_shape), actual ${count} vs ${base.batch.length}`,
      'There are no more dimensions than those of the batch.',
    );
  if (count < 0) unsupported('a negative number of dimensions');
  const at = base.batch.length - count;
  const summed = (of: Values): Values => {
    const last = Array.from({ length: count }, (_, i) => of.dims.length - count + i);
    return reduced(graph, 'sum', of, last, false);
  };
  return {
    name: 'Independent',
    batch: shape.slice(0, at),
    event: shape.slice(at),
    isReparametrised: base.isReparametrised,
    base,
    number: (name) => (name === 'mean' || name === 'variance' || name === 'stddev' ? base.number(name) : null),
    logProb: (value) => summed(base.logProb(value)),
    entropy: () => summed(base.entropy()),
    draw: (sample) => base.draw(sample),
    divergence: (other) => {
      if (!isIndependent(other)) return unsupported(`kl_divergence of Independent and ${other.name}`);
      if (other.event.length !== shape.length - at) return unsupported('kl_divergence of events of other dimensions');
      return summed(base.divergence(other.base));
    },
  };
}

const isIndependent = (law: Law): law is IndependentLaw => law.name === 'Independent';
