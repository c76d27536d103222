import { describe, expect, it } from 'vitest';
import { quickEquality } from '../../src/decide/quick-equality';
import { compared, scalarFormulas } from './scalar-question';
import { judging } from './table';

const real = { x: 'real' };
const positive = { x: 'real > 0', y: 'real > 0', z: 'real' };

describe('equal formulas', () => {
  it.each([
    ['(x + y)^2 / 2', 'x^2/2 + x*y + y^2/2', positive],
    ['1/(x - 3)', '-1/(3 - x)', { x: 'real != 3' }],
    ['(x^2 - 1)/(x - 1)', 'x + 1', { x: 'real != 1' }],
    ['1/x + 1/y', '(x + y)/(x*y)', positive],
    ['1/(1 + 1/x)', 'x/(x + 1)', positive],
    ['(x-1)^20', '(1-x)^20', real],
    ['log(x*y/2)', 'log(x) + log(y) - log(2)', positive],
    ['log(x^2)/2', 'log(x)', positive],
    ['log(sqrt(x)*exp(z))', 'log(x)/2 + z', positive],
    ['log(6)', 'log(2) + log(3)', {}],
    ['exp(x + z)', 'exp(x)*exp(z)', positive],
    ['exp(-z^2/2)', '1/sqrt(exp(z^2))', positive],
    ['exp(-(z-1)^2/2)', 'exp(-z^2/2)*exp(z)*exp(-1/2)', positive],
    ['exp(2*log(x))', 'x^2', positive],
    ['sqrt(8)', '2*sqrt(2)', {}],
    ['1/sqrt(2)', 'sqrt(2)/2', {}],
    ['sqrt(x*y)', 'sqrt(x)*sqrt(y)', positive],
    ['z/sqrt(x)', 'z*sqrt(x)/x', positive],
    ['sqrt(z^2)', 'abs(z)', positive],
    ['abs(3 - x)', 'abs(x - 3)', real],
    ['abs(x)^3', 'abs(x)*x^2', real],
    ['abs(x*y)/x', 'y', positive],
    ['max(0, x)', '(x + abs(x))/2', real],
    ['relu(x) - relu(-x)', 'x', real],
    ['max(x, z) + min(z, x)', 'x + z', positive],
    ['1/(1 + exp(-x))', 'exp(x)/(1 + exp(x))', real],
    ['sin(-x)', '-sin(x)', real],
    ['cos(y - x)', 'cos(x - y)', positive],
    ['sqrt(x^2 + 1)^2', 'x^2 + 1', real],
    ['sin(x)^2 + cos(x)^2', '1', real],
    ['x > 0 ? x : 0', 'relu(x)', real],
    ['1/sqrt(x^2 + 1)', 'sqrt(x^2 + 1)/(1 + x^2)', real],
    ['sqrt(x)', 'x^0.5', { x: 'real >= 0' }],
    ['log(abs(3 - x))', 'log(abs(x - 3))', { x: 'real != 3' }],
    ['max(x,0)+log(1+exp(-abs(x)))', 'max(x,0)+log(1+e^(-abs(x)))', real],
  ] as const)('%s == %s', (left, right, given) => {
    expect(compared(left, right, given)).toMatchObject({ kind: 'equal' });
    expect(compared(right, left, given)).toMatchObject({ kind: 'equal' });
  });

  it('says what their having a value asks of the variables', () => {
    expect(compared('(x^2 - 1)/(x - 1)', 'x + 1', { x: 'real in [2, 3]' })).toMatchObject({ open: [], domain: [] });
    const open = [{ condition: 'nonzero' }];
    expect(compared('(x^2 - 2)/(x^2 - 2)', '1', real)).toMatchObject({ open, domain: [] });
    expect(compared('1', '(x^2 - 2)/(x^2 - 2)', real)).toMatchObject({ open: [], domain: open });
    expect(compared('1/(x^2 - 2) + 1', '(x^2 - 1)/(x^2 - 2)', real)).toMatchObject({ open: [], domain: open });
  });
});

