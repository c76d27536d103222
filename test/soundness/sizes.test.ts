import { describe, expect, it } from 'vitest';
import { check, claimText, type Statement } from './verdict-of';

type Sized = Omit<Statement, 'sizes'> & { readonly sizes: object };

/** The verdict with the sizes it speaks of, or the codes of what is wrong. */
async function found(statement: Sized): Promise<string> {
  const checked = await check(claimText(statement as Statement));
  if (checked.kind === 'rejected') return checked.diagnostics.map(({ code }) => code).join();
  return `${checked.result.verdict} at ${checked.result.scope}`;
}

const x = { x: 'tensor[n]' };

describe('what holds in no case holds of nothing', () => {
  it.each<[object, string]>([
    [{ n: '1..3', b: 'any <= n' }, 'refuted at n = 1; b = 1'],
    [[{ n: 3, b: 'any <= n' }], 'refuted at n = 3; b = 1'],
    [
      [
        { n: 2, b: 'any <= n' },
        { n: 'any', b: 'any <= n' },
      ],
      'refuted at n = 2; b = 1',
    ],
    [{ n: 3, b: [5, 'any <= n'] }, 'no-sizes'],
    [{ n: 3, b: 'any <= m' }, 'unknown-name'],
    [{ n: 3, b: 'any <= b' }, 'unknown-name'],
    [{ n: 3, c: 'any <= b', b: 'any <= n' }, 'unknown-name'],
  ])('%j', async (sizes, verdict) => {
    expect(await found({ sizes, given: x, claim: 'x[b] == 0' })).toBe(verdict);
  });

  it('of alternatives all are checked, also those whose only choice is an index', async () => {
    const sizes = [
      { n: 3, b: 'any <= n' },
      { n: 'any', b: 1 },
    ];
    expect(await found({ sizes, given: x, claim: 'at(x, n, b) == at(x, n, 1)' })).toMatch(/^refuted/);
  });

  it('an index up to a given size is each of them', async () => {
    const sizes = { n: 3, b: 'any <= n' };
    expect(await found({ sizes, given: x, claim: '(b - 1) * (b - 3) * x[1] == 0' })).toBe('refuted at n = 3; b = 2');
  });
});

it.each(['any > 2', 'any >= m', 'any <= 5', 'any + 1', 'Any', '2 * any'])(
  'refuses the size %s, with its forms',
  async (n) => {
    const checked = await check(claimText({ sizes: { n, m: 2 }, given: x, claim: 'x == x' }));
    expect(checked.kind === 'rejected' && checked.diagnostics[0]).toMatchObject({
      code: 'claim-schema',
      reason: expect.stringContaining(`${n} is none of any, any >= 2 (a number) and any <= n`),
    });
  },
);

describe('what is any size, and fails from some size on', () => {
  it.each<[string, object, object, string, RegExp]>([
    [
      'a product of four falling numbers',
      { n: 'any' },
      {},
      'sum((iota(n) - 1) * (iota(n) - 2) * (iota(n) - 3), n) == 0',
      /^refuted at .*n = 4/,
    ],
    ['a denominator', { n: 'any' }, { x: 'real' }, 'x / (n - 6) * (n - 6) == x', /^undefined at .*n = 6/],
    [
      'the size at most eight',
      { n: 'any >= 2' },
      { x: 'tensor[n]' },
      'max(x, n) * (n <= 8) == max(x, n)',
      /^refuted at .*n = 9/,
    ],
    [
      'one of two sizes',
      { n: 'any', m: 'any' },
      {},
      '(n - 1) * (n - 2) * (n - 3) * (n - 4) * (m - 5) == 0',
      /^refuted at .*n = 5; m = 2/,
    ],
    [
      'what a size follows from',
      { n: 'any', m: '9 - n' },
      { x: 'tensor[m]' },
      'sum(x, m) * (n - 1) * (n - 2) * (n - 3) == 0',
      /^refuted at .*n = 8; m = 1/,
    ],
    ['what is listed beside', { n: ['1..2', 'any'] }, {}, '(n - 1) * (n - 2) * (n - 3) == 0', /^refuted at .*n = 4/],
  ])('%s', async (_, sizes, given, claim, verdict) => {
    expect(await found({ sizes, given: { ...given }, claim })).toMatch(verdict);
  });

  it.each<[object, string, string]>([
    [{ n: 'any' }, 'max(x, n) >= mean(x, n)', 'n = 1..3'],
    [{ n: 'any' }, 'n <= 9', 'n = 1..3'],
    [{ n: ['2..4', 'any'] }, 'n <= 9', 'n = 1..4'],
    [[{ n: 2 }, { n: 'any' }], 'n <= 9', 'n = 1..3'],
    [{ n: 'any', m: '2 * n' }, 'm <= 18', '(n = 1, m = 2), (n = 2, m = 4), (n = 3, m = 6)'],
    [{ n: 401, b: 'any <= n' }, 'b != 200', 'n = 401; b = 1, 401'],
    [{ n: 3, b: [1, 'any <= n'] }, 'b != 2', 'n = 3; b = 1'],
  ])('is open where a proof is one of some sizes: %j, %s', async (sizes, claim, scope) => {
    const checked = await check(claimText({ sizes, given: x, claim } as unknown as Statement));
    if (checked.kind === 'rejected') throw new Error(checked.diagnostics.map(({ reason }) => reason).join());
    expect(checked.result).toMatchObject({ verdict: 'undecided', met: false, everySize: null });
    expect(checked.result.evidence).toContainEqual(
      expect.objectContaining({ verdict: 'proved', onInstances: true, scope }),
    );
  });

  it.each<[object, string]>([
    [{ n: 400, b: 'any <= n' }, 'b * (n + 1 - b) >= 1'],
    [{ n: 3, b: [1, 2, 3, 'any <= n'] }, 'b * (b - 1) * (b - 2) * (b - 3) == 0'],
    [{ n: '1..9' }, 'n <= 9'],
  ])('is proved where each of its sizes is looked at: %j, %s', async (sizes, claim) => {
    expect(await found({ sizes, given: {}, claim })).toMatch(/^proved at/);
  });
});
