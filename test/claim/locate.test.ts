import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadClaim } from '../../src/claim/load';
import type { Locate } from '../../src/claim/locate';
import { runs } from '../thorough';

function locateIn(text: string): Locate {
  const result = loadClaim(text, 'a.yaml');
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.loaded.locate;
}

function marked(locate: Locate, ...where: Parameters<Locate>): string {
  const { excerpt, column, length } = locate(...where);
  return excerpt.slice(column - 1, column - 1 + length);
}

const text = `title: it's
let:
  plain: a + bad * c
  single: 'it''s + bad'
  double: "a \\" \\\\ + bad"
  folded: >-
    a +
      b

    + bad
  literal: |
    a +
      bad
  wrapped: a +
    bad
claim: a == bad
twins:
  - title: t
    let: { plain: bad }
    claim: [a, bad]
`;

describe('the place of characters within a text', () => {
  const locate = locateIn(text);
  const values: Readonly<Record<string, string>> = {
    plain: 'a + bad * c',
    single: "it's + bad",
    double: 'a " \\ + bad',
    folded: 'a +\n  b\n\n+ bad',
    literal: 'a +\n  bad\n',
    wrapped: 'a + bad',
  };
  it.each(Object.entries(values))('%s', (name, value) => {
    const { claim } = (loadClaim(text, 'a.yaml') as Extract<ReturnType<typeof loadClaim>, { ok: true }>).loaded;
    expect(claim.let[name]).toBe(value.trim());
    expect(marked(locate, ['let', name], value.indexOf('bad'), 3)).toBe('bad');
  });

  it('in a list, or in a text that stands where a list may', () => {
    expect(marked(locate, ['claim', 0], 5, 3)).toBe('bad');
    expect(locate(['claim', 0], 5, 3)).toMatchObject({
      file: 'a.yaml',
      line: 16,
      column: 13,
      excerpt: 'claim: a == bad',
    });
    expect(marked(locate, ['twins', 0, 'claim', 1], 0, 3)).toBe('bad');
    expect(marked(locate, ['twins', 0, 'let', 'plain'], 0, 3)).toBe('bad');
  });

  it('is the whole text without an offset, and stays on its line', () => {
    expect(marked(locate, ['let', 'plain'])).toBe('a + bad * c');
    expect(marked(locate, ['let', 'wrapped'])).toBe('a +');
    expect(marked(locate, ['let', 'plain'], 4, 1000)).toBe('bad * c');
  });

  it('is the nearest thing for what is not there', () => {
    expect(marked(locate, ['let', 'nothing'])).toBe('let');
    expect(marked(locate, ['nothing'])).toBe('t');
  });

  it('holds for any text in any style', () => {
    const value = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', "'", '"', '\\', '\n', '#', '+', ':', '- '),
      minLength: 1,
    });
    const style = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
    fc.assert(
      fc.property(value, style, fc.nat(), (content, defaultStringType, seed) => {
        const trimmed = content.trim();
        fc.pre(trimmed !== '');
        const written = stringify(
          { title: 't', claim: trimmed },
          { defaultStringType, lineWidth: 20, defaultKeyType: 'PLAIN' },
        );
        const locate = locateIn(written);
        const offset = seed % trimmed.length;
        const character = trimmed.charAt(offset);
        fc.pre(character.trim() !== '');
        const found = marked(locate, ['claim'], offset);
        const escaped = `"'\\`.includes(character) ? ['\\', `\\${character}`, "''"] : [];
        expect([character, ...escaped]).toContain(found);
      }),
      {
        numRuns: runs(1000),
        examples: [
          ['aa- \naa\\a\\\n\n"', 'QUOTE_DOUBLE', 2014973700],
          ['a \n- a"\n  \na"', 'QUOTE_DOUBLE', 131751852],
        ],
      },
    );
  });
});
