import type { ClaimBody } from '../claim/claim-file';
import { problemOf } from '../decide/problem';
import type { Node } from '../tensor/node';

/** The axes that a claim was read with: `[C, H, W]`, null for a number or what is no tensor. */
export interface AxesRead {
  /** Of definitions without arguments, by their names. */
  readonly definitions: ReadonlyMap<string, string | null>;
  /** Of both sides of each relation, by its text. */
  readonly relations: ReadonlyMap<string, string | null>;
}

/**
 * Reads a claim once more, at its smallest sizes.
 * @throws ExpressionError if it cannot be read
 */
export function axesRead(body: ClaimBody): AxesRead {
  const smallest = problemOf(body).cases[0]?.compiled();
  const names = smallest?.names;
  if (smallest === undefined || names === undefined) return { definitions: new Map(), relations: new Map() };
  const definition = (name: string): string | null => {
    const value = names.interpret({ text: name, path: ['let', name] }, new Map());
    return value.kind === 'tensor' ? axesText(value.node) : null;
  };
  const isPlain = (name: string): boolean => !name.includes('(');
  return {
    definitions: new Map(
      Object.keys(body.let)
        .filter(isPlain)
        .map((name) => [name, definition(name)]),
    ),
    relations: new Map(
      [...smallest.assumptions, ...smallest.statements].map(({ text, left, right }) => [text, bothSides(left, right)]),
    ),
  };
}

function bothSides(left: Node, right: Node): string | null {
  const texts = [left, right].map(axesText).filter((text) => text !== null);
  return texts.length === 0 ? null : [...new Set(texts)].join(' and ');
}

function axesText({ axes, isOpen }: Node): string | null {
  if (axes.length === 0) return null;
  return `[${axes.map(({ name }) => name).join(', ')}]${isOpen ? ' in no order' : ''}`;
}
