import { ExpressionError } from '../../language/expression-error';
import type { Names } from '../names';
import type { Token } from '../token';

const shown = 40;

/**
 * @throws ExpressionError where words stand before a value that are no name of what is asked for: they may say that it is something else, or
 * how sure somebody is
 */
export function refuseLabel(tokens: readonly Token[], names: Names): void {
  const [head, next] = tokens;
  const isWords = tokens.every(({ kind }) => kind === 'name' || kind === 'function' || kind === 'word');
  const isUnknown = (head?.kind === 'name' || head?.kind === 'function') && !names.isAllowed(head.text);
  const isApplied = isUnknown && (next?.kind === 'open' || next?.text === "'");
  if ((!isWords && !isApplied) || tokens.every(({ kind, text }) => kind === 'name' && names.isAllowed(text))) return;
  const text = tokens.map((token, i) => `${i > 0 && token.gap !== 'none' ? ' ' : ''}${token.text}`).join('');
  const label = text.length > shown ? `${text.slice(0, shown)}…` : text;
  const reason = `"${label}" before the value is no name of what is asked for.`;
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 1];
  throw new ExpressionError('label', reason, 'Write the answer alone.', [], start, end);
}
