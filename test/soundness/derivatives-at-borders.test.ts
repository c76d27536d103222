import { expect, it } from 'vitest';
import { judged } from './verdict-of';

const X = '~ normal(0, 1)';

/** Formulas that hold but for a border, a tie or a jump that they leave out. */
it.each<[claim: string, given: Readonly<Record<string, string>>]>([
  // f may jump where X > t does.
  ['derivative(E((X > t) * f(X)), t) == -f(t) * exp(-t^2 / 2) / sqrt(2 * pi)', { X, f: 'function R -> R', t: 'real' }],
  // Beyond 1 there is no mass.
  ['derivative(E(U > t), t) == -1', { U: '~ uniform(0, 1)', t: 'real > 0' }],
  // Both places attain the maximum.
  ['derivative(E(max(stack(t * X^2, t * X^2, k), k)), t) == 2', { X, t: 'real' }],
  // It is 1 at 0 and 0 beside it.
  ['derivative(max((x == 0), (-x == 0)), x) == 0', { x: 'real' }],
  // At 0 the borders meet, and the derivatives to both sides differ.
  ['derivative(E((X > t) * (X > t^3)), t) <= 0', { X, t: 'real' }],
])('%s is not proved', async (claim, given) => {
  expect(await judged({ claim, given })).not.toBe('proved');
});

it('the derivative of an inverse map is the inverse matrix, not its transpose', async () => {
  const given = { F: 'differentiable bijection on R^n', u: 'tensor[n]' };
  const claim = (entry: string): string =>
    `derivative(inverse(F, u)[1], u)[2] == inv(jacobian(F, inverse(F, u)))[${entry}]`;
  expect(await judged({ claim: claim('1, 2'), given, sizes: { n: 2 } })).toBe('proved');
  expect(await judged({ claim: claim('2, 1'), given, sizes: { n: 2 } })).not.toBe('proved');
});
