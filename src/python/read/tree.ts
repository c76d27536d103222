import type { SyntaxNode } from '@lezer/common';
import { PythonFault } from '../fault';
import type { Names, Span } from '../syntax';

/** The text that is read. */
export interface Source {
  readonly text: string;
  /** What is known of functions and classes, by where their names, or `lambda`, stand. */
  readonly names: ReadonlyMap<number, Names>;
  /** Whether annotations are left as they are written: `from __future__ import annotations`. */
  readonly keepsAnnotations: boolean;
}

/** What is known of the function or class that begins at a place. */
export const namesAt = ({ names }: Source, start: number): Names => names.get(start) ?? { own: [], refused: null };

export const spanOf = ({ from, to }: SyntaxNode): Span => ({ start: from, end: to });

/** The parts of a node, comments left out. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (child.name !== 'Comment') parts.push(child);
  return parts;
}

export const textOf = ({ text }: Source, { from, to }: SyntaxNode): string => text.slice(from, to);

/** The parts between commas; what a trailing comma leaves is nothing. */
export function separated(parts: readonly SyntaxNode[], separator = ','): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [[]];
  for (const part of parts) {
    if (part.name === separator) groups.push([]);
    else groups.at(-1)?.push(part);
  }
  if (groups.at(-1)?.length === 0) groups.pop();
  return groups;
}

export function syntaxError(
  span: Span,
  reason = 'invalid syntax',
  next = 'Python cannot read this line.',
  type = 'SyntaxError',
): never {
  throw new PythonFault('error', 'syntax-error', `${type}: ${reason}`, next).at(span);
}
