import { describe, expect, it } from 'vitest';
import { judged, type Statement } from './verdict-of';

const densities = { p: 'density on R', q: 'density on R' };
const common = 'integral(min(p(x), q(x)), x)';

describe('between sides that are equal for all values a strict relation is refuted', () => {
  it.each<[string, Statement]>([
    ['greater', { claim: `TV(p, q) > 1 - ${common}`, given: densities }],
    ['less', { claim: `TV(p, q) < 1 - ${common}`, given: densities }],
    ['different', { claim: `TV(p, q) != 1 - ${common}`, given: densities }],
    ['one of several', { claim: ['KL(p, q) >= 0', `TV(p, q) != 1 - ${common}`], given: densities }],
    [
      'under assumptions',
      {
        claim: 'a * E(f(X)) < E(a * f(X))',
        given: { a: 'real', f: 'function R -> R', X: '~ normal(0, 1)' },
        assume: ['a > 1'],
      },
    ],
  ])('%s', async (_, statement) => {
    expect(await judged(statement)).toBe('refuted');
  });

  it.each<[string, Statement, string]>([
    ['holds where they differ', { claim: 'KL(normal(1, 1), normal(0, 1)) > 0' }, 'proved'],
    [
      'and says nothing of nothing',
      {
        claim: 'E(f(X)) < E(f(X))',
        given: { a: 'real', f: 'function R -> R', X: '~ normal(0, 1)' },
        assume: ['a > a'],
      },
      'undecided',
    ],
  ])('%s', async (_, statement, verdict) => {
    expect(await judged(statement)).toBe(verdict);
  });
});
