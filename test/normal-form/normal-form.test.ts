import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalForms } from '../../src/normal-form/normal-form';
import { pointValues } from '../../src/normal-form/point-values';
import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';
import { pointsOf } from '../../src/point/points';
import { runs } from '../thorough';
import { scalarFormulas } from './scalar-question';

const given = { x: 'real', w: 'real', y: 'real >= 0', z: 'real > 0' };

const formula: fc.Memo<string> = fc.memo((depth) =>
  depth <= 1
    ? fc.constantFrom('x', 'w', 'y', 'z', '2', '3', '(-1)', '(1/2)')
    : fc.oneof(
        {
          weight: 5,
          arbitrary: fc
            .tuple(formula(depth - 1), fc.constantFrom('+', '-', '*', '/'), formula(depth - 1))
            .map((all) => `(${all.join(' ')})`),
        },
        {
          weight: 4,
          arbitrary: fc
            .tuple(fc.constantFrom('sqrt', 'abs', 'exp', 'log', '-', 'sin'), formula(depth - 1))
            .map(([f, a]) => `${f}(${a})`),
        },
        {
          weight: 1,
          arbitrary: fc.tuple(formula(depth - 1), fc.constantFrom(2, 3, -1)).map(([a, n]) => `(${a})^(${n})`),
        },
        { weight: 1, arbitrary: fc.tuple(formula(depth - 1), formula(depth - 1)).map(([a, b]) => `max(${a}, ${b})`) },
      ),
);

/** Rewriting steps that students take, right ones and wrong ones. */
const steps: readonly ((a: string, b: string) => readonly [string, string])[] = [
  (a, b) => [`sqrt((${a}) * (${b}))`, `sqrt(${a}) * sqrt(${b})`],
  (a, b) => [`sqrt((${a}) / (${b}))`, `sqrt(${a}) / sqrt(${b})`],
  (a) => [`sqrt((${a})^2)`, a],
  (a) => [`abs(${a})`, a],
  (a) => [`abs(${a})`, `-(${a})`],
  (a) => [`sqrt((${a})^2)`, `abs(${a})`],
  (a) => [`sqrt((${a})^4)`, `(${a})^2`],
  (a) => [`sqrt((${a})^3)`, `(${a}) * sqrt(${a})`],
  (a, b) => [`log((${a}) * (${b}))`, `log(${a}) + log(${b})`],
  (a) => [`log((${a})^2)`, `2 * log(${a})`],
  (a) => [`log((${a})^2)`, `2 * log(abs(${a}))`],
  (a) => [`log(-(${a}))`, `log(${a})`],
  (a) => [`exp(log(${a}))`, a],
  (a) => [`exp(2 * log(${a}))`, `(${a})^2`],
  (a) => [`exp(log(${a}) / 2)`, `sqrt(${a})`],
  (a, b) => [`exp((${a}) + (${b}))`, `exp(${a}) * exp(${b})`],
  (a, b) => [`exp((${a}) * (${b}))`, `exp(${a}) * exp(${b})`],
  (a, b) => [`abs((${a}) - (${b}))`, `abs((${b}) - (${a}))`],
  (a, b) => [`sqrt((${a}) - (${b}))`, `sqrt((${b}) - (${a}))`],
  (a, b) => [`1 / ((${a}) - (${b}))`, `-1 / ((${b}) - (${a}))`],
  (a, b) => [`max(${a}, ${b})`, `((${a}) + (${b}) + abs((${a}) - (${b}))) / 2`],
  (a, b) => [`max(${a}, ${b})`, `max(${a}, -(${b}))`],
  (a, b) => [`sqrt(abs(${a})) * sqrt(abs(${b}))`, `sqrt((${a}) * (${b}))`],
  (a, b) => [`(${a}) * (${b})`, `(${b}) * (${a})`],
  (a) => [`sin(-(${a}))`, `sin(${a})`],
  (a) => [`sin(-(${a}))`, `-sin(${a})`],
];

const pair = fc
  .tuple(formula(3), formula(3), formula(3), fc.constantFrom(...steps), fc.constantFrom('+', '*', '/'))
  .map(([a, b, c, step, op]) => {
    const [left, right] = step(a, b);
    return [`(${c}) ${op} (${left})`, `(${c}) ${op} (${right})`] as const;
  });

describe('normal forms', () => {
  it('agree only for expressions that are equal wherever both have a value', () => {
    const { compile, inputs } = scalarFormulas(given);
    const points = [
      ...take(
        pointsOf(
          inputs,
          () => randomStream(hashKey('normal forms')),
          () => [],
        ),
        40,
      ),
    ];
    const values = pointValues(points);
    let agreed = 0;
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [left, right] = [compile(a), compile(b)];
        if (!normalForms().agree(left, right)) return;
        agreed++;
        for (let k = 0; k < points.length; k++) {
          const [l, r] = [values.enclosed(left, k), values.enclosed(right, k)];
          if (l.maybeUndefined || r.maybeUndefined) continue;
          expect(
            l.lo <= r.hi && r.lo <= l.hi,
            `${a} and ${b} at ${[...(points[k]?.values() ?? [])].map(([v]) => v?.approx)}: ${l.lo} and ${r.lo}`,
          ).toBe(true);
        }
      }),
      { numRuns: runs(1500), seed: 7 },
    );
    expect(agreed).toBeGreaterThan(runs(250));
  });
});

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left-- <= 0) return;
    yield item;
  }
}

describe('normal forms do not agree', () => {
  it.each([
    ['sqrt(x*w)*sqrt(x*v)', 'x*sqrt(w*v)'],
    ['sqrt(x^2)', 'x'],
    ['sqrt(x*w)*x', 'x*sqrt(x)*sqrt(w)'],
    ['sqrt(y*x)*z', 'sqrt(y)*sqrt(x)*z + 1'],
    ['sqrt(x^2*w)', 'x*sqrt(w)'],
    ['abs(x)^3', 'x^3'],
    ['log(x^2)', '2*log(x) + 1'],
    ['exp(x/7)^7', 'exp(2*x)'],
    ['max(x, w)', '(x + w - abs(x - w))/2'],
    ['(x^2 - 1)/(x - 1)', 'x - 1'],
    ['1/(x + w)', '1/x + 1/w'],
    ['sin(x + w)', 'sin(x) + sin(w)'],
    ['cos(-x)', '-cos(x)'],
    ['erf(-x)', 'erf(x)'],
    ['sqrt(x - w)', 'sqrt(w - x)'],
  ])('for %s and %s', (a, b) => {
    const { compile } = scalarFormulas({ ...given, v: 'real' });
    expect(normalForms().agree(compile(a), compile(b))).toBe(false);
  });
});
