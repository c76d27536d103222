import { describe, expect, it } from 'vitest';
import { atEverySize, atSizes, together } from '../../../src/kernel/rules/by-sizes';
import { byCases, connection, consequence } from '../../../src/kernel/rules/consequence';
import { Theorem } from '../../../src/kernel/theorem';
import { stated } from './stated';

const texts = [
  'x < y',
  'y < z',
  'x < z',
  'x <= z',
  'x <= y',
  'y <= z',
  'z > x',
  'x == y',
  'y == x',
  'x > z',
  'x != z',
  'z == x',
];
const { of, proposition, theorem } = stated(texts);

describe('what theorems give', () => {
  it('is what they state, under their assumptions or more', () => {
    expect(consequence([theorem(['x < y'])], proposition(['x < y']))).not.toBeNull();
    expect(consequence([theorem(['x < y'])], proposition(['x < y'], ['y < z']))).not.toBeNull();
    expect(consequence([theorem(['x < y', 'y < z'])], proposition(['y < z', 'x < y']))).not.toBeNull();
    expect(consequence([], proposition(['x < y'], ['x < y']))).not.toBeNull();
  });

  it('is what is weaker, or says the same from the other side', () => {
    for (const weaker of ['x <= z', 'z > x', 'x != z'])
      expect(consequence([theorem(['x < z'])], proposition([weaker])), weaker).not.toBeNull();
  });

  it.each<[string, Theorem | null, string[], string[]]>([
    ['another statement', theorem(['x < y']), ['y < z'], []],
    ['a stronger relation', theorem(['x <= z']), ['x < z'], []],
    ['the sides exchanged', theorem(['x < z']), ['x > z'], []],
    ['one of two statements', theorem(['x < y']), ['x < y', 'y < z'], []],
    ['without its assumption', theorem(['x < y'], ['y < z']), ['x < y'], []],
    ['under one of its two assumptions', theorem(['x < y'], ['y < z', 'x < z']), ['x < y'], ['x < z']],
    ['under the other of its two assumptions', theorem(['x < y'], ['y < z', 'x < z']), ['x < y'], ['y < z']],
    ['an assumption that is weaker than its own', theorem(['x < y'], ['x < z']), ['x < y'], ['x <= z']],
    ['where it has a condition', theorem(['x < y']).where(['x != 0']), ['x < y'], []],
    ['itself', null, ['x < y'], []],
  ])('is not %s', (_, premise, wanted, under) => {
    expect(consequence(premise === null ? [] : [premise], proposition(wanted, under))).toBeNull();
  });

  it('is not what is said in another graph, or at another size', () => {
    const other = stated(texts);
    expect(consequence([other.theorem(['x < y'])], proposition(['x < y']))).toBeNull();
    const sized = { ...proposition(['x < y']), sizes: { n: 2 } };
    expect(consequence([theorem(['x < y'])], sized)).toBeNull();
    const [own] = theorem(['x < y']).propositions;
    expect(own?.statements[0]).toBe(of('x < y'));
  });

  it('is not what an object says that only looks like a theorem', () => {
    // @ts-expect-error: it has no private field.
    expect(consequence([{ ...theorem(['x < y']) }], proposition(['x < y']))).toBeNull();
  });

  it('is what follows from an assumption that another theorem gives', () => {
    const cut = [theorem(['x < z'], ['x < y', 'y < z']), theorem(['x < y']), theorem(['y < z'], ['x < y'])];
    expect(consequence(cut, proposition(['x < z']))).not.toBeNull();
    expect(consequence(cut.slice(0, 2), proposition(['x < z']))).toBeNull();
    // Two that assume each other give nothing.
    const circle = [theorem(['x < y'], ['y < z']), theorem(['y < z'], ['x < y'])];
    expect(consequence(circle, proposition(['x < y']))).toBeNull();
  });

  it('rests on all that they rest on, a shared error once', () => {
    const [a, b] = [theorem(['x < y'], [], 'one oracle'), theorem(['y < z'], [], 'another')];
    const both = consequence([a, b], proposition(['x < z']), [of('x < y').right]);
    expect(both).toMatchObject({ oracles: ['one oracle', 'another'], hypotheses: ['of one oracle', 'of another'] });
    expect(both?.errorBound).toBe(2 ** -69);
    const again = both && consequence([both, a, b.assuming(['more'])], proposition(['x <= z']));
    expect(again?.errorBound).toBe(2 ** -69);
    expect(again?.hypotheses).toContain('more');
  });
});

