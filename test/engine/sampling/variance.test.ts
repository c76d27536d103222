import { describe, expect, it } from 'vitest';
import { judged } from '../../soundness/verdict-of';

const [X, Y] = ['~ normal(0, 1)', '~ normal(0, 1)'];
const sampled = (claim: string, given: Readonly<Record<string, string>>) =>
  judged({ claim, given, expect: 'supported' });

describe('samples say nothing of what has no mean or no finite variance', () => {
  it.each([
    // No draw comes near to where the integrand is large.
    ['E(1/(10 + X)) <= 1', { X }],
    ['E(1/(10 + X)) >= 0.05', { X }],
    ['E(1/(10 + X)^2) <= 1', { X }],
    ['E(Y/(10 + X)) <= 1', { X, Y }],
    ['E(exp(exp(X)/100)) <= 5', { X }],
    ['E(exp(exp(X)/1000)) <= 5', { X }],
    ['E(exp(X^4/1000)) <= 5', { X }],
    ['E(exp(X^2/2 + X/5)) >= 1', { X }],
    ['E(exp(X)/1000) <= 5', { X: '~ exponential(1)' }],
    ['E(exp(abs(X)/10 + X^2/1000)) <= 5', { X: '~ laplace(0, 1)' }],
  ])('%s', async (claim, given: Readonly<Record<string, string>>) => {
    expect(['undecided', 'undefined']).toContain(await sampled(claim, given));
  });

  it.each([
    ['E(exp(X^2/4)) <= 2', { X }],
    ['E(1/sqrt(abs(10 + X))) <= 2', { X }],
    ['E(exp(X/2)) <= 3', { X: '~ exponential(1)' }],
    ['E(exp(0.6 * X)) <= 3', { X: '~ exponential(1)' }],
  ])('%s, which has a mean', async (claim, given: Readonly<Record<string, string>>) => {
    expect(['undecided', 'proved', 'certified']).toContain(await sampled(claim, given));
  });

  it.each([
    ['E(1/(10 + X^2)) <= 1', { X }],
    ['E(1/(10 + cos(X))) <= 1', { X }],
    ['E(exp(sin(X * Y))) <= 5', { X, Y }],
    ['E(log(1 + exp(X * Y))) <= 5', { X, Y }],
    ['E(log(1 + exp(X + Y)) * tanh(Y)) <= 5', { X, Y }],
    ['E(exp(X/4)) <= 3', { X: '~ exponential(1)' }],
    ['E((X + Y)^4 * relu(X)) <= 1000', { X, Y }],
    ['E(abs(X + Y)^(-0.4)) <= 5', { X, Y }],
  ])('but of %s', async (claim, given: Readonly<Record<string, string>>) => {
    expect(['supported', 'proved', 'certified']).toContain(await sampled(claim, given));
  });
});
