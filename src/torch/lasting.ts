import type { Scope } from '../python/scope';
import type { PyValue } from '../python/value';
import { tensorIn } from './tensor';

/**
 * What can be changed and outlives a call: all that the names of a file lead to, but for the object that is called and what it holds, which
 * a claim speaks of as it is after each call.
 */
export function lastingIn(scope: Scope, called: PyValue): ReadonlySet<object> {
  const seen = new Set<Scope>();
  const named = reachable(namesIn(scope, seen), (value) =>
    value.kind === 'function' ? [...partsOf(value), ...namesIn(value.closure, seen)] : partsOf(value),
  );
  const own = reachable([called], (value) => (isOfFile(value) ? [] : partsOf(value)));
  const lasting = new Set([...named].map(storageOf));
  for (const value of own) if (!isOfFile(value)) lasting.delete(storageOf(value));
  return lasting;
}

/** Functions and classes are those of the file, whoever holds them. */
const isOfFile = ({ kind }: PyValue): boolean => kind === 'class' || kind === 'function';

/** Views of a tensor change what they share. */
const storageOf = (value: PyValue): object => tensorIn(value)?.storage ?? value;

function reachable(values: readonly PyValue[], parts: (value: PyValue) => readonly PyValue[]): Set<PyValue> {
  const found = new Set<PyValue>();
  const waiting = [...values];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (found.has(value)) continue;
    found.add(value);
    for (const part of parts(value)) waiting.push(part);
  }
  return found;
}

/** What the names stand for that are seen in a scope, but for those of scopes that were looked at before. */
function namesIn(scope: Scope | null, seen: Set<Scope>): readonly PyValue[] {
  if (scope === null || seen.has(scope)) return [];
  seen.add(scope);
  return [...scope.names.values(), ...namesIn(scope.around, seen)];
}

/** The values that one holds or leads to. */
function partsOf(value: PyValue): readonly PyValue[] {
  switch (value.kind) {
    case 'list':
    case 'tuple':
    case 'set':
      return value.items;
    case 'view':
      return [value.of];
    case 'iterator':
      return value.holds;
    case 'dict':
      return [...value.entries.values()].flat();
    case 'function':
      return [...value.defaults.values()];
    case 'class':
      return [...value.members.values(), ...value.mro];
    case 'instance':
      return [value.of, ...value.attributes.values()];
    case 'method':
      return [value.of, value.self];
    case 'property':
    case 'staticmethod':
    case 'classmethod':
      return [value.of];
    default:
      return [];
  }
}
