import type { ClaimBody } from '../claim/claim-file';
import { problemOf } from '../decide/problem';
import type { CompiledClaim } from '../language/compile-claim';
import { ExpressionError } from '../language/expression-error';
import { inputsOf } from '../tensor/inputs-of';
import type { Node } from '../tensor/node';

/** The axes that a claim was read with: `[C, H, W]`, null for a number or what is no tensor. */
export interface AxesRead {
  /** Of definitions without arguments, by their names. */
  readonly definitions: ReadonlyMap<string, string | null>;
  /** Of both sides of each relation, by its text. */
  readonly relations: ReadonlyMap<string, string | null>;
  /** Of code, by its name: the parameters that the claim speaks of and that stand for any values, with their axes. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads a claim once more, at its smallest sizes.
 * @throws ExpressionError if it cannot be read
 */
export function axesRead(body: ClaimBody): AxesRead {
  const smallest = problemOf(body).cases[0]?.compiled();
  const names = smallest?.names;
  if (smallest === undefined || names === undefined) return nothingRead;
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
    parameters: new Map(Object.keys(body.code).map((name) => [name, parametersOf(name, smallest)])),
  };
}

const nothingRead: AxesRead = { definitions: new Map(), relations: new Map(), parameters: new Map() };

/** As `axesRead`; of code that has no meaning here nothing is read. */
export function axesReadWhereSupported(body: ClaimBody): AxesRead {
  try {
    return axesRead(body);
  } catch (error) {
    if (error instanceof ExpressionError && error.code === 'unsupported-code') return nothingRead;
    throw error;
  }
}

/** `gain [n]`, as they stand in the formulas. */
function parametersOf(code: string, { statements, assumptions }: CompiledClaim): string[] {
  const sides = [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);
  const own = inputsOf(sides).filter(({ name }) => name.startsWith(code) && /^[.[]/.test(name.slice(code.length)));
  return own.map(({ name, axes }) =>
    [name.slice(code.length).replace(/^\./, ''), axesText({ axes, isOpen: false })]
      .filter((each) => each !== null)
      .join(' '),
  );
}

function bothSides(left: Node, right: Node): string | null {
  const texts = [left, right].map(axesText).filter((text) => text !== null);
  return texts.length === 0 ? null : [...new Set(texts)].join(' and ');
}

function axesText({ axes, isOpen }: Pick<Node, 'axes' | 'isOpen'>): string | null {
  if (axes.length === 0) return null;
  return `[${axes.map(({ name }) => name).join(', ')}]${isOpen ? ' in no order' : ''}`;
}
