import type { Interpreter } from '../interpreter';
import type { Scope } from '../scope';
import type { ExpressionOf, FormattedValue } from '../syntax';
import { type PyValue, text } from '../value';
import { requireFormat } from './require-format';

/** `f"…"`: its values are evaluated as any others, and must fit their formats; the text that comes of it is not known. */
export function formattedString(run: Interpreter, { values }: ExpressionOf<'formatted'>, scope: Scope): PyValue {
  for (const each of values) evaluated(run, each, scope);
  return text(null);
}

function evaluated(run: Interpreter, { value: written, conversion, format }: FormattedValue, scope: Scope): PyValue {
  const value = run.evaluate(written, scope);
  const parts = format.map((part): string | null => {
    if (typeof part === 'string') return part;
    const inner = evaluated(run, part, scope);
    return part.conversion === null && part.format.length === 0 ? plainText(inner) : null;
  });
  requireFormat(run, value, conversion, parts.includes(null) ? null : parts.join(''));
  return value;
}

/** The text of a whole number or of a text; null for what is not known, or is anything else. */
export function plainText(value: PyValue): string | null {
  if (value.kind === 'int') return value.value.toString();
  return value.kind === 'str' ? value.value : null;
}
