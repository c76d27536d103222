import type { Definition } from './definition';
import { ExpressionError } from './expression-error';

/**
 * What is defined under `let` is nothing else: it would take the place of what stands for anything.
 * @throws ExpressionError
 */
export function requireOneMeaning(
  definitions: ReadonlyMap<string, Definition>,
  declared: Readonly<Record<'given' | 'code' | 'sizes', ReadonlyMap<string, unknown>>>,
): void {
  const refuse = (name: string, field: string, path: readonly string[], length: number): never => {
    throw new ExpressionError(
      'two-meanings',
      `${name} is declared under ${field} too`,
      'Give one of them another name.',
      path,
      0,
      length,
    );
  };
  for (const { name, path, text } of definitions.values())
    for (const [field, names] of Object.entries(declared)) if (names.has(name)) refuse(name, field, path, text.length);
  for (const [name, text] of Object.entries(Object.fromEntries(declared.given)))
    for (const field of ['code', 'sizes'] as const)
      if (declared[field].has(name)) refuse(name, field, ['given', name], String(text).length);
}
