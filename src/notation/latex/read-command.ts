import { ExpressionError } from '../../language/expression-error';
import { type Lexing, put, skip, subscript } from '../lexing';
import { latexCommands } from './latex-commands';

const control = /\\([A-Za-z]+\*?|[\s\S])/y;
const group = /\s*\{\s*([^{}]*)\}|\s*([A-Za-z0-9])/y;
const plainWord = /^[A-Za-z][A-Za-z0-9]*$/;

/** Reads the command of LaTeX that starts where the lexer stands. */
export function readCommand(lexing: Lexing): number {
  const { at, source } = lexing;
  control.lastIndex = at;
  const [whole = '\\', written = ''] = control.exec(source.text) ?? [];
  const to = at + whole.length;
  if (/^\s?$/.test(written)) return skip(lexing, to);
  const command = latexCommands.get(written.replace('*', ''));
  // What it stands in may be the name of what was asked for, of which nothing need be understood.
  if (command === undefined)
    return written === '[' ? readNamed(lexing, to) : put(lexing, 'command', `unknown:${written}`, to);
  switch (command.is) {
    case 'space':
      if (/^(?:left|right|middle)$/.test(written)) return source.text.charAt(to) === '.' ? skip(lexing, to + 1) : to;
      return skip(lexing, to);
    case 'name':
      return putName(lexing, command.text, to);
    case 'sign':
    case 'open':
    case 'close':
      return put(lexing, command.is, command.text, to);
    case 'command':
      return command.text === 'begin' || command.text === 'end'
        ? readEnvironment(lexing, command.text, to)
        : put(lexing, 'command', command.text, to);
    case 'style':
    case 'prose':
      return readStyled(lexing, to, command.is === 'prose');
    case 'accent':
      return readAccented(lexing, command.text, to);
  }
}

const character = /([A-Z][A-Za-z]+)\]/y;

/** `\[Sigma]` as Mathematica writes it. */
function readNamed(lexing: Lexing, from: number): number {
  character.lastIndex = from;
  const [whole, name = ''] = character.exec(lexing.source.text) ?? [];
  if (whole === undefined) return skip(lexing, from);
  const names: Readonly<Record<string, string>> = { Pi: 'pi', ExponentialE: 'e', Epsilon: 'epsilon' };
  return put(lexing, 'name', names[name] ?? name.toLowerCase(), from + whole.length);
}

/** Adds a name with the subscript that follows it. */
function putName(lexing: Lexing, name: string, to: number): number {
  const [whole, index = ''] = subscript(lexing.source.text, to);
  return put(lexing, 'name', index === '' ? name : `${name}_${index}`, to + whole.length);
}

function readEnvironment(lexing: Lexing, command: string, to: number): number {
  const match = argument(lexing.source.text, to);
  if (match === null) return put(lexing, 'command', command, to);
  return put(lexing, 'command', `${command}:${match.content.trim().replace('*', '')}`, match.to);
}

/** `\mathrm{ReLU}` is a name; of anything else the style says nothing. */
function readStyled(lexing: Lexing, to: number, isProse: boolean): number {
  const match = argument(lexing.source.text, to);
  if (match === null) return skip(lexing, to, 'none');
  const content = match.content.trim();
  if (plainWord.test(content) && !(isProse && /^(?:otherwise|else|if|for|when|where)$/.test(content)))
    return putName(lexing, content, match.to);
  if (isProse) return put(lexing, 'word', content, match.to);
  return skip(lexing, to, 'none');
}

/** `\hat{y}` as `y_hat`; an arrow says only that y is a vector. */
function readAccented(lexing: Lexing, accent: string, to: number): number {
  const match = argument(lexing.source.text, to);
  const name = match?.content.trim().replace(/^\\/, '') ?? '';
  if (match === null || !plainWord.test(name)) {
    const place = lexing.source.origin(lexing.at, to);
    const reason = `\\${accent} stands over something that is no name.`;
    throw new ExpressionError('unknown-command', reason, 'Write a name.', [], place.start, place.end);
  }
  return putName(lexing, accent === 'vec' ? name : `${name}_${accent}`, match.to);
}

function argument(text: string, at: number): { readonly content: string; readonly to: number } | null {
  group.lastIndex = at;
  const match = group.exec(text);
  return match === null ? null : { content: match[1] ?? match[2] ?? '', to: at + match[0].length };
}
