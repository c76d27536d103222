import { unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { signature } from '../python/signature';
import type { PyValue } from '../python/value';
import type { Entry } from './entry';
import { requireFinite } from './infinite';
import { requireDtypes } from './require-dtypes';
import { requireForms } from './require-forms';
import { requireFitting } from './require-range';
import { requireWritten } from './unwritten';

/** @throws PythonFault where a function of the table is not read with these arguments, or PyTorch refuses them */
export function requireArguments(
  name: string,
  entry: Entry,
  bound: ReadonlyMap<string, PyValue>,
  run: Interpreter,
): void {
  requireForms(name, entry, signature(entry.takes), bound);
  requireDtypes(name, entry.dtypes ?? {}, bound);
  if ((bound.get('out')?.kind ?? 'none') !== 'none') unsupported(`${name} with out`);
  requireFinite(name, bound, run);
  requireFitting(bound.values());
  requireWritten(name, run, ...bound.values());
}
