import { describe, expect, it } from 'vitest';
import { claimText, parted, type Sides } from './parted';

const reference = `
def g(x):
    mean = x.mean()
    var = ((x - mean) ** 2).mean()
    return (x - mean) / (var + 1)
`.trim();
const body = (...lines: readonly string[]): string => ['def f(x):', ...lines.map((line) => `    ${line}`)].join('\n');

/** Lines count from the import. */
const told = async (sides: Sides) => {
  const { parting } = await parted(sides);
  return parting === undefined
    ? null
    : { line: parting.place.line, text: parting.text, isMended: parting.isMended, file: parting.place.file };
};

describe('the value at fault, which another one mends', () => {
  it.each<[string, string, number, string]>([
    ['a line', body('mean = x.mean()', 'var = x.var()', 'return (x - mean) / (var + 1)'), 4, 'x.var()'],
    [
      'behind another way to what is right',
      body('mean = x.mean()', 'var = (x ** 2).mean() - mean ** 2', 'scale = var + 2', 'return (x - mean) / scale'),
      5,
      'var + 2',
    ],
    [
      'behind several lines of another way',
      body('s = (x ** 2).mean()', 'm = x.sum() / 3', 'v = s - m * m', 'd = x - m', 'return d / (v.sqrt() + 1)'),
      7,
      'v.sqrt()',
    ],
    [
      'a part of the line that returns',
      body('mean = x.mean()', 'return (x - mean) / (x.var(unbiased=True) + 1)'),
      4,
      'x.var(unbiased=True)',
    ],
    [
      'a change in place',
      body('y = x.clone()', 'y -= y.mean()', 'v = (y ** 2).sum()', 'v /= 2', 'y /= v + 1', 'return y'),
      6,
      'v /= 2',
    ],
    [
      'in a function that is called',
      `def spread(u):\n    return u.var()\ndef f(x):\n    return (x - x.mean()) / (spread(x) + 1)`,
      3,
      'u.var()',
    ],
  ])('%s', async (_, f, line, text) => {
    expect(await told({ f, g: reference })).toEqual({ line, text, isMended: true, file: 'the source of f' });
  });

  it('is one element of the witness, beside that of the other side', async () => {
    const f = body('return (x - x.mean()) / (x.var() + 1)');
    const { parting, values } = await parted({ f, g: reference });
    const numbers = (JSON.parse(values[0]?.value ?? '[]') as number[]).map(Number);
    const mean = numbers.reduce((sum, each) => sum + each, 0) / 3;
    const squares = numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    const numberOf = (text: string | null | undefined): number => {
      const [above = '', below = '1'] = (text ?? '').split('/');
      return Number(above) / Number(below);
    };
    expect(parting?.element).toEqual([]);
    expect(numberOf(parting?.value)).toBeCloseTo(squares / 2, 12);
    expect(numberOf(parting?.instead)).toBeCloseTo(squares / 3, 12);
  });

  it('stands beside a formula as well, on either side', async () => {
    const f = body('d = x - x.mean()', 'return d / ((d ** 2).sum() + 1)');
    const formula = '(x - mean(x)) / (mean((x - mean(x))^2) + 1)';
    const expected = { line: 4, text: '(d ** 2).sum()', isMended: true, file: 'the source of f' };
    expect(await told({ f, claim: `f(x) == ${formula}` })).toEqual(expected);
    expect(await told({ f, claim: `${formula} == f(x)` })).toEqual(expected);
    expect(await told({ f, claim: `2 * f(x) == 2 * ${formula}` })).toEqual(expected);
  });

  it('is sought where what is assumed holds', async () => {
    const f = body('scale = x.sum() - 2', 'y = x ** 2', 'return x / scale + y * x.exp()');
    const g = 'def g(x):\n    return x + x * x.exp()';
    expect(await told({ f, g, assume: '["sum(x) == 3"]' })).toMatchObject({ line: 4, text: 'x ** 2' });
  });
});

describe('the first value that the other side never computes', () => {
  it.each<[string, string, number, string]>([
    ['a sum beside a second mistake', body('m = x.sum() * 5', 'return (x - m) / (x.var() + 1)'), 3, 'x.sum() * 5'],
    ['two mistakes', body('mean = x.max()', 'var = x.var()', 'return (x - mean) / (var + 1)'), 3, 'x.max()'],
    [
      'in a loop',
      body('total = 0', 'for i in range(3):', '    total = total + x[i] ** 3', 'return (x - total) / (total + 3)'),
      5,
      'x[i] ** 3',
    ],
  ])('%s', async (_, f, line, text) => {
    expect(await told({ f, g: reference })).toEqual({ line, text, isMended: false, file: 'the source of f' });
  });

  it('is looked for on the other side where the first is no code', async () => {
    const g = 'def g(x):\n    a = x ** 5\n    b = x ** 7\n    return a * b + a';
    expect(await told({ f: body('return x'), g, claim: 'x == g(x)' })).toMatchObject({ line: 3, text: 'x ** 5' });
    expect(await told({ f: body('return x'), g, claim: 'f(x) == g(x)' })).toBeNull();
  });
});

describe('nothing is told', () => {
  it.each<[string, Sides]>([
    ['what returns an input', { f: body('return x'), g: reference }],
    ['what goes wrong as it returns', { f: body('return x + x.mean()'), g: 'def g(x):\n    return x - x.mean()' }],
    ['elements in another order', { f: body('return x.flip(0)'), g: 'def g(x):\n    return x' }],
    [
      'functions of which nothing is known',
      { f: body('y = x * 3', 'return y'), claim: 'h(f(x)) == h(x)', given: ', h: elementwise function' },
    ],
    ['other relations', { f: body('y = x * x', 'return y'), claim: 'f(x) > 0' }],
  ])('%s', async (_, sides) => {
    expect(await told(sides)).toBeNull();
  });
});

it('is the same each time', async () => {
  const sides = { f: body('mean = x.mean()', 'var = x.var()', 'return (x - mean) / (var + 1)'), g: reference };
  expect(JSON.stringify(await parted(sides))).toBe(JSON.stringify(await parted(sides)));
  expect(claimText(sides)).toBe(claimText(sides));
});
