import { describe, expect, it } from 'vitest';
import { conclusionOf } from '../../src/derive/goal/conclusion';
import { readChains } from '../../src/derive/read/read-chains';
import { flip, gives, type Relation, relations } from '../../src/statement/relation';

const holds: Readonly<Record<Relation, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const numbers = [-1, 0, 1, 2];

/** Whether a r b r' c gives a s c, for all numbers. */
const isConsequence = (r: Relation, next: Relation, s: Relation): boolean =>
  numbers.every((a) =>
    numbers.every((b) => numbers.every((c) => !holds[r](a, b) || !holds[next](b, c) || holds[s](a, c))),
  );

const pairs = relations.flatMap((r) => relations.map((s) => [r, s] as const));

describe('relations', () => {
  it.each(pairs)('a %s b %s c gives what it gives for numbers, and nothing it does not', (r, s) => {
    const [chain] = readChains(['a', `${r} b`, `${s} c`], 'lines');
    const conclusion = chain === undefined ? null : conclusionOf(chain);
    const found = conclusion?.kind === 'terms' ? conclusion.relation : null;
    const consequences = relations.filter((t) => isConsequence(r, s, t));
    if (found === null) expect(consequences).toEqual([]);
    else
      for (const t of relations) expect({ t, given: gives(found, t) }).toEqual({ t, given: consequences.includes(t) });
  });

  it('turn round as they do for numbers', () => {
    for (const r of relations)
      for (const a of numbers) for (const b of numbers) expect(holds[flip[r]](b, a)).toBe(holds[r](a, b));
  });
});

it.each([
  [['<=>', '<=>'], 'equivalent'],
  [['<=>', '=>', '⇒'], 'implies'],
  [['<==', '⇔'], 'implied'],
  [['=>', '<=='], null],
] as const)('arrows %j compose to %s', (arrows, connective) => {
  const [chain] = readChains(['x == 1', ...arrows.map((arrow) => `${arrow} x == 1`)], 'lines');
  const conclusion = chain === undefined ? null : conclusionOf(chain);
  expect(conclusion).toEqual(connective === null ? null : { kind: 'statements', connective });
});

it('a line without a sign starts a new chain', () => {
  const chains = readChains(['a', '== b', 'c == d', '=> d == c', '-x', '<= y'], 'lines');
  expect(chains.map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ['terms', 2],
    ['statements', 2],
    ['terms', 2],
  ]);
  expect(chains.flatMap(({ lines }) => lines.map(({ index }) => index))).toEqual([0, 1, 2, 3, 4, 5]);
});
