import { describe, expect, it } from 'vitest';
import { showFraction } from '../../src/number/fraction';
import { rational } from '../../src/number/rational';
import { reachable } from '../../src/tensor/rewrite';
import { axesOf, elements, elementsIn, nodeOf, refusal, type Texts } from './meaning';

const texts: Texts = {
  sizes: { n: 3, m: 2, k: 0 },
  given: {
    x: 'tensor[n]',
    y: 'tensor[m]',
    A: 'tensor[n, m]',
    S: 'tensor[n, n]',
    r: 'real',
    f: 'function R -> R',
    p: 'density on R',
  },
  let: { half: '1/2', 'double(u)': '2 * u', 'both(u, v)': 'u + 10 * v', six: 'double(3)' },
};

/** A number that is known in advance, as a fraction. */
function exactly(text: string): string {
  const [value] = elementsIn(rational, nodeOf(text, texts));
  return typeof value === 'object' ? showFraction(value) : String(value);
}

describe('arithmetic', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['7 - 2 - 3', '2'],
    ['12 / 2 / 3', '2'],
    ['2 ^ 3 ^ 2', '512'],
    ['-2 ^ 2', '-4'],
    ['(-2) ^ 2', '4'],
    ['0.1 + 0.2', '0.3'],
    ['1e-3', '0.001'],
    ['1/3 + 1/6', '1/2'],
    ['+5', '5'],
    ['2 half', '1'],
    ['3 .* 4 ./ 6', '2'],
    ['5!', '120'],
    ['0!', '1'],
    ['true', '1'],
    ['false', '0'],
    ['n + m', '5'],
    ['six', '6'],
    ['both(1, 2)', '21'],
    ['double(double(3))', '12'],
    ['1 +\n 2', '3'],
    ['1/0', 'undefined'],
    ['0 * (1/0)', 'undefined'],
    ['0^0', '1'],
    ['0^(-1)', 'undefined'],
    ['2^-3', '1/8'],
    ['(2/3)^3', '8/27'],
    ['4^0.5', '2'],
    ['4^(-1/2)', '1/2'],
    ['8^(5/2) / 8^(1/2)', 'unknown'],
    ['(-4)^0.5', 'undefined'],
    ['1^(1/3)', '1'],
  ])('%s is %s', (text, wanted) => expect(exactly(text)).toBe(wanted));

  it.each([
    ['1 < 2', 1],
    ['2 < 2', 0],
    ['2 <= 2', 1],
    ['2 > 1', 1],
    ['2 >= 3', 0],
    ['2 == 2', 1],
    ['2 != 2', 0],
    ['1 < 2 < 3', 1],
    ['1 < 3 < 2', 0],
    ['3 > 2 >= 2 == 2', 1],
    ['1 <= 1 < 1', 0],
    ['1 != 2 != 1', 1],
    ['true and false', 0],
    ['true or false', 1],
    ['false or false', 0],
    ['true or true', 1],
    ['not false', 1],
    ['not (1 < 2) or 3 == 3', 1],
  ])('%s is %i', (text, wanted) => expect(elements(text)).toEqual([wanted]));

  it('is done for each element, aligned by name', () => {
    const values = { x: [1, 2, 3], y: [10, 20], A: [1, 2, 3, 4, 5, 6] };
    expect(elements('A + x', texts, values)).toEqual([2, 3, 5, 6, 8, 9]);
    expect(elements('A + y', texts, values)).toEqual([11, 22, 13, 24, 15, 26]);
    expect(elements('x + A', texts, values)).toEqual([2, 3, 5, 6, 8, 9]);
    for (const outer of ['x * y', 'y * x'])
      expect(elements(`permute(${outer}, n, m)`, texts, values)).toEqual([10, 20, 20, 40, 30, 60]);
    expect(elements('x <= 2', texts, values)).toEqual([1, 1, 0]);
    expect(elements('1 < x < 3', texts, values)).toEqual([0, 1, 0]);
  });
});

