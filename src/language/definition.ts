import type { ClaimSource } from './claim-source';
import { ExpressionError } from './expression-error';
import { identifier } from './identifier';

/** A definition under `let`: `name` or `name(a, b)`. */
export interface Definition {
  readonly name: string;
  readonly parameters: readonly string[] | null;
  readonly text: string;
  readonly path: readonly string[];
}

const definitionPattern = new RegExp(
  `^\\s*(${identifier})\\s*(?:\\(\\s*(${identifier}(?:\\s*,\\s*${identifier})*)\\s*\\))?\\s*$`,
  'u',
);

/**
 * The definitions of a claim by their names.
 * @throws ExpressionError where one is no name, or given twice
 */
export function definitionsOf(source: ClaimSource): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const definition of Object.entries(source.let).map(([key, text]) => definitionOf(key, text))) {
    const { name, path, text } = definition;
    if (definitions.has(name)) throw badName(`${name} is defined twice`, path, text);
    definitions.set(name, definition);
  }
  return definitions;
}

function definitionOf(key: string, text: string): Definition {
  const path = ['let', key];
  const match = definitionPattern.exec(key);
  if (match === null) throw badName(`${key} is no name of a definition`, path, text);
  const parameters = match[2] === undefined ? null : match[2].split(',').map((part) => part.trim());
  if (new Set(parameters).size < (parameters?.length ?? 0))
    throw badName(`two arguments of ${key} have one name`, path, text);
  return { name: match[1] ?? key, parameters, text, path };
}

const badName = (reason: string, path: readonly string[], { length }: string): ExpressionError =>
  new ExpressionError('bad-name', reason, 'Write name or name(argument, argument), each name once.', path, 0, length);
