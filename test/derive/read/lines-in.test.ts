import { describe, expect, it } from 'vitest';
import { bodyOf, termsIn } from '../../../src/derive/read/line';
import { linesIn } from '../../../src/derive/read/lines-in';
import { stepsIn } from '../../../src/derive/read/steps';

const linkOf = ({ link }: ReturnType<typeof linesIn>[number]): string | null =>
  link === null ? null : link.kind === 'relation' ? link.relation : link.connective;

describe('lines of a text', () => {
  it.each([
    ['a == b\nc == d', [null, 'a == b'], [null, 'c == d']],
    ['a = b; hence c = d', [null, 'a = b'], ['implies', 'c = d']],
    ['so a = b\niff c = d', ['implies', 'a = b'], ['equivalent', 'c = d']],
    ['a = b => c = d <=> e = f', [null, 'a = b'], ['implies', 'c = d'], ['equivalent', 'e = f']],
    [
      'a = b ==> c = d <==> e = f <== g = h',
      [null, 'a = b'],
      ['implies', 'c = d'],
      ['equivalent', 'e = f'],
      ['implied', 'g = h'],
    ],
    ['a = b ⇒ c = d ⟺ e = f', [null, 'a = b'], ['implies', 'c = d'], ['equivalent', 'e = f']],
    ['a <= b\n≥ c', [null, 'a <= b'], ['>=', 'c']],
    ['solid == x', [null, 'solid == x']],
    ['  \n ; \n'],
  ] as const)('%j', (text, ...expected) => {
    const lines = linesIn(text);
    expect(lines.map((line) => [linkOf(line), bodyOf(line).text.trim()])).toEqual(expected);
    expect(lines.map(({ index }) => index)).toEqual([...lines.keys()]);
    // What a line holds stands at its place in the text.
    for (const { content } of lines) {
      const at = content.text.length - content.text.trimStart().length;
      expect(text.slice(at).startsWith(content.text.trim())).toBe(true);
    }
  });
});

describe('steps of a chain of expressions', () => {
  it('links each expression to the one before, and gives the rule to the last of its line', () => {
    const text = 'a = b <= f(c, d) by jensen\n< e';
    const steps = stepsIn(linesIn(text));
    expect(steps.map((step) => [step.index, linkOf(step), bodyOf(step).text.trim(), step.rule?.name ?? null])).toEqual([
      [0, '==', 'a', null],
      [0, '==', 'b', null],
      [0, '<=', 'f(c, d)', 'jensen'],
      [1, '<', 'e', null],
    ]);
    expect(steps.map(({ content, start }) => text.slice(start, content.text.length).trim())).toEqual([
      'a',
      'b',
      'f(c, d)',
      '< e',
    ]);
  });

  it.each(['a\nb', 'a = \n= b', 'a => b', 'a = = b', '<= '])('refuses %j', (text) => {
    expect(() => stepsIn(linesIn(text))).toThrow();
  });

  it('sees relations outside of brackets only', () => {
    const [line] = linesIn('f(x < 1) <= g[a != b] != 2');
    expect(line === undefined ? null : termsIn(line).relations).toEqual(['<=', '!=']);
  });
});
