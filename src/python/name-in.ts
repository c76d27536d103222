import { complain, unsupported } from './fault';
import { lookUp, type Scope } from './scope';
import { closestName } from './suggest';
import type { PyValue } from './value';

/** Names that Python knows without an import, and that have no meaning here. */
const pythonNames: ReadonlySet<string> = new Set(
  '__class__ __import__ __build_class__ __debug__ __doc__ __file__ __loader__ __package__ __spec__ aiter anext ascii bin breakpoint bytearray bytes chr compile complex copyright credits delattr dir eval exec exit filter format frozenset globals hash help hex id input issubclass locals memoryview oct open ord quit slice vars BaseException ArithmeticError LookupError NameError OSError OverflowError StopIteration UserWarning Warning ZeroDivisionError DeprecationWarning ImportError KeyboardInterrupt RecursionError SystemExit UnicodeError EOFError NotImplemented Ellipsis'.split(
    ' ',
  ),
);

/** What a name stands for. @throws PythonFault where it has no value */
export function nameIn(name: string, scope: Scope): PyValue {
  const value = lookUp(scope, name);
  if (value === null)
    return complain(
      scope.own.has(name) ? 'UnboundLocalError' : 'NameError',
      `local variable '${name}' referenced before assignment`,
      'A name that is assigned anywhere in a function is its own everywhere in it: give it a value on every path before.',
    );
  if (value !== undefined) return value;
  if (pythonNames.has(name)) return unsupported(name);
  const guess = closestName(name, scope);
  const next = guess === null ? 'Define or import it before.' : `Did you mean ${guess}?`;
  return complain('NameError', `name '${name}' is not defined`, next);
}

/** What is told of an attribute that an object lacks. @throws PythonFault */
export function noAttribute(object: PyValue, name: string): never {
  const what =
    object.kind === 'module'
      ? `module '${object.name}'`
      : object.kind === 'class'
        ? `type object '${object.name}'`
        : `'${object.kind === 'instance' ? object.of.name : object.kind}' object`;
  if (object.kind === 'module') return unsupported(`${object.name}.${name}`);
  if (object.kind === 'foreign') return unsupported(`${object.object.typeName}.${name}`);
  if (object.kind === 'opaque') return unsupported(`${object.what}.${name}`);
  // Every object has some of these, such as __dict__ and __doc__.
  if (/^__\w+__$/.test(name)) return unsupported(name);
  if (object.kind !== 'instance' && object.kind !== 'class') return unsupported(`the attribute ${name} of ${what}`);
  return complain(
    'AttributeError',
    `${what} has no attribute '${name}'`,
    'Give it a value in __init__ before it is used.',
  );
}