describe('a chain of terms', () => {
  const y = of('x < y').right;
  const chained = (links: readonly string[], wanted: string, through = [y]) =>
    consequence(
      links.map((link) => theorem([link])),
      proposition([wanted]),
      through,
    );

  it('gives the relation that its links compose to, or a weaker one', () => {
    expect(chained(['x < y', 'y <= z'], 'x < z')).not.toBeNull();
    expect(chained(['x < y', 'y <= z'], 'x != z')).not.toBeNull();
    expect(chained(['x <= y', 'y <= z'], 'x <= z')).not.toBeNull();
    expect(chained(['y == x', 'y < z'], 'z > x')).not.toBeNull();
    expect(chained(['y == x', 'y < z'], 'x < z')).not.toBeNull();
  });

  it.each<[string[], string]>([
    [['x <= y', 'y <= z'], 'x < z'],
    [['x < y', 'y < z'], 'x > z'],
    [['x < y', 'y < z'], 'z == x'],
    [['x < y'], 'x < z'],
    [['y < z'], 'x < z'],
    [[], 'x <= z'],
  ])('%j do not give %s', (links, wanted) => {
    expect(chained(links, wanted)).toBeNull();
  });

  it('takes integrals for one and the same that differ in the name of their variable', () => {
    const given = { p: 'density on R', X: '~ p', Y: '~ p', a: 'real', b: 'real' };
    const own = stated(['a < E(X^2)', 'E(Y^2) <= b', 'E(Y^4) <= b', 'a < b'], given);
    const middle = own.of('a < E(X^2)').right;
    expect(own.of('E(Y^2) <= b').left).not.toBe(middle);
    const links = (last: string) => [own.theorem(['a < E(X^2)']), own.theorem([last])];
    expect(consequence(links('E(Y^2) <= b'), own.proposition(['a < b']), [middle])).not.toBeNull();
    expect(consequence(links('E(Y^4) <= b'), own.proposition(['a < b']), [middle])).toBeNull();
  });

  it('does not say that what may have no value is equal to itself', () => {
    const own = stated(['1/x == 1/x']);
    const [node] = [own.of('1/x == 1/x').left];
    expect(consequence([], own.proposition(['1/x == 1/x']), [node])).toBeNull();
    expect(consequence([], own.proposition(['1/x == 1/x']))).toBeNull();
  });
});

