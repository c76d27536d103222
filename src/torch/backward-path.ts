import { unsupported } from '../python/fault';
import type { Origin, Use } from './history';

/** One function that gradients go back through. */
export interface Step {
  readonly origin: Origin;
  /** How many gradients that are differentiated were taken of it. */
  readonly times: number;
}

/** What keeps no elements of its arguments for a gradient. */
const keepsNothing: ReadonlySet<string> = new Set([
  ...'add sub subtract rsub neg negative positive sum cat concat stack clone flip repeat cumsum'.split(' '),
  ...['write', 'write a part', 'requires_grad_', 'to'],
]);

/** Besides, what keeps no elements of what it gives. */
const keepsArguments: ReadonlySet<string> = new Set(
  'mul multiply div divide true_divide matmul mm bmm mv dot outer linear addmm einsum square where masked_fill index mean'.split(
    ' ',
  ),
);

/** Arguments by which PyTorch has no gradient. */
const undifferentiated: Readonly<Record<string, readonly string[]>> = {
  add: ['alpha'],
  sub: ['alpha'],
  subtract: ['alpha'],
  addcmul: ['value'],
  addcdiv: ['value'],
  full: ['fill_value'],
  heaviside: ['input', 'values'],
  batch_norm: ['running_mean', 'running_var'],
  cross_entropy: ['weight'],
  nll_loss: ['weight'],
  binary_cross_entropy: ['weight'],
  binary_cross_entropy_with_logits: ['weight', 'pos_weight'],
  soft_margin_loss: ['target'],
};

/**
 * What PyTorch goes back through from outputs to inputs, by how they came about.
 * @throws PythonFault where it would stop, or where elements that it needs were written since
 */
export function backwardPath(outputs: readonly Origin[], inputs: readonly Origin[]): readonly Step[] {
  for (const output of outputs)
    if (!output.requires) unsupported('a gradient of what has no history', 'PyTorch stops: it does not require grad.');
  const { leads, reached } = pathsTo(new Set(inputs), outputs);
  for (const input of inputs)
    if (!reached.has(input))
      unsupported('a gradient by what the output may not depend on', 'PyTorch gives none, or stops.');
  for (const [origin, times] of reached) {
    if (times > 0) requireDifferentiable(origin, times, leads);
    if (times > 0 || !inputs.includes(origin)) requireKept(origin, leads);
  }
  return [...reached].filter(([origin]) => leads(origin)).map(([origin, times]): Step => ({ origin, times }));
}

/**
 * Whether an origin leads to inputs, and what is reached from outputs, by way of how many gradients that are differentiated: all that
 * leads to inputs, and all that such a gradient is made of, as it may be kept by what is gone through once more.
 */
function pathsTo(inputs: ReadonlySet<Origin>, outputs: readonly Origin[]) {
  const order = inOrder(outputs);
  const known = new Map<Origin, boolean>();
  for (const origin of order)
    known.set(origin, inputs.has(origin) || onward(origin).some((each) => known.get(each) === true));
  const leads = (origin: Origin): boolean => known.get(origin) === true;
  const reached = new Map<Origin, number>();
  for (const output of outputs) if (leads(output)) reached.set(output, 0);
  for (const origin of order.reverse()) {
    const before = reached.get(origin);
    if (before === undefined) continue;
    const times = before + (origin.by === 'grad' ? 1 : 0);
    if (times === 0 && inputs.has(origin)) continue;
    for (const each of onward(origin))
      if (times > 0 || leads(each)) reached.set(each, Math.max(times, reached.get(each) ?? 0));
  }
  return { leads, reached };
}

/** All that outputs came of, each after what it came of itself. */
function inOrder(outputs: readonly Origin[]): Origin[] {
  const order = new Set<Origin>();
  const stack = [...outputs];
  for (let last = stack.at(-1); last !== undefined; last = stack.at(-1)) {
    const next = order.has(last) ? [] : onward(last).filter((each) => !order.has(each));
    if (next.length > 0) {
      stack.push(...next);
      continue;
    }
    stack.pop();
    order.add(last);
  }
  return [...order];
}

const onward = (origin: Origin): readonly Origin[] =>
  origin.from.flatMap((use) => (use.origin.requires ? [use.origin] : []));

function requireKept(origin: Origin, leads: (origin: Origin) => boolean): void {
  const { by, from, result, overwrites, writesPart } = origin;
  const refused = from.find(({ name, origin: of }) => {
    const isRefused = name !== null && undifferentiated[by]?.includes(name) === true;
    return isRefused && of.requires && (leads(of) || of.by !== 'argument');
  });
  if (refused !== undefined) unsupported(`a gradient by ${refused.name} of ${by}`, 'PyTorch has none.');
  // It stops at times where what is written to a view has a history that is left aside.
  const isAside = ({ name, origin: of }: Use, i: number): boolean =>
    name !== 'self' && !(i === 0 && writesPart) && of.requires && !leads(of);
  if ((by === 'write a part' || writesPart) && from.some(isAside))
    unsupported('a gradient beside what was written to a view', 'Put parts together by cat, or use clone().');
  if (keepsNothing.has(by)) return;
  const isChanged = ({ storage, version }: Pick<Use, 'storage' | 'version'>): boolean =>
    (storage.writes ?? 0) !== version;
  const kept = from.filter((use, i) => !(i === 0 && use.storage === overwrites));
  if (kept.some(isChanged) || (result !== null && !keepsArguments.has(by) && isChanged(result)))
    unsupported(
      `a gradient through ${by} of what was written in place since`,
      'PyTorch may stop: make a copy with clone() before it is written.',
    );
}

/** What PyTorch differentiates as often as one likes, by formulas of functions that are here as well. */
const everDifferentiable: ReadonlySet<string> = new Set(
  (
    'add sub subtract rsub neg negative positive sum mean cat concat stack clone flip repeat cumsum write requires_grad_ to grad index ' +
    'mul multiply div divide true_divide matmul mm bmm mv dot outer linear square pow exp log sin cos sqrt reciprocal rsqrt ' +
    'sigmoid tanh where masked_fill argument parameter detach'
  ).split(' '),
);

/** Refuses what PyTorch does not differentiate so often, or leaves something out then: of an exponent where it is a whole number. */
function requireDifferentiable({ by, from }: Origin, times: number, leads: (origin: Origin) => boolean): void {
  if (by === 'hardsigmoid') unsupported('a derivative of a gradient of hardsigmoid', 'PyTorch has none.');
  if (times > 1 && !everDifferentiable.has(by)) unsupported(`a third derivative of ${by}`);
  if (by === 'pow' && from.some(({ name, origin }) => name === 'exponent' && origin.requires && leads(origin)))
    unsupported('a derivative of a gradient by an exponent');
}
