import type { Relation } from '../../language/relation';
import { splitTopLevel } from '../../language/top-level';

/** How a line is said to follow from the one before. */
export type Connector = 'implies' | 'equivalent' | null;

/** One line of a derivation: expressions with relations between them; the first may be missing. */
export interface Line {
  /** Offset of the line in the answer. */
  readonly start: number;
  readonly text: string;
  readonly connector: Connector;
  /** Expressions at their places in the answer; null where a line starts with its relation. */
  readonly terms: readonly (Term | null)[];
  readonly relations: readonly Relation[];
}

export interface Term {
  readonly text: string;
  readonly start: number;
}

const connectors: readonly (readonly [RegExp, Connector])[] = [
  [/^(?:<==?>|⇔|⟺|iff\b)/, 'equivalent'],
  [/^(?:==?>|⇒|⟹|∴|so\b|hence\b|therefore\b)/, 'implies'],
];
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
  for (const piece of text.split(/(?<=[\n;])|(?=⇔|⟺|⇒|⟹|<=>|<==>|(?<![<=])=>|(?<![<=])==>)/)) {
    const cleaned = piece.replace(/[\n;]+$/, '');
    if (cleaned.trim() !== '') pieces.push({ text: cleaned, start: at });
    at += piece.length;
  }
  return pieces.map(({ text: piece, start }) => lineOf(piece, start));
}

function lineOf(text: string, start: number): Line {
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  const found = connectors
    .map(([pattern, connector]) => ({ length: pattern.exec(rest)?.[0].length ?? 0, connector }))
    .find(({ length }) => length > 0);
  const from = lead + (found?.length ?? 0);
  const body = text.slice(from);
  const { parts, separators } = splitTopLevel(body, /==|!=|<=|>=|=|<|>/);
  return {
    start,
    text: text.trim(),
    connector: found?.connector ?? null,
    terms: parts.map((part) =>
      part.text.trim() === '' ? null : { text: part.text, start: start + from + part.start },
    ),
    relations: separators.map((sign) => relationSigns[sign] ?? '=='),
  };
}
