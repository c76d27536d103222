import type { ClaimText } from '../../language/claim-source';
import { type Part, splitTopLevel } from '../../language/top-level';
import type { Relation } from '../../statement/relation';
import { type Link, linkAtStart, relationOfSign, relationSign } from './link';

/** The rule or engine that a line names, and where its name starts in the text of the line. */
export interface NamedRule {
  readonly name: string;
  readonly start: number;
}

/** A line of a derivation, such as `<= log(E(w)) by jensen`. */
export interface Line {
  /** Its index among all lines. */
  readonly index: number;
  /** As it was written. */
  readonly shown: string;
  /** Null on the first line of a chain. */
  readonly link: Link | null;
  /** The rule it is said to follow by. */
  readonly rule: NamedRule | null;
  /** The term or statement, with spaces in place of all before it, so that offsets are those of the whole text. */
  readonly content: ClaimText;
  /** Where the line starts in that text. */
  readonly start: number;
}

const annotation = /\s+by\s+([A-Za-z][A-Za-z' -]*)$/;

/**
 * Reads how a line starts (`==`, `<=`, `<=>`, …) and what rule it names (`… by linearity`).
 * @param part the line within the text at `path`
 * @param hasWords whether words such as `hence` are arrows too
 */
export function readLine({ text, start }: Part, index: number, path: ClaimText['path'], hasWords = false): Line {
  const indent = text.length - text.trimStart().length;
  const found = linkAtStart(text.slice(indent), hasWords);
  const named = annotation.exec(text.trimEnd());
  const [, name = ''] = named ?? [];
  const from = indent + (found?.sign.length ?? 0);
  const end = named === null ? text.length : named.index;
  return {
    index,
    shown: text.trim(),
    link: found?.link ?? null,
    rule: named === null ? null : { name: name.trim(), start: start + named.index + named[0].length - name.length },
    content: { text: ' '.repeat(start + from) + text.slice(from, end), path },
    start,
  };
}

/** What stands behind the link, with spaces in place of that. */
export const bodyOf = ({ content, start }: Line): Part => ({ text: content.text.slice(start), start });

/** The terms of a line such as `= a <= b`, and the relations between them. */
export function termsIn(line: Line): { readonly terms: readonly Part[]; readonly relations: readonly Relation[] } {
  const { text, start } = bodyOf(line);
  const { parts, separators } = splitTopLevel(text, relationSign);
  return {
    terms: parts.map((part) => ({ text: part.text, start: start + part.start })),
    relations: separators.map(relationOfSign),
  };
}
