import type { Names } from '../names';
import { isOneBracket, splitTokens } from '../split-tokens';
import type { Token } from '../token';
import { isName, isPlainName } from './is-name';
import { plainLabel } from './plain-label';
import { quantitiesOf } from './quantity-groups';

/** What makes another number of the one that it is applied to. */
const changes = /^(?:round|inv|inverse|det|transpose|trace|floor|ceil|int|sqrt|root|log\d*|ln|exp|abs|norm|sign)$/i;
/** Probabilities, of events. */
const ofEvents = /^(?:P|Pr|ℙ|Prob|p)$/;
/** Probabilities and moments: which one is meant stands in their brackets. */
const ofOthers = /^(?:P|Pr|ℙ|Prob|E|Var|V|Cov|Std|SD|var|cov|std|sd)$/;

/** `f(x)`, `E[X]`, `D*(x)`, `f'(x)`, `norm.pdf(0)`: a name that is applied to what says nothing else, or as the question writes it. */
export function isApplied(tokens: readonly Token[], names: Names): boolean {
  const open = lastBracket(tokens);
  const [head, mark] = tokens;
  if (head === undefined || (head.kind !== 'name' && head.kind !== 'function')) return false;
  if (open === null) return isDotted(tokens, names);
  const [applied, argument] = [tokens.slice(0, open), tokens.slice(open + 1, -1)];
  if (isDotted(applied, names)) return isPlain(argument, names, false);
  const isFunction = head.kind === 'function' && names.isAllowed(head.text);
  if (mark?.text !== "'" && (isFunction || changes.test(head.text))) return false;
  const isVariable = applied.length === 1 && names.isAllowed(head.text) && names.isNumber(head.text);
  if (!isVariable && !isName(applied, names)) return false;
  if (names.subject?.terms.has(plainLabel(tokens)) === true) return true;
  if (ofOthers.test(head.text) && names.subject?.heads.has(plainLabel([head])) === true) return false;
  return isPlain(argument, names, ofEvents.test(head.text));
}

/** Where the bracket opens that the tokens end with; null where they end with none. */
function lastBracket(tokens: readonly Token[]): number | null {
  let depth = 0;
  for (let i = tokens.length - 1; i > 0; i--) {
    const { kind } = tokens[i] as Token;
    depth += kind === 'close' ? 1 : kind === 'open' ? -1 : 0;
    if (depth <= 0) return kind === 'open' ? i : null;
  }
  return null;
}

/** `x.grad`, `norm.pdf`. */
const isDotted = (tokens: readonly Token[], names: Names): boolean =>
  tokens.length > 1 &&
  tokens.length % 2 === 1 &&
  tokens.every(({ kind, text }, i) =>
    i % 2 === 0
      ? (kind === 'name' || kind === 'function') && (isPlainName(text, names) || quantitiesOf(text).size > 0)
      : text === '.',
  );

/**
 * Arguments that are no other ones: names, each alone (`f(x, y)`, `p(x|y)`, `g(f(x))`), or numbers, as in `H(1/4)`; events may be that a
 * name has a value or lies on one side of it. `f(2x)`, `E[X^2]` and `P(A^c)` are something else than f, E[X] and P(A).
 */
const isPlain = (tokens: readonly Token[], names: Names, isEvent: boolean): boolean =>
  splitTokens(tokens, ({ kind, text }) => kind === 'sign' && /^[,;|]$/.test(text) && 'between').every(
    (argument, i, all) => {
      if (argument.length === 0) return tokens.length === 0 || (i > 0 && i < all.length - 1);
      if (argument.every(({ kind, text }) => kind === 'number' || /^(?:[-/]|pi)$/.test(text))) return true;
      if (isEvent) return isEventAlone(argument, names);
      return isNameAlone(argument, names);
    },
  );

/** `X = 1`, `X > 2`, `A`. */
const isEventAlone = (tokens: readonly Token[], names: Names): boolean => {
  const sides = splitTokens(tokens, ({ kind, text }) => kind === 'sign' && /^(?:==?|<=?|>=?)$/.test(text) && 'between');
  return (
    sides.length <= 2 &&
    sides.every((side) => {
      const [only, ...others] = side[0]?.text === '-' ? side.slice(1) : side;
      if (only?.kind === 'number') return others.length === 0;
      return only === side[0] && isNameAlone(side, names) && !side.some(({ text }) => /'|_bar$|_c$/.test(text));
    })
  );
};

function isNameAlone(tokens: readonly Token[], names: Names): boolean {
  const [head, ...rest] = tokens;
  if (head === undefined || (head.kind !== 'name' && head.kind !== 'function')) return false;
  if (!names.isAllowed(head.text) && !isPlainName(head.text, names)) return false;
  const behind = rest.filter(({ text }) => text !== "'");
  if (behind.length === 0) return true;
  const isSquare = /^(?:s|σ|sigma)$/.test(head.text) && /^\^[({]?2[)}]?$/.test(behind.map(({ text }) => text).join(''));
  const isFunction = head.kind === 'function' && names.isAllowed(head.text);
  return isSquare || (!isFunction && isOneBracket(behind) && isPlain(behind.slice(1, -1), names, false));
}