describe('powers', () => {
  const at = (text: string, r: number) => elements(text, texts, { r: [r] })[0];
  it.each([
    ['r^3', -2, -8],
    ['r^0', 0, 1],
    ['r^-2', -2, 0.25],
    ['r^0.5', 9, 3],
    ['r^1.5', 4, 8],
    ['r^(-3/2)', 4, 0.125],
    ['r^(1/3)', 8, 2],
    ['pow(r, 2)', -3, 9],
    ['2^r', 3, 8],
    ['r^r', 3, 27],
    ['e^r', 0, 1],
    ['e^r', 2, Math.E ** 2],
    ['4^(r/2)', 3, 8],
  ])('%s at %d is %d', (text, r, wanted) => expect(at(text, r)).toBeCloseTo(wanted, 12));

  it.each([
    ['r^-1', 0],
    ['r^0.5', -1],
    ['r^(1/3)', -8],
    ['r^r', -2],
    ['r^r', 0],
  ])('%s at %d is undefined', (text, r) => expect(at(text, r)).toBeNaN());

  it('of whole exponents are products, so that a negative base has one', () => {
    expect(nodeOf('r^5', texts)).toMatchObject({ kind: 'power', exponent: 5 });
    expect(nodeOf('r^n', texts)).toMatchObject({ kind: 'power', exponent: 3 });
    expect(nodeOf('r^1', texts)).toMatchObject({ kind: 'input' });
  });

  it('of constants are exact as long as they are of ordinary size', () => {
    expect(exactly('2^4000')).toBe((2n ** 4000n).toString());
    for (const text of [
      '9^9^9^9',
      '2^5000',
      '(1/3)^5000',
      '10^(10^10)',
      'r^1001',
      'r^-1001',
      'r^(10^15)',
      '2^-5000',
      '(-7)^9999',
    ])
      expect(refusal(texts, `1 + ${text}`)?.code).toBe('budget');
    expect(refusal(texts, '1 + (2 * 9^9^9^9)')).toMatchObject({ part: '9^9^9' });
  });
});

describe('a conditional', () => {
  it('compiles only the case taken where the condition is known', () => {
    expect(exactly('n == 3 ? 1 : undeclared')).toBe('1');
    expect(exactly('n == 4 ? 1/nonsense(2) : 2')).toBe('2');
    expect(exactly('k == 0 ? 5 : x[k]')).toBe('5');
    expect(refusal(texts, 'n == 4 ? 1 : undeclared')).toMatchObject({ code: 'unknown-name', part: 'undeclared' });
  });

  it('compiles both cases where it is not', () => {
    expect(refusal(texts, 'r > 0 ? 1 : undeclared')).toMatchObject({ code: 'unknown-name', part: 'undeclared' });
    expect(elements('r > 0 ? r : -r', texts, { r: [-7] })).toEqual([7]);
    expect(elements('x > 2 ? x : 0', texts)).toEqual([0, 0, 3]);
    expect(elements('r > 0 ? 1/r : 1', texts, { r: [0] })).toEqual([1]);
  });

  it('may choose between functions and distributions where the condition is known', () => {
    expect(exactly('E(n == 3 ? 2 : r)')).toBe('2');
    expect(axesOf(nodeOf('logpdf(n == 3 ? normal(x, 1) : p, x)', texts))).toBe('');
  });

  it.each(['2', '1/2', '-1', 'n'])('refuses the condition %s', (condition) => {
    expect(refusal(texts, `1 + (${condition} ? 1 : 0)`)).toMatchObject({ code: 'not-a-condition', part: condition });
  });

  it.each(['r', '1/2', 'x', 'r^2 - r', '(r > 0) + 1', 'r > 0 and r', 'not r'])('refuses %s for where', (condition) => {
    expect(refusal(texts, `where(${condition}, 5, 5)`)).toMatchObject({ code: 'not-a-condition' });
  });
});

