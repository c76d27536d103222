import { ExpressionError } from '../language/expression-error';
import { isLabel } from './label/is-label';
import { refuseLabel } from './label/refuse-label';
import type { Names } from './names';
import { refuseApproximation } from './refuse-approximation';
import { isOneBracket, splitTokens } from './split-tokens';
import type { Token } from './token';
import { withoutOpening } from './without-opening';

/** Of what is asked for, as far as it tells how the words around it are read. */
interface AskedValue {
  readonly isTensor: boolean;
  readonly isExact: boolean;
}

/** One of the values of an answer such as `x = 1/3 ≈ 0.333`, an `end` last. */
export type Segment = readonly Token[];

/**
 * The values that an answer gives: without the name of what was asked for (`x = 3`, `f(x) = …`, `mean: 3`), the words around it
 * and the stop at its end.
 * @throws ExpressionError where there is none, where an equation for a variable of the question stands instead, where what stands before it
 * is no name of it, or where it is said to be about so much though it is asked for exactly
 */
export function answerTokens(
  tokens: readonly Token[],
  names: Names,
  { isTensor, isExact }: AskedValue,
): readonly Segment[] {
  const end = tokens.at(-1) as Token;
  const spoken = withoutStop(withoutOpening(withoutFrame(withoutStop(tokens.slice(0, -1))), names, isTensor));
  requirePlainSigns(spoken);
  const segments = splitTokens(spoken, (token) => isEqual(token) && 'between');
  const [label, ...values] = segments;
  const hasLabel = values.length > 0 && label !== undefined && isLabel(label, names, isTensor);
  if (values.length > 0 && !hasLabel) {
    requireNoEquation(label as Segment, names);
    refuseLabel(label as Segment, names);
  }
  const kept = hasLabel ? withoutLabels(values, names) : segments;
  const filled = kept.filter((own, i) => own.length > 0 || i > 0);
  if (isExact) requireExact(spoken, filled[0]);
  const hole = filled.findIndex((own) => own.length === 0);
  if (hole >= 0 && filled.length > 1)
    throw new ExpressionError('syntax', 'Two signs of equality stand side by side.', 'Write one.', [], 0, 1);
  if (filled.length === 0)
    throw new ExpressionError('empty-expression', 'This expression is empty.', 'Write a formula.', [], 0, 1);
  return filled.map((segment) => {
    const after = segment.at(-1)?.end ?? end.start;
    return [...segment, { kind: 'end', text: '', gap: 'none', start: after, end: after }];
  });
}

/** @throws ExpressionError for `~=`, `/=`, `+=` and the like, which other languages have for other things */
function requirePlainSigns(tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const { text, gap, start, end } = token;
    if (!isEqual(token) || gap !== 'none') continue;
    const before = tokens[i - 1];
    if (before?.kind === 'sign' && before.text !== "'" && before.text !== '|')
      throw new ExpressionError(
        'syntax',
        `${before.text}${text} has no meaning here.`,
        'Write = or the value alone.',
        [],
        start,
        end,
      );
  }
}

/** @throws ExpressionError where a ≈ stands before the value */
function requireExact(tokens: readonly Token[], value: Segment | undefined): void {
  const sign = tokens[tokens.indexOf(value?.[0] as Token) - 1];
  if (sign === undefined || !isEqual(sign) || sign.text !== '≈') return;
  refuseApproximation(sign);
}

/** The last of several names is no value either: `dL/dz = p - y = s - y` where p is none of the answer's. */
function withoutLabels(values: readonly Segment[], names: Names): readonly Segment[] {
  const first = values.findIndex((segment, i) => i === values.length - 1 || !isLabel(segment, names));
  return values.slice(first);
}

/** `\boxed{x = 1/3}`: what a value is called may stand in the box around both. */
function withoutFrame(tokens: readonly Token[]): readonly Token[] {
  const isFramed = tokens[0]?.text === '{' && isOneBracket(tokens) && tokens.some(isEqual);
  return isFramed ? withoutFrame(withoutStop(tokens.slice(1, -1))) : tokens;
}

function withoutStop(tokens: readonly Token[]): readonly Token[] {
  let to = tokens.length;
  while (to > 1 && /^[.,;]$/.test(tokens[to - 1]?.text ?? '')) to--;
  return to === tokens.length ? tokens : tokens.slice(0, to);
}

const isEqual = ({ kind, text }: Token): boolean => kind === 'sign' && (text === '=' || text === '≈');

/** @throws ExpressionError for `x = 3` where x is a variable that the answer is a formula of */
function requireNoEquation(tokens: Segment, names: Names): void {
  const [only] = tokens;
  if (tokens.length !== 1 || only?.kind !== 'name' || !names.isAllowed(only.text) || /^(?:e|pi)$/.test(only.text))
    return;
  const reason = `${only.text} is a variable of this question: this is an equation, and no formula.`;
  throw new ExpressionError('equation', reason, 'Write the formula alone.', [], only.start, only.end);
}
