import { composed, type Relation } from '../../statement/relation';
import type { Arrow } from '../read/link';
import type { Chain } from '../read/read-chains';

/** What the lines of a chain come to, from its first to its last. */
export type Conclusion =
  | { readonly kind: 'terms'; readonly relation: Relation }
  /** A statement that stands alone holds by itself. */
  | { readonly kind: 'fact' }
  | { readonly kind: 'statements'; readonly connective: Arrow };

/** Transitivity; null where the links do not compose (<= and >= in one chain, or ≠ more than once). */
export function conclusionOf({ kind, lines }: Chain): Conclusion | null {
  const links = lines.flatMap(({ link }) => (link === null ? [] : [link]));
  if (links.length === 0) return kind === 'statements' ? { kind: 'fact' } : null;
  if (kind === 'terms') {
    const relation = links
      .map((link) => (link.kind === 'relation' ? link.relation : null))
      .reduce<Relation | null>((r, s) => (r === null || s === null ? null : composed(r, s)), '==');
    return relation === null ? null : { kind, relation };
  }
  const connectives = new Set(links.map((link) => (link.kind === 'connective' ? link.connective : null)));
  connectives.delete('equivalent');
  const [connective = 'equivalent', ...others] = connectives;
  return connective === null || others.length > 0 ? null : { kind, connective };
}

const arrows = { implies: '=>', equivalent: '<=>', implied: '<==' } as const;

/** The first line, what the chain comes to, and the last line. */
export function showConclusion(chain: Chain, conclusion: Conclusion | null): string {
  const [first, last] = [chain.lines[0], chain.lines.at(-1)];
  if (conclusion?.kind === 'fact') return first?.content.text.trim() ?? '';
  const sign =
    conclusion === null ? '?' : conclusion.kind === 'terms' ? conclusion.relation : arrows[conclusion.connective];
  return `${first?.content.text.trim() ?? ''} ${sign} ${last?.content.text.trim() ?? ''}`;
}
