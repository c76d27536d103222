import { complain, unsupported } from '../python/fault';
import { none, type PyValue } from '../python/value';
import { commonDtype, type Dtype, dtypeName, isFloating } from './dtype';
import { read, tensorIn } from './tensor';

/** What a function asks of the dtypes of its arguments, by their names. */
export interface DtypeRules {
  /** Those that have to be floating point, all of one precision. */
  readonly floats?: readonly string[];
  /** Those of which one has to be floating point. */
  readonly someFloat?: readonly string[];
  /** Those that have to be of one dtype. */
  readonly alike?: readonly string[];
  /** Those that may not be truth values. */
  readonly numbers?: readonly string[];
}

/** @throws PythonFault where PyTorch has no such function for these dtypes, or may have none */
export function requireDtypes(name: string, rules: DtypeRules, bound: ReadonlyMap<string, PyValue>): void {
  const dtypesOf = (names: readonly string[] = []): Dtype[] =>
    names.flatMap((key) => {
      const given = bound.get(key) ?? none;
      const all = given.kind === 'tuple' || given.kind === 'list' ? given.items : [given];
      return all.flatMap((each) => {
        const tensor = tensorIn(each);
        return tensor === null ? [] : [read(tensor).dtype];
      });
    });
  const floats = dtypesOf(rules.floats);
  const wrong = floats.find((dtype) => !isFloating(dtype));
  if (wrong !== undefined) notImplemented(name, wrong);
  requireAlike(name, floats);
  requireAlike(name, dtypesOf(rules.alike));
  const some = dtypesOf(rules.someFloat);
  if (some.length > 0 && !some.some(isFloating)) notImplemented(name, commonDtype(...some));
  if (dtypesOf(rules.numbers).includes('bool')) notImplemented(name, 'bool');
}

/** @throws PythonFault where dtypes differ, or may: what was made `double` is no other than the default where that is `torch.float64` */
export function requireAlike(name: string, dtypes: readonly Dtype[]): void {
  const known = new Set(dtypes.filter((dtype) => dtype !== 'whole'));
  if (known.size < 2) return;
  if ([...known].every(isFloating))
    unsupported(`${name} of floating point of several precisions`, 'Convert none of them.');
  const [a = 'float', b = 'int'] = known;
  complain(
    'RuntimeError',
    `${name}: expected scalar type ${dtypeName(a)} but found ${dtypeName(b)}`,
    'Convert one of them: float() or long().',
  );
}

const notImplemented = (name: string, dtype: Dtype): never =>
  complain('RuntimeError', `"${name}" not implemented for '${dtypeName(dtype)}'`, 'Call float() before.');
