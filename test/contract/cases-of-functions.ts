import type { ContractCase } from './contract-case';
import { type Curve, differ, integral } from './point';

const x = { x: 'real' };
const xy = { x: 'real', y: 'real' };
const f = { f: 'function R -> R' };
const X = { X: '~ normal(0, 1)' };
const U = { U: '~ uniform(0, 1)' };
const Z = { Z: '~ normal(0, 1)' };
const shifted = { ...Z, m: 'real', s: 'real > 0' };
const pr = { p: 'density on R', r: 'density on R' };
const always = (): boolean => true;

const bell: Curve = (z) => Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
const overlap = (p: Curve, r: Curve): number => integral((t) => Math.min(p(t), r(t)));
const divergence = (p: Curve, r: Curve): number => integral((t) => (p(t) === 0 ? 0 : p(t) * Math.log(p(t) / r(t))));
/** What the midpoint rule misses at a jump. */
const slack = 1e-2;

const functions: readonly ContractCase[] = [
  { claim: 'f(x + y) == f(y + x)', given: { ...xy, ...f } },
  {
    claim: 'f(x + y) == f(x) + f(y)',
    given: { ...xy, ...f },
    fails: ({ f, x, y }) => differ(f(x + y), f(x) + f(y)),
    witness: { x: '0', y: '0', f: 'x ↦ x + 1' },
  },
  { claim: 'inverse(f, f(x)) == x', given: { ...x, f: 'bijection on R' } },
  { claim: 'f(f(x)) == x', given: { ...x, f: 'bijection on R' }, fails: ({ f, x }) => differ(f(f(x)), x) },
  { claim: 'f(x) == f(y)', given: { ...xy, ...f }, assume: ['x == y'] },
  { claim: 'f(x) == f(y)', given: { ...xy, ...f }, fails: ({ f, x, y }) => differ(f(x), f(y)) },
  { claim: 'f(x)^2 > 0', given: { ...x, f: 'function R -> R < 0' } },
  { claim: 'f(x)^2 > 0', given: { ...x, ...f }, fails: ({ f, x }) => f(x) === 0 },
  { claim: 'f(x) / f(x) == 1', given: { ...x, f: 'function R -> R > 0' } },
  { claim: 'f(x) / f(x) == 1', given: { ...x, ...f }, lacksValue: ({ f, x }) => f(x) === 0 },
];

const concreteExpectations: readonly ContractCase[] = [
  { claim: 'E(X^2) == 1', given: X },
  {
    claim: 'E(X^2) == 1.1',
    given: X,
    fails: () =>
      differ(
        integral((z) => z ** 2 * bell(z)),
        1.1,
      ),
  },
  { claim: 'E(X^2) == 1.000001', given: X, fails: always, isNear: true },
  { claim: 'E(relu(X)) == 1/sqrt(2*pi)', given: X },
  {
    claim: 'E(relu(X)) == 1/2',
    given: X,
    fails: () =>
      differ(
        integral((z) => Math.max(z, 0) * bell(z)),
        0.5,
      ),
  },
  { claim: 'E(tanh(X)) < 1/10', given: X },
  { claim: 'E(tanh(X)) > 1/10', given: X, fails: () => integral((z) => Math.tanh(z) * bell(z)) <= 0.1 },
  { claim: 'E(X >= 0) == E(X > 0)', given: X },
  { claim: 'E(X >= 0) == E(X < 1)', given: X, fails: always },
  { claim: 'E(U) == 1/2', given: U },
  { claim: 'E(U^2) == E(U)^2', given: U, fails: always },
  { claim: 'E(log(U)) == -1', given: U },
  { claim: 'E(log(X)) == E(log(X))', given: X, lacksValue: always },
  { claim: 'E(log(X)) == 0', given: X, lacksValue: always },
  { claim: 'E(1/U) == 3', given: U, lacksValue: always },
];

const secondMoment = { claim: 'E((m + s*Z)^2) == m^2 + s^2', given: shifted };
const wrongMoment: ContractCase = {
  claim: 'E((m + s*Z)^2) == m^2 + s',
  given: shifted,
  fails: ({ m, s }) => differ(m ** 2 + s ** 2, m ** 2 + s),
  witness: { m: '0', s: '2' },
};
const half: ContractCase = {
  claim: 'E(f(Z)) == 1/2',
  given: { ...Z, ...f },
  fails: ({ f }) =>
    differ(
      integral((z) => f(z) * bell(z)),
      0.5,
    ),
};

/** With instances on which they hold or fail, whether they hold of everything or not. */
const expectations: readonly ContractCase[] = [
  secondMoment,
  wrongMoment,
  { ...secondMoment, instances: [{ m: '1', s: '2' }] },
  { ...wrongMoment, instances: [{ m: '1', s: '2' }] },
  { ...wrongMoment, instances: [{ m: '1', s: '1' }], holdsOnInstances: true },
  { claim: 'E(f(Z)) <= 1', given: { ...Z, f: 'function R -> R in (0, 1)' } },
  half,
  { ...half, instances: [{ f: 'sigmoid(x)' }], holdsOnInstances: true },
];

const apart = [{ p: 'normal(0, 1)', r: 'normal(1, 1)' }];

const densities: readonly ContractCase[] = [
  { claim: 'integral(p(t), t) == 1', given: pr },
  { claim: 'integral(p(t), t) == 2', given: pr, fails: ({ p }) => differ(integral(p), 2) },
  { claim: 'TV(p, r) == 1 - integral(min(p(t), r(t)), t)', given: pr },
  {
    claim: 'TV(p, r) == 2 - integral(min(p(t), r(t)), t)',
    given: pr,
    fails: ({ p, r }) => differ(1 - overlap(p, r), 2 - overlap(p, r), slack),
  },
  { claim: 'KL(p, r) >= 0', given: pr, instances: apart },
  {
    claim: 'KL(p, r) == 1/2',
    given: pr,
    instances: apart,
    fails: ({ p, r }) => differ(divergence(p, r), 0.5, slack),
    holdsOnInstances: true,
  },
  { claim: 'KL(p, r) == 1', given: pr, instances: apart, fails: ({ p, r }) => differ(divergence(p, r), 1, slack) },
  {
    claim: 'KL(p, r) > 0',
    given: pr,
    fails: ({ p, r }) => divergence(p, r) < 1e-9,
    witness: { p: 'normal(0, 1)', r: 'normal(0, 1)' },
    holdsOnInstances: true,
  },
  { claim: 'integral(p(t)^2, t) > 0', given: pr },
  { claim: 'integral(p(t)^2, t) <= 1', given: pr, fails: ({ p }) => integral((t) => p(t) ** 2) > 1 },
];

export const casesOfFunctions: readonly ContractCase[] = [
  ...functions,
  ...concreteExpectations,
  ...expectations,
  ...densities,
];
