import { complain, unsupported } from './fault';
import { type Args, type PyValue, tuple } from './value';

interface Place {
  readonly name: string;
  /** As it is written; null where an argument has to be given. */
  readonly otherwise: string | null;
  readonly isKeywordOnly: boolean;
  /** Takes all that is left, or one list of it. */
  readonly isRest: boolean;
}

/** The default of an argument that may be left out, and is not None. */
export const absent = 'absent';

/** What a function of a library takes, as its documentation writes it: `input, dim=None, *, dtype=None`. */
export type Signature = readonly Place[];

export function signature(text: string): Signature {
  let isKeywordOnly = false;
  return text.split(',').flatMap((part): Place[] => {
    const [written = '', otherwise = null] = part.trim().split('=');
    if (written === '*') isKeywordOnly = true;
    const isRest = /^\*\w/.test(written);
    const name = isRest ? written.slice(1) : written;
    return name === '' || name === '*' ? [] : [{ name, otherwise, isKeywordOnly, isRest }];
  });
}

/**
 * The arguments of a call by the names of the parameters; those that are left out are not in it.
 * @param spellings other names that parameters have
 */
export function bind(
  name: string,
  places: Signature,
  { positional, keyword }: Args,
  spellings: ReadonlyMap<string, string> = new Map(),
): Map<string, PyValue> {
  const byPlace = places.filter((place) => !place.isKeywordOnly);
  const rest = byPlace.findIndex((place) => place.isRest);
  if (rest < 0 && positional.length > byPlace.length)
    return complain(
      'TypeError',
      `${name}() takes at most ${byPlace.length} positional arguments but ${positional.length} were given`,
      `It takes: ${places.map((each) => each.name).join(', ')}.`,
    );
  const bound = new Map<string, PyValue>();
  for (const [i, value] of positional.entries()) if (rest < 0 || i < rest) bound.set(byPlace[i]?.name ?? '', value);
  const left = rest < 0 ? [] : positional.slice(rest);
  const [only] = left;
  if (only !== undefined)
    bound.set(
      byPlace[rest]?.name ?? '',
      left.length === 1 && (only.kind === 'list' || only.kind === 'tuple') ? only : tuple(left),
    );
  for (const [key, value] of keyword) {
    const target = places.some((place) => place.name === key) ? key : (spellings.get(key) ?? key);
    if (!places.some((place) => place.name === target)) return unsupported(`the argument ${key} of ${name}`);
    if (bound.has(target))
      return complain('TypeError', `${name}() got multiple values for argument '${key}'`, 'Give it once.');
    bound.set(target, value);
  }
  const missing = places.find((place) => place.otherwise === null && !place.isRest && !bound.has(place.name));
  if (missing !== undefined)
    return complain(
      'TypeError',
      `${name}() missing 1 required positional argument: '${missing.name}'`,
      `It takes: ${places.map((each) => each.name).join(', ')}.`,
    );
  return bound;
}
