import type { Definition } from './definition';
import { ExpressionError } from './expression-error';

/** What a claim declares, by its names. */
interface Declared {
  readonly given: ReadonlyMap<string, string>;
  readonly code: ReadonlyMap<string, unknown>;
  readonly sizes: ReadonlyMap<string, number>;
}

/** The names of truth values are no others: whoever reads them reads the truth values. */
function requireNoTruth(name: string, path: readonly string[], length: number): void {
  if (name !== 'true' && name !== 'false') return;
  throw new ExpressionError('bad-name', `${name} is a truth value`, 'Give it another name.', path, 0, length);
}

/**
 * What is defined or declared is nothing else besides: it would take the place of what stands for anything.
 * @throws ExpressionError
 */
export function requireOneMeaning(
  definitions: ReadonlyMap<string, Definition>,
  { given, code, sizes }: Declared,
): void {
  for (const [field, names] of Object.entries({ given, code, sizes }))
    for (const name of names.keys()) requireNoTruth(name, [field, name], 0);
  for (const { name, parameters, path, text } of definitions.values())
    for (const each of [name, ...(parameters ?? [])]) requireNoTruth(each, path, text.length);
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