describe('an arrow between statements', () => {
  const arrows = stated([
    'x == y',
    'x^2 == y^2',
    'x == y => x^2 == y^2',
    'x == y <=> x^2 == y^2',
    'x == y => x^2 == y^2 and x <= y',
    'x <= y',
  ]);
  const there = arrows.theorem(['x^2 == y^2'], ['x == y']);

  it('holds where what is behind it follows from what stands before it', () => {
    const shown = connection([there], arrows.proposition(['x == y => x^2 == y^2']));
    expect(shown?.oracles).toEqual(['a control']);
    const all = connection([there], arrows.proposition(['x == y => x^2 == y^2 and x <= y']));
    expect(all).not.toBeNull();
  });

  it('is an equivalence where each gives the other', () => {
    const back = arrows.theorem(['x == y'], ['x^2 == y^2']);
    expect(connection([there], arrows.proposition(['x == y <=> x^2 == y^2']))).toBeNull();
    expect(connection([back], arrows.proposition(['x == y <=> x^2 == y^2']))).toBeNull();
    expect(connection([there, back], arrows.proposition(['x == y <=> x^2 == y^2']))).not.toBeNull();
  });

  it('says so in truth values on somebody’s word where a side may lack a value', () => {
    const text = '1 / x == 1 => x == 1';
    const own = stated([text, '1 / x == 1', 'x == 1', 'y == 1 => x == 1', 'y == 1']);
    const shown = connection([own.theorem(['x == 1'], ['1 / x == 1'])], own.proposition([text]));
    expect(shown?.oracles).toEqual(['a control', 'truth values of statements']);
    // What it is said to connect is not what its sides say.
    const said = {
      ...own.of('y == 1 => x == 1'),
      connects: { connective: 'implies', from: [own.of('y == 1')], to: [own.of('y == 1')] },
    } as const;
    const trivial = connection([], { ...own.proposition([]), statements: [said] });
    expect(trivial?.oracles).toEqual(['truth values of statements']);
  });

  it('is no relation, and no part of what is behind it', () => {
    expect(connection([there], arrows.proposition(['x^2 == y^2']))).toBeNull();
    expect(connection([], arrows.proposition(['x == y => x^2 == y^2 and x <= y']))).toBeNull();
  });
});

describe('a conclusion by cases', () => {
  const none = (...truths: string[]) => `${truths.map((truth) => `(1 - (${truth}))`).join(' * ')} == 0`;
  const [covered, other] = [none('x <= y', 'y <= x'), none('x <= y', 'x < y')];
  const own = stated(['x <= y', 'y <= x', 'x < y', 'x + y >= 2 * min(x, y)', covered, other]);
  const goal = 'x + y >= 2 * min(x, y)';
  const [left, right] = [own.theorem([goal], ['x <= y']), own.theorem([goal], ['y <= x'])];
  const cases = [[own.of('x <= y')], [own.of('y <= x')]];

  it('follows in each of cases of which one holds at every point', () => {
    const shown = byCases([left, right, own.theorem([covered])], own.proposition([goal]), cases);
    expect(shown?.oracles).toEqual(['a control']);
    expect(shown?.propositions[0]).toMatchObject({ statements: [own.of(goal)], assumptions: [] });
  });

  it('does not where they do not cover everything, or it does not follow in one', () => {
    const wanted = own.proposition([goal]);
    expect(byCases([left, right], wanted, cases)).toBeNull();
    expect(byCases([left, right, own.theorem([other])], wanted, cases)).toBeNull();
    expect(byCases([left, own.theorem([covered])], wanted, cases)).toBeNull();
    expect(byCases([right, own.theorem([covered])], wanted, cases)).toBeNull();
    expect(byCases([left, own.theorem([covered])], wanted, cases.slice(0, 1))).toBeNull();
    expect(byCases([left, right, own.theorem([covered], ['x < y'])], wanted, cases)).toBeNull();
  });

  it('says nothing of cases whose sides may lack a value', () => {
    const text = none('1 / x <= y', '1 / x > y');
    const partial = stated(['1 / x <= y', '1 / x > y', 'x == x', text]);
    const split = [[partial.of('1 / x <= y')], [partial.of('1 / x > y')]];
    const premises = [partial.theorem(['x == x']), partial.theorem([text])];
    expect(byCases(premises, partial.proposition(['x == x']), split)).toBeNull();
  });
});

it('what follows at one size need not follow at another', () => {
  const shown = theorem(['x < y']);
  const wanted = [proposition(['x < y']), proposition(['y < z'])];
  expect(atEverySize(wanted, (each) => consequence([shown], each))).toBeNull();
  const both = together([shown, theorem(['y < z'])]);
  expect(both?.propositions).toHaveLength(2);
  expect(both && atSizes(both, 1)?.propositions[0]?.statements).toEqual([of('y < z')]);
  expect(Theorem.inferred([shown.where(['x != 0'])], [])).toBeNull();
});
