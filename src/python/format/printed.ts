import { complain, unsupported } from '../fault';
import type { Interpreter } from '../interpreter';
import { type Args, none, type PyValue, typeName } from '../value';
import { shown } from './shown';

/**
 * `print(…)`, of which nothing is seen but what showing its values does.
 * @throws PythonFault where an argument has no meaning to it
 */
export function printed({ positional, keyword }: Args, run: Interpreter): PyValue {
  for (const [name, value] of keyword) {
    if ((name === 'sep' || name === 'end') && value.kind !== 'none' && value.kind !== 'str') {
      if (value.kind === 'opaque') unsupported(`print with this ${name}`);
      complain('TypeError', `${name} must be None or a string, not ${typeName(value)}`, 'Give it a text.');
    }
    if (name === 'flush') run.isTrue(value);
    if (name === 'file' && value.kind !== 'none') unsupported('print to a file');
    if (!['sep', 'end', 'flush', 'file'].includes(name))
      complain('TypeError', `'${name}' is an invalid keyword argument for print()`, 'Leave it out.');
  }
  for (const each of positional) shown(run, each, 'str');
  return none;
}
