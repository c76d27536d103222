import { complain, unsupported } from '../fault';
import type { Interpreter } from '../interpreter';
import { type Args, int, type PyValue, text } from '../value';
import { plainText } from './formatted-string';
import { requireFormat } from './require-format';

/**
 * `format.format(…)`, of which the text is not known.
 * @throws PythonFault where a field has no value, or one that does not fit
 */
export function formatMethod(run: Interpreter, format: string | null, args: Args): PyValue {
  if (format === null) return unsupported('format of a text that is not known');
  new Fields(run, args).fill(format);
  return text(null);
}

class Fields {
  private counted = 0;

  constructor(
    private readonly run: Interpreter,
    private readonly args: Args,
  ) {}

  /** What fields in a text come to; null where that is not known. */
  fill(format: string): string | null {
    const parts: (string | null)[] = [];
    let at = 0;
    while (at < format.length) {
      const char = format[at] as string;
      if (char !== '{' && char !== '}') parts.push(char);
      else if (format[at + 1] === char) at++;
      else if (char === '}') wrong("Single '}' encountered in format string");
      else {
        const end = endOf(format, at);
        parts.push(this.field(format.slice(at + 1, end)));
        at = end;
      }
      at++;
    }
    return parts.includes(null) ? null : parts.join('');
  }

  private field(written: string): string | null {
    const match = /^(?<name>[^!:{}]*)(?:!(?<conversion>[rsa]))?(?::(?<format>[\s\S]*))?$/.exec(written);
    const { name = '', conversion = null, format = '' } = match?.groups ?? {};
    if (match === null) return unsupported('this field of a format');
    const value = this.value(name);
    requireFormat(this.run, value, conversion as 'r' | 's' | 'a' | null, format === '' ? '' : this.fill(format));
    return conversion === null && format === '' ? plainText(value) : null;
  }

  private value(name: string): PyValue {
    const { positional, keyword } = this.args;
    const [first = '', ...rest] = name.split(/(?=[.[])/);
    if (first !== '' && /^\d+$/.test(first) !== this.isNumbered && this.counted > 0 && /^\d+$/.test(first))
      wrong('cannot switch from automatic field numbering to manual field specification');
    if (first === '' && this.isNumbered)
      wrong('cannot switch from manual field specification to automatic field numbering');
    if (/^\d+$/.test(first)) this.isNumbered = true;
    const place = first === '' ? this.counted++ : /^\d+$/.test(first) ? Number(first) : null;
    const found = place === null ? keyword.get(first) : positional[place];
    const value =
      found ??
      (place === null
        ? complain('KeyError', `'${first}'`, 'Give it by its name.')
        : complain('IndexError', `Replacement index ${place} out of range for positional args tuple`, 'Give it.'));
    return rest.reduce((whole, step) => this.step(whole, step), value);
  }

  private isNumbered = false;

  private step(whole: PyValue, written: string): PyValue {
    const index = /^\[([^\]]+)\]$/.exec(written)?.[1];
    if (index !== undefined) return this.run.item(whole, /^\d+$/.test(index) ? int(BigInt(index)) : text(index));
    return this.run.attribute(whole, written.slice(1)) ?? unsupported(`the field ${written} of a format`);
  }
}

/** Where a field ends that starts at a place. */
function endOf(format: string, start: number): number {
  let depth = 0;
  for (let at = start; at < format.length; at++) {
    if (format[at] === '{') depth++;
    if (format[at] === '}' && --depth === 0) return at;
  }
  return wrong("expected '}' before end of string");
}

const wrong = (reason: string): never => complain('ValueError', reason, 'Write {{ and }} for braces.');
