import { blur } from '../../python/blur';
import { complain, unsupported } from '../../python/fault';
import { mayBeInfinite } from '../../python/infinity';
import type { Interpreter } from '../../python/interpreter';
import { lengthValue } from '../../python/numbers';
import { bind, signature } from '../../python/signature';
import { bool, type Foreign, foreign, native, none, type PyValue, tuple } from '../../python/value';
import type { Node } from '../../tensor/node';
import { lengthOf } from '../call';
import { isFloating } from '../dtype';
import { read, type Tensor, tensorIn } from '../tensor';
import { made, tensorObject } from '../tensor-object';
import { requireWrittenNode } from '../unwritten';
import { type Dim, showShape, type Values } from '../values';
import type { Law } from './law';

/** A distribution as an object of Python. */
export interface Distribution extends Foreign {
  /** @throws PythonFault where a parameter was written after the distribution was made */
  law(): Law;
  readonly parameters: readonly Tensor[];
}

export const distributionIn = (value: PyValue): Distribution | null =>
  value.kind === 'foreign' && 'law' in value.object ? (value.object as Distribution) : null;

/**
 * A distribution whose parameters are these tensors, or numbers. It shares their elements in PyTorch, and computes some of what it
 * tells once: so it is refused where one of them was written since.
 */
export function distributionObject(law: Law, parameters: readonly Tensor[]): PyValue {
  const before: readonly Node[] = parameters.map((each) => read(each).node);
  const refuse = (what: string) => (): never => unsupported(`${what} of a distribution`);
  const own: Distribution = {
    typeName: law.name,
    parameters,
    law: () => {
      if (parameters.some((each, i) => read(each).node !== before[i]))
        unsupported('a distribution of which a parameter was written after it was made', 'Make it anew.');
      return law;
    },
    attribute: (name, run) => attributeOf(own, name, run),
    setAttribute: refuse('an assignment to an attribute'),
    binary: () => null,
    unary: refuse('an operator'),
    compare: refuse('a comparison'),
    update: refuse('an operator'),
    item: refuse('an element'),
    setItem: refuse('an element'),
    isTrue: () => true,
    mayBe: () => false,
    isInstance: () => false,
    formatsAs: () => 'object',
    iterate: refuse('elements'),
    length: refuse('a length'),
  };
  return foreign(own);
}

const shapeOf = (dims: readonly Dim[]): PyValue =>
  tuple(dims.map(({ size, extent, label }) => lengthValue(extent === undefined ? { size } : { size, extent }, label)));

function attributeOf(own: Distribution, name: string, run: Interpreter): PyValue | undefined {
  switch (name) {
    case 'batch_shape':
      return shapeOf(own.law().batch);
    case 'event_shape':
      return shapeOf(own.law().event);
    case 'has_rsample':
      return bool(own.law().isReparametrised);
    case 'log_prob':
      return native(name, (args) => {
        const value = bind(name, signature('value'), args).get('value') ?? none;
        return logProb(own, value, run);
      });
    case 'entropy':
      return native(name, (args) => {
        bind(name, [], args);
        return made(own.law().entropy(), own.parameters.map(foreign));
      });
    case 'sample':
    case 'rsample':
      return native(name, (args) => {
        if (name === 'sample') blur(run, 'sample()');
        const shape = bind(name, signature('sample_shape=torch.Size()'), args).get('sample_shape');
        return made(drawn(own.law(), name, shape === undefined ? [] : sampleShape(shape)), own.parameters.map(foreign));
      });
    default: {
      const number = own.law().number(name);
      // What is told may be a view of a parameter: nobody may write it.
      return number === null ? unsupported(`${own.typeName}.${name}`) : unwritable(number, own.parameters);
    }
  }
}

function unwritable(values: Values, from: readonly Tensor[]): PyValue {
  const { storage } = tensorIn(made(values, from.map(foreign))) as Tensor;
  for (const each of [storage, ...from.map((one) => one.storage)]) {
    each.isUncertain = true;
    each.mayBeOther = true;
  }
  return foreign(tensorObject(storage, { strides: null }));
}

function logProb(own: Distribution, value: PyValue, run: Interpreter): PyValue {
  const tensor = tensorIn(value);
  if (tensor === null)
    return complain('ValueError', 'The value argument to log_prob must be a Tensor', 'Give it a tensor.');
  const given = read(tensor);
  requireWrittenNode('log_prob', run, given.node);
  if (mayBeInfinite(run, given.node)) return unsupported('log_prob of what may be infinite');
  return made(own.law().logProb(given), [...own.parameters.map(foreign), value]);
}

function drawn(law: Law, name: string, sample: readonly Dim[]): Values {
  if (name === 'rsample' && !law.isReparametrised)
    return complain('NotImplementedError', `${law.name} has no rsample`, 'Use sample.');
  return law.draw(sample);
}

function sampleShape(shape: PyValue): readonly Dim[] {
  if (shape.kind !== 'tuple' && shape.kind !== 'list')
    return unsupported('a sample_shape of this kind', 'Write it as a tuple: (n,).');
  return shape.items.map((each) => lengthOf(each) ?? unsupported('a sample_shape of this kind'));
}

/** KL(p ‖ q), by the formula that PyTorch has for the pair. */
export const divergence = native('kl_divergence', (args) => {
  const bound = bind('kl_divergence', signature('p, q'), args);
  const [p, q] = [distributionIn(bound.get('p') ?? none), distributionIn(bound.get('q') ?? none)];
  if (p === null || q === null) return unsupported('kl_divergence of these');
  return made(p.law().divergence(q.law()), [...p.parameters, ...q.parameters].map(foreign));
});

/** @throws PythonFault where the parameter of a distribution is neither a number nor a tensor of such */
export function requireReal({ dtype, dims, node }: Values, name: string, isNumber: boolean, run: Interpreter): void {
  requireWrittenNode(`a ${name}`, run, node);
  if (mayBeInfinite(run, node)) unsupported(`a ${name} that may be infinite`);
  if (!isFloating(dtype) && !(isNumber && dtype === 'int'))
    unsupported(`a distribution with a ${name} of ${dtype}, of shape ${showShape(dims)},`, 'Make it a float.');
}
