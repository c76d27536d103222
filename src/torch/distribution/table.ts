import { unsupported } from '../../python/fault';
import type { Interpreter } from '../../python/interpreter';
import { bind, signature } from '../../python/signature';
import { type Args, native, none, type PyNative, type PyValue } from '../../python/value';
import { intOf, valuesOf } from '../call';
import { tensorIn } from '../tensor';
import type { Values } from '../values';
import { bernoulliOfLogits, bernoulliOfProbs } from './bernoulli';
import { categoricalLaw } from './categorical';
import { exponential } from './exponential';
import type { Family } from './family';
import { familyLaw, requireOne } from './family-law';
import { independentLaw } from './independent';
import { laplace } from './laplace';
import { normal } from './normal';
import { distributionIn, distributionObject, divergence, requireReal } from './object';
import { uniform } from './uniform';

type Bound = ReadonlyMap<string, PyValue>;

/** A constructor; arguments are checked, as PyTorch does unless it is told otherwise. */
const constructing = (name: string, takes: string, make: (bound: Bound, run: Interpreter) => PyValue): PyNative =>
  native(name, (args: Args, run) => {
    const bound = bind(name, signature(`${takes}, validate_args=None`), args);
    const validates = bound.get('validate_args') ?? none;
    if (validates.kind !== 'none' && !run.isTrue(validates)) return unsupported('validate_args=False');
    return make(bound, run);
  });

/** A parameter, which is a tensor or a number. */
function parameterIn(bound: Bound, name: string, run: Interpreter): Values {
  const value = bound.get(name) ?? none;
  const own = valuesOf(value, run) ?? unsupported(`a ${name} of this kind`, 'Give it a tensor or a number.');
  requireReal(own, name, tensorIn(value) === null, run);
  return { ...own, dtype: 'float' };
}

const tensorsIn = (bound: Bound) => [...bound.values()].flatMap((each) => tensorIn(each) ?? []);

const ofFamily = (family: Family): PyNative =>
  constructing(family.name, family.parameters.join(', '), (bound, run) => {
    const given = family.parameters.map((name) => parameterIn(bound, name, run));
    return distributionObject(familyLaw(family, given, run), tensorsIn(bound));
  });

const isGiven = (bound: Bound, name: string): boolean => (bound.get(name) ?? none).kind !== 'none';

const bernoulli = constructing('Bernoulli', 'probs=None, logits=None', (bound, run) => {
  const hasProbs = isGiven(bound, 'probs');
  requireOne(hasProbs, isGiven(bound, 'logits'));
  const given = parameterIn(bound, hasProbs ? 'probs' : 'logits', run);
  return distributionObject(familyLaw(hasProbs ? bernoulliOfProbs : bernoulliOfLogits, [given], run), tensorsIn(bound));
});

const categorical = constructing('Categorical', 'probs=None, logits=None', (bound, run) => {
  const hasProbs = isGiven(bound, 'probs');
  requireOne(hasProbs, isGiven(bound, 'logits'));
  const parameter = hasProbs ? 'probs' : 'logits';
  return distributionObject(categoricalLaw(parameterIn(bound, parameter, run), parameter, run), tensorsIn(bound));
});

const independent = constructing('Independent', 'base_distribution, reinterpreted_batch_ndims', (bound, run) => {
  const base = distributionIn(bound.get('base_distribution') ?? none);
  const count = intOf(bound.get('reinterpreted_batch_ndims') ?? none);
  if (base === null || count === null) return unsupported('Independent of this');
  return distributionObject(independentLaw(base.law(), count, run), base.parameters);
});

/** Every distribution that is known, by name. */
export const distributions: Readonly<Record<string, PyNative>> = {
  Normal: ofFamily(normal),
  Laplace: ofFamily(laplace),
  Exponential: ofFamily(exponential),
  Uniform: ofFamily(uniform),
  Bernoulli: bernoulli,
  Categorical: categorical,
  Independent: independent,
};

/** What `torch.distributions` holds. */
export const distributionMember = (name: string): PyValue | undefined => {
  if (name === 'kl_divergence') return divergence;
  return Object.hasOwn(distributions, name) ? distributions[name] : undefined;
};
