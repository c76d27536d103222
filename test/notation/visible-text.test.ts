import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../src/language/expression-error';
import { parseExpression } from '../../src/language/parse-expression';
import { plainCharacters } from '../../src/notation/plain-characters';
import { isUnseen, visibleText } from '../../src/notation/visible-text';

const turning = ['\u061C', '\u200F', '\u202B', '\u202E', '\u2067'];
const straight = ['\u200E', '\u202A', '\u202C', '\u202D', '\u2066', '\u2068', '\u2069'];
const formless = ['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF'];
const others = ['\0', '\b', '\u001B', '\u034F', '\u180E', '\u2800', '\u3164', '\u{E0061}'];

/** Where an error says that a character cannot be seen; null where there is none. */
function hidden(text: string): readonly [number, number] | null {
  try {
    visibleText(text);
    return null;
  } catch (error) {
    if (!(error instanceof ExpressionError) || error.code !== 'unseen-character') throw error;
    return [error.start, error.end];
  }
}

describe('a character that cannot be seen', () => {
  it.each([...turning, ...straight, ...formless, ...others].map((each) => [each]))(
    'is refused in the midst of a line, where it stands: %j',
    (character) => {
      expect(hidden(`x + ${character}1`)).toEqual([4, 4 + character.length]);
      expect(hidden(`π\n½ ${character} 1`)).toEqual([4, 4 + character.length]);
    },
  );
  it.each([...turning, ...others].map((each) => [each]))(
    'is refused anywhere where it may turn signs around or is no blank: %j',
    (character) => {
      for (const text of [`${character}-3`, `-3${character}`, ` ${character}`])
        expect(hidden(text), text).not.toBeNull();
    },
  );
  it.each([...straight, ...formless].map((each) => [each]))(
    'is a blank at the ends of a line, where it changes nothing: %j',
    (character) => {
      expect(visibleText(`${character} x\n${character}1 ${character}`)).toBe('  x\n 1  ');
      expect(isUnseen(`${character} \n${character}`)).toBe(true);
    },
  );
  it('is told by its number, and what it does', () => {
    expect(() => visibleText('1\u202E2')).toThrow(
      'Here stands a character that cannot be seen, U+202E: it turns the direction of writing.',
    );
    expect(() => visibleText('1\u200B2')).toThrow('U+200B: it has no form.');
    expect(() => visibleText('1\u001B2')).toThrow('U+001B: it is a control character.');
  });
  it('is told in claims as well', () => {
    for (const character of [...turning, ...formless])
      expect(() => parseExpression(`x ${character}+ 1`), character).toThrow(/cannot be seen, U\+/);
  });
});

it('leaves out what has no form and belongs to the sign before it, or is an operation that is not written', () => {
  expect(plainCharacters('2\u2062x').text).toBe('2x');
  expect(plainCharacters('sin\u2061(x)').text).toBe('sin(x)');
  expect(plainCharacters('3✖\uFE0F4').text).toBe('3✖4');
  expect(hidden('1\u20622')).toEqual([1, 2]);
});

it('ends lines where they look as if they did', () => {
  for (const end of ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])
    expect(visibleText(`π${end}1`), JSON.stringify(end)).toBe('π\n1');
  expect(visibleText('π\r\n1')).toBe('π \n1');
  expect(visibleText('1\r2')).toBe('1\n2');
});

it('keeps every place, and every character that is seen', () => {
  const unit = fc.constantFrom(...'x1+- \n\r½π()', ...straight, ...formless, '\u202E');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      if (hidden(text) !== null) return;
      const visible = visibleText(text);
      expect(visible).toHaveLength(text.length);
      const seen = (written: string): string => written.replace(/[^\x21-\x7E½π]/g, '');
      expect(seen(visible)).toBe(seen(text));
      expect(visible).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }),
    { numRuns: 2000 },
  );
});
