import { complain, unsupported } from '../../python/fault';
import type { Interpreter } from '../../python/interpreter';
import { sameSpan } from '../../tensor/extent';
import type { Node } from '../../tensor/node';
import { broadcastShape, expandedTo } from '../broadcast';
import { drawnInCall } from '../draws';
import type { Dim, Values } from '../values';
import type { Family, Numbers, ParameterName } from './family';
import type { Law } from './law';

interface FamilyLaw extends Law {
  readonly numbers: Numbers;
}

/** @param given the parameters of a family, in its order */
export function familyLaw(family: Family, given: readonly Values[], run: Interpreter): FamilyLaw {
  const { graph } = run;
  const batch = broadcastShape(given, run);
  const numbers = (name: ParameterName): Node => {
    const own = given[family.parameters.indexOf(name)]?.node ?? family.others?.[name]?.(graph, numbers, run);
    if (own === undefined) throw new Error(`${family.name} has no ${name}`);
    return own;
  };
  const has = (name: string): name is ParameterName =>
    family.parameters.some((each) => each === name) || Object.hasOwn(family.others ?? {}, name);
  const whole = (node: Node, dims: readonly Dim[] = batch): Values => expandedTo(graph, { node, dtype: 'float' }, dims);
  family.require(numbers, run);
  return {
    name: family.name,
    batch,
    event: [],
    isReparametrised: family.isReparametrised,
    numbers,
    number: (name) => {
      if (has(name)) return whole(numbers(name));
      if (name !== 'mean' && name !== 'variance' && name !== 'stddev') return null;
      return whole(family[name](graph, numbers, run));
    },
    logProb: (value) => {
      const dims = broadcastShape([value, { dims: batch }], run);
      family.requireSupport(numbers, value, run);
      return whole(family.logProb(graph, numbers, value.node), dims);
    },
    entropy: () => whole(family.entropy(graph, numbers, run)),
    draw: (sample) => {
      const dims = [...sample, ...batch];
      return whole(family.fromNoise(graph, numbers, drawnInCall(dims, family.noise(graph, numbers), run).node), dims);
    },
    divergence: (other) => {
      if (!isOfFamily(other) || other.name !== family.name)
        return unsupported(`kl_divergence of ${family.name} and ${other.name}`);
      const dims = broadcastShape([{ dims: batch }, { dims: other.batch }], run);
      const isOneShape = [batch, other.batch].every(
        (own) => own.length === dims.length && own.every((each, i) => sameSpan(each, dims[i] as Dim)),
      );
      if (family.divergesInOneShape === true && !isOneShape)
        unsupported(`kl_divergence of ${family.name} of other shapes`, 'Expand the parameters to one shape.');
      return whole(family.divergence(graph, numbers, other.numbers, run), dims);
    },
  };
}

const isOfFamily = (law: Law): law is FamilyLaw => 'numbers' in law;

/** Exactly one of two. */
export function requireOne(hasProbs: boolean, hasLogits: boolean): void {
  if (hasProbs === hasLogits)
    complain('ValueError', 'Either `probs` or `logits` must be specified, but not both.', 'Give one of them.');
}
