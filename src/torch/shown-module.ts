import { complain, unsupported } from '../python/fault';
import { requireText, shown } from '../python/format/shown';
import { given, type Interpreter } from '../python/interpreter';
import { type PyInstance, type PyValue, text } from '../python/value';
import { entriesIn, isPrepared } from './module-table';

/** `Module.__repr__`, which asks the module what to say of it, and shows those that it holds. */
export function shownModule(self: PyInstance, run: Interpreter): PyValue {
  const asked = (name: string): PyValue =>
    run.call(run.attribute(self, name) ?? unsupported(`an object without ${name}`), given());
  const more = asked('extra_repr');
  if (more.kind !== 'none' && more.kind !== 'str') unsupported('extra_repr that gives no text');
  if (!isPrepared(self))
    complain('AttributeError', `'${self.of.name}' object has no attribute '_modules'`, 'Call super().__init__().');
  for (const [, child] of entriesIn(self, 'module')) shown(run, child, 'repr');
  requireText(asked('_get_name'), '_get_name');
  return text(null);
}
