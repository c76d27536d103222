import type { Relation } from '../statement/relation';

/** How a line of a derivation follows from the one before. */
export type Link =
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'connective'; readonly connective: 'implies' | 'equivalent' | 'implied' };

/** A line of a derivation, such as `<= log(E(w)) by jensen`. */
export interface ChainLine {
  /** Null on the first line of a chain. */
  readonly link: Link | null;
  /** The term or statement, with spaces in place of the link, so that offsets are those of the whole line. */
  readonly body: string;
  /** The rule it is said to follow by. */
  readonly rule: { readonly name: string; readonly start: number } | null;
}

const links: readonly (readonly [RegExp, Link])[] = [
  [/^(?:<==?>|⇔|⟺)/, { kind: 'connective', connective: 'equivalent' }],
  [/^(?:==?>|⇒|⟹)/, { kind: 'connective', connective: 'implies' }],
  [/^(?:<==(?!=)|⇐|⟸)/, { kind: 'connective', connective: 'implied' }],
  [/^(?:==|=(?!=))/, { kind: 'relation', relation: '==' }],
  [/^(?:!=|≠)/, { kind: 'relation', relation: '!=' }],
  [/^(?:<=|≤)/, { kind: 'relation', relation: '<=' }],
  [/^(?:>=|≥)/, { kind: 'relation', relation: '>=' }],
  [/^</, { kind: 'relation', relation: '<' }],
  [/^>/, { kind: 'relation', relation: '>' }],
];

const annotation = /\s+by\s+([A-Za-z][A-Za-z' -]*)$/;

/** Words that stand for arrows where a line is written by hand. */
const words: readonly (readonly [RegExp, Link])[] = [
  [/^iff\b/, { kind: 'connective', connective: 'equivalent' }],
  [/^(?:∴|so\b|hence\b|therefore\b)/, { kind: 'connective', connective: 'implies' }],
];

/**
 * Reads how a line starts (`==`, `<=`, `<=>`, …) and what rule it names (`… by linearity`).
 * @param hasWords whether words such as `hence` are arrows too
 */
export function readChainLine(text: string, hasWords = false): ChainLine {
  const indent = /^\s*/.exec(text)?.[0].length ?? 0;
  const found = (hasWords ? [...links, ...words] : links)
    .map(([pattern, link]) => ({ link, token: pattern.exec(text.slice(indent))?.[0] }))
    .find(({ token }) => token !== undefined);
  const named = annotation.exec(text.trimEnd());
  const end = named === null ? text.length : named.index;
  const start = indent + (found?.token?.length ?? 0);
  return {
    link: found?.link ?? null,
    body: ' '.repeat(start) + text.slice(start, end),
    rule:
      named === null
        ? null
        : { name: (named[1] ?? '').trim(), start: named.index + named[0].length - (named[1] ?? '').length },
  };
}
