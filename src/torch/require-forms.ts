import { complain, unsupported } from '../python/fault';
import { absent, type Signature, signature } from '../python/signature';
import { type Args, none, type PyValue, typeName } from '../python/value';
import type { Entry } from './entry';
import { tensorIn } from './tensor';

const isList = ({ kind }: PyValue): boolean => kind === 'list' || kind === 'tuple';

/** What of Python is true or not is enough for. */
const takesAnyTruth: ReadonlySet<string> = new Set(['inplace']);

/**
 * Requires of each argument that it is of the kind that its default says, of those that have to be tensors or lists that they are, and None
 * where that is the default alone.
 * @throws PythonFault where PyTorch raises a TypeError
 */
export function requireForms(
  name: string,
  { tensors = [], lists = [], mayBeNone = [], besideDim = [], eitherOf, isPython }: Entry,
  places: Signature,
  bound: ReadonlyMap<string, PyValue>,
): void {
  const wrong = (key: string, wanted: string, given: PyValue): never =>
    isPython === true
      ? unsupported(`${name} with a ${typeName(given)} as ${key}`)
      : complain(
          'TypeError',
          `${name}(): argument '${key}' must be ${wanted}, not ${typeName(given)}`,
          `Give it ${wanted}.`,
        );
  for (const { name: key, otherwise, isRest } of places) {
    const given = bound.get(key);
    if (given === undefined || isRest || takesAnyTruth.has(key) || given.kind === 'opaque') continue;
    if (given.kind === 'none' && otherwise !== 'None' && !mayBeNone.includes(key))
      wrong(key, otherwise === null ? 'given' : kindOf(otherwise), given);
    const isFlag = otherwise === 'True' || otherwise === 'False';
    if (isFlag && given.kind !== 'bool' && tensorIn(given) === null) wrong(key, 'bool', given);
  }
  const alone = bound.has('dim') ? undefined : besideDim.find((key) => bound.has(key));
  if (alone !== undefined)
    complain('TypeError', `${name}() received an invalid combination of arguments: ${alone} without dim`, 'Name dim.');
  if (eitherOf?.every((key) => bound.has(key)))
    complain('TypeError', `${name}() takes ${eitherOf.join(' or ')}, not both`, 'Leave one of them out.');
  for (const key of tensors) {
    const given = bound.get(key) ?? none;
    if (isNumber(given)) wrong(key, 'Tensor', given);
  }
  for (const key of lists) {
    const given = bound.get(key) ?? none;
    if (given.kind !== 'opaque' && !isList(given)) wrong(key, 'tuple of ints', given);
  }
}

const isNumber = ({ kind }: PyValue): boolean =>
  ['int', 'float', 'bool', 'length', 'str', 'list', 'tuple'].includes(kind);

const kindOf = (otherwise: string): string =>
  otherwise === absent
    ? 'int'
    : otherwise === 'True' || otherwise === 'False'
      ? 'bool'
      : /^-?\d+$/.test(otherwise)
        ? 'int'
        : /^-?[\d.]/.test(otherwise)
          ? 'float'
          : 'str';

/** A function takes one list of what the method of its name takes one by one. @throws PythonFault where it is given something else */
export function requireOneList(name: string, entry: Entry, { positional }: Args): void {
  if (!entry.in.includes('method')) return;
  const places = signature(entry.takes);
  const rest = places.findIndex(({ isRest }) => isRest);
  const left = rest < 0 ? [] : positional.slice(rest);
  if (left.length > 1)
    complain(
      'TypeError',
      `${name}() takes ${rest + 1} positional arguments but ${positional.length} were given`,
      'Give it one tuple.',
    );
  const [only] = left;
  if (only !== undefined && !isList(only) && only.kind !== 'opaque')
    complain(
      'TypeError',
      `${name}(): argument '${places[rest]?.name}' must be a tuple, not ${typeName(only)}`,
      'Give it a tuple.',
    );
}
