import { unsupported } from '../python/fault';
import type { Origin, Use } from './history';

/** One function that gradients go back through. */
export interface Step {
  readonly origin: Origin;
  /** Whether a gradient that is differentiated once more was taken of it. */
  readonly isAgain: boolean;
}

/** What keeps no elements of its arguments for a gradient. */
const keepsNothing: ReadonlySet<string> = new Set(
  (
    'add sub subtract rsub neg negative positive sum mean cat concat stack clone flip repeat cumsum ' +
    'write requires_grad_ to'
  ).split(' '),
);

/** Besides, what keeps no elements of what it gives. */
const keepsArguments: ReadonlySet<string> = new Set(
  'mul multiply div divide true_divide matmul mm bmm mv dot outer linear addmm einsum square where masked_fill index'.split(
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
  heaviside: ['input', 'other'],
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
  const { leads, goesAgain } = pathsTo(new Set(inputs), outputs);
  for (const input of inputs)
    if (!goesAgain.has(input))
      unsupported('a gradient by what the output may not depend on', 'PyTorch gives none, or stops.');
  for (const [origin, isAgain] of goesAgain) if (isAgain) requireDifferentiable(origin, leads);
  const steps = [...goesAgain]
    .filter(([origin]) => leads(origin))
    .map(([origin, isAgain]): Step => ({ origin, isAgain }));
  for (const { origin } of steps) if (!inputs.includes(origin)) requireKept(origin, leads);
  return steps;
}

/** Whether an origin leads to inputs, and, for each that is reached, whether by way of a gradient. */
function pathsTo(inputs: ReadonlySet<Origin>, outputs: readonly Origin[]) {
  const known = new Map<Origin, boolean>();
  const order: Origin[] = [];
  const stack = [...outputs];
  for (let last = stack.at(-1); last !== undefined; last = stack.at(-1)) {
    const next = known.has(last) ? [] : onward(last, inputs).filter((each) => !known.has(each));
    if (next.length > 0) {
      stack.push(...next);
      continue;
    }
    stack.pop();
    if (known.has(last)) continue;
    known.set(last, inputs.has(last) || onward(last, inputs).some((each) => known.get(each) === true));
    order.push(last);
  }
  const leads = (origin: Origin): boolean => known.get(origin) === true;
  const goesAgain = new Map<Origin, boolean>();
  for (const output of outputs) if (leads(output)) goesAgain.set(output, false);
  for (const origin of order.reverse()) {
    const isAgain = goesAgain.get(origin);
    if (isAgain === undefined) continue;
    for (const each of onward(origin, inputs).filter(leads))
      goesAgain.set(each, isAgain || origin.by === 'grad' || goesAgain.get(each) === true);
  }
  return { leads, goesAgain };
}

/** Where gradients go on to: what they are taken by is the end. */
const onward = (origin: Origin, inputs: ReadonlySet<Origin>): readonly Origin[] =>
  inputs.has(origin) ? [] : origin.from.flatMap((use) => (use.origin.requires ? [use.origin] : []));

function requireKept(origin: Origin, leads: (origin: Origin) => boolean): void {
  const { by, from, result, overwrites } = origin;
  const refused = from.find(({ name, origin: of }) => {
    const isRefused = name !== null && undifferentiated[by]?.includes(name) === true;
    return isRefused && of.requires && (leads(of) || of.by !== 'argument');
  });
  if (refused !== undefined) unsupported(`a gradient by ${refused.name} of ${by}`, 'PyTorch has none.');
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

/** Where an exponent is a whole number PyTorch leaves out what its gradient by the base has of the exponent. */
function requireDifferentiable({ by, from }: Origin, leads: (origin: Origin) => boolean): void {
  if (by === 'pow' && from.some(({ name, origin }) => name === 'exponent' && origin.requires && leads(origin)))
    unsupported('a derivative of a gradient by an exponent');
}
