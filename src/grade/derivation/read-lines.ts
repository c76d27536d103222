import { type ChainLine, readChainLine } from '../../derive/chain-line';
import { type Part, splitTopLevel } from '../../language/top-level';
import type { Relation } from '../../statement/relation';

/** One line of a derivation as a student writes it, with places in the whole answer. */
export interface Line extends Pick<ChainLine, 'link' | 'rule'> {
  /** Offset of the line in the answer. */
  readonly start: number;
  readonly text: string;
  /** What stands behind the arrow or relation that the line starts with. */
  readonly body: Part;
  /** Its expressions, and the relations between them. */
  readonly terms: readonly Part[];
  readonly relations: readonly Relation[];
}

const relationSigns: Readonly<Record<string, Relation>> = {
  '=': '==',
  '==': '==',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** The lines of a derivation: by line breaks, semicolons, and arrows within a line. */
export function readLines(text: string): Line[] {
  const pieces: { text: string; start: number }[] = [];
  let at = 0;
  for (const piece of text.split(/(?<=[\n;])|(?=⇔|⟺|⇒|⟹|⇐|⟸|<=>|<==(?!=)|(?<![<=])=>|(?<![<=])==>)/)) {
    const cleaned = piece.replace(/[\n;]+$/, '');
    if (cleaned.trim() !== '') pieces.push({ text: cleaned, start: at });
    at += piece.length;
  }
  return pieces.map(({ text: piece, start }) => lineOf(piece, start));
}

function lineOf(text: string, start: number): Line {
  const { link, body, rule } = readChainLine(text, true);
  const { parts, separators } = splitTopLevel(body, /==|!=|<=|>=|=|<|>/);
  return {
    start,
    text: text.trim(),
    link,
    rule: rule === null ? null : { ...rule, start: start + rule.start },
    body: { text: body, start },
    terms: parts.map((part) => ({ text: part.text, start: start + part.start })),
    relations: separators.map((sign) => relationSigns[sign] ?? '=='),
  };
}