describe('definitions', () => {
  const own = (definitions: Record<string, string>): Texts => ({ ...texts, let: definitions });

  it('may call one another, in any order', () => {
    expect(elements('a', own({ a: 'b + 1', b: 'c * 2', c: '3' }))).toEqual([7]);
    expect(elements('f1(2)', own({ 'f1(u)': 'g1(u) + 1', 'g1(u)': '10 * u' }))).toEqual([21]);
  });

  it('win over built-in functions, and arguments over everything', () => {
    expect(elements('exp(2)', own({ 'exp(u)': '100 * u' }))).toEqual([200]);
    expect(elements('g1(5)', own({ 'g1(n)': 'n + 1' }))).toEqual([6]);
    expect(elements('g1(5)', own({ 'g1(pi)': 'pi + 1' }))).toEqual([6]);
  });

  it('do not see the arguments of their caller', () => {
    expect(refusal(own({ 'outer(u)': 'inner(1)', 'inner(v)': 'u + v' }), 'outer(2)')).toMatchObject({
      code: 'unknown-name',
      path: 'let.inner(v)',
      part: 'u',
    });
  });

  it('are expanded once for equal arguments', () => {
    const node = nodeOf('fib(50)', own({ 'fib(i)': 'i < 2 ? i : fib(i - 1) + fib(i - 2)' }));
    expect(elementsIn(rational, node)).toEqual([{ numerator: 12586269025n, denominator: 1n }]);
  });

  it('recur over a size', () => {
    expect(elements('net(n)', own({ 'net(i)': 'i == 0 ? r : 2 * net(i - 1) + i' }), { r: [1] })).toEqual([
      8 + 4 + 4 + 3,
    ]);
    expect(elements('h(n)[1]', own({ 'h(i)': 'i == 0 ? x : reverse(h(i - 1), n) * 2' }))).toEqual([24]);
  });

  it.each([
    [{ a: 'a + 1' }, 'a', 'let.a', 'a + 1'],
    [{ a: 'b', b: 'c', c: 'a * 2' }, 'b', 'let.a', 'b'],
    [{ det: 'det(S)' }, '1', 'let.det', 'det(S)'],
  ])('%j is cyclic', (definitions, text, path, part) => {
    expect(refusal(own(definitions), text)).toMatchObject({ code: 'cyclic-definition', path, part });
  });

  it.each([
    ['g1(i)', 'g1(i + 1)'],
    ['g1(i)', 'g1(i - 1)'],
    ['g1(i)', 'r > 0 ? g1(i - 1) : 0'],
    ['g1(i)', 'i == 0 ? 0 : g1(i - 1/2) + g1(i - 2)'],
  ])('%s: %s never ends', (key, body) => {
    expect(refusal(own({ [key]: body }), '1 + g1(3.25)')).toMatchObject({
      code: 'endless-recursion',
      path: `let.${key}`,
      part: body,
    });
  });

  it.each([
    ['2x', 'no name'],
    ['a.b', 'no name'],
    ['f(x', 'no name'],
    ['f()', 'no name'],
    ['f(2)', 'no name'],
    ['f(u, u)', 'one name'],
    ['', 'no name'],
  ])('the name "%s" is refused', (key, reason) => {
    const found = refusal(own({ [key]: '1' }), '1');
    expect(found).toMatchObject({ code: 'bad-name', path: `let.${key}`, part: '1' });
    expect(found?.reason).toContain(reason);
  });

  it('names may be Greek', () => {
    expect(elements('σ(β)', own({ 'σ(τ)': 'τ * 2', β: '3' }))).toEqual([6]);
  });

  it('one name is defined once', () => {
    expect(refusal(own({ g1: '1', 'g1(u)': 'u' }), '1')).toMatchObject({ code: 'bad-name', path: 'let.g1(u)' });
  });

  it('are checked even where nothing uses them', () => {
    expect(refusal(own({ unused: 'undeclared + 1' }))).toMatchObject({
      code: 'unknown-name',
      path: 'let.unused',
      part: 'undeclared',
    });
    expect(refusal(own({ 'unused(u)': '1 +' }))).toMatchObject({ code: 'syntax', path: 'let.unused(u)' });
  });
});

