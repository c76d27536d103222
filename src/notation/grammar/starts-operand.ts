import { type Reading, token } from './reading';

const words: ReadonlySet<string> = new Set(['and', 'or', 'not', 'if', 'else', 'for', 'when', 'otherwise']);

/** Whether a number, name, call, root or bracket may start here. */
export function startsOperand(at: Reading): boolean {
  const { kind, text } = token(at);
  if (kind === 'sign') return text === '√' || (text === '|' && at.bars === 0);
  if (kind === 'command') return text !== 'end' && !text.startsWith('end:');
  if (kind === 'name') return !words.has(text);
  return kind === 'number' || kind === 'function' || kind === 'open';
}