describe('different formulas', () => {
  it.each([
    ['(a*x-a*m)/sqrt(a^2*s)', '(x-m)/sqrt(s)', { a: 'real != 0', x: 'real', m: 'real', s: 'real > 0' }],
    ['v*100000/99999', 'v', { v: 'real' }],
    ['x*ln(p)', 'x*ln(p)+(1-x)*ln(1-p)', { x: '{0, 1}', p: 'real in (0, 1)' }],
    ['x+(x-1)(x-2)(x-3)', 'x', real],
    ['abs(x+1000)-1000', 'abs(x+1001)-1001', real],
    ['e^(2x)/8+2e^(-2x)', 'e^(2x)/8', real],
    ['ln(1+e^x)', 'max(0,x)', { x: 'real in [20, 40]' }],
    ['sqrt(x*y)*sqrt(x*z)', 'x*sqrt(y*z)', { x: 'real < 0', y: 'real < 0', z: 'real < 0' }],
    ['0', '3e-9', {}],
  ] as const)('%s != %s', (left, right, given) => {
    const result = compared(left, right, given);
    expect(result).toMatchObject({ kind: 'different' });
    expect(result).toHaveProperty('witness.values', expect.any(Array));
  });

  it('shows values that can be checked by hand', () => {
    expect(compared('x^2', 'x', real)).toMatchObject({
      witness: { values: [{ name: 'x', value: '2' }], left: '4', right: '2', check: 'rational' },
    });
  });
});

describe('undefined formulas', () => {
  it('tells which side has no value, and whether it ever has', () => {
    expect(compared('ln(a)', 'ln(abs(a))', { a: 'real != 0' })).toMatchObject({
      kind: 'undefined',
      side: 'left',
      everywhere: false,
    });
    expect(compared('log(a)', 'log(-exp(a))', { a: 'real' })).toMatchObject({
      kind: 'undefined',
      side: 'right',
      everywhere: false,
    });
    expect(compared('0/0', '1', {})).toMatchObject({ kind: 'undefined', side: 'left', everywhere: true });
    expect(compared('1/(x-x)', '1/(x-x)', real)).toMatchObject({ kind: 'undefined', side: 'both', everywhere: true });
  });

  it('compares where the right side has a value', () => {
    expect(compared('log(a^2*b)', '2log(a)+log(b)', { a: 'real != 0', b: 'real > 0' })).toMatchObject({
      kind: 'equal',
      open: [],
      domain: [{ condition: 'positive' }],
    });
  });
});

it('only the engines can tell of tensors', () => {
  const { graph, compile, inputs } = scalarFormulas({ x: 'real', u: 'tensor[3]' });
  expect(quickEquality(graph, compile('x'), inputs, 'test')).toBeNull();
});

it.each([
  ['(x + 10^15) - 10^15', 'x'],
  ['(x + 10^30)^2 - 2*10^30*x - 10^60', 'x^2'],
  ['(x - 10^9) * (x + 10^9) + 10^18', 'x^2'],
])('%s is %s, whatever doubles make of it', (left, right) => {
  expect(compared(left, right, { x: 'real' })?.kind).toBe('equal');
});

describe('what is known of earlier answers of the same form', () => {
  const judge = judging(`
title: t
given: { x: real, p: real > 0 }
claim: x == x
ask:
  - id: product
    kind: formula
    prompt: p
    variables: [x, p]
    answer: x * log(p)
    samples: { right: ["log(p) x"], wrong: ["x"] }
`);
  const verdict = (answer: string): string => judge('product', answer).verdict;

  it('makes no difference that was too small to be a proof equal', () => {
    expect(['', ' + 1 - 1', ' + 2 - 2'].map((rest) => verdict(`x ln(p) (1 + 10^(-10))${rest}`))).toEqual(
      Array(3).fill('wrong'),
    );
  });

  it('gives no value to what has none everywhere', () => {
    expect(verdict('ln(p) x + 1 - 1')).toBe('correct');
    const verdicts = (hole: string): string[] => [0, 1, 2].map((k) => verdict(`${hole} + ${k} - ${k}`));
    for (const hole of ['x ln(p) + 1/(p - 7) - 1/(p - 7)', 'x^2 ln(p)/x'])
      expect(verdicts(hole)).toEqual(Array(3).fill('wrong'));
    expect(verdicts('x ln(p) + 0/(x^2 - 2)')).toEqual(Array(3).fill('undecided'));
  });
});
