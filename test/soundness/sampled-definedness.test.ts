import { describe, expect, it } from 'vitest';
import { sampling } from '../../src/engine/sampling';
import { claimProblem } from '../claim-problem';
import { check, claimText, judged } from './verdict-of';

const given = {
  X: '~ normal(0, 1)',
  Y: '~ normal(0, 1)',
  Z: '~ normal(0, 1)',
  T: '~ exponential(1)',
  U: '~ uniform(0, 1)',
};
const sampled = (claim: string, seed = '1') =>
  sampling.decide(claimProblem({ given, claim: [claim] }), { seed, isOver: () => false });

describe('where an integrand may have no value with a small probability, samples establish nothing', () => {
  it.each([
    'E(log(30 + X * Y * Z)) <= 4',
    'E(log(30 + X * Y * Z)) >= 4',
    'E(sqrt(100 + X * Y * Z)) <= 11',
    'E(log(30 + X)) <= 4',
    'E(log(40 - T)) <= 4',
    'E(log(40 + U - T)) <= 9',
    'Var(log(50 + X)) <= 1',
    'E(log(30 + X) * Y) == 0',
    'E(where(X < 9, 0, log(X - 10))) == 0',
    'E(tanh(sqrt(60 + X * Y * Z))) <= 1',
    'sqrt(E(log(30 + X)^2)) <= 4',
  ])('%s', (claim) => {
    for (const seed of ['1', '2', '3']) expect(sampled(claim, seed)?.verdict).toBe('undecided');
  });

  it('and say why', () => {
    expect(sampled('E(log(30 + X)) <= 4')?.summary).toBe('it is not known that 30 + X > 0 at every draw');
  });

  it('on instances alike', async () => {
    const instance = { given: { s: 'real', X: given.X }, instances: [{ s: '30' }], expect: 'supported' };
    expect(await judged({ ...instance, claim: 'E(log(s + X)) <= 4' })).toBe('undecided');
    expect(await judged({ ...instance, claim: 'E(log(s + X^2)) <= 4' })).toBe('supported');
  });
});

it('a box of draws without a value tells that there is none', async () => {
  const { X, Y, Z } = given;
  const claim = claimText({ given: { X, Y, Z }, claim: 'E(log(30 + X * Y * Z)) <= 4', expect: 'supported' });
  const checked = await check(claim);
  expect(checked).toMatchObject({ kind: 'checked', result: { verdict: 'undefined', met: false } });
});

describe('where it has one at almost every draw, they say as much as before', () => {
  it.each([
    ['a sign', 'E(log(1 + X^2 + T)) <= 4'],
    ['a bounded support', 'E(log(1 + U - U^2 / 2) * X * Y * Z) <= 4'],
    ['numbers that only enclosures compare', 'E(log(exp(1) - 2 + U)) <= 2'],
    ['a null set', 'E(log(X^2)) <= 1'],
    ['the end of a support', 'E(log(U)) <= -0.9'],
    ['a condition outside of expectations', 'E(X * Y * Z) / (E(X * Y * Z * Z) - 1) <= 4'],
  ])('%s: %s', (_, claim) => {
    expect(sampled(claim)?.verdict).toBe('supported');
  });

  it('also where only the solver shows it', async () => {
    const claim = 'E(sqrt(U - U^3)) <= 2';
    expect(sampled(claim)?.verdict).toBe('undecided');
    expect(await judged({ claim, given: { U: given.U }, expect: 'supported' })).toBe('supported');
  });
});
