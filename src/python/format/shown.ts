import { specialMethod } from '../class-member';
import { complain, unsupported } from '../fault';
import { given, type Interpreter } from '../interpreter';
import { type PyValue, typeName } from '../value';

/**
 * What `str` and `repr` of a value do besides giving a text: methods of classes of the code are called, also of what lists and
 * dictionaries hold.
 * @throws PythonFault where such a method gives no text, or goes wrong
 */
export function shown(
  run: Interpreter,
  value: PyValue,
  how: 'str' | 'repr',
  around: ReadonlySet<PyValue> = new Set(),
): void {
  if (value.kind === 'instance') {
    const str = how === 'str' ? specialMethod(run, value, '__str__') : undefined;
    const method = str ?? specialMethod(run, value, '__repr__');
    if (method !== undefined) requireText(run.call(method, given()), str === undefined ? '__repr__' : '__str__');
    return;
  }
  if (value.kind === 'iterator') return;
  const items = itemsOf(value);
  // What holds itself is shown as `[...]` there.
  if (items.length === 0 || around.has(value)) return;
  const within = new Set(around).add(value);
  for (const item of items) {
    run.step();
    shown(run, item, 'repr', within);
  }
}

function itemsOf(value: PyValue): readonly PyValue[] {
  switch (value.kind) {
    case 'list':
    case 'tuple':
    case 'set':
      return value.items;
    case 'dict':
      return [...value.entries.values()].flat();
    case 'view':
      return [...value.of.entries.values()].map(value.part);
    case 'method':
      return [value.self];
    default:
      return [];
  }
}

/** @throws PythonFault where a method that gives texts gave something else */
export function requireText(result: PyValue, method: string): void {
  if (result.kind === 'str') return;
  if (result.kind === 'opaque') unsupported(`${method} that gives ${result.what}`);
  complain('TypeError', `${method} returned non-string (type ${typeName(result)})`, 'Return a text.');
}