describe('an array', () => {
  it('has an axis named by its length', () => {
    expect(axesOf(nodeOf('[1, 2, 3]'))).toBe('3: 3');
    expect(elements('[n, 2 * n, r]', texts, { r: [9] })).toEqual([3, 6, 9]);
    expect(axesOf(nodeOf('[r, 1]', texts))).toBe('2: 2');
    expect(axesOf(nodeOf('[x, x]', texts))).toBe('2: 2, n: 3');
    expect(elements('[x, 10 * x][2]', texts)).toEqual([10, 20, 30]);
  });

  it('of arrays is a matrix as it is declared', () => {
    const declared: Texts = { given: { M: 'tensor[2, 2]', N: 'tensor[2, 3]', T: 'tensor[2, 2, 2]' } };
    expect(axesOf(nodeOf('[[1, 2], [3, 4]]'))).toBe(axesOf(nodeOf('M', declared)));
    expect(axesOf(nodeOf('[[1, 2, 3], [4, 5, 6]]'))).toBe(axesOf(nodeOf('N', declared)));
    expect(axesOf(nodeOf('[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]'))).toBe(axesOf(nodeOf('T', declared)));
    expect(elements('M - [[1, 2], [3, 4]]', declared, { M: [1, 2, 3, 4] })).toEqual([0, 0, 0, 0]);
    expect(elements('T - [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]', declared)).toEqual(Array(8).fill(0));
    expect(elements('[[1, 2], [3, 4]][1, 2]')).toEqual([2]);
    expect(elements('[[1, 2], [3, 4]][2, 1]')).toEqual([3]);
    expect(elements('det([[1, 2], [3, 4]])')[0]).toBeCloseTo(-2, 12);
    expect(elements('matmul([[1, 2], [3, 4]], [5, 6])')).toEqual([17, 39]);
  });

  it.each([
    ['[]', 'empty-array', ''],
    ['1 + [1, [2, 3]]', 'axis-mismatch', '[1, [2, 3]]'],
    ['[x, y]', 'axis-mismatch', '[x, y]'],
    ['[f, 1]', 'not-a-tensor', 'f'],
  ])('%s is refused', (text, code, part) => expect(refusal(texts, text)).toMatchObject({ code, part }));
});

