import { describe, expect, it } from 'vitest';
import { check, claimText, type Statement } from './verdict-of';

const judgedOn = async (statement: Statement, instance: Readonly<Record<string, string>>) => {
  const checked = await check(claimText({ ...statement, instances: [instance] } as Statement));
  if (checked.kind === 'checked') return checked.result.verdict;
  const [{ code, place } = { code: 'none', place: null }] = checked.diagnostics;
  expect(place?.excerpt).toContain(Object.values(instance)[0]);
  return code;
};

const trip: Statement = { given: { f: 'bijection on R', X: '~ normal(0, 1)' }, claim: 'E(f(inverse(f, X))) == 0' };
const mass: Statement = { given: { p: 'density on R' }, claim: 'integral(p(x), x) == 1' };
const ranged: Statement = {
  given: { g: 'function R -> R in [0, 1]', X: '~ normal(0, 1)' },
  claim: 'E(g(X)) == E(g(X) + 0)',
};

const forth: Statement = { ...trip, claim: 'E(f(X) * 2) == 2 * E(f(X))' };
const free: Statement = { ...ranged, given: { ...ranged.given, g: 'function R -> R' } };

it('an inverse that is used must be given', async () => {
  expect(await judgedOn(trip, { f: 'x^3 + x' })).toBe('no-inverse');
});

describe('an instance that certainly is not of its declared kind is bad input', () => {
  it.each<[Statement, Readonly<Record<string, string>>]>([
    [trip, { f: 'exp(x) <-> log(y)' }],
    [trip, { f: 'x^3 - x' }],
    [trip, { f: '2 * x <-> y / 3' }],
    [mass, { p: '3 * exp(-x^2 / 2) / sqrt(2 * pi)' }],
    [mass, { p: 'exp(-abs(x)) / 2 - exp(-x^2) + exp(-(x - 1)^2)' }],
    [ranged, { g: '2 * x' }],
    [ranged, { g: 'log(x)' }],
    [ranged, { g: '1 / x' }],
  ])('%o %o', async (statement, instance) =>
    expect(await judgedOn(statement, instance)).toMatch(/^(not-of-its-kind|not-a-density)$/),
  );
});

describe('an instance that may not be of its kind overrides no proof', () => {
  it.each<[Statement, Readonly<Record<string, string>>]>([
    [trip, { f: '2 * x <-> y / 2' }],
    [forth, { f: 'x^3 + x' }],
    [mass, { p: 'exp(-abs(x)) / 2' }],
    [mass, { p: 'exp(-x^2 / 2) / sqrt(2 * pi)' }],
    [ranged, { g: 'sigmoid(x)' }],
    [free, { g: '1 / (x - 1/3)^2' }],
  ])('%o %o', async (statement, instance) => expect(await judgedOn(statement, instance)).toBe('proved'));
});

it('an instance decides nothing of a claim about all functions', async () => {
  const statement: Statement = { ...ranged, claim: 'E(g(X)^2) != 1/2' };
  expect(await judgedOn(statement, { g: 'sigmoid(x)' })).toBe('undecided');
  expect(await judgedOn({ ...statement, expect: 'certified' }, { g: 'sigmoid(x)' })).toBe('certified');
});

describe('the sizes of an instance are sizes of the claim', () => {
  const certified = (sizes: NonNullable<Statement['sizes']>, claim: string): Statement => ({
    sizes,
    claim,
    expect: 'certified',
  });
  it.each<[NonNullable<Statement['sizes']>, string, Readonly<Record<string, string>>]>([
    [{ n: 'any', k: 'any <= n' }, 'k > n', { n: '1', k: '5' }],
    [{ n: '1..4' }, 'n <= 4', { n: '2000' }],
    [{ m: '1..4', n: '2*m' }, 'mod(n, 2) == 0', { m: '1', n: '3' }],
    [{ m: '1..4', n: '2*m' }, 'mod(n, 2) == 0', { n: '10' }],
    [{ n: 'any >= 2' }, 'n == 1', { n: '1' }],
    [{ n: 2 }, 'n == 3', { n: '3' }],
  ])('%o: not %s at %o', async (sizes, claim, instance) =>
    expect(await judgedOn(certified(sizes, claim), instance)).toBe('bad-size'),
  );
  it.each<[NonNullable<Statement['sizes']>, string, Readonly<Record<string, string>>]>([
    [{ n: 'any', k: 'any <= n' }, 'k <= n', { n: '5', k: '5' }],
    [{ n: 'any >= 2' }, 'n == 7', { n: '7' }],
    [{ m: '1..4', n: '2*m' }, 'n == 4', { n: '4' }],
    [{ m: '1..4', n: '2*m' }, 'n == 4', { m: '2' }],
  ])('%o: %s at %o', async (sizes, claim, instance) =>
    expect(await judgedOn(certified(sizes, claim), instance)).toBe('certified'),
  );
});

describe('an instance says what things are by nothing that the claim declares', () => {
  const given = {
    x: 'real',
    y: 'real',
    f: 'function R -> R',
    g: 'function R -> R',
    p: 'density on R',
    q: 'density on R',
    X: '~ p',
    Y: '~ q',
  };
  const all = { x: '1', y: '1', f: 'x', g: 'x', p: 'normal(0, 1)', q: 'normal(0, 1)' };
  const statement: Statement = {
    given,
    let: { c: 'y + 1', d: '1' },
    claim: 'E(X) + E(Y) + f(0) + g(0) + x + y == 2',
    expect: 'certified',
  };
  it.each<Readonly<Record<string, string>>>([
    { x: 'x' },
    { x: 'y' },
    { x: 'c - 1' },
    { x: 'x > 0' },
    { x: 'f(1)' },
    { x: 'E(X)' },
    { x: 'X' },
    { f: 'g(x)' },
    { f: 'y * x' },
    { p: 'q' },
    { p: 'normal(y, 1)' },
    { p: 'mixture([1/2, 1/2], q, q)' },
    { p: 'exp(-abs(x)) / 2 * y' },
  ])('%o', async (instance) =>
    expect(await judgedOn(statement, { ...instance, ...without(instance) })).toBe('not-concrete'),
  );
  const without = (instance: object) => Object.fromEntries(Object.entries(all).filter(([name]) => !(name in instance)));
  it.each<Readonly<Record<string, string>>>([
    { x: 'd' },
    { x: 'sqrt(2)^2 / 2' },
    { f: 'd * x' },
    { p: 'normal(1 - d, d)' },
  ])('but %o', async (instance) =>
    expect(await judgedOn(statement, { ...instance, ...without(instance) })).toBe('certified'),
  );
});
