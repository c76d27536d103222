import type { ContractCase } from './contract-case';
import { differ } from './point';

const x = { x: 'real' };
const xy = { x: 'real', y: 'real' };
const bit = { b: '{0, 1}' };
const trit = { b: '{0, 1, 2}' };
const vector = { given: { v: 'tensor[n]' }, sizes: [{ n: 1 }, { n: 2 }] };
const relu = (t: number): number => Math.max(t, 0);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const always = (): boolean => true;

const identities: readonly ContractCase[] = [
  { claim: '(x + y)^2 == x^2 + 2*x*y + y^2', given: xy },
  {
    claim: '(x + y)^2 == x^2 + x*y + y^2',
    given: xy,
    fails: ({ x, y }) => differ((x + y) ** 2, x ** 2 + x * y + y ** 2),
    witness: { x: '1', y: '1' },
  },
  { claim: 'exp(x + y) == exp(x) * exp(y)', given: xy },
  {
    claim: 'exp(x * y) == exp(x) * exp(y)',
    given: xy,
    fails: ({ x, y }) => differ(Math.exp(x * y), Math.exp(x + y)),
  },
  { claim: 'sqrt(x^2) == abs(x)', given: x },
  { claim: 'sqrt(x^2) == x', given: x, fails: ({ x }) => x < 0 },
  { claim: ['x + y == y + x', 'x - x == 0'], given: xy },
  { claim: ['x + y == y + x', 'x - y == 0'], given: xy, fails: ({ x, y }) => x !== y },
  { claim: ['x - y == 0', 'x + y == y + x'], given: xy, fails: ({ x, y }) => x !== y },
  { claim: [] },
  { claim: [], given: xy },
];

/** On closed boxes. */
const boxes: readonly ContractCase[] = [
  { claim: 'exp(x) <= 3', given: { x: 'real in [0, 1]' } },
  { claim: 'exp(x) <= 2', given: { x: 'real in [0, 1]' }, fails: ({ x }) => Math.exp(x as number) > 2 },
  { claim: 'abs(sin(x) - x) < 1/5', given: { x: 'real in [-1, 1]' } },
  { claim: 'exp(x) * sin(y) < 3', given: { x: 'real in [0, 1]', y: 'real in [-1, 1]' } },
  { claim: 'exp(x) > 1', given: { x: 'real in [0, 1]' }, fails: ({ x }) => x === 0 },
];

/** Kinks, jumps and ties. */
const kinks: readonly ContractCase[] = [
  { claim: 'relu(x) - relu(-x) == x', given: x },
  { claim: 'relu(x) + relu(-x) == x', given: x, fails: ({ x }) => relu(x) + relu(-x) !== x },
  { claim: 'max(x, y) == (x + y + abs(x - y)) / 2', given: xy },
  { claim: 'max(x, y) == (x + y + x - y) / 2', given: xy, fails: ({ x, y }) => y > x },
  { claim: '(x > 0) + (x <= 0) == 1', given: x },
  { claim: '(x > 0) + (x < 0) == 1', given: x, fails: ({ x }) => x === 0 },
  { claim: 'where(x > 0, x, 0) == where(x >= 0, x, 0)', given: x },
  { claim: 'where(x > 0, 1, 0) == where(x >= 0, 1, 0)', given: x, fails: ({ x }) => x === 0 },
];

const inequalities: readonly ContractCase[] = [
  { claim: 'x^2 >= 0', given: x },
  { claim: 'x^2 > 0', given: x, fails: ({ x }) => x === 0, witness: { x: '0' } },
  { claim: 'max(x, y) >= x', given: xy },
  { claim: 'max(x, y) <= x', given: xy, fails: ({ x, y }) => y > x },
  { claim: 'x^2 + y^2 >= 2*x*y', given: xy },
  { claim: 'x^2 + y^2 > 2*x*y', given: xy, fails: ({ x, y }) => x === y },
  { claim: 'exp(x) >= 1 + x', given: x },
  { claim: 'exp(x) > 1 + x', given: x, fails: ({ x }) => x === 0 },
  { claim: 'x^2 != -2', given: x },
  { claim: 'x^2 != 2', given: x, fails: ({ x }) => !differ(x ** 2, 2) },
  { claim: 'x != 1000003', given: x, fails: ({ x }) => x === 1000003 },
];

/** Sides that have no value somewhere, beside the same where they have one everywhere. */
const partlyUndefined: readonly ContractCase[] = [
  { claim: 'log(x^2) == 2*log(x)', given: { x: 'real > 0' } },
  { claim: 'log(x^2) == 2*log(x)', given: x, lacksValue: ({ x }) => x <= 0 },
  { claim: 'x / x == 1', given: { x: 'real != 0' } },
  { claim: 'x / x == 1', given: x, lacksValue: ({ x }) => x === 0, witness: { x: '0' } },
  { claim: 'x / x == 2', given: x, fails: ({ x }) => x !== 0, lacksValue: ({ x }) => x === 0 },
  { claim: 'sqrt(x)^2 == x', given: { x: 'real >= 0' } },
  { claim: 'sqrt(x)^2 == x', given: x, lacksValue: ({ x }) => x < 0 },
  { claim: '0 * log(x) == 0', given: { x: 'real > 0' } },
  { claim: '0 * log(x) == 0', given: { x: 'real >= 0' }, lacksValue: ({ x }) => x === 0 },
  { claim: 'log(x)^2 >= 0', given: { x: 'real > 0' } },
  { claim: 'log(x)^2 >= 0', given: x, lacksValue: ({ x }) => x <= 0 },
  { claim: 'x^0.5 >= 0', given: { x: 'real >= 0' } },
  { claim: 'x^0.5 >= 0', given: x, lacksValue: ({ x }) => x < 0 },
  { claim: '1/(x - y) == -1/(y - x)', given: xy, assume: ['x > y'] },
  { claim: '1/(x - y) == -1/(y - x)', given: xy, assume: ['x >= y'], lacksValue: ({ x, y }) => x === y },
  { claim: '1/(x - y) == -1/(y - x)', given: xy, lacksValue: ({ x, y }) => x === y },
  { claim: 'b == 1/b', given: { b: '{-1, 1}' } },
  { claim: 'b == 1/b', given: bit, lacksValue: ({ b }) => b === 0 },
  { claim: 'log(b) == b - 1', given: { b: '{1}' } },
  { claim: 'log(b) == b - 1', given: bit, lacksValue: ({ b }) => b === 0 },
];

