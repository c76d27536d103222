import { unsupported } from '../python/fault';
import type { PyValue } from '../python/value';
import { wantedDtype } from './conversions';

/** Parameters are read in the default precision alone. @throws PythonFault where these arguments of a module ask for another, or for what is not known */
export function requireDefaultDtype(
  positional: readonly PyValue[],
  keyword: ReadonlyMap<string, PyValue> = new Map(),
): void {
  const given = [...positional, ...keyword.values()].filter(({ kind }) => kind !== 'none');
  if (wantedDtype(given, 'float') !== 'float') unsupported('parameters of another dtype than the default');
}
