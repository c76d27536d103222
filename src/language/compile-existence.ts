import type { Existence, Statement } from '../statement/statement';
import { reals } from '../tensor/domain';
import type { Node } from '../tensor/node';
import type { ClaimText } from './claim-source';
import { compileConjunction, sideOf } from './compile-relation';
import { ExpressionError } from './expression-error';
import { identifier } from './identifier';
import { parseExpression } from './parse-expression';
import { type Scope, tensorValue, withLocal } from './scope';
import { inPlace, type Part, splitTopLevel } from './top-level';

const whole = /^(\s*exists\s*\()([\s\S]*)\)\s*$/;
const bound = new RegExp(`^\\s*(${identifier})\\s*(?:=(?!=)([\\s\\S]*))?$`, 'u');

/**
 * `exists(x, relation)`: relations joined by `and` hold together for some real x, whatever the other variables are; `exists(x = value, …)`
 * names one. The statements are more than that: the relations at the value that is given, or at every x. Null for any other text, and
 * where the name is declared.
 * @throws ExpressionError where x has another meaning, or there is more or less than one relation
 */
export function compileExistence({ text, path }: ClaimText, scope: Scope): Statement[] | null {
  const [, head = '', inner] = whole.exec(text) ?? [];
  if (inner === undefined || !isOneBracket(inner) || scope.session.resolve('exists') !== null) return null;
  const inside: Scope = { ...scope, path };
  const { parts } = splitTopLevel(inner, /,/);
  const [first, second] = parts.map((part) => ({ ...part, start: part.start + head.length }));
  if (first === undefined || second === undefined || parts.length > 2)
    return refuse(
      inside,
      { text, start: 0 },
      'existence',
      'this says that a number exists with one property, which may be joined by and',
    );
  const [, name, given] = bound.exec(first.text) ?? [];
  if (name === undefined) return refuse(inside, first, 'existence', 'this is no name of what exists');
  requireFresh(name, first, inside);
  const { graph } = scope.session;
  const variable = graph.input({ name, axes: [], domain: reals }) as Node<'input'>;
  const relationsAt = (value: Node): Statement[] =>
    compileConjunction({ text: inPlace(second), path }, withLocal(inside, name, tensorValue(value)));
  const place: Part | null =
    given === undefined ? null : { text: given, start: first.start + first.text.length - given.length };
  const value = place === null ? variable : sideOf(parseExpression(inPlace(place), path), inside);
  if (value.axes.length > 0 && place !== null)
    return refuse(inside, place, 'existence', 'what exists is a number, this is a tensor');
  const relations = relationsAt(variable);
  const existence: Existence = { text: text.trim(), variable, relations, given: given?.trim() ?? null };
  const shown = place === null ? relations : relationsAt(value);
  return shown.map((statement) => ({ ...statement, text: existence.text, existence }));
}

/** Whether the bracket that opens before a text is closed behind it. */
function isOneBracket(inner: string): boolean {
  let depth = 0;
  for (const sign of inner) {
    depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
    if (depth < 0) return false;
  }
  return true;
}

/** A name that is declared has its meaning here too, and would be another number than the one that exists. */
function requireFresh(name: string, place: Part, scope: Scope): void {
  const { session } = scope;
  const isKnown =
    session.resolve(name) !== null ||
    session.sizes.has(name) ||
    session.indices.has(name) ||
    session.builtins.has(name) ||
    name === 'pi' ||
    name === 'e';
  if (isKnown) refuse(scope, place, 'two-meanings', `${name} is declared, or has a meaning, besides`);
}

function refuse(scope: Scope, { text, start }: Part, code: string, reason: string): never {
  const next =
    'Write exists(z, z^2 == 2) with a name of nothing else, or exists(z = sqrt(2), z^2 == 2 and z > 0), which names one.';
  throw new ExpressionError(code, reason, next, scope.path, start, start + text.length);
}
