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
