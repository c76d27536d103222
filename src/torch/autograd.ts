import { blur } from '../python/blur';
import { complain, unsupported } from '../python/fault';
import { mayBeInfinite } from '../python/infinity';
import type { Interpreter } from '../python/interpreter';
import { bind, signature } from '../python/signature';
import { native, none, type PyValue, tuple } from '../python/value';
import { gradientOf, unknownWhere } from '../tensor/derivative';
import { inputsOf } from '../tensor/inputs-of';
import type { Node } from '../tensor/node';
import { rewrite } from '../tensor/rewrite';
import { backwardPath, type Step } from './backward-path';
import { expandedTo } from './broadcast';
import { dependsSmoothly } from './depends-smoothly';
import { isFloating } from './dtype';
import { multiply } from './elementwise';
import { whereNotFinite } from './gradient-conditions';
import { newOrigin, originOf } from './history';
import { asVariable, leafOf, settledAll } from './leaves';
import { allDims, reduced } from './reduce';
import { read, type Tensor, tensorIn, useNow } from './tensor';
import { made } from './tensor-object';
import { requireWrittenNode } from './unwritten';
import { isUnit, scalar, showShape, type Values, values } from './values';

const takes = signature(
  'outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=False',
);

/** What is differentiated, each with its weight as a variable without history: a weight is not differentiated. */
interface Weighed {
  readonly outputs: readonly Tensor[];
  /** One number for each. */
  readonly numbers: readonly Node[];
  /** What the variables of the weights stand for. */
  readonly weights: ReadonlyMap<Node, Node>;
}

/**
 * `torch.autograd.grad`: the derivatives of a number, or of the outputs weighted by `grad_outputs`, by arguments of a call, parameters, and
 * tensors that called `requires_grad_()`. It goes back along how the outputs came about: what has no history, or was written since, is
 * refused. Nothing is known at a kink, where PyTorch gives one of several values by convention, and where anything it goes through has no
 * value or no derivative, so that it may give NaN.
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
  const outputs = tensorsIn(bound.get('outputs') ?? none, 'outputs', run);
  const weights = weightsOf(bound.get('grad_outputs') ?? none, outputs, run);
  const weighed = weighedBy(outputs, weights, run);
  const inputs = tensorsIn(bound.get('inputs') ?? none, 'inputs', run);
  const keepsHistory = flag('create_graph');
  const gradients = inputs.map((input) => {
    const { own, formula, unknownAt } = gradient(weighed, input, run);
    return keepsHistory
      ? withHistory(own, { by: 'grad', from: usesOf([...outputs, ...weights]), requires: true, formula, unknownAt })
      : made(asVariable(own, run, false), []);
  });
  run.note('what gradients are taken by has to require them');
  const keepsGraph = (bound.get('retain_graph') ?? none).kind === 'none' ? keepsHistory : flag('retain_graph');
  if (!keepsGraph) blur(run, 'a gradient before it that keeps no graph');
  // PyTorch may give a weight itself, one tensor for several inputs, or one whose elements are one.
  for (const each of [...gradients, ...weights]) {
    const shared = each === null || 'storage' in each ? each : tensorIn(each);
    if (shared !== null) shared.storage.isUncertain = true;
  }
  return tuple(gradients);
});

const usesOf = (tensors: readonly (Tensor | null)[]) =>
  tensors.flatMap((each) => (each === null ? [] : [useNow(each)]));

function withHistory(own: Values, making: Parameters<typeof newOrigin>[0]): PyValue {
  const value = made(own, []);
  const tensor = tensorIn(value) as Tensor;
  tensor.storage.origin = newOrigin({ ...making, node: own.node });
  return value;
}

function tensorsIn(value: PyValue, name: string, run: Interpreter): Tensor[] {
  const listed = tensorIn(value) === null && value.kind !== 'opaque' ? run.iterate(value) : [value];
  if (listed.length === 0) return unsupported(`grad() without ${name}`);
  return listed.map((each) => {
    const tensor = tensorIn(each);
    if (tensor !== null) return tensor;
    if (each.kind === 'opaque') return unsupported(`grad() of this as ${name}`);
    return complain('TypeError', `grad(): ${name} must be tensors`, 'Give it a tensor, or a list of tensors.');
  });
}

/** `grad_outputs`, one for each output; null for one that is left out. */
function weightsOf(value: PyValue, outputs: readonly Tensor[], run: Interpreter): readonly (Tensor | null)[] {
  if (value.kind === 'none') return outputs.map(() => null);
  const listed = value.kind === 'list' || value.kind === 'tuple' ? value.items : [value];
  if (listed.length !== outputs.length)
    return complain('RuntimeError', 'grad_outputs has another length than outputs', 'Give one for each output.');
  return listed.map((each) => (each.kind === 'none' ? null : (tensorsIn(each, 'grad_outputs', run)[0] ?? null)));
}

