import { blur } from '../python/blur';
import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { bind, signature } from '../python/signature';
import { native, none, type PyValue, tuple } from '../python/value';
import { derivativeOffTies } from '../tensor/derivative';
import { inputsOf } from '../tensor/inputs-of';
import type { Node } from '../tensor/node';
import { expandedTo } from './broadcast';
import { multiply } from './elementwise';
import { detached, leafOf, settled } from './leaves';
import { allDims, reduced } from './reduce';
import { read, tensorIn } from './tensor';
import { made } from './tensor-object';
import { isUnit, showShape, type Values, values } from './values';

const takes = signature(
  'outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=False',
);

/**
 * `torch.autograd.grad`: the derivatives of a number, or of the outputs weighted by `grad_outputs`, by arguments of a call, parameters, and
 * tensors that called `requires_grad_()`. At a kink, where PyTorch gives one of several values by convention, nothing is known.
 */
export const grad = native('grad', (args, run) => {
  const bound = bind('grad', takes, args);
  const flag = (name: string): boolean => {
    const own = bound.get(name) ?? none;
    return own.kind !== 'none' && run.isTrue(own);
  };
  const { leaves } = run.state;
  if (leaves === null) return unsupported('torch.autograd here');
  if (leaves.blurredBy !== null) unsupported(`a gradient in code that uses ${leaves.blurredBy}`);
  const outputs = tensorsIn(bound.get('outputs') ?? none, 'outputs');
  const weights = weightsOf(bound.get('grad_outputs') ?? none, outputs);
  const total = outputs
    .map((output, i) => weighted(output, weights[i] ?? null, run))
    .reduce((sum, each) => run.graph.add(sum, each));
  const gradients = tensorsIn(bound.get('inputs') ?? none, 'inputs').map((input): PyValue => {
    const own = gradient(total, input, run);
    return made(flag('create_graph') ? own : detached(own, run), []);
  });
  run.note('what gradients are taken by has to require them');
  if (!flag('create_graph') && !flag('retain_graph')) blur(run, 'a gradient before it that keeps no graph');
  return tuple(gradients);
});

function tensorsIn(value: PyValue, name: string): Values[] {
  const listed = value.kind === 'list' || value.kind === 'tuple' ? value.items : [value];
  if (listed.length === 0) return unsupported(`grad() without ${name}`);
  return listed.map((each) => {
    const tensor = tensorIn(each);
    if (tensor !== null) return read(tensor);
    if (each.kind === 'opaque') return unsupported(`grad() of this as ${name}`);
    return complain('TypeError', `grad(): ${name} must be tensors`, 'Give it a tensor, or a list of tensors.');
  });
}

/** `grad_outputs`, one for each output; null for one that is left out. */
function weightsOf(value: PyValue, outputs: readonly Values[]): readonly (Values | null)[] {
  if (value.kind === 'none') return outputs.map(() => null);
  const listed = value.kind === 'list' || value.kind === 'tuple' ? value.items : [value];
  if (listed.length !== outputs.length)
    return complain('RuntimeError', 'grad_outputs has another length than outputs', 'Give one for each output.');
  return listed.map((each) => (each.kind === 'none' ? null : (tensorsIn(each, 'grad_outputs')[0] ?? null)));
}

/** The number whose gradient is asked for: an output of one element, or the sum of what its elements weigh. */
function weighted(output: Values, weight: Values | null, run: Interpreter): Node {
  const { dims } = output;
  if (output.dtype !== 'float')
    complain('RuntimeError', 'an output does not require grad and does not have a grad_fn', 'Use floating point.');
  if (weight === null && dims.some((each) => !isUnit(each)))
    complain('RuntimeError', 'grad can be implicitly created only for scalar outputs', 'Sum it, or give grad_outputs.');
  if (weight !== null && showShape(weight.dims) !== showShape(dims))
    complain(
      'RuntimeError',
      `Mismatch in shape: grad_output has a shape of ${showShape(weight.dims)} and output has a shape of ${showShape(dims)}`,
      'Give it the shape of the output.',
    );
  const product = weight === null ? output : multiply(run, expandedTo(run.graph, weight, dims), output);
  return reduced(run.graph, 'sum', product, allDims(product), false).node;
}

function gradient(total: Node, input: Values, run: Interpreter): Values {
  const leaf = leafOf(input, run);
  if (leaf === null)
    return unsupported('a gradient by what was computed, or written in place', 'Call requires_grad_() on it before.');
  const own = settled(total, run, leaf.symbol);
  if (!inputsOf([own]).includes(leaf.symbol))
    return unsupported('a gradient by what the output may not depend on', 'PyTorch gives none, or stops.');
  return values(derivativeOffTies(run.graph, own, leaf), input.dims, 'float');
}
