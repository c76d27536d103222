import { unsupported } from './fault';
import type { Interpreter } from './interpreter';
import type { PyValue } from './value';

/** Undefined where there is none for certain: of what is no object of a class of the code, more may be there than is known here. */
export function attributeOr(object: PyValue, name: string, run: Interpreter): PyValue | undefined {
  const found = run.attribute(object, name);
  if (found === undefined && (object.kind !== 'instance' || name.startsWith('__')))
    return unsupported(`whether there is a ${name} here`);
  return found;
}

/** The name that is given as a text. */
export const nameIn = (name: PyValue | undefined): string =>
  name?.kind === 'str' && name.value !== null ? name.value : unsupported('an attribute whose name is not known');
