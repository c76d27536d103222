import { fields } from '../claim/schema';
import { builtins } from '../language/library/table';
import { cursorAt, type Position } from './cursor';
import { fieldAbout } from './field-about';
import { namesIn } from './names-in';
import type { ReadDocument } from './read-document';

/** What is said of a word, and where it stands in its line. */
export interface Hover {
  /** Written as code. */
  readonly code: string;
  readonly about: string;
  readonly start: number;
  readonly end: number;
}

/** What a word of a claim file means: a name with its axes, a function with its formula, a field with what it is for. */
export function hoverAt(text: string, position: Position, { axes, claim }: ReadDocument): Hover | null {
  const { field, isKey, word, start, end } = cursorAt(text, position);
  const said = (code: string, about: string): Hover => ({ code, about, start, end });
  const line = text.split('\n')[position.line] ?? '';
  const isField = isKey && line.charAt(end) === ':' && (field === null || field === 'twins');
  if (isField && fields.includes(word)) return said(word, fieldAbout(word));
  const name = namesIn(text).find((each) => each.name === word);
  if (name !== undefined) {
    const shape = axes?.definitions.get(word);
    return said(name.text, shape ? `axes ${shape}` : '');
  }
  const builtin = builtins.get(word);
  if (builtin !== undefined) return said(builtin.signature, builtin.summary);
  return relationAt(line, claim?.claim ?? [], axes, said);
}

/** Elsewhere in a line that holds a relation: the axes of its sides. */
function relationAt(
  line: string,
  relations: readonly string[],
  axes: ReadDocument['axes'],
  said: (code: string, about: string) => Hover,
): Hover | null {
  const relation = relations.map((each) => each.trim()).find((each) => line.includes(each));
  const shape = relation === undefined ? null : axes?.relations.get(relation);
  return relation === undefined || !shape ? null : said(relation, `axes ${shape}`);
}
