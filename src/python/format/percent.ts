import { complain, unsupported } from '../fault';
import type { Interpreter } from '../interpreter';
import { wholeIn } from '../numbers';
import { type PyValue, text, typeName } from '../value';
import { shown } from './shown';

const placeholder =
  /%(?:\((?<key>[^()]*)\))?(?<flags>[#0\- +]*)(?<width>\*|\d+)?(?:\.(?<precision>\*|\d*))?[hlL]?(?<type>[\s\S]?)/g;

/**
 * `format % values`, of which the text is not known.
 * @throws PythonFault where the values do not fit the format
 */
export function percent(run: Interpreter, format: string | null, values: PyValue): PyValue {
  if (format === null) return unsupported('% of a text that is not known');
  const waiting = values.kind === 'tuple' ? [...values.items] : [values];
  const next = (): PyValue =>
    waiting.shift() ?? complain('TypeError', 'not enough arguments for format string', 'Give a value for each %.');
  let isKeyed = false;
  for (const { groups = {} } of format.matchAll(placeholder)) {
    const { key, width, precision, type = '' } = groups;
    for (const each of [width, precision])
      if (each === '*' && wholeIn(next()) === null)
        complain('TypeError', '* wants int', 'Give a whole number for each *.');
    if (type === '%') continue;
    if (type === '') complain('ValueError', 'incomplete format', 'Write %% for a percent sign.');
    if (key !== undefined) isKeyed = true;
    requireFits(run, type, key === undefined ? next() : valueUnder(run, values, key));
  }
  if (waiting.length > 0 && !isKeyed && !(values.kind !== 'tuple' && isMapping(values)))
    complain('TypeError', 'not all arguments converted during string formatting', 'Give a value for each %.');
  return text(null);
}

/** What may be left over, as it may be asked for its elements. */
function isMapping(value: PyValue): boolean {
  if (value.kind === 'instance' || value.kind === 'opaque') return unsupported(`% with a ${typeName(value)}`);
  return ['dict', 'list', 'range', 'foreign'].includes(value.kind);
}

function valueUnder(run: Interpreter, values: PyValue, key: string): PyValue {
  if (values.kind === 'dict') return run.item(values, text(key));
  if (values.kind === 'instance' || values.kind === 'opaque') return unsupported(`% with a ${typeName(values)}`);
  return complain('TypeError', 'format requires a mapping', 'Give a dictionary.');
}

function requireFits(run: Interpreter, type: string, value: PyValue): void {
  if ('sra'.includes(type)) shown(run, value, type === 's' ? 'str' : 'repr');
  else requireNumberFor(type, value);
}

function requireNumberFor(type: string, value: PyValue): void {
  if (!'diuoxXeEfFgG'.includes(type)) {
    if (type === 'c') unsupported('%c');
    complain('ValueError', `unsupported format character '${type}'`, 'Write %% for a percent sign.');
  }
  const isOfWhole = 'oxX'.includes(type);
  if (value.kind === 'int' || value.kind === 'bool' || value.kind === 'length') return;
  if (value.kind === 'float' && !isOfWhole) return;
  if (value.kind === 'foreign' && ['int', isOfWhole ? 'int' : 'float'].includes(value.object.formatsAs())) return;
  if (['foreign', 'instance', 'opaque'].includes(value.kind)) unsupported(`%${type} of a ${typeName(value)}`);
  complain('TypeError', `%${type} format: a number is required, not ${typeName(value)}`, 'Give a number, or use %s.');
}
