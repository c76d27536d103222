import { expect, it } from 'vitest';
import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';
import { randomPrimes } from '../../src/number/residue/random-residues';
import { equal } from '../../src/run/equal';
import { statementSeed } from '../../src/statement/statement-seed';
import { compiledClaim } from '../claim-problem';
import { judged, twentySeeds } from './verdict-of';

const compiled = (claim: string, given: Readonly<Record<string, string>> = { x: 'real' }) =>
  compiledClaim({ given, claim });

/** The product of the primes that a proof by residues draws first, were the statement this one. */
function firstPrimes(claim: string, seed: string): bigint {
  const key = hashKey(`${statementSeed(seed, compiled(claim))} identity no sizes trial 0 point 1`, 'prime');
  return randomPrimes(randomStream(key)).reduce((product, prime) => product * BigInt(prime), 1n);
}

it('a number made from the primes of a seed proves nothing', async () => {
  const query = { a: 'x', b: 'x + 3950421343151329849083308228447588549', given: ['x: real'] };
  expect((await equal(query, { seed: '1', isOver: () => false })).verdict).toBe('not equal');
});

it('nor does a multiple of the primes of another statement', async () => {
  for (const seed of twentySeeds) {
    const product = firstPrimes('x == x + 1', `${seed} claim`);
    expect(await judged({ claim: `x == x + ${product}`, given: { x: 'real' } }, seed)).toBe('refuted');
  }
});

it('the draws depend on the sides, their relation, the assumptions and the declarations', () => {
  const own = compiled('x + 1 == 2 * x');
  const seeds = [
    own,
    compiled('x + 1 == 3 * x'),
    compiled('x + 1 <= 2 * x'),
    compiled('2 * x == x + 1'),
    compiled('x + 1 == 2 * x', { x: 'real > 0' }),
    { ...own, statements: [], assumptions: own.statements },
  ].map((claim) => statementSeed('1', claim));
  expect(new Set(seeds).size).toBe(seeds.length);
  expect(statementSeed('1', compiled('x + 1 == 2 * x'))).toBe(seeds[0]);
  expect(statementSeed('2', own)).not.toBe(seeds[0]);
});
