import type { Definition } from './definition';
import { ExpressionError } from './expression-error';

/** What a claim declares, by its names. */
interface Declared {
  readonly given: ReadonlyMap<string, string>;
  readonly code: ReadonlyMap<string, unknown>;
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * What is defined or declared is nothing else besides: it would take the place of what stands for anything.
 * @throws ExpressionError
 */
export function requireOneMeaning(
  definitions: ReadonlyMap<string, Definition>,
  { given, code, sizes }: Declared,
): void {
  const requireAlone = (name: string, others: Partial<Declared>, path: readonly string[], text: string): void => {
    const [field] = Object.entries(others).find(([, names]) => names.has(name)) ?? [];
    if (field !== undefined)
      throw new ExpressionError(
        'two-meanings',
        `${name} is declared under ${field} too`,
        'Give one of them another name.',
        path,
        0,
        text.length,
      );
  };
  for (const { name, path, text } of definitions.values()) requireAlone(name, { given, code, sizes }, path, text);
  for (const [name, text] of given) requireAlone(name, { code, sizes }, ['given', name], text);
}
