import { describe, expect, it } from 'vitest';
import { directContents } from '../../src/notation/direct-contents';
import { plainCharacters } from '../../src/notation/plain-characters';
import type { Token } from '../../src/notation/token';
import { tokensOf } from '../../src/notation/tokens-of';
import { requireNoDecimalCommas, withDecimalCommas } from '../../src/notation/with-decimal-commas';
import { withGroupedDigits } from '../../src/notation/with-grouped-digits';
import { withoutUnit } from '../../src/notation/without-unit';

const tokensIn = (text: string): readonly Token[] =>
  tokensOf(plainCharacters(text)).map(
    (token, i, all): Token =>
      token.kind === 'name' && all[i + 1]?.kind === 'open' ? { ...token, kind: 'function' } : token,
  );

/** How often tokens are looked at. */
function looks(tokens: readonly Token[], read: (tokens: readonly Token[]) => unknown): number {
  let count = 0;
  const counted = new Proxy(tokens, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) count++;
      return Reflect.get(target, key, receiver);
    },
  });
  read(counted);
  return count;
}

const stages: Readonly<Record<string, (tokens: readonly Token[]) => unknown>> = {
  'grouped digits': (tokens) => withGroupedDigits(tokens, null, false),
  'grouped digits beside commas': (tokens) => withGroupedDigits(tokens, 'comma', false),
  'decimal commas': (tokens) => withDecimalCommas(tokens, false),
  'decimal commas of tensors': (tokens) => withDecimalCommas(tokens, true),
  'no decimal commas': (tokens) => requireNoDecimalCommas(tokens),
  brackets: (tokens) => directContents(tokens),
};
const repeated = ['½', '½ ', '2½', '1 ', '1, ', "1'", '.5', '1 000 ', 'f(', 'f(1; ', '(', '(x)', ')', '[1 2] ', 'x'];

describe('what reads tokens looks at each a bounded number of times, however many stand side by side', () => {
  it.each(Object.keys(stages))('%s', (name) => {
    for (const text of repeated) {
      const [few, many] = [250, 1000].map((count) => looks(tokensIn(text.repeat(count)), stages[name] ?? (() => 0)));
      expect(many ?? 0, text).toBeLessThanOrEqual(4 * (few ?? 0) + 100);
    }
  });
});

it('looks for a unit among the last tokens alone', () => {
  for (const text of repeated)
    expect(
      looks(tokensIn(text.repeat(1000)), (tokens) => withoutUnit(tokens, new Set(['m/s', 'nats']))),
      text,
    ).toBeLessThanOrEqual(20);
});

it('reads a long run of numbers as it reads its last ones', () => {
  const read = (text: string): string =>
    withGroupedDigits(tokensIn(text), null, false)
      .map((token) => token.text)
      .join(' ')
      .trim();
  expect(read('7 1,234,567')).toBe('7 1234567');
  expect(read(`${'7 '.repeat(300)}1,234,567`)).toBe(`${'7 '.repeat(300)}1234567`);
});

it('gives what stands in each bracket and in none inside of it', () => {
  const contents = directContents(tokensIn('a (b [c] d) e'));
  const texts = [...contents].map(([open, own]) => `${open}: ${own.map(({ text }) => text).join(' ')}`.trim());
  expect(texts).toEqual(['-1: a ) e', '1: b ] d', '3: c']);
  expect(directContents(tokensIn('a) (b)')).size).toBe(1);
});
