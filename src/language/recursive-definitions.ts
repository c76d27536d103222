import type { ClaimSource } from './claim-source';

/** The names in a text. */
export const namesIn = (text: string): string[] => text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];

export interface NamedText {
  readonly key: string;
  readonly text: string;
}

/** Definitions as they are written, by their names. */
export const textsOf = (definitions: ClaimSource['let']): ReadonlyMap<string, NamedText> =>
  new Map(Object.entries(definitions).map(([key, text]) => [namesIn(key)[0] ?? key, { key, text }] as const));

/** The names of definitions that call themselves, by way of others perhaps. */
export function recursiveDefinitions(definitions: ClaimSource['let']): string[] {
  const texts = textsOf(definitions);
  const callsItself = (own: string): boolean => {
    const reached = new Set(namesIn(texts.get(own)?.text ?? ''));
    for (const each of reached) for (const name of namesIn(texts.get(each)?.text ?? '')) reached.add(name);
    return reached.has(own);
  };
  return [...texts.keys()].filter(callsItself);
}
