import { categorical as drawnFrom } from '../../language/distribution/categorical';
import { isPositive } from '../../number/bounds';
import { complain, unsupported } from '../../python/fault';
import type { Interpreter } from '../../python/interpreter';
import { broadcastShape, expandedTo } from '../broadcast';
import { chosenAlong, classesIn } from '../classes';
import { apply, mapped, multiply, subtract } from '../elementwise';
import { reduced } from '../reduce';
import { type Dim, dim, isUnit, scalar, type Values } from '../values';
import { knownBounds, noteClamping } from './constraints';
import type { Law } from './law';

interface CategoricalLaw extends Law {
  readonly probs: Values;
  logits(): Values;
}

/** One of the classes 0, 1, …, by probabilities, or logits, along the last dimension. */
export function categoricalLaw(given: Values, parameter: 'probs' | 'logits', run: Interpreter): CategoricalLaw {
  const { graph } = run;
  const classes = given.dims.at(-1);
  if (classes === undefined)
    return complain('ValueError', `\`${parameter}\` parameter must be at least one-dimensional.`, 'Give a vector.');
  if (isUnit(classes)) return unsupported('Categorical of one class');
  const batch = given.dims.slice(0, -1);
  const last = given.dims.length - 1;
  const summed = (of: Values, keepdim: boolean): Values => reduced(graph, 'sum', of, [last], keepdim);
  const { probs, logits } = parameter === 'probs' ? ofProbs(given, summed, run) : ofLogits(given, summed, run);
  return {
    name: 'Categorical',
    batch,
    event: [],
    isReparametrised: false,
    probs,
    logits,
    number: (name) => {
      if (name === 'mean' || name === 'variance' || name === 'stddev')
        return unsupported(`${name} of Categorical, which is NaN in PyTorch,`);
      if (name === 'logits') return logits();
      return name === 'probs' ? probs : null;
    },
    logProb: (value) => {
      if (value.dtype === 'bool') unsupported('log_prob of Categorical of truth values');
      // Whatever it is, PyTorch makes whole numbers of it.
      classesIn({ ...value, dtype: 'whole' }, classes);
      const dims = broadcastShape([value, { dims: batch }], run);
      return expandedTo(graph, chosenAlong(graph, logits(), value, last), dims);
    },
    entropy: () => mapped(summed(multiply(run, logits(), probs), false), (node) => graph.neg(node)),
    draw: (sample) => drawnClass(probs, sample, run),
    divergence: (other) => {
      if (!isCategorical(other)) return unsupported(`kl_divergence of Categorical and ${other.name}`);
      const terms = multiply(run, probs, subtract(run, logits(), other.logits()));
      return reduced(graph, 'sum', terms, [terms.dims.length - 1], false);
    },
  };
}

const isCategorical = (law: Law): law is CategoricalLaw => law.name === 'Categorical';

type Forms = Pick<CategoricalLaw, 'probs' | 'logits'>;
type Summed = (of: Values, keepdim: boolean) => Values;

/** p / Σ p */
function ofProbs(given: Values, summed: Summed, run: Interpreter): Forms {
  const { graph } = run;
  if (!isPositive(knownBounds(given.node)))
    return unsupported(
      'probs of Categorical that are not known to be above 0',
      'Declare them positive, or give logits.',
    );
  const probs = apply(run, 'div', [given, summed(given, true)], 'float');
  return {
    probs,
    logits: () => {
      noteClamping(probs.node, 'Categorical', run);
      return mapped(probs, (node) => graph.unary('log', node));
    },
  };
}

/** l − log Σ e^l */
function ofLogits(given: Values, summed: Summed, run: Interpreter): Forms {
  const { graph } = run;
  const exponentials = mapped(given, (node) => graph.unary('exp', node));
  const sums = summed(exponentials, true);
  const logits = subtract(
    run,
    given,
    mapped(sums, (node) => graph.unary('log', node)),
  );
  return { probs: apply(run, 'div', [exponentials, sums], 'float'), logits: () => logits };
}

/** A class as a whole number, which counts from 0. */
function drawnClass({ node, dims }: Values, sample: readonly Dim[], run: Interpreter): Values {
  const { draw } = run.state;
  if (draw === null)
    return unsupported('random numbers that are drawn in a call', 'Draw them outside, and give them as an argument.');
  if (sample.length > 0 || dims.length > 1) return unsupported('several samples of Categorical');
  if ((dims[0] ?? dim(1)).extent !== undefined)
    return unsupported('a sample of any number of classes', 'List the sizes.');
  const distribution = drawnFrom(node);
  const drawn = draw((name) => distribution.draw(run.graph, name));
  return scalar(run.graph.sub(drawn, run.graph.constant(1)), 'int');
}
