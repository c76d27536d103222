import { unsupported } from '../python/fault';
import { numberNode } from '../python/numbers';
import type { Signature } from '../python/signature';
import type { PyValue } from '../python/value';
import type { Graph } from '../tensor/graph';
import { isDevice } from './conversions';
import { defaultValue } from './default-value';

/** Arguments that say where and how elements lie, or what is done with gradients, not what the elements are. */
const besideValues: ReadonlySet<string> = new Set([
  'layout',
  'device',
  'pin_memory',
  'memory_format',
  'requires_grad',
  'sparse',
  'sparse_grad',
  'padding_idx',
  'scale_grad_by_freq',
  // Moves running statistics alone, where there are some.
  'momentum',
]);

/**
 * What a function does with an argument that it does not look at is not known.
 * @param handled names that are seen to for all functions
 * @throws PythonFault where such an argument is given, and is not what it is when it is left out
 */
export function requireAsked(
  name: string,
  places: Signature,
  bound: ReadonlyMap<string, PyValue>,
  asked: ReadonlySet<string>,
  graph: Graph,
): void {
  for (const { name: key, otherwise } of places) {
    const given = bound.get(key);
    if (given !== undefined && !isTaken(key, given)) unsupported(`${name} with this ${key}`, `Leave ${key} out.`);
    if (given === undefined || asked.has(key) || besideValues.has(key)) continue;
    if (otherwise === null || !isSame(given, defaultValue(otherwise, graph), graph))
      unsupported(`${name} with ${key}`, `Leave ${key} out.`);
  }
}

/** Whether PyTorch is known to take a value for an argument that is not looked at. */
function isTaken(key: string, given: PyValue): boolean {
  if (given.kind === 'none') return true;
  if (key === 'device') return isDevice(given);
  if (key === 'pin_memory' || key === 'requires_grad') return given.kind === 'bool';
  return key === 'layout' || key === 'memory_format' ? given.kind === 'opaque' : true;
}

function isSame(a: PyValue, b: PyValue, graph: Graph): boolean {
  if (a.kind === 'none' || b.kind === 'none') return a.kind === b.kind;
  if (a.kind === 'str' || b.kind === 'str') return a.kind === 'str' && b.kind === 'str' && a.value === b.value;
  // A truth value is a number to Python, and not to every function.
  if ((a.kind === 'bool') !== (b.kind === 'bool')) return false;
  const [left, right] = [numberNode(a, graph), numberNode(b, graph)];
  return left !== null && left === right;
}
