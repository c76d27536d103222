import { unsupported } from '../python/fault';
import type { PyInstance, PyNative, PyValue } from '../python/value';
import { modulesIn } from './module-parts';
import { isModule } from './module-table';

const members = ['_named_members', 'named_modules'];
const children = ['children', 'named_children'];

/** What methods of `nn.Module` call through `self` in PyTorch, and is not called so here: torch/nn/modules/module.py. */
const calledByModule: Readonly<Record<string, readonly string[]>> = {
  __call__: ['_call_impl', '_slow_forward'],
  __setattr__: ['register_parameter'],
  register_module: ['add_module'],
  parameters: ['named_parameters', ...members],
  named_parameters: members,
  buffers: ['named_buffers', ...members],
  named_buffers: members,
  children: ['named_children'],
  modules: ['named_modules'],
  named_modules: ['named_modules'],
  train: children,
  eval: children,
  apply: children,
  to: ['_apply', ...children],
  cpu: ['_apply', ...children],
  cuda: ['_apply', ...children],
  float: ['_apply', ...children],
  requires_grad_: ['parameters', 'named_parameters', ...members],
};

/** Rows of modules ask themselves how long they are, in some versions. */
const calledByRows = ['__len__', '_get_abs_string_index', '_get_item_by_idx'];

/** A method of a module which calls no more than PyTorch's own through it, and through what it holds. */
export const askingSelf = (method: PyNative): PyNative => asking(method, calledByModule[method.name] ?? []);

/** The same of a row of modules. */
export const askingRow = (method: PyNative): PyNative =>
  asking(
    method,
    calledByRows.filter((name) => name !== method.name && method.name !== '__iter__'),
  );

function asking(method: PyNative, names: readonly string[]): PyNative {
  if (names.length === 0) return method;
  return {
    ...method,
    call: (args, run) => {
      const [self] = args.positional;
      if (self !== undefined) requireOwnMethods(self, names, method.name);
      return method.call(args, run);
    },
  };
}

/** @throws PythonFault where a module, or one that it holds, has a method of its own in place of one that PyTorch calls through it */
function requireOwnMethods(self: PyValue, names: readonly string[], by: string): void {
  if (!isModule(self)) return;
  // What a method asks itself for by its own name is of those within.
  for (const [path, one] of modulesIn(self)) {
    const other = names.find((name) => !(path === '' && name === by) && isOverridden(one, name));
    if (other !== undefined) unsupported(`${by} of a module with a ${other} of its own`);
  }
}

/** Whether a class of the code, or the object itself, has a method by a name that PyTorch gives its classes. */
export function isOverridden({ of, attributes }: PyInstance, name: string): boolean {
  const owner = of.mro.find((each) => each.members.has(name));
  return attributes.has(name) || (owner !== undefined && owner.isOfLibrary !== true);
}
