import { describe, expect, it } from 'vitest';
import { compilationSteps, expressionBudget } from '../../src/language/expression-budget';
import { compiledClaim } from '../claim-problem';
import { meaning, refusal, type Texts } from './meaning';

const texts: Texts = {
  sizes: { n: 3 },
  given: {
    x: 'tensor[n]',
    A: 'tensor[n, n]',
    r: 'real',
    X: '~ normal(0, 1)',
    f: 'function R -> R',
    K: 'tensor[D: 2, c: 3, 3, 3]',
  },
  let: { 'twice(u)': 'u * u' },
};

/** Texts that cost too much or mean nothing, and with which code each is refused. */
const hostile: readonly (readonly [label: string, text: string, code: string])[] = [
  ['a huge tensor', 'zeros(100000, 200000)', 'budget'],
  ['a huge square', 'zeros(1e5, 1e5)', 'not-an-axis-or-repeated'],
  ['a huge identity', 'eye(100000)', 'budget'],
  ['a long range', 'iota(1e9)', 'budget'],
  ['a longer range', 'iota(1e300)', 'not-an-integer'],
  ['an expansion', 'expand(r, q, 1e9)', 'budget'],
  ['an expansion of many axes', 'expand(expand(expand(expand(r, a, 1000), b, 1000), c, 1000), d, 1000)', 'budget'],
  ['a padding', 'pad(x, n, 1e9, 1e9)', 'budget'],
  ['an outer product', 'iota(100000) * iota(1000)', 'budget'],
  ['a window', 'window(x, n, 1e9)', 'window-too-large'],
  ['a diagonal', 'diag(iota(1000000))', 'budget'],
  ['a running sum', 'cumsum(iota(1000000))', 'budget'],
  ['an index', 'x[1e9]', 'index-out-of-range'],
  ['a range of indices', 'x[1:1e9]', 'index-out-of-range'],
  ['an index beyond integers', 'x[1e300]', 'not-an-integer'],
  ['a large number', '1e400 * 1e401', 'budget'],
  ['a larger number', '1e999999999', 'budget'],
  ['a small number', '1e-999999999', 'budget'],
  ['many digits', `1${'0'.repeat(300)}`, 'number-too-long'],
  ['a tower of powers', '9^9^9^9', 'budget'],
  ['a power of a power', '((((((2^1000)^1000)^1000)^1000)^1000)^1000)', 'budget'],
  ['a factorial', '1000000000!', 'factorial'],
  ['a factorial of a factorial', '170!!', 'factorial'],
  ['a factorial by name', 'factorial(1e9)', 'not-an-integer'],
  ['a sum', 'sum(i, i, 1:1e9)', 'empty-range'],
  ['a product', 'prod(i, i, 1:1e9)', 'empty-range'],
  ['sums of sums', 'sum(sum(sum(i * j * k, i, 4096), j, 4096), k, 4096)', 'budget'],
  ['sums of constants', 'sum(sum(sum(1, i, 4096), j, 4096), k, 4096)', 'budget'],
  ['bits', 'TV(bernoulli(iota(40) / 50), bernoulli(iota(40) / 60))', 'budget'],
  ['a convolution', 'conv2d(expand(expand(expand(r, w, 4), h, 4), c, 3), K, 1000000)', 'budget'],
  ['a stride', 'conv2d(expand(expand(expand(r, w, 4), h, 4), c, 3), K, 1, 1e9, 1, 1e9)', 'window-too-large'],
  ['brackets', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`, 'expression-too-long'],
  ['fewer brackets', `${'('.repeat(200)}1${')'.repeat(200)}`, 'nesting-too-deep'],
  ['calls', `${'sin('.repeat(200)}1${')'.repeat(200)}`, 'nesting-too-deep'],
  ['arrays', `${'['.repeat(200)}1${']'.repeat(200)}`, 'nesting-too-deep'],
  ['open brackets', '('.repeat(90), 'syntax'],
  ['signs', `${'-'.repeat(5000)}1`, 'nesting-too-deep-or-large'],
  ['a long sum', Array(4000).fill('1').join(' + '), 'expression-too-long'],
  ['a long sum without spaces', Array(5000).fill('1').join('+'), 'nesting-too-deep-or-large'],
  ['a deep sum', Array(1000).fill('r').join('+'), 'nesting-too-deep'],
  ['a deep power', Array(1000).fill('r').join('^'), 'nesting-too-deep'],
  ['a wide call', `max(${Array(4000).fill('1').join(',')})`, 'expression-too-large'],
  ['a wide array', `[${Array(4000).fill('1').join(',')}]`, 'expression-too-large'],
  ['deep conditionals', `${'r > 0 ? '.repeat(600)}1${' : 2'.repeat(600)}`, 'syntax'],
  ['conditionals to the right', `${'r > 0 ? 1 : '.repeat(700)}2`, 'nesting-too-deep-or-large'],
  ['remainders', Array(1000).fill('5').join(' % '), 'any'],
  ['transposes', `A${"'".repeat(5000)}`, 'nesting-too-deep-or-large'],
  ['indices', `x${'[1]'.repeat(2000)}`, 'nesting-too-deep-or-large'],
  ['factorials', `3${'!'.repeat(3000)}`, 'nesting-too-deep-or-large'],
  ['a string', '"text"', 'not-a-number'],
  ['a long string', `"${'a'.repeat(5000)}"`, 'not-a-number'],
  ['an open string', '"text', 'syntax'],
  ['statements', 'r; r', 'unsupported-syntax'],
  ['an assignment', 'r = 5', 'unsupported-syntax'],
  ['a definition', 'g(u) = u', 'unsupported-syntax-or-syntax'],
  ['an object', '{a: 1}', 'unsupported-syntax'],
  ['a property', 'r.constructor', 'any'],
  ['a call of a property', 'r.constructor("return 1")()', 'any'],
  ['an import', 'import({a: 1})', 'any'],
  ['code', 'eval("1")', 'unknown-name'],
  ['a regular expression', '/a/', 'syntax'],
  ['nothing', '', 'empty-expression'],
  ['spaces', ' '.repeat(9000), 'empty-expression'],
  ['more spaces', ' '.repeat(90_000), 'expression-too-long'],
  ['a comment', '# nothing', 'any'],
  ['a null character', 'r + \u0000', 'unseen-character'],
  ['half of a character', 'r + \uD800', 'any'],
  ['a picture', 'r + 🙂', 'any'],
  ['writing from the right', 'r \u202E+ 1', 'unseen-character'],
];

/** Those that are refused only after some work. */
const costly = new Set(['a diagonal', 'a running sum', 'an outer product', 'sums of sums', 'sums of constants']);
const cheap = hostile.filter(([label]) => !costly.has(label));

/** Codes that say the same of one text, depending on which limit is met first. */
const alternatives: Readonly<Record<string, readonly string[]>> = {
  'unsupported-syntax-or-syntax': ['unsupported-syntax', 'syntax'],
  'not-an-axis-or-repeated': ['repeated-axis', 'budget'],
  'nesting-too-deep-or-large': ['nesting-too-deep', 'expression-too-large', 'expression-too-long'],
};

describe('a hostile text is refused with its reason', () => {
  it.each(hostile)('%s', (_, text, code) => {
    // Anything but an ExpressionError is thrown on and fails the test.
    const found = refusal(texts, text);
    expect(found).not.toBeNull();
    if (code !== 'any') expect(alternatives[code] ?? [code]).toContain(found?.code);
    expect(found?.path).toBe('claim.0');
    expect(found?.reason.length).toBeGreaterThan(0);
    expect(found?.reason.length).toBeLessThan(400);
    expect(found?.next.length).toBeGreaterThan(0);
  });

  it('in a declaration as well', () => {
    for (const [, text] of cheap) {
      const found = [`real > ${text}`, `tensor[k: ${text}]`, `~ normal(0, ${text})`, text].map((x) =>
        refusal({ sizes: { n: 3 }, given: { x } }),
      );
      for (const each of found) expect(each?.path).toBe('given.x');
    }
  });

  it('in a definition as well', () => {
    for (const [, text] of cheap) expect(refusal({ ...texts, let: { g1: text } })?.path).toBe('let.g1');
  });

  it('on a side of a claim as well', () => {
    for (const [, text] of cheap) {
      for (const claim of [text, `(${text}) == 0`, `r == ${text}`, `r > 0 => ${text} == 0`]) {
        const found = refusal({ ...texts, claim });
        expect(found?.path).toBe('claim.0');
      }
    }
  });
});

describe('what grows by definitions is bounded', () => {
  const own = (definitions: Record<string, string>): Texts => ({ ...texts, let: definitions });
  const chain = (count: number, step: (before: string) => string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`a${i}`, i === 0 ? '3' : step(`a${i - 1}`)]));

  it('squares of squares are left as they are', () => {
    expect(refusal(own(chain(100, (before) => `${before} * ${before}`)), 'a99')).toBeNull();
    expect(refusal(own(chain(100, (before) => `${before} + 1 / ${before}`)), 'a99')).toBeNull();
  });

  it('a chain of many definitions is refused, a shorter one is not', () => {
    expect(refusal({ ...own(chain(200, (before) => `${before} + 1`)), claim: 'a199 == 0' })).toBeNull();
    const found = refusal({ ...own(chain(20_000, (before) => `${before} + 1`)), claim: 'a19999 == 0' });
    expect(found?.code).toBe('nesting-too-deep');
  });

  it('a deep recursion through a deep formula is refused', () => {
    const deep = own({ 'g1(i)': `i == 0 ? r : g1(i - 1)${' + i'.repeat(400)}` });
    expect(['nesting-too-deep', 'budget']).toContain(refusal(deep, '1 + g1(60)')?.code);
    expect(refusal(deep, 'g1(1)')).toBeNull();
  });

  it('calls that are never equal are counted', () => {
    const tree = own({ 'g1(i, u)': 'i == 0 ? u : g1(i - 1, u + 1) * g1(i - 1, u * r)' });
    expect(refusal(tree, 'g1(60, r)')?.code).toBe('budget');
    expect(refusal(tree, 'g1(6, r)')).toBeNull();
  });

  it('each text has its own share of the work', () => {
    const half = `sum(sum(i * j, i, 128), j, 128)`;
    expect(128 * 128 * 3).toBeLessThan(compilationSteps);
    expect(128 * 128 * 3 * 3).toBeGreaterThan(compilationSteps);
    expect(refusal(texts, `${half} + ${half} + ${half}`)?.code).toBe('budget');
    const { names } = compiledClaim(texts);
    for (let i = 0; i < 4; i++)
      expect(() => names?.interpret({ text: half, path: ['claim', 0] }, new Map())).not.toThrow();
  });
});

describe('what is just within the limits is not refused', () => {
  it.each([
    ['brackets', `${'('.repeat(expressionBudget.brackets)}1${')'.repeat(expressionBudget.brackets)}`],
    [
      'depth',
      Array(expressionBudget.depth - 1)
        .fill('r')
        .join('+'),
    ],
    ['digits', '7'.repeat(expressionBudget.digits)],
    ['exponents', '1e400 * 1e-400'],
    ['elements', 'zeros(1000, 2000)'],
    ['terms', 'sum(i, i, 1:4096)'],
    ['spaces', `${' '.repeat(9_900)}1`],
  ])('%s', (_, text) => expect(() => meaning(text, texts)).not.toThrow());
});
