import type { MathNode } from '../../language/math-node';
import { compositions } from '../compositions';
import { conversions } from '../function-names';
import { allArguments, argumentsOf } from './arguments-of';
import { composed } from './composed';
import { call, last, operator, type Reading, take, token } from './reading';

/** What leaves a tensor as it is. */
const identities: ReadonlySet<string> = new Set('numpy detach cpu cuda clone copy tolist contiguous'.split(' '));

/** `x.exp()`, `A.T`, `x.item()` as Python writes them; null where no method of a known name follows the point. */
export function method(at: Reading, object: MathNode): MathNode | null {
  const { kind, text: name, gap, start, end } = token(at, 1);
  if ((kind !== 'name' && kind !== 'function') || gap !== 'none') return null;
  const isCall = token(at, 2).text === '(' && token(at, 2).gap === 'none';
  if ((name === 'T' && !isCall) || (name === 't' && isCall)) {
    at.next += 2;
    if (isCall) argumentsOf(at);
    return { ...operator(at, "'", 'ctranspose', [object]), end: last(at).end };
  }
  if (!isCall) return null;
  at.next += 1;
  take(at);
  const composition = compositions.get(name);
  if (composition !== undefined) {
    const { positional, named } = allArguments(at);
    const place = { start: object.start, end: last(at).end };
    return composed(name, composition, { positional: [object, ...positional], named }, place);
  }
  const args = argumentsOf(at);
  if (identities.has(name) || conversions.has(name)) return object;
  if (name === 'int') return call(at, { text: 'trunc', start, end }, [object], last(at).end);
  return call(at, { text: name, start, end }, [object, ...args], last(at).end);
}
