import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText } from '../../src/statement/json-text';

it('escapes what is obeyed instead of shown, and nothing else', () => {
  expect(jsonText({ 'a\u202e': 'ä\u007f\u0085\u2028\u{e0041} 🙂\n' })).toBe(
    '{"a\\u202e":"ä\\u007f\\u0085\\u2028\\udb40\\udc41 🙂\\n"}',
  );
  expect(jsonText([1, { a: '\ufeff' }], 2)).toBe('[\n  1,\n  {\n    "a": "\\ufeff"\n  }\n]');
});

it('is read as what was written', () =>
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
      const value: unknown = JSON.parse(text);
      const written = jsonText(value);
      expect(JSON.parse(written)).toEqual(value);
      expect(written).not.toMatch(/\p{Cc}|\p{Cf}/u);
    }),
  ));