const concrete: readonly ContractCase[] = [
  { claim: '1/3 + 1/6 == 1/2' },
  { claim: '1/3 + 1/6 == 0.52', fails: always, witness: {} },
  { claim: '1/3 + 1/6 == 0.50000001', fails: always, isNear: true },
  { claim: 'exp(1) > 2.718' },
  { claim: 'exp(1) > 2.719', fails: () => Math.E <= 2.719 },
  { claim: 'sqrt(2)^2 == 2' },
  { claim: 'sqrt(2) == 1.414213562373', fails: always, isNear: true },
  { claim: 'sqrt(2) != 1.414213562373' },
  { claim: 'exp(-1000) > 0' },
  { claim: 'exp(-1000) == 0', fails: always, isNear: true },
  { claim: 'exp(-1000) <= 0', fails: always, isNear: true },
  { claim: 'exp(1000) > 10^300' },
  { claim: '10^16 + 1 <= 10^16', fails: always, isNear: true },
  { claim: '1/0 == 1/0', lacksValue: always },
  { claim: 'log(0) <= 0', lacksValue: always },
];

const finite: readonly ContractCase[] = [
  { claim: 'b^2 == b', given: bit },
  { claim: 'b^2 == b', given: trit, fails: ({ b }) => b ** 2 !== b },
  { claim: 'b*(b - 1)*(b - 2) == 0', given: trit },
  { claim: 'b*(b - 1) == 0', given: trit, fails: ({ b }) => b * (b - 1) !== 0 },
  {
    claim: 'b*log(q) + (1 - b)*log(1 - q) == log(q^b * (1 - q)^(1 - b))',
    given: { ...bit, q: 'real in (0, 1)' },
  },
  {
    claim: 'b*log(q) == log(q^b * (1 - q)^(1 - b))',
    given: { ...bit, q: 'real in (0, 1)' },
    fails: ({ b, q }) => differ(b * Math.log(q), Math.log(b === 1 ? q : 1 - q)),
    witness: { b: '0', q: '1/2' },
  },
];

/** At one element and at two: some claims are true of one alone. */
const vectors: readonly ContractCase[] = [
  { claim: 'sum(softmax(v, n), n) == 1', ...vector },
  { claim: 'sum(softmax(v, n), n) == n', ...vector, fails: ({ v }) => v.length === 2 },
  { claim: 'mean(v) * n == sum(v)', ...vector },
  { claim: 'mean(v) == sum(v)', ...vector, fails: ({ v }) => differ(mean(v), sum(v)) },
  { claim: 'max(v) >= mean(v)', ...vector },
  { claim: 'max(v) > mean(v)', ...vector, fails: ({ v }) => Math.max(...v) <= mean(v) },
  { claim: 'v >= min(v)', ...vector },
  { claim: 'v > min(v)', ...vector, fails: ({ v }) => v.length > 0 },
  { claim: 'sum((v - mean(v))^2) == sum(v^2) - n*mean(v)^2', ...vector },
  { claim: 'sum((v - mean(v))^2) / (n - 1) >= 0', ...vector, lacksValue: ({ v }) => v.length === 1 },
];

const assumed: readonly ContractCase[] = [
  { claim: 'x == 1', given: x, assume: ['x == 1'] },
  { claim: 'x == 1', given: x, assume: ['x >= 1'], fails: ({ x }) => x !== 1, witness: { x: '2' } },
  { claim: 'x^2 == x', given: x, assume: ['x >= 1', 'x <= 1'] },
  { claim: 'x^2 == 2*x', given: x, assume: ['x >= 1', 'x <= 1'], fails: ({ x }) => x ** 2 !== 2 * x },
  // What does not use its assumptions holds, whether they can be met or not.
  { claim: 'x == x', given: x, assume: ['x < 0', 'x > 1'] },
  { claim: 'x == x + 1', given: x, assume: ['x < 0', 'x > 1'], isVacuous: true },
  { claim: '1/x == 1/x', given: x, assume: ['x < 0', 'x > 1'], isVacuous: true },
  { claim: 'x >= 5', given: x, assume: ['log(-exp(x)) == 0'], isVacuous: true },
  { claim: 'b == 5', given: bit, assume: ['b == 2'], isVacuous: true },
  { claim: 'b == 5', given: bit, assume: ['1/(b - b) == 1'], isVacuous: true },
];

export const casesOfNumbers: readonly ContractCase[] = [
  ...identities,
  ...boxes,
  ...kinks,
  ...inequalities,
  ...partlyUndefined,
  ...concrete,
  ...finite,
  ...vectors,
  ...assumed,
];
