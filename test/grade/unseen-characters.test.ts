import { describe, expect, it } from 'vitest';
import { loadDerivation } from '../../src/claim/load-derivation';
import { checkDerivation } from '../../src/derive/check-derivation';
import { equal } from '../../src/run/equal';
import { judgingAll, question } from './table';

const tolerance = 'tolerance: { abs: 0, rel: 0 }';
/** A question of each kind, and a right answer to it. */
const kinds: readonly (readonly [fields: string, right: string])[] = [
  [`kind: number\nanswer: "12"\n${tolerance}`, '9 + 3'],
  [`kind: tensor\nanswer: "[1, 2]"\n${tolerance}`, '[1, 2]'],
  ['kind: formula\nanswer: x - 1\nvariables: { x: real }', 'x - 1'],
  [`kind: set\nanswer: ["1", "2"]\n${tolerance}`, '{1, 2}'],
  [`kind: values\nanswer: { a: 1, b: 2 }\n${tolerance}`, 'a = 1, b = 2'],
  ['kind: interval\nanswer: "[0, 1)"', '[0, 1)'],
  ['kind: equation\nanswer: "y == 2*x"\nvariables: { x: real, y: real }', 'y = 2x'],
  ['kind: choice\nchoices: { a: one, b: two }\nanswer: [a, b]', 'a, b'],
  ['kind: derivation\nfrom: 2*(x + 1)\nanswer: 2*x + 2', '= x + x + 2\n= 2x + 2'],
];
const sheetOf = (fields: string): string =>
  question(fields).replace('claim: 1 == 1', 'given: { x: real }\nclaim: x == x');

describe('an answer never looks other than what is judged', () => {
  it.each(kinds.map(([fields, right]) => [/kind: (\w+)/.exec(fields)?.[1], fields, right] as const))(
    '%s',
    async (_, fields, right) => {
      const judge = judgingAll(sheetOf(fields));
      const middle = Math.floor(right.length / 2);
      const half = `${right.slice(0, middle)}\u202E${right.slice(middle)}`;
      const { verdict, diagnostic } = await judge('q', half);
      expect({ verdict, code: diagnostic?.code }).toEqual({ verdict: 'invalid', code: 'unseen-character' });
      for (const character of ['\u200B', '\u200F', '\u2066'])
        expect((await judge('q', half.replace('\u202E', character))).verdict, character).toBe('invalid');
      expect((await judge('q', `\uFEFF${right}\u200B`)).verdict).toBe('correct');
      expect((await judge('q', right)).verdict).toBe('correct');
    },
  );

  it('nor does a side of an equality, or a line of a derivation', async () => {
    const options = { seed: '1', isOver: () => false };
    const { verdict, diagnostics } = await equal({ a: 'x\u202E + 1', b: 'x + 1', given: ['x: real'] }, options);
    expect([verdict, diagnostics[0]?.code, diagnostics[0]?.place?.column]).toEqual(['invalid', 'unseen-character', 2]);
    const load = loadDerivation('given: { x: real }\nlines: ["2*(x + 1)", "== 2\u202E*x + 2"]\n', 'd.yaml');
    if (!load.ok) throw new Error('not loaded');
    const checked = await checkDerivation(load.derivation, load.locate, options);
    expect(checked.ok ? [] : checked.diagnostics.map(({ code, place }) => [code, place?.column])).toEqual([
      ['unseen-character', 27],
    ]);
  });
});

it('a letter with a mark that changes it is another name', () => {
  const judge = judgingAll(question('kind: formula\nanswer: x + 1\nvariables: { x: real, x_hat: real }'));
  const verdictOf = async (answer: string) => (await judge('q', answer)).verdict;
  return Promise.all([
    expect(verdictOf('x\u20D7 + 1')).resolves.toBe('correct'),
    expect(verdictOf('x\u0302 + 1')).resolves.toBe('wrong'),
    ...['\u0338', '\u0336', '\u0308', '\u030C', '\u0302\u0338'].map((mark) =>
      expect(verdictOf(`x${mark} + 1`), JSON.stringify(mark)).resolves.toBe('invalid'),
    ),
  ]);
});
