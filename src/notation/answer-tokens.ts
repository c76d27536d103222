import { ExpressionError } from '../language/expression-error';
import type { Names } from './names';
import type { Token } from './token';

/** One of the values of an answer such as `x = 1/3 ≈ 0.333`, an `end` last. */
export type Segment = readonly Token[];

/** Words before an answer that say nothing of it. */
const openings: ReadonlySet<string> = new Set(
  'answer ans result solution approx about roughly ca therefore so hence'.split(' '),
);
const prose: ReadonlySet<string> = new Set(['is', ':', '=', '≈', '.']);

/**
 * The values that an answer gives: without the name of what was asked for (`x = 3`, `f(x) = …`), the words around it and
 * the stop at its end.
 * @throws ExpressionError where there is none, or where an equation for a variable of the question stands instead
 */
export function answerTokens(tokens: readonly Token[], names: Names): readonly Segment[] {
  const end = tokens.at(-1) as Token;
  const trimmed = withoutStop(withoutOpening(tokens.slice(0, -1), names));
  const segments = split(trimmed);
  const [label, ...values] = segments;
  const kept = values.length > 0 && label !== undefined && isLabel(label, names) ? values : segments;
  if (values.length > 0) requireNoEquation(label as Segment, names);
  const filled = kept.filter((own, i) => own.length > 0 || i > 0);
  if (filled.length === 0)
    throw new ExpressionError('empty-expression', 'This expression is empty.', 'Write a formula.', [], 0, 1);
  return filled.map((segment) => {
    const after = segment.at(-1)?.end ?? end.start;
    return [...segment, { kind: 'end', text: '', gap: 'none', start: after, end: after }];
  });
}

function withoutOpening(tokens: readonly Token[], names: Names): readonly Token[] {
  let from = 0;
  const isOpening = ({ kind, text }: Token): boolean =>
    kind === 'name' && openings.has(text.toLowerCase()) && !names.isKnown(text);
  if (/^the$/i.test(tokens[0]?.text ?? '') && tokens[1] !== undefined && isOpening(tokens[1])) from = 1;
  while (tokens[from] !== undefined && isOpening(tokens[from] as Token)) {
    from++;
    while (prose.has(tokens[from]?.text ?? '')) from++;
  }
  return tokens.slice(from);
}

function withoutStop(tokens: readonly Token[]): readonly Token[] {
  let to = tokens.length;
  while (to > 1 && /^[.,;]$/.test(tokens[to - 1]?.text ?? '')) to--;
  return tokens.slice(0, to);
}

function split(tokens: readonly Token[]): readonly Segment[] {
  const segments: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth--;
    const isEqual = depth === 0 && token.kind === 'sign' && (token.text === '=' || token.text === '≈');
    if (isEqual) segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}

const connecting = /^(?:and|or|not|if|else)$/;

/** Whether this names what was asked for: it is made of names, some of which no answer could use. */
function isLabel(tokens: readonly Token[], names: Names): boolean {
  if (tokens.length === 0) return true;
  if (tokens.length > 16) return false;
  let depth = 0;
  let isForeign = false;
  for (const { kind, text } of tokens) {
    if (kind === 'open') depth++;
    if (kind === 'close') depth--;
    if (connecting.test(text) || /^[±;?]$/.test(text)) return false;
    if (depth === 0 && (kind === 'number' || text === '+' || text === '-')) return false;
    if ((kind === 'name' || kind === 'function') && !names.isAllowed(text)) isForeign = true;
  }
  return isForeign;
}

/** @throws ExpressionError for `x = 3` where x is a variable that the answer is a formula of */
function requireNoEquation(tokens: Segment, names: Names): void {
  const [only] = tokens;
  if (tokens.length !== 1 || only?.kind !== 'name' || !names.isAllowed(only.text) || /^(?:e|pi)$/.test(only.text))
    return;
  const reason = `${only.text} is a variable of this question: this is an equation, and no formula.`;
  throw new ExpressionError('equation', reason, `Write the formula alone.`, [], only.start, only.end);
}
