import type { ClaimSource } from './claim-source';
import { identifier } from './identifier';

const pattern = new RegExp(identifier, 'gu');

/** The names in a text. */
export const namesIn = (text: string): string[] => text.match(pattern) ?? [];

export interface NamedText {
  readonly key: string;
  readonly text: string;
}

/** Definitions as they are written, by their names. */
export const textsOf = (definitions: ClaimSource['let']): ReadonlyMap<string, NamedText> =>
  new Map(Object.entries(definitions).map(([key, text]) => [namesIn(key)[0] ?? key, { key, text }] as const));

/** The names of definitions that call themselves, by way of others perhaps. */
export function recursiveDefinitions(definitions: ClaimSource['let']): string[] {
  return [...textsOf(definitions)]
    .filter(([own, { text }]) => namesBelow(text, definitions).has(own))
    .map(([own]) => own);
}

/** The names in a text, and in the definitions that it uses. */
export function namesBelow(text: string, definitions: ClaimSource['let']): ReadonlySet<string> {
  const texts = textsOf(definitions);
  const reached = new Set(namesIn(text));
  for (const each of reached) for (const name of namesIn(texts.get(each)?.text ?? '')) reached.add(name);
  return reached;
}
