import { unsupported } from '../../python/fault';
import type { Interpreter } from '../../python/interpreter';
import { none, type PyInstance, type PyValue } from '../../python/value';
import { callOwn } from '../module';
import { entriesIn } from '../module-table';
import { tensorIn } from '../tensor';
import { isOverridden } from '../through-self';

/** Layers that ask themselves to `reset_parameters` at the end of their constructor. */
export const resetsItself = (layer: string): boolean =>
  /^(?:Linear|Embedding|Conv[123]d|BatchNorm[123]d|LayerNorm|RMSNorm|GroupNorm)$/.test(layer);

/** What layers call through `self`: in their constructor, and in their forward. */
const calledByLayers: readonly (readonly [layer: RegExp, made: readonly string[], called: readonly string[]])[] = [
  [/^/, ['__setattr__', 'register_parameter', 'register_buffer'], []],
  [/^Conv/, [], ['_conv_forward']],
  [/^BatchNorm/, ['reset_running_stats'], ['_check_input_dim']],
  [/^Embedding$/, ['_fill_padding_idx_with_zero'], []],
  // It does so since PyTorch 2.
  [/^PReLU$/, ['reset_parameters'], []],
];

/** @throws PythonFault where a class derived from a layer has a method of its own in place of one that PyTorch calls */
export function requireOwnOfLayer(layer: string, self: PyInstance, when: 'made' | 'called'): void {
  for (const [pattern, made, called] of calledByLayers) {
    if (!pattern.test(layer)) continue;
    const other = (when === 'made' ? made : called).find((name) => isOverridden(self, name));
    if (other !== undefined) unsupported(`a ${layer} with a ${other} of its own`);
  }
}

/** Set where parameters of a layer hold again what PyTorch starts them from. */
const isReset = '·reset';

/**
 * `reset_parameters` of a layer: while it is made its parameters hold what they start from, unless they were written since.
 * @throws PythonFault where they were, or afterwards
 */
export function resetParameters(self: PyInstance, run: Interpreter): void {
  const isAsMade = run.state.isConstructing && (!run.state.keepsParameters || !parametersOf(self).some(isWritten));
  if (!isAsMade) unsupported('reset_parameters of parameters that were written');
  self.attributes.set(isReset, none);
}

const parametersOf = (self: PyInstance): PyValue[] =>
  entriesIn(self, 'parameter').flatMap(([, value]) => (value.kind === 'none' ? [] : [value]));

const isWritten = (value: PyValue): boolean => (tensorIn(value)?.storage.written ?? null) !== null;

/** Calls what a derived class has in place of `reset_parameters`. */
export function resetByOwn(self: PyInstance, run: Interpreter): void {
  if (!isOverridden(self, 'reset_parameters')) return;
  self.attributes.delete(isReset);
  callOwn(run, self, 'reset_parameters');
  const isKnown = !run.state.keepsParameters || self.attributes.has(isReset) || parametersOf(self).every(isWritten);
  if (!isKnown) unsupported('a parameter that reset_parameters leaves without a value');
}
