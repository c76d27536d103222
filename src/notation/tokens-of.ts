import { ExpressionError } from '../language/expression-error';
import { readCommand } from './latex/read-command';
import { found, type Lexing, put, skip, subscript } from './lexing';
import type { MappedText } from './mapped-text';
import type { Token } from './token';
import { withoutModules } from './without-modules';

const letters = 'A-Za-z\\u00C0-\\u02AF\\u0370-\\u03FF\\u2100-\\u214F\\u2202\\u2207';
const number = /\d+(?:_\d{3})*(?:\.(?![*/^]|\.)\d*)?(?:(?:[eE]|\*\^)[+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const marks = '\\u0300-\\u036F\\u20D7';
const initial = new RegExp(`[${letters}_]`);
const mark = new RegExp(`[${marks}]`);
const word = new RegExp(`[${letters}_][${letters}${marks}0-9]*(?:_{1,3}[${letters}0-9]+)*`, 'y');
/** The constants of Maxima. */
const constant = /%(pi|e)\b/y;
const sign =
  /\+\/?-|-\+|->|\/\/|:=|<=>|<==(?!=)|==|!=|<=|>=|=>|\*\*|\.\*|\.\/|\.\^|\.\.\.|\^\*\*|[-+*/^=<>,;:!'|&%?@#≈±√∑∏∫∞⊤…°∘⊙∈]|\\\\(?:\[[\d.]+\s*[a-z]{2}\])?|_|\./y;
const opening = '([{⌊⌈';
const closing = ')]}⌋⌉';

/** Tells LaTeX from what is typed as plain text. */
const isLatex = (text: string): boolean => /\\[A-Za-z,;:!()[\]{}]|\$/.test(text);

/**
 * The pieces of a formula, an `end` last.
 * @throws ExpressionError at a character or command that means nothing
 */
export function tokensOf(source: MappedText): Token[] {
  const { text } = source;
  const [latex, hasMarks] = [isLatex(text), mark.test(text)];
  const lexing: Lexing = { source, latex, hasMarks, tokens: [], at: 0, gap: 'space' };
  while (lexing.at < source.text.length) lexing.at = readPiece(lexing);
  put(lexing, 'end', '', source.text.length);
  return lexing.tokens;
}

/** Reads one piece, and says where the next one starts. */
function readPiece(lexing: Lexing): number {
  const { source, at, latex } = lexing;
  const { text } = source;
  const character = text.charAt(at);
  if (character === ' ') return skip(lexing, at + 1);
  if (character === '\n') return skip(lexing, at + 1, 'line');
  const startsNumber = (character >= '0' && character <= '9') || character === '.';
  const digits = startsNumber ? found(number, text, at) : null;
  if (digits !== null) return put(lexing, 'number', plainDigits(digits), at + digits.length);
  const name = initial.test(character) ? found(word, text, at) : null;
  if (name !== null && !/^_+$/.test(name)) return readName(lexing, name);
  if (opening.includes(character)) return put(lexing, 'open', character, at + 1);
  if (closing.includes(character)) return put(lexing, 'close', character, at + 1);
  if (/\s/.test(character) || (latex && (character === '$' || character === '~'))) return skip(lexing, at + 1);
  if (character === '\\' && text.charAt(at + 1) !== '\\') return readCommand(lexing);
  if (character === '∛') return put(lexing, 'name', 'cbrt', at + 1);
  if (character === '∞') return put(lexing, 'name', 'Infinity', at + 1);
  const maxima = character === '%' ? found(constant, text, at) : null;
  if (maxima !== null) return put(lexing, 'name', maxima.slice(1), at + maxima.length);
  const operator = found(sign, text, at);
  if (operator !== null) return put(lexing, 'sign', signOf(operator), at + operator.length);
  if (character === '~') return put(lexing, 'sign', '≈', at + 1);
  const { start, end } = source.origin(at, at + 1);
  throw new ExpressionError('syntax', `"${character}" is no sign of an expression.`, 'Leave it out.', [], start, end);
}

const plainDigits = (digits: string): string =>
  /[_*]/.test(digits) ? digits.replaceAll('_', '').replace('*^', 'e') : digits;

const signOf = (operator: string): string => {
  if (operator === '**' || operator === '^**') return '^';
  if (operator.startsWith('\\\\')) return '\\\\';
  if (operator === ':=') return '=';
  if (operator === '+-' || operator === '+/-' || operator === '-+') return '±';
  return operator === '…' ? '...' : operator;
};

function readName(lexing: Lexing, written: string): number {
  const { text } = lexing.source;
  const module = withoutModules(text, lexing.at, written);
  const name = lexing.hasMarks ? withoutMarks(module.text) : module.text;
  const to = lexing.at + module.length;
  if (text.charAt(to) !== '_') return put(lexing, 'name', name, to);
  const [whole, index = ''] = subscript(text, to);
  return put(lexing, 'name', index === '' ? name : `${name}_${index}`, to + whole.length);
}

const accents: ReadonlyMap<string, string> = new Map([
  ['\u0302', 'hat'],
  ['\u0304', 'bar'],
  ['\u0305', 'bar'],
  ['\u0303', 'tilde'],
  ['\u0307', 'dot'],
]);
/** An arrow above, or a line below, says only that x is a vector. */
const vector = /[\u20D7\u0331\u0332]/g;

/** `x̂` as x_hat; a letter with any other mark, as one that is struck out, is another name. */
function withoutMarks(written: string): string {
  const name = written.replace(vector, '');
  const [base = '', ...marks] = name.split(/(?=[\u0300-\u036F])/);
  const named = marks.map((mark) => (mark.length === 1 ? accents.get(mark) : undefined));
  return named.includes(undefined) ? name : [base, ...named].join('_');
}
