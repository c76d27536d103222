import type { Names } from './names';
import type { Token } from './token';

/** Words that say something of the value. */
const connecting = /^(?:and|or|not|no|if|else|for|when|otherwise|wrong|false|incorrect|never)$/i;
/** Prose with a value in it, or a word that says something of one. */
const saysMore = /\d|\b(?:and|or|not|no|if|else|for|when|otherwise|wrong|false|incorrect|never)\b/i;
const signs = /^(?:['|*/^,;:.+-]|°)$/;
/** More is a sentence. */
const longest = 40;

/**
 * Whether some tokens name what was asked for, and are no value: they are made of names and signs, with something in
 * them that no answer could use or that only a name has: `f'(x)`, `D_KL(p|q)`, `dL/dx`, `sigma^2`, `a(t)`.
 */
export function isLabel(tokens: readonly Token[], names: Names): boolean {
  if (tokens.length === 0) return true;
  if (tokens.length > longest) return false;
  let depth = 0;
  let isForeign = false;
  for (const [i, { kind, text }] of tokens.entries()) {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    if (kind === 'open') depth++;
    if (kind === 'close') depth--;
    if (connecting.test(text) || (kind === 'word' && saysMore.test(text))) return false;
    if (kind === 'sign' && depth === 0 && !signs.test(text) && !(text === '#' && i === 0)) return false;
    if (kind === 'number' && depth === 0 && !isExponent(tokens, i)) return false;
    const isName = kind === 'name' || kind === 'function';
    if (isName && !names.isAllowed(text)) isForeign = true;
    if (kind === 'command' && text.startsWith('unknown')) isForeign = true;
    if (text === "'" || text === '∂' || text === '∫') isForeign = true;
    if (isName && names.isNumber(text) && isApplied(next) && before?.kind !== 'number') isForeign = true;
    if (kind === 'function' && tokens.length === 1) isForeign = true;
  }
  return isForeign;
}

/** `s^2` and `A^-1` have numbers in them that are no values. */
function isExponent(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.text ?? '';
  return before === '^' || before === '_' || (/^[-({]$/.test(before) && tokens[i - 2]?.text === '^');
}

const isApplied = (next: Token | undefined): boolean => next?.text === '(' && next.gap === 'none';
