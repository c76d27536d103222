import type { Interpreter } from '../python/interpreter';
import type { PyValue } from '../python/value';
import type { Node } from '../tensor/node';
import { ownAttributes } from './module';
import { anyValues, isParameter } from './parameter';
import { read, tensorIn } from './tensor';

/** How deep objects are looked into. */
const deepest = 24;

/**
 * Parameters stand for any values from now on, each by the name by which it is reached: `block.layer1[0].weight`. What was
 * computed from what they held before speaks of that.
 * @param known the inputs of the graph by their names, which every making of the code shares
 */
export function adoptParameters(
  names: readonly (readonly [string, PyValue])[],
  name: string,
  run: Interpreter,
  known: Map<string, Node>,
): void {
  const done = new Set<unknown>();
  const adopt = (value: PyValue, path: string, depth: number): void => {
    if (depth > deepest) return;
    const parameter = isParameter(value);
    if (parameter !== null) {
      if (done.has(parameter.storage)) return;
      done.add(parameter.storage);
      const { dims } = read(parameter);
      const before = known.get(path);
      parameter.storage.values =
        before === undefined ? anyValues(path, dims, run) : { node: before, dims, dtype: 'float' };
      known.set(path, parameter.storage.values.node);
      return;
    }
    if (tensorIn(value) !== null || done.has(value)) return;
    if (value.kind === 'instance') {
      done.add(value);
      for (const [key, part] of ownAttributes(value))
        adopt(part, /^\d+$/.test(key) ? `${path}[${key}]` : `${path}.${key}`, depth + 1);
    } else if (value.kind === 'list' || value.kind === 'tuple') {
      done.add(value);
      for (const [i, part] of value.items.entries()) adopt(part, `${path}[${i}]`, depth + 1);
    } else if (value.kind === 'dict') {
      done.add(value);
      for (const [key, part] of value.entries.values())
        adopt(part, `${path}[${key.kind === 'str' ? key.value : '…'}]`, depth + 1);
    }
  };
  for (const [own, value] of names) adopt(value, own === name ? name : own, 0);
}
