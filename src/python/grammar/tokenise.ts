import { syntaxError } from '../read/tree';
import type { Span } from '../syntax';
import { Indents } from './indents';
import { numberEnd } from './number-end';
import { stringAt, unsupportedAt } from './string-token';
import { keywords, type Token } from './token';

const space = /(?:[ \t\f]|\\\n)+/y;
const lineStart = /[ \t\f]*/y;
const comment = /#[^\n]*/y;
const name = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const operator =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|->|:=|==|!=|<=|>=|\*\*|\/\/|>>|<<|[-+*/%@&|^]=|[-+*/%@&|^~<>=()[\]{},:;.]/y;
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The most brackets that Python's tokenizer keeps open. */
const mostBrackets = 199;

const at = (pattern: RegExp, text: string, place: number): string | null => {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0] ?? null;
};

/**
 * The words of a part of a file, as Python 3.11 splits it.
 * @param isInBrackets whether lines have no meaning, as in the fields of a formatted string
 * @throws PythonFault where Python refuses one
 */
export function tokenise(text: string, { start, end }: Span, isInBrackets: boolean): readonly Token[] {
  const tokens: Token[] = [];
  const indents = new Indents();
  const brackets: Token[] = [];
  const part = text.slice(0, end);
  let place = start;
  let isLineStart = !isInBrackets;
  while (place < end) {
    if (isLineStart) {
      const indent = at(lineStart, part, place) ?? '';
      place += indent.length;
      isLineStart = false;
      const next = part[place];
      if (next === '\\') unsupportedAt('a line that begins with \\', { start: place, end: place + 1 });
      if (next !== undefined && next !== '\n' && next !== '#') tokens.push(...indents.of(indent, place));
      continue;
    }
    if (part[place] === '\n') {
      isLineStart = brackets.length === 0 && !isInBrackets;
      const last = tokens.at(-1)?.type;
      if (isLineStart && last !== undefined && !/newline|indent|dedent/.test(last))
        tokens.push({ type: 'newline', text: '\n', start: place, end: place + 1 });
      place++;
      continue;
    }
    const skipped = at(space, part, place) ?? at(comment, part, place);
    if (skipped === null) {
      const token = tokenAt(part, place);
      balance(token, brackets);
      tokens.push(token);
      place = token.end;
    } else {
      place += skipped.length;
      if (place >= end && skipped.endsWith('\\\n') && !isInBrackets)
        syntaxError({ start: place - 2, end: place - 1 }, 'unexpected EOF while parsing', 'Leave the \\ out.');
    }
  }
  const [open] = brackets.slice(-1);
  if (open !== undefined) syntaxError(open, `'${open.text}' was never closed`, 'Close it.');
  const close = { start: Math.max(start, end - 1), end };
  if (!isInBrackets) {
    const last = tokens.at(-1)?.type;
    if (last !== undefined && last !== 'newline') tokens.push({ type: 'newline', text: '', ...close });
    tokens.push(...indents.of('', close.start));
  }
  tokens.push({ type: 'end', text: '', ...close });
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  const made = (type: Token['type'], end: number): Token => ({ type, text: text.slice(start, end), start, end });
  const written = stringAt(text, start);
  if (written !== null) return made('string', written.end);
  if (/[0-9]/.test(text[start] ?? '') || (text[start] === '.' && /[0-9]/.test(text[start + 1] ?? '')))
    return made('number', numberEnd(text, start));
  const word = at(name, text, start);
  if (word !== null) {
    const token = made(keywords.has(word) ? 'keyword' : 'name', start + word.length);
    // Python takes names that are alike in this form for one.
    return word.normalize('NFKC') === word ? token : unsupportedAt('a name with this character', token);
  }
  const sign = at(operator, text, start);
  if (sign !== null) return made('operator', start + sign.length);
  return syntaxError({ start, end: start + 1 }, 'invalid character', 'Leave it out.');
}

function balance(token: Token, brackets: Token[]): void {
  if (token.type !== 'operator') return;
  if ('([{'.includes(token.text)) {
    brackets.push(token);
    if (brackets.length > mostBrackets) unsupportedAt('brackets that are nested so deeply', token);
  }
  const wanted = pairs[token.text];
  if (wanted === undefined) return;
  if (brackets.pop()?.text !== wanted) syntaxError(token, `unmatched '${token.text}'`, 'Open it before.');
}
