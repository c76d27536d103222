import { describe, expect, it } from 'vitest';
import { judged, type Statement } from './verdict-of';

const functions = {
  given: { p: 'density on R', q: 'density on R', D: 'function R -> R', X: '~ q', y: 'real', f: 'function' },
  let: {
    v: 'integral(p(x) * D(x)^2, x)',
    'half(x)': 'D(x) / 2',
    'middle(x)': '(D(x) + 1) / 2',
    'hidden(x)': 'half(x) - half(x)',
    'shifted(x)': 'x - integral(p(z) * D(z), z)',
    'zero(x)': '0 * x',
    'one(x)': '1 + 0 * x',
    'own(x)': 'f(x) / 2',
  },
};

describe('a point that depends on what it is a point for is bad input', () => {
  it.each<string>([
    'v is minimised over D at half',
    'v is minimised over D at middle',
    'v is minimised over D at hidden',
    'v is minimised over D at shifted',
    'v is minimised over D at D',
    'v is minimised over D at zero or half',
    'KL(p, q) is minimised over q at q',
    '-KL(p, q) is maximised over q at q',
    'KL(p, q) is minimised over q at normal(E(X), 1)',
    '1 is minimised over D at half',
    'f(y)^2 is minimised over f at own',
    'y^2 is minimised over y at y / 2',
    'y^2 is uniquely minimised over y at 0 * y',
  ])('%s', async (claim) => expect(await judged({ ...functions, claim })).toBe('invalid'));
});

describe('any other point is compared', () => {
  it.each<[string, Statement['claim']]>([
    ['proved', 'v is minimised over D at zero'],
    ['refuted', 'v is minimised over D at one'],
    ['refuted', 'v is maximised over D at zero'],
    ['proved', 'D(D(y))^2 is minimised over D at zero'],
  ])('%s: %s', async (verdict, claim) => expect(await judged({ ...functions, claim })).toBe(verdict));
});
