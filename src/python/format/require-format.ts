import { specialMethod } from '../class-member';
import { complain, unsupported } from '../fault';
import { given, type Interpreter } from '../interpreter';
import { type PyValue, text, typeName } from '../value';
import { requireText, shown } from './shown';

/** What formats are for: `object` takes none but the empty one; `number` is a whole number or another, it is not known which. */
export type FormatKind = 'int' | 'float' | 'number' | 'str' | 'object';

/**
 * What `format(value, format)` does besides giving a text.
 * @param conversion as in `{value!r}`
 * @param format null where it is not known
 * @throws PythonFault where the format does not fit the value
 */
export function requireFormat(
  run: Interpreter,
  value: PyValue,
  conversion: 'r' | 's' | 'a' | null,
  format: string | null,
): void {
  if (format === null) unsupported('a format that is not known');
  const own = conversion === null ? specialMethod(run, value, '__format__') : undefined;
  if (own !== undefined) requireText(run.call(own, given(text(format))), '__format__');
  else if (conversion !== null) {
    shown(run, value, conversion === 's' ? 'str' : 'repr');
    requireFits('str', 'str', format);
  } else if (format === '') shown(run, value, 'str');
  else requireFits(formatKind(value), typeName(value), format);
}

function formatKind(value: PyValue): FormatKind {
  switch (value.kind) {
    case 'int':
    case 'bool':
    case 'length':
      return 'int';
    case 'float':
      return 'float';
    case 'str':
      return 'str';
    case 'foreign':
      return value.object.formatsAs();
    case 'opaque':
      return value.what === 'infinity' || value.what === 'nan' ? 'float' : unsupported(`a format of ${value.what}`);
    default:
      return 'object';
  }
}

/** `[[fill]align][sign][z][#][0][width][grouping][.precision][type]` */
const written =
  /^(?:.?(?<align>[<>=^]))?(?<sign>[ +-])?(?<z>z)?(?<alternate>#)?(?<zero>0)?(?<width>\d+)?(?<grouping>[_,])?(?:\.(?<precision>\d+))?(?<type>[a-zA-Z%])?$/su;

type Parts = Readonly<Record<string, string | undefined>>;

function requireFits(kind: FormatKind, name: string, format: string): void {
  if (format === '') return;
  if (kind === 'object')
    complain('TypeError', `unsupported format string passed to ${name}.__format__`, 'Format a number: x.item().');
  // Python reads escapes and braces in a format before it is one.
  if (/[\\{}]/.test(format)) unsupported('this format');
  const parts: Parts | undefined = written.exec(format)?.groups;
  if (parts === undefined) wrong(`Invalid format specifier '${format}'`);
  const { z, width = '', precision = '' } = parts;
  if (z !== undefined || width.length > 4 || precision.length > 4) unsupported('this format');
  const kinds = kind === 'number' ? (['int', 'float'] as const) : [kind];
  const mistakes = kinds.map((each) => mistakeIn(each, parts));
  const mistake = mistakes.find((each) => each !== null);
  if (mistake === undefined || mistake === null) return;
  if (mistakes.includes(null)) unsupported('this format of a number that is whole, or not');
  wrong(mistake);
}

function wrong(reason: string): never {
  return complain('ValueError', reason, 'Use a format for what the value is.');
}

/** What Python says of a format of that kind of values; null where it fits. */
function mistakeIn(kind: 'int' | 'float' | 'str', parts: Parts): string | null {
  const { type, grouping, precision, sign, align, alternate, zero } = parts;
  const types = { int: 'bcdoxXneEfFgG%', float: 'eEfFgGn%', str: 's' }[kind];
  if (type !== undefined && !types.includes(type)) return `Unknown format code '${type}' for object of type '${kind}'`;
  if (type === 'c') return unsupported('this format');
  if (kind === 'str') {
    if (zero !== undefined) return unsupported('this format');
    if (sign !== undefined) return 'Sign not allowed in string format specifier';
    if (alternate !== undefined) return 'Alternate form (#) not allowed in string format specifier';
    if (align === '=') return "'=' alignment not allowed in string format specifier";
    return grouping === undefined ? null : `Cannot specify '${grouping}' with 's'.`;
  }
  const isWhole = kind === 'int' && (type === undefined || 'bcdoxXn'.includes(type));
  if (isWhole && precision !== undefined) return 'Precision not allowed in integer format specifier';
  const isGrouped = grouping === undefined || !(type === 'n' || (grouping === ',' && 'boxX'.includes(type ?? '-')));
  return isGrouped ? null : `Cannot specify '${grouping}' with '${type}'.`;
}
