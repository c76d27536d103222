import { type Line, termsIn } from '../../derive/read/line';
import type { Part } from '../../language/top-level';

/**
 * The lines of a derivation by relations, one relation each: `x = (5 - 1)/2 = 2` as `x = (5 - 1)/2` and `x = 2`, `0 < x < 1`
 * as `0 < x` and `x < 1`. Each has the index of the line it stands in, and its places.
 */
export function singleRelations(lines: readonly Line[]): Line[] {
  return lines.flatMap((line): Line[] => {
    const { terms, relations } = termsIn(line);
    const [first] = terms;
    if (terms.length <= 2 || first === undefined || line.link?.kind === 'relation') return [line];
    return relations.map((relation, i): Line => {
      const isOfFirst = relations.slice(0, i).every((before) => before === '==');
      const left = isOfFirst ? first : (terms[i] as Part);
      return {
        ...line,
        link: i === 0 ? line.link : { kind: 'connective', connective: 'implies' },
        rule: i === relations.length - 1 ? line.rule : null,
        content: { ...line.content, text: placed(left, relation, terms[i + 1] as Part) },
        start: left.start,
      };
    });
  });
}

/** Both sides where they stand, with the relation right behind the first. */
function placed(left: Part, relation: string, right: Part): string {
  const start = ' '.repeat(left.start) + left.text + relation;
  return start.padEnd(right.start) + right.text;
}
