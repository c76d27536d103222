import { ExpressionError } from '../language/expression-error';
import { isLabel } from './label/is-label';
import { plainLabel } from './label/plain-label';
import type { Names } from './names';
import { refuseApproximation } from './refuse-approximation';
import { splitTokens } from './split-tokens';
import type { Token } from './token';

/**
 * The tokens of a tensor with commas and semicolons alone between its elements: `y1 = 5, y2 = 11` and `5 and 11` as 5, 11;
 * `<8, 3>` as (8, 3); `(5 | 11)` and rows between bars by lines.
 */
export function tensorTokens(
  tokens: readonly Token[],
  names: Names,
  { isExact }: { readonly isExact: boolean },
  text: string,
): readonly Token[] {
  const end = tokens.at(-1) as Token;
  const own = tokens.slice(0, -1);
  return [...withoutNames(withoutCrosses(withoutBars(withoutAngles(own)), text), names, isExact), end];
}

const asSign = (token: Token, text: string): Token => ({ ...token, kind: 'sign', text });

function withoutAngles(tokens: readonly Token[]): readonly Token[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first?.text !== '<' || last?.text !== '>' || tokens.length < 3) return tokens;
  return [{ ...first, kind: 'open', text: '(' }, ...tokens.slice(1, -1), { ...last, kind: 'close', text: ')' }];
}

/** Bars around each line say nothing; one in a bracket separates rows; others say that a determinant is meant, or a norm. */
function withoutBars(tokens: readonly Token[]): readonly Token[] {
  const lines = splitTokens(tokens, ({ gap }) => gap === 'line' && 'before').filter((line) => line.length > 0);
  const isBarred = (line: readonly Token[]): boolean =>
    line.length > 2 && line.every(({ text }, i) => (text === '|') === (i === 0 || i === line.length - 1));
  if (lines.length > 1 && lines.every(isBarred))
    return lines.flatMap((line) =>
      line.slice(1, -1).map((token, i): Token => (i === 0 ? { ...token, gap: 'line' } : token)),
    );
  const bars = tokens.filter(({ text }) => text === '|');
  if (bars.length !== 1 || tokens[0]?.kind !== 'open') return tokens;
  return tokens.map((token) => (token.text === '|' ? asSign(token, ';') : token));
}

const cross = /^(?:[×✕⨉xX]|\\times|by)$/;

/** `16 × 32 × 32`, a shape: the product is no list. */
function withoutCrosses(tokens: readonly Token[], written: string): readonly Token[] {
  const isShape = tokens.every(({ kind, text, start, end }, i) =>
    i % 2 === 0 ? kind === 'number' && /^\d+$/.test(text) : cross.test(written.slice(start, end).trim()),
  );
  if (!isShape || tokens.length < 3 || tokens.length % 2 === 0) return tokens;
  return tokens.map((token, i) => (i % 2 === 0 ? token : asSign(token, ',')));
}

/** Elements that bear names, or that words join. */
function withoutNames(tokens: readonly Token[], names: Names, isExact: boolean): readonly Token[] {
  const filled = splitTokens(tokens, ({ kind, text, gap }) =>
    text === ',' || text === ';' || (kind === 'name' && text === 'and') ? 'between' : gap === 'line' && 'before',
  ).filter((part) => part.length > 0);
  const values = filled.map((part) => withoutName(part, names));
  const isNamed = filled.length > 1 && values.every((value) => value !== null);
  if (isNamed) requireOrder(filled);
  const about = isNamed && isExact ? filled.flat().find(({ text }) => text === '≈') : undefined;
  if (about !== undefined) refuseApproximation(about);
  const isJoined = tokens.some(({ kind, text }) => kind === 'name' && text === 'and');
  if (!isNamed && !isJoined) return tokens;
  return (isNamed ? (values as readonly (readonly Token[])[]) : filled).flatMap((part, i) => {
    const [first] = part;
    return i === 0 || first === undefined ? part : [asSign({ ...first, end: first.start }, ','), ...part];
  });
}

/** Null where a part has no name. */
function withoutName(part: readonly Token[], names: Names): readonly Token[] | null {
  const equals = part.findIndex(({ kind, text }) => kind === 'sign' && (text === '=' || text === '≈'));
  const label = part.slice(0, equals);
  return equals > 0 && (isLabel(label, names) || isElement(label, names)) ? part.slice(equals + 1) : null;
}

/** `y_1`, where y is asked for. */
const isElement = (label: readonly Token[], { asked }: Names): boolean =>
  label.length === 1 && asked?.has(plainLabel(label).replace(/\d+$/, '')) === true;

/** @throws ExpressionError where the names of elements do not follow one another, as in `x_2 = 1, x_1 = 2` */
function requireOrder(parts: readonly (readonly Token[])[]): void {
  const labels = parts.map((part) =>
    part.slice(
      0,
      part.findIndex(({ text }) => text === '=' || text === '≈'),
    ),
  );
  const texts = labels.map((label) => label.map(({ text }) => text).join(''));
  const indices = texts.map((text) => Number(/(\d+)\]?$/.exec(text)?.[1] ?? Number.NaN));
  const isIndexed = indices.every(Number.isFinite);
  const isInOrder = isIndexed
    ? indices.every((index, i) => i === 0 || index === (indices[i - 1] ?? 0) + 1)
    : texts.every((text, i) => i === 0 || text > (texts[i - 1] ?? ''));
  if (isInOrder) return;
  const [start, end] = [parts[0]?.[0]?.start ?? 0, parts.at(-1)?.at(-1)?.end ?? 1];
  throw new ExpressionError(
    'order',
    'These names do not follow one another.',
    'Write the elements alone, in their order.',
    [],
    start,
    end,
  );
}
