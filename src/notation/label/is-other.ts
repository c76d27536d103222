import type { Token } from '../token';
import { derivativeIn } from './derivative-in';
import { plainLabel } from './plain-label';
import { quantitiesOf } from './quantity-groups';

/**
 * Whether a name says something else than those that are asked for: another letter (`a` where `b` is), the same of something else
 * (`det(B)` where `det(A)` is), a part of it (`A`), its derivative, another of several (`L_2`), or its value somewhere (`L(2)`).
 */
export function isOther(tokens: readonly Token[], names: ReadonlySet<string>): boolean {
  const [label, head, asked] = [plainLabel(tokens), plainLabel(tokens.slice(0, 1)), [...names]];
  const open = tokens.findIndex(({ kind }) => kind === 'open');
  const applied = open > 0 ? plainLabel(tokens.slice(0, open)) : label;
  const parts = derivativeIn(tokens);
  if (parts !== null) return !isDerivativeAsked(label, parts.of, asked);
  if (isOneOf(tokens, applied, asked)) return true;
  if (open > 0 && names.has(applied) && tokens.slice(open).some(({ kind }) => kind === 'number')) return true;
  const own = lettersOf(applied);
  const letters = asked.map(lettersOf).filter((each) => each !== null);
  if (own !== null && letters.length > 0 && !letters.includes(own)) return true;
  if (applied.endsWith("'") && names.has(applied.replace(/'+$/, ''))) return true;
  const isSameOf = (each: string): boolean => /^\p{L}/u.test(head) && each.startsWith(head) && each !== head;
  return asked.some((each) => each !== label && (each.includes(label) || isSameOf(each)));
}

/** The letter of a symbol, or the two of a product, without an index: null for words. */
const lettersOf = (label: string): string | null =>
  /^(\p{L}{1,2}(?:bar|hat|tilde|dot)?)\p{M}*\d{0,2}$/u.exec(label)?.[1] ?? null;

/** Whether a derivative in signs is asked for: the same in either sign, that of a function with a prime, or one in words. */
const isDerivativeAsked = (label: string, of: string, asked: readonly string[]): boolean =>
  asked.some(
    (each) =>
      each.replaceAll('∂', 'd') === label.replaceAll('∂', 'd') ||
      (of !== '' && each.replace(/\W.*$/su, '') === of && each.includes("'")) ||
      [...quantitiesOf(each)].some((group) => quantitiesOf('derivative').has(group)),
  );

/** `L_2`, `L_max` and `L2`, where L is asked for, or another of its kind. */
function isOneOf(tokens: readonly Token[], label: string, asked: readonly string[]): boolean {
  const [, base] = /^([\p{L}\p{M}]+?)(?:_.+|\d+)$/u.exec(tokens[0]?.text ?? '') ?? [];
  if (base === undefined || asked.includes(label)) return false;
  const letter = plainLabel([{ kind: 'name', text: base, gap: 'none', start: 0, end: 0 }]);
  return asked.some((each) => each === letter || (each.startsWith(letter) && /^\d+$/.test(each.slice(letter.length))));
}
