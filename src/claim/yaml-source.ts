import { type Document, isAlias, type Node, parseDocument, visit } from 'yaml';
import type { Diagnostic, Place } from '../statement/diagnostic';
import { fileBudget } from './file-budget';

/** A claim file as a tree in which every scalar is the text that was written. */
export interface YamlSource {
  readonly root: Node | null;
  readonly text: string;
  /** The place of the characters from `start` to `end` of the file. */
  place(start: number, end: number): Place;
}

export type YamlResult =
  | { readonly ok: true; readonly source: YamlSource }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Parses YAML, refusing what a claim has no use for: anchors, tags, several documents, deep nesting. */
export function readYaml(text: string, file: string): YamlResult {
  const place = (start: number, end: number) => placeAt(text, file, start, end);
  const refuse = (code: string, reason: string, next: string, start = 0, end = 1): YamlResult => ({
    ok: false,
    diagnostics: [{ code, place: place(start, end), reason, next }],
  });
  if (text.length > fileBudget.characters) {
    const kib = fileBudget.characters / 1024;
    return refuse('file-too-large', `This file is larger than ${kib} KiB.`, 'Split it into several claims.');
  }
  const deep = deepest(text);
  if (deep !== null) {
    const reason = `This file is nested more than ${fileBudget.depth} levels deep.`;
    return refuse('yaml-too-deep', reason, 'Quote formulas that start with a bracket.', deep, deep + 1);
  }
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
  });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    // What follows a bracket that should be quoted is mostly of that mistake.
    const unquoted = faults.find(({ pos }) => brackets(text, pos[0]) !== null);
    const shown = unquoted === undefined ? faults.slice(0, 5) : [unquoted];
    const diagnostics = shown.map((fault): Diagnostic => {
      const [start, end] = fault.pos;
      const next = brackets(text, start) ?? adviceOf(fault.code);
      const reason = unquoted === undefined ? fault.message : 'A bracket begins a list here, in the middle of a text.';
      return { code: 'yaml-syntax', place: place(start, end), reason, next };
    });
    // What follows in a line is mostly of the first mistake in it.
    const lines = diagnostics.map((each) => each.place?.line);
    return { ok: false, diagnostics: diagnostics.filter((_, i) => lines.indexOf(lines[i]) === i) };
  }
  const anchored = firstAnchor(document);
  if (anchored !== null) {
    const [start, end] = anchored;
    return refuse('yaml-anchor', 'Anchors and aliases are not allowed.', 'Write the value out.', start, end);
  }
  return { ok: true, source: { root: document.contents, text, place } };
}

/** In braces or brackets, a text such as `tensor[n]` needs quotes. */
function brackets(text: string, at: number): string | null {
  const written = /[A-Za-z]\w*$/.exec(text.slice(0, at))?.[0];
  const rest = /^\[[^\]\n]*\]/.exec(text.slice(at))?.[0];
  return written === undefined || rest === undefined ? null : `In braces it needs double quotes: "${written}${rest}".`;
}

function adviceOf(code: string): string {
  if (code === 'MULTIPLE_DOCS') return 'Write one claim a file.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  return 'Check the indentation; put a text that contains ": " or " #", or starts with a sign, in double quotes.';
}

/** The first character at which nesting goes over the budget, judged from brackets and indentation alone. */
function deepest(text: string): number | null {
  const dashes = new RegExp(`(?:- +){${fileBudget.depth}}`);
  const indents: number[] = [];
  let brackets = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const content = line.search(/\S|$/);
    if (content < line.length) {
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= content) indents.pop();
      indents.push(content);
      if (indents.length > fileBudget.depth) return at + content;
    }
    const listed = dashes.exec(line);
    if (listed !== null) return at + listed.index;
    for (let index = 0; index < line.length; index++) {
      const character = line.charAt(index);
      if (character === '[' || character === '{') brackets++;
      if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
      if (brackets > fileBudget.brackets) return at + index;
    }
    at += line.length + 1;
  }
  return null;
}

function firstAnchor(document: Document): readonly [number, number] | null {
  let found: readonly [number, number] | null = null;
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node) && node.anchor === undefined) return undefined;
      found = [node.range?.[0] ?? 0, node.range?.[1] ?? 1];
      return visit.BREAK;
    },
  });
  return found;
}

/** The place of the characters from `start` to `end` of a text. */
export function placeAt(text: string, file: string, start: number, end: number): Place {
  const from = Math.min(Math.max(0, start), text.length);
  const lineStart = text.slice(0, from).lastIndexOf('\n') + 1;
  const lineEnd = text.indexOf('\n', lineStart);
  const excerpt = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, '');
  const length = Math.max(1, Math.min(end, lineStart + excerpt.length) - from);
  const line = text.slice(0, lineStart).split('\n').length;
  return { file, line, column: from - lineStart + 1, length, excerpt };
}
