import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../src/grade/answer/without-markup';
import { codeSheet } from './code-sheet';
import { judging, judgingAll, question } from './table';

const scoreBy = (fields: string) => {
  const judge = judging(question(fields));
  return (answer: string): number => judge('q', answer).score;
};
const exactly = 'tolerance: { abs: 0, rel: 0 }';

const lists: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'a number in Markdown',
    `kind: number\nanswer: "3"\n${exactly}`,
    ['**3**', '`3`', '```\n3\n```', '~~~\n3\n~~~', '**Answer:** 3', ' **3** ', '```text\n3\n```'],
    [
      '**3** or **4**',
      '`3` `4`',
      '~~3~~',
      '**Not:** 3',
      '**3',
      '3**',
      '```\n3\n```\n4\n```',
      '```\n3',
      '**4**',
      '****',
    ],
  ],
  ['a power of a program', `kind: number\nanswer: "8"\n${exactly}`, ['2**3', '(2)**3'], ['**2*3**']],
  ['a cube root', `kind: number\nanswer: "2"\n${exactly}`, ['∛8', '∛(8)', '∛(4·2)'], ['∛9', '√8']],
  [
    'the cube root of a variable',
    'kind: formula\nanswer: x^(1/3)\nvariables: { x: real > 0 }',
    ['∛x', 'root(x, 3)', '∛(x)'],
    ['root(x, 2)', 'root(3, x)', '√x', '3√x'],
  ],
  [
    'values with their names together',
    `kind: values\nanswer: { p: 1/4, q: 3/4 }\n${exactly}`,
    ['(p, q) = (1/4, 3/4)', '(q, p) = (3/4, 1/4)', '[p; q] = [1/4; 3/4]'],
    [
      '(q, p) = (1/4, 3/4)',
      '(a, b) = (1/4, 3/4)',
      '(p, q) = (1/4)',
      '(p, p) = (1/4, 3/4)',
      'S = {1/4, 3/4}',
      '(p, q) = {1/4, 3/4}',
    ],
  ],
  [
    'all but a number',
    'kind: interval\nanswer: "(-inf, 0) or (0, inf)"',
    [
      'R \\ {0}',
      'ℝ\\{0}',
      String.raw`\mathbb{R} \setminus \{0\}`,
      'ℝ ∖ {0}',
      'x<0 ∨ x>0',
      String.raw`x<0 \vee x>0`,
      'R\\{0}.',
    ],
    ['R \\ {1}', 'R', '{0}', 'x<0 ∧ x>0', 'R \\ {0, 1}', 'Q \\ {0}'],
  ],
  [
    'both bounds',
    'kind: interval\nanswer: "(0, 2)"',
    ['x > 0 & x < 2', 'x > 0 && x < 2'],
    ['x > 0 & x < 1', 'x > 0 | x < 2'],
  ],
  [
    'an equation with a full stop',
    'kind: equation\nanswer: 2*x + y == 3\nvariables: { x: real, y: real }',
    ['2x + y = 3.', 'y = 3 - 2x.', '2x + y - 3 = 0 .', '`y = 3 - 2x`'],
    ['2x + y = 4.', '2x + y = .'],
  ],
  [
    'a choice with an exclamation mark',
    'kind: choice\nchoices: { "yes": it is, "no": it is not }\nanswer: "yes"',
    ['Yes!', 'yes.', '**Yes**', '`yes`'],
    ['No!', '!no', 'not yes!', 'yes! no!'],
  ],
];

describe.each(lists)('%s', (_, fields, right, wrong) => {
  const score = scoreBy(fields);
  it.each(right)('is read: %j', (answer) => expect(score(answer)).toBe(1));
  it.each(wrong)('and nothing else: %j', (answer) => expect(score(answer)).toBe(0));
});

it('reads code in fences, and names its lines as they stand there', async () => {
  const judge = judgingAll(codeSheet({ ask: 'answer: 2 * x' }));
  expect((await judge('q', '```python\ndef f(x):\n    return 2 * x\n```')).verdict).toBe('correct');
  expect((await judge('q', '```\ndef f(x):\n    return 3 * x\n```')).message).toMatch(/line 3/);
});

it('keeps places and lines', () => {
  for (const text of ['**3**', '```py\nx\n```', ' `x + 1`\n', '**Answer:** 3', '3', '** 3', '~~~\n~~~']) {
    const bare = withoutMarkup(text);
    expect(bare.length).toBe(text.length);
    expect(bare.split('\n').length).toBe(text.split('\n').length);
    for (const [i, character] of [...bare].entries()) expect([' ', text[i]]).toContain(character);
  }
});

it('tells what cannot be read in words that fit', () => {
  const judge = judging(question('kind: formula\nanswer: x + y\nvariables: { x: real, y: real }'));
  expect(judge('q', String.raw`\sum_{i=1}^2 x_i`).message).toBe(
    'A sum over an index may not stand in this answer. Write it out, with + between.',
  );
  expect(judge('q', '|(0, x)|').message).not.toMatch(/det/);
});