describe('names', () => {
  it.each([
    ['xx + 1', 'xx', 'Did you mean x?'],
    ['1 + dubble(2)', 'dubble', 'Did you mean double?'],
    ['softmx(x, n)', 'softmx', 'Did you mean softmax?'],
    ['halv', 'halv', 'Did you mean half?'],
    ['completelyDifferent', 'completelyDifferent', 'Declare it under given, let or sizes.'],
    ['completelyDifferent(1)', 'completelyDifferent', 'Declare it under given, let or sizes.'],
  ])('%s: %s is unknown', (text, part, next) => {
    expect(refusal(texts, text)).toMatchObject({ code: 'unknown-name', path: 'claim.0', part, next });
  });

  it.each([
    ['sin + 1', 'not-a-tensor', 'sin'],
    ['1 + f', 'not-a-tensor', 'f'],
    ['double * 2', 'not-a-tensor', 'double'],
    ['normal(0, 1) + 1', 'not-a-tensor', 'normal(0, 1)'],
    ['x(1)', 'not-a-function', 'x(1)'],
    ['2 + half(1)', 'not-a-function', 'half(1)'],
    ['n(1 + 2)', 'not-a-function', 'n(1 + 2)'],
    ['(1 + 2)(3)(4)', null, ''],
    ['both(1)', 'wrong-arity', 'both(1)'],
    ['both(1, 2, 3)', 'wrong-arity', 'both(1, 2, 3)'],
    ['double()', 'wrong-arity', 'double()'],
    ['f(1, 2)', 'wrong-arity', 'f(1, 2)'],
    ['p(1, 2)', 'wrong-arity', 'p(1, 2)'],
    ['sin(f)', 'not-a-tensor', 'f'],
  ])('%s', (text, code, part) => {
    const found = refusal(texts, text);
    expect(found?.code ?? null).toBe(code);
    if (found !== null) expect(found.part).toBe(part);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'])(
    '%s is a name like any other',
    (name) => {
      expect(refusal(texts, name)).toMatchObject({ code: 'unknown-name', part: name });
      expect(refusal(texts, `${name}(2)`)).toMatchObject({ code: 'unknown-name', part: name });
      expect(refusal(texts, `x[${name}]`)).toMatchObject({ code: 'unknown-name', part: name });
      expect(refusal(texts, `sum(x, ${name})`)?.code).toBe('unknown-axis');
      expect(refusal(texts, `rename(x, ${name}, q)`)?.code).toBe('unknown-axis');
      expect(refusal({ given: { x: `tensor[${name}]` } })?.code).toBe('unknown-name');
      const own = (entries: Record<string, unknown>) => Object.fromEntries(Object.entries(entries)) as never;
      const given: Texts = { given: own({ [name]: 'real', y: 'tensor[n]' }), sizes: { n: 2 } };
      expect(elements(`${name} + 1`, given, { y: [1, 2] }).length).toBe(1);
      expect(elements(`${name}(3)`, { let: own({ [`${name}(u)`]: 'u + 1' }) })).toEqual([4]);
      const sized: Texts = { sizes: own({ [name]: 2, n: 3 }), given: { x: `tensor[${name}, n]` } };
      expect(axesOf(nodeOf('rename(x, n, q)', sized))).toBe(`${name}: 2, q: 3`);
      expect(axesOf(nodeOf(`rename(x, ${name}, q)`, sized))).toBe('q: 2, n: 3');
      expect(elements(`sum(x, ${name})`, sized)).toEqual([5, 7, 9]);
      expect(elements(`sum(rename(x, n, ${name}x), ${name}x)`, sized)).toEqual([6, 15]);
      expect(
        axesOf(nodeOf(`rename(rename(z, n, ${name}), m, q)`, { sizes: { n: 2, m: 3 }, given: { z: 'tensor[n, m]' } })),
      ).toBe(`${name}: 2, q: 3`);
    },
  );
});

describe('what has no mathematical reading', () => {
  it.each([
    ['"text" == 1', 'not-a-number', '"text"'],
    ['x["a"]', 'not-a-number', '"a"'],
    ['x.length', 'not-a-number', 'length'],
    ['null', 'not-a-number', 'null'],
    ['NaN', 'not-a-number', 'NaN'],
    ['1 + Infinity', 'not-a-number', 'Infinity'],
    ['undefined', 'not-a-number', 'undefined'],
    ['5 mod 3', 'unknown-operator', '5 mod 3'],
    ['1 xor 0', 'unknown-operator', '1 xor 0'],
    ['1 + (2 | 1)', 'unknown-operator', '2 | 1'],
    ['1:3', 'range', '1:3'],
    ['1 + (1:3)', 'range', '1:3'],
    ['(-1)!', 'factorial', '(-1)!'],
    ['(1/2)!', 'factorial', '(1/2)!'],
    ['r!', 'factorial', 'r!'],
    ['171!', 'factorial', '171!'],
    ['1e401', 'budget', '1e401'],
    ['1e-401', 'budget', '1e-401'],
  ])('%s is refused', (text, code, part) => {
    expect(refusal(texts, text)).toMatchObject({ code, part, path: 'claim.0' });
  });

  it.each(['x = 1', 'f(u) = u', 'x; y', 'x\n; y', '{a: 1}', 'a.b = 1'])('%s is refused by the grammar', (text) => {
    expect(['unsupported-syntax', 'syntax']).toContain(refusal(texts, text)?.code);
  });
});

it('an error points into the definition that it comes from', () => {
  const found = refusal({ ...texts, let: { 'g1(u)': 'u * (undeclared + 1)', h1: 'g1(2) + g1(3)' } }, '1 + h1');
  expect(found).toMatchObject({ code: 'unknown-name', path: 'let.g1(u)', part: 'undeclared' });
});

it('an axis mismatch points at the smallest part that has it', () => {
  const other: Texts = { given: { x: 'tensor[n]', z: 'tensor[n: 4]' }, sizes: { n: 3 } };
  expect(refusal(other, '1 + exp(2 * (x + z))')).toMatchObject({ code: 'axis-mismatch', part: 'x + z' });
  expect(refusal(other, 'x < 1 < z')).toMatchObject({ code: 'axis-mismatch', part: 'x < 1 < z' });
  expect(refusal(other, '2 * where(x < 1, x, z)')).toMatchObject({ code: 'axis-mismatch', part: 'where(x < 1, x, z)' });
});

it('compiles equal parts to one node', () => {
  const node = nodeOf('softmax(x, n) * softmax(x, n)', texts);
  expect(node.args[0]).toBe(node.args[1]);
  expect(reachable([node]).filter((each) => each.kind === 'map' && each.operation === 'exp').length).toBe(1);
});
