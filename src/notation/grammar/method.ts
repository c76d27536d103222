import type { MathNode } from '../../language/math-node';
import { compositions } from '../compositions';
import { conversions, functionNames } from '../function-names';
import { allArguments, argumentsOf } from './arguments-of';
import { composed } from './composed';
import { transpose } from './product';
import { rankOf } from './rank';
import { call, last, type Reading, take, token } from './reading';

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
    // A list of NumPy with one axis is its own transpose.
    return rankOf(object, at.names) === 1 ? object : transpose(at, object, last(at).end);
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
  const known = functionNames.get(name) ?? name;
  if (known === 'dot' || known === 'matmul') return methodProduct(at, known, object, args, { start, end });
  if (name === 'int') return call(at, { text: 'trunc', start, end }, [object], last(at).end);
  return call(at, { text: name, start, end }, [object, ...args], last(at).end);
}

/** `A.dot(B)` multiplies matrices, as in NumPy. */
function methodProduct(
  at: Reading,
  name: string,
  object: MathNode,
  args: readonly MathNode[],
  place: { readonly start: number; readonly end: number },
): MathNode {
  const all = [object, ...args];
  const ofMatrices = all.some((each) => (rankOf(each, at.names) ?? 0) > 1);
  return call(at, { ...place, text: ofMatrices ? 'matmul' : name }, all, last(at).end);
}
