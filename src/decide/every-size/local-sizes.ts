import type { TemplateCase } from '../../engine/engine';
import type { CompiledClaim } from '../../language/compile-claim';
import { ExpressionError } from '../../language/expression-error';

export type Numbers = Readonly<Record<string, number>>;

/** The template with these numbers of elements of local sizes, and of points of support of the others. */
export function numbered(template: TemplateCase, numbers: Numbers, locals: readonly string[]): CompiledClaim {
  const part = (isLocal: boolean): Numbers =>
    Object.fromEntries(Object.entries(numbers).filter(([name]) => locals.includes(name) === isLocal));
  return template.compiled(part(false), part(true));
}

/** The same with two of each, and of local sizes with as many as there are at least. */
export const smallest = (template: TemplateCase, locals: readonly string[]): CompiledClaim =>
  numbered(
    template,
    Object.fromEntries(
      Object.entries(template.least).map(([name, low]) => [name, locals.includes(name) ? Math.max(2, low) : 2]),
    ),
    locals,
  );

/**
 * The sizes that have to be local for the template to be read: those along which windows are taken.
 * @throws ExpressionError where it is not read either way
 */
export function localSizes(template: TemplateCase): string[] {
  const names = Object.keys(template.least);
  const small = Object.fromEntries(names.map((name) => [name, Math.max(2, template.least[name] ?? 2)]));
  const first = faultOf(template, small, []);
  const tried = new Set<string>();
  /** With some sizes local, and others that change what stands in the way. */
  const readWith = (locals: readonly string[]): string[] | null => {
    const fault = faultOf(template, small, locals);
    if (fault === null) return [...locals];
    tried.add([...locals].sort().join());
    for (const name of names.filter((each) => !locals.includes(each))) {
      const more = [...locals, name];
      if (tried.has([...more].sort().join()) || faultOf(template, small, more)?.reason === fault.reason) continue;
      const found = readWith(more);
      if (found !== null) return found;
    }
    return null;
  };
  const locals = readWith([]);
  if (locals === null && first !== null) throw first;
  return locals ?? [];
}

function faultOf(template: TemplateCase, small: Numbers, locals: readonly string[]): ExpressionError | null {
  try {
    numbered(template, small, locals);
    return null;
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}
