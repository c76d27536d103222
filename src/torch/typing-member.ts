import type { PyValue } from '../python/value';
import { typingNames } from './type-names';

const opaque = (what: string): PyValue => ({ kind: 'opaque', what });

/** What annotations are written with; classes that derive from some are more than what stands in them. */
export function typingMember(name: string): PyValue | undefined {
  if (['NamedTuple', 'TypedDict', 'Protocol'].includes(name)) return opaque(`typing.${name}`);
  return typingNames.has(name) ? opaque('type') : undefined;
}