function weighedBy(outputs: readonly Tensor[], given: readonly (Tensor | null)[], run: Interpreter): Weighed {
  const weights = new Map<Node, Node>();
  const numbers = outputs.map((output, i) => {
    const weight = given[i] ?? null;
    for (const each of weight === null ? [output] : [output, weight]) {
      const { node } = read(each);
      requireWrittenNode('grad', run, node);
      if (mayBeInfinite(run, node)) unsupported('a gradient of what may be infinite');
    }
    if (weight === null) return weighted(read(output), null, run);
    const own = read(weight);
    const variable = asVariable(own, run, false);
    weights.set(variable.node, own.node);
    return weighted(read(output), variable, run);
  });
  return { outputs, numbers, weights };
}

/** The number whose gradient is asked for: an output of one element, or the sum of what its elements weigh. */
function weighted(output: Values, weight: Values | null, run: Interpreter): Node {
  const { dims } = output;
  if (!isFloating(output.dtype))
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

interface Found {
  readonly own: Values;
  /** What it is elsewhere than where nothing is known of it. */
  readonly formula: Node;
  /** Truth values at which nothing is known of it. */
  readonly unknownAt: readonly Node[];
}

function gradient({ outputs, numbers, weights }: Weighed, input: Tensor, run: Interpreter): Found {
  const { graph } = run;
  const leaf = leafOf(input, run);
  if (leaf === null)
    return unsupported('a gradient by what was computed, or written in place', 'Call requires_grad_() on it before.');
  const path = backwardPath(outputs.map(originOf), [originOf(input)]);
  const nodes = path.flatMap(({ origin }) => [
    ...(origin.node === null ? [] : [origin.node]),
    ...origin.from.map(({ node }) => node),
    ...origin.unknownAt,
    ...(origin.formula === null ? [] : [origin.formula]),
  ]);
  const settled = new Map<Node, Node>();
  const before = [...numbers, ...nodes];
  for (const [i, each] of settledAll(before, run, leaf.symbol).entries()) settled.set(before[i] as Node, each);
  const held = (node: Node): Node => settled.get(node) ?? node;
  const formulas = formulasOf(path, held, run);
  const now = (node: Node): Node => rewrite(graph, [held(node)], (each) => formulas.get(each) ?? null)[0];
  const total = numbers.map(now).reduce((sum, each) => graph.add(sum, each));
  if (!inputsOf([total]).includes(leaf.symbol))
    return unsupported('a gradient by what the output may not depend on', 'PyTorch gives none, or stops.');
  const { formula: slope, ties } = gradientOf(graph, total, leaf);
  if (path.some(({ times }) => times > 0) && !numbers.every((each) => dependsSmoothly(now(each), leaf)))
    return unsupported('a derivative of a gradient that does not change', 'PyTorch gives none, or stops.');
  const at = [...ties, ...path.flatMap(({ origin }) => origin.unknownAt.map(now))];
  const unknownAt = [...at, ...whereNotFinite({ graph, path, now, total, variable: leaf })];
  const { dims } = read(input);
  const plain = slope ?? expandedTo(graph, scalar(graph.constant(0)), dims).node;
  const [formula, ...truths] = rewrite(graph, [plain, ...unknownAt], (node) => weights.get(node) ?? null) as Node[];
  const own = unknownWhere(graph, truths, formula as Node);
  return { own: values(own, dims, 'float'), formula: formula as Node, unknownAt: truths };
}

/** What gradients on the path are elsewhere than where nothing is known of them, which is told of the path as a whole. */
function formulasOf(
  path: readonly Step[],
  held: (node: Node) => Node,
  { graph }: Interpreter,
): ReadonlyMap<Node, Node> {
  const formulas = new Map<Node, Node>();
  for (const { origin } of [...path].reverse())
    if (origin.formula !== null && origin.node !== null)
      formulas.set(held(origin.node), rewrite(graph, [held(origin.formula)], (each) => formulas.get(each) ?? null)[0]);
  return formulas;
}
