import { type Line, termsIn } from '../../derive/read/line';
import type { Link } from '../../derive/read/link';
import type { Part } from '../../language/top-level';
import type { Relation } from '../../statement/relation';

const implies: Link = { kind: 'connective', connective: 'implies' };

/** The terms of a line with the relations between them; those of the line before in front, where it goes on with that. */
interface Chain {
  readonly terms: readonly Part[];
  readonly relations: readonly Relation[];
  /** How many relations stand in lines before; null where none may. */
  readonly done: number | null;
}

/**
 * The lines of a derivation by relations, one relation each: `x = (5 - 1)/2 = 2` as `x = (5 - 1)/2` and `x = 2`, `0 < x < 1`
 * as `0 < x` and `x < 1`. A line that starts with its relation goes on with the line before. Each has the index of the line it stands
 * in, and its places.
 */
export function singleRelations(lines: readonly Line[]): Line[] {
  const chains: Chain[] = [];
  return lines.flatMap((line, k): Line[] => {
    const chain = chainOf(line, chains.at(-1));
    chains.push(chain);
    const { terms, relations, done } = chain;
    const next = lines[k + 1]?.link;
    if (relations.length === 0 && next?.kind === 'relation') return [];
    if (done === null && (terms.length <= 2 || line.link?.kind === 'relation')) return [line];
    const first = done ?? 0;
    return relations.slice(first).map((relation, i): Line => {
      const at = first + i;
      const isOfFirst = relations.slice(0, at).every((before) => before === '==');
      const left = terms[isOfFirst ? 0 : at] as Part;
      return {
        ...line,
        link: i === 0 && line.link?.kind !== 'relation' ? line.link : implies,
        rule: at === relations.length - 1 ? line.rule : null,
        content: { ...line.content, text: placed(left, relation, terms[at + 1] as Part) },
        start: left.start,
      };
    });
  });
}

function chainOf(line: Line, before: Chain | undefined): Chain {
  const own = termsIn(line);
  if (line.link?.kind !== 'relation' || before === undefined) return { ...own, done: null };
  return {
    terms: [...before.terms, ...own.terms],
    relations: [...before.relations, line.link.relation, ...own.relations],
    done: before.relations.length,
  };
}

/** Both sides where they stand, with the relation right behind the first. */
function placed(left: Part, relation: string, right: Part): string {
  const start = ' '.repeat(left.start) + left.text + relation;
  return start.padEnd(right.start) + right.text;
}
