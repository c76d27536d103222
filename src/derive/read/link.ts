import type { Relation } from '../../statement/relation';

/** What an arrow says of the statement before it and the one behind it. */
export type Arrow = 'implies' | 'equivalent' | 'implied';

/** How a line of a derivation follows from the one before. */
export type Link =
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'connective'; readonly connective: Arrow };

/** The signs of arrows. One that is part of a longer sign is none. */
const arrowSigns: readonly (readonly [Arrow, string])[] = [
  ['equivalent', '<==?>|⇔|⟺'],
  ['implies', '(?<![<=])==?>|⇒|⟹'],
  ['implied', '<==(?!=)|⇐|⟸'],
];

/** Words that stand for arrows where a line is written by hand. */
const arrowWords: readonly (readonly [Arrow, string])[] = [
  ['equivalent', 'iff\\b'],
  ['implies', '∴|so\\b|hence\\b|therefore\\b'],
];

/** The signs of relations in an expression; of two that start alike, the longer one stands first. */
const relationSigns = {
  '==': '==',
  '!=': '!=',
  '<=': '<=',
  '>=': '>=',
  '=': '==',
  '<': '<',
  '>': '>',
} as const satisfies Readonly<Record<string, Relation>>;

/** As books print them, which expressions do not. */
const printedSigns = { '≠': '!=', '≤': '<=', '≥': '>=' } as const satisfies Readonly<Record<string, Relation>>;

/** Any arrow. */
export const arrow = new RegExp(arrowSigns.map(([, signs]) => signs).join('|'));

/** Any sign of a relation that an expression may hold. */
export const relationSign = new RegExp(Object.keys(relationSigns).join('|'));

const relationOf: Readonly<Record<string, Relation>> = { ...relationSigns, ...printedSigns };

/** The relation of a sign. */
export function relationOfSign(sign: string): Relation {
  const relation = relationOf[sign];
  if (relation === undefined) throw new Error(`${sign} is no sign of a relation`);
  return relation;
}

const atStart = (pattern: string): RegExp => new RegExp(`^(?:${pattern})`);
const arrowsAtStart = arrowSigns.map(([connective, signs]) => [connective, atStart(signs)] as const);
const wordsAtStart = arrowWords.map(([connective, words]) => [connective, atStart(words)] as const);
const relationAtStart = atStart(Object.keys(relationOf).join('|'));

/**
 * The link that a text starts with (`==`, `<=`, `<=>`, …), and the sign that stands for it; null if there is none.
 * @param hasWords whether words such as `hence` are arrows too
 */
export function linkAtStart(text: string, hasWords: boolean): { readonly link: Link; readonly sign: string } | null {
  for (const [connective, pattern] of hasWords ? [...arrowsAtStart, ...wordsAtStart] : arrowsAtStart) {
    const sign = pattern.exec(text)?.[0];
    if (sign !== undefined) return { link: { kind: 'connective', connective }, sign };
  }
  const sign = relationAtStart.exec(text)?.[0];
  return sign === undefined ? null : { link: { kind: 'relation', relation: relationOfSign(sign) }, sign };
}
