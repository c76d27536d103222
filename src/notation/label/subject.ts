import type { Token } from '../token';
import { plainLabel } from './plain-label';
import { quantitiesOf } from './quantity-groups';
import { type Roles, rolesIn } from './roles';

/** What the text of a question says of what it asks for. */
export interface Subject {
  /**
   * Whether a word in small letters stands in it, or the beginning of one that does, or the initials of several
   * side by side, or these in one. */
  says(word: string): boolean;
  /** The quantities that it names, as from `quantitiesOf`. */
  readonly quantities: ReadonlySet<number>;
  /** The terms in brackets that it writes and gives no value, as `E[-X]`, in the form of `plainLabel`. */
  readonly terms: ReadonlySet<string>;
  /** What stands before these brackets, in the same form. */
  readonly heads: ReadonlySet<string>;
  /** Both, for each of these terms. */
  readonly applied: readonly { readonly head: string; readonly argument: string }[];
  /** What its names stand for. */
  readonly roles: Roles;
}

/** Shorter beginnings may be words of their own. */
const shortestBeginning = 3;
const longestInitials = 4;

/**
 * @param id of the question, whose words count as well
 * @param read the tokens of a text; null where it cannot be read
 */
export function subjectOf(prompt: string, id: string, read: (text: string) => readonly Token[] | null): Subject {
  const text = `${prompt.replace(/\{\{[^{}]*\}\}/g, ' ')} ${id.replace(/([a-z])([A-Z])/g, '$1 $2')}`;
  const named = text.toLowerCase().match(/\p{L}[\p{L}\p{M}\p{N}_]*/gu) ?? [];
  const parts = named.flatMap((word) => word.split('_'));
  const words = new Set([...named, ...parts]);
  const initials = parts.map((word) => (word.length < shortestBeginning ? '' : word.charAt(0))).join('');
  const terms = termsIn(prompt).flatMap((term) => {
    const tokens = read(term);
    return tokens === null ? [] : [tokens];
  });
  return {
    says: (word) => {
      if (words.has(word)) return true;
      if (word.length >= shortestBeginning && parts.some((part) => part.startsWith(word))) return true;
      if (word.length > 1 && word.length <= longestInitials && initials.includes(word)) return true;
      return parts.some((_, i) => isJoined(word, parts.slice(i)));
    },
    quantities: new Set([...words].flatMap((word) => [...quantitiesOf(word), ...quantitiesOf(word.replace(/s$/, ''))])),
    terms: new Set(terms.map(plainLabel)),
    heads: new Set(terms.map((tokens) => plainLabel(tokens.slice(0, 1)))),
    applied: terms.map((tokens) => {
      const open = tokens.findIndex(({ kind }) => kind === 'open');
      return { head: plainLabel(tokens.slice(0, open)), argument: plainLabel(tokens.slice(open)) };
    }),
    roles: rolesIn(prompt),
  };
}

/** Whether a word is put together of the first of some others: `leakyrelu`. */
function isJoined(word: string, [first = '', ...others]: readonly string[]): boolean {
  if (first === '' || !word.startsWith(first)) return false;
  return word === first || isJoined(word.slice(first.length), others);
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const headBefore = /[\p{L}\\][\p{L}\p{M}\p{N}\\{}_^*']*$/u;

/** Names with what stands in brackets behind them, but for those that are given a value: `Let f(x) = x^2` asks for no f(x). */
function termsIn(prompt: string): readonly string[] {
  const terms: string[] = [];
  for (let at = 0; at < prompt.length; at++) {
    const close = closing[prompt.charAt(at)];
    const before = close === undefined ? null : headBefore.exec(prompt.slice(Math.max(0, at - 40), at));
    if (close === undefined || before === null) continue;
    const end = endOfBracket(prompt, at, close);
    if (end === null || /^\s*:?=/.test(prompt.slice(end))) continue;
    terms.push(prompt.slice(at - before[0].length, end));
  }
  return terms;
}

function endOfBracket(text: string, from: number, close: string): number | null {
  const open = text.charAt(from);
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === open) depth++;
    if (text.charAt(at) === close && --depth === 0) return at + 1;
  }
  return null;
}
