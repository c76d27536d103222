import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldForms } from '../../src/grade/judge/field-forms';
import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';
import { pointValues } from '../../src/point/point-values';
import { pointsOf } from '../../src/point/points';
import type { Node } from '../../src/tensor/node';
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

/** Rewriting steps that students take, right ones and wrong ones; the first ones are field arithmetic. */
const steps: readonly ((a: string, b: string) => readonly [string, string])[] = [
  (a, b) => [`(${a}) * (${b})`, `(${b}) * (${a})`],
  (a, b) => [`((${a}) - (${b}))^2`, `(${a})^2 - 2*(${a})*(${b}) + (${b})^2`],
  (a, b) => [`sqrt((${a}) - (${b}))`, `sqrt(-(${b}) + (${a}))`],
  (a, b) => [`(${a}) / (2 * (${b}))`, `0.5 * (${a}) / (${b})`],
  (a, b) => [`1 / ((${a}) - (${b}))`, `-1 / ((${b}) - (${a}))`],
  (a, b) => [`(${a} + ${b}) / (${a})`, `1 + (${b}) / (${a})`],
  (a, b) => [`(${a}) + (${b}) - (${a})`, b],
  (a) => [`0 * (${a})`, '0'],
  (a) => [`((${a}) + 1)^(-2)`, `1/(((${a}) + 1) * ((${a}) + 1))`],
  (a, b) => [`sqrt((${a}) * (${b}))`, `sqrt(${a}) * sqrt(${b})`],
  (a) => [`sqrt((${a})^2)`, a],
  (a) => [`abs(${a})`, `-(${a})`],
  (a, b) => [`max(${a}, ${b})`, `max(${b}, -(${a}))`],
  (a, b) => [`sqrt((${a}) - (${b}))`, `sqrt((${b}) - (${a}))`],
  (a) => [`sin(-(${a}))`, `sin(${a})`],
];

const pair = fc
  .tuple(formula(3), formula(3), formula(3), fc.constantFrom(...steps), fc.constantFrom('+', '*', '/'))
  .map(([a, b, c, step, op]) => {
    const [left, right] = step(a, b);
    return [`(${c}) ${op} (${left})`, `(${c}) ${op} (${right})`] as const;
  });

describe('field forms', () => {
  const { graph, compile, inputs } = scalarFormulas(given);
  const forms = fieldForms(graph, inputs);
  const points = [
    ...take(
      pointsOf(
        inputs,
        () => randomStream(hashKey('field forms')),
        () => [],
      ),
      40,
    ),
  ];
  const values = pointValues(points);

  it('are equal to what they are of wherever that has a value, and alike only for what is equal', () => {
    let alike = 0;
    const agree = (left: Node, right: Node, text: string): void => {
      for (let k = 0; k < points.length; k++) {
        const [l, r] = [values.enclosed(left, k), values.enclosed(right, k)];
        if (l.maybeUndefined || r.maybeUndefined) continue;
        expect(l.lo <= r.hi && r.lo <= l.hi, `${text} at point ${k}: ${l.lo} and ${r.lo}`).toBe(true);
      }
    };
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [left, right] = [compile(a), compile(b)];
        const [own, other] = [forms.formOf(left), forms.formOf(right)];
        if (own !== null) {
          agree(own.node, left, `the form of ${a}`);
          for (let k = 0; k < points.length; k++)
            if (values.exact(left, k) !== 'unknown' && values.exact(left, k) !== 'undefined')
              expect(values.exact(own.node, k), `the form of ${a} at point ${k}`).toEqual(values.exact(left, k));
        }
        if (own === null || own.text !== other?.text) return;
        alike++;
        agree(left, right, `${a} and ${b}`);
      }),
      { numRuns: runs(1500), seed: 7 },
    );
    expect(alike).toBeGreaterThan(runs(400));
  });

  it.each([
    ['(x^2 - 1)/(x - 1)', 'x + 1'],
    ['sqrt(x^2)', 'x'],
    ['sin(x)', 'cos(x)'],
    ['max(x, w)', 'min(x, w)'],
    ['max(x, w)', 'max(x, -w)'],
    ['x/w', 'w/x'],
    ['1/(x + w)', '1/x + 1/w'],
    ['x^2', 'x^3'],
    ['x*w', 'x + w'],
    ['pi', '355/113'],
    ['2*x', 'x/2'],
    ['x < w ? x : w', 'x < w ? w : x'],
    ['abs(x - w)', 'abs(x) - w'],
  ])('are not alike for %s and %s', (a, b) => {
    const [own, other] = [a, b].map((text) => forms.formOf(compile(text)));
    expect(own?.text).toEqual(expect.any(String));
    expect(own?.text).not.toBe(other?.text);
  });

  it.each([
    ['(x - w)^2 / (2 * z)', '0.5*(w - x)*(w - x)/z'],
    ['log(2*(x + w))', 'log(w + 3*x - x + w)'],
    ['exp(-(x - 1)^2)', 'exp(2*x - x^2 - 1)'],
    ['1/(z + 1) + 1/(1 + z)', '2/(z + 1)'],
    ['1/(2*z + 4)', '0.5/(z + 2)'],
    ['x*5/5 + 7 - 7', 'x'],
  ])('are alike for %s and %s', (a, b) => {
    expect(forms.formOf(compile(a))?.text).toBe(forms.formOf(compile(b))?.text);
  });

  it('are alike in another graph', () => {
    const another = scalarFormulas(given);
    const text = 'sqrt(z*x + 1)/(w - x)^2 + pi*max(x, w)';
    const own = forms.formOf(compile(text));
    expect(own?.text).toBe(fieldForms(another.graph, another.inputs).formOf(another.compile(text))?.text);
  });

  it.each([
    ['1/0', 'no number'],
    ['0/(x - x)', 'no number'],
    ['(x + w + y + z)^12', 'too many terms'],
    ['x^99', 'too high a power'],
    [`${'log(1 + '.repeat(9)}(x + w)^9${')'.repeat(9)}${' * (x + z + w)^3'.repeat(3)}`, 'too long'],
  ])('there is none of %s: %s', (text) => expect(forms.formOf(compile(text))).toBeNull());

  it('nor of other variables', () => {
    expect(fieldForms(graph, inputs.slice(1)).formOf(compile('x + w'))).toBeNull();
  });
});

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left-- <= 0) return;
    yield item;
  }
}
