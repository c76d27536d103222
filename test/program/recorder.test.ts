import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/number/float64';
import { fraction } from '../../src/number/fraction';
import { compileProgram } from '../../src/program/program';
import { record } from '../../src/program/record';
import { createRecorder } from '../../src/program/recorder';
import { replay } from '../../src/program/replay';
import { elementCount } from '../../src/tensor/axis';
import { evaluate } from '../../src/tensor/evaluate';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import type { InputSymbol } from '../../src/tensor/symbol';
import { compiledClaim } from '../claim-problem';

const given = { x: 'tensor[n]', y: 'real', A: 'tensor[n, n]' };
const sideOf = (text: string): Node =>
  (compiledClaim({ sizes: { n: 3 }, given, claim: `${text} == 0` }).statements[0] as { left: Node }).left;

const valuesOf = (symbol: InputSymbol): number[] =>
  Array.from({ length: elementCount(symbol.axes) }, (_, i) => 0.3 + Math.sin(1 + i + symbol.name.length * 7));

function recorded(node: Node) {
  const recorder = createRecorder();
  const inputs: number[] = [];
  const places = new Map<InputSymbol, number[]>();
  const [elements = []] = record(recorder, [node], (symbol) => {
    const own = places.get(symbol) ?? valuesOf(symbol).map((value) => recorder.input(inputs.push(value) - 1));
    places.set(symbol, own);
    return own;
  });
  return { recorder, inputs, program: recorder.program(elements) };
}

describe('a recorded program', () => {
  it.each([
    'softmax(x, n)',
    'sum(x * y, n) + y^2',
    'det(A)',
    'matmul(inv(A), x)',
    'max(x, n) - min(x, n)',
    'where(x < y, exp(x), log(y^2 + 1))',
    'logsumexp(x, n) * erf(y) / (2 + cos(y))',
    'x[1] * x[2:3]',
    'cumsum(x, n)',
  ])('computes %s as the evaluator does', (text) => {
    const node = sideOf(text);
    const { program, inputs } = recorded(node);
    const direct = evaluate(plan([node]), float64, { input: valuesOf })(node);
    compileProgram(
      program,
      float64,
    )(inputs).forEach((value, i) => {
      expect(value).toBeCloseTo(direct[i] as number, 12);
    });
  });

  it('keeps nothing that its outputs do not need', () => {
    const r = createRecorder();
    const x = r.input(0);
    r.exp(r.mul(x, x));
    expect(r.program([r.neg(x)]).instructions.map(({ op }) => op)).toEqual(['input', 'constant', 'mul']);
  });

  it('replays with other inputs', () => {
    const { program } = recorded(sideOf('x[1] - x[2]'));
    const r = createRecorder();
    const places = replay(r, program, (index) => r.constant(10 ** index));
    expect(compileProgram(r.program(places), float64)([])).toEqual([-9]);
  });
});

describe('the recorder', () => {
  it('undoes location and scale', () => {
    const r = createRecorder();
    const z = r.input(0);
    const [mean, deviation] = [r.constant(fraction(1n, 10n)), r.constant(fraction(3n, 5n))];
    expect(r.div(r.sub(r.add(mean, r.mul(deviation, z)), mean), deviation)).toBe(z);
  });

  it('records equal operations once', () => {
    const r = createRecorder();
    const [x, y] = [r.input(0), r.input(1)];
    expect(r.mul(x, y)).toBe(r.mul(x, y));
    expect(r.exp(r.add(x, r.constant(0)))).toBe(r.exp(x));
  });

  it('does not forget that something may be undefined', () => {
    const r = createRecorder();
    const inverse = r.div(r.constant(1), r.input(0));
    const zero = r.mul(r.constant(0), inverse);
    expect(compileProgram(r.program([zero]), float64)([0])[0]).toBeNaN();
    const cancelled = r.sub(inverse, inverse);
    expect(compileProgram(r.program([cancelled]), float64)([0])[0]).toBeNaN();
  });

  it('does not forget that an input may be nothing', () => {
    const r = createRecorder();
    expect(r.sub(r.input(0), r.input(0))).toBe(r.constant(0));
    const doubtful = r.doubtfulInput(1);
    expect(compileProgram(r.program([r.sub(doubtful, doubtful)]), float64)([0, Number.NaN])[0]).toBeNaN();
  });

  it('takes the logarithm of an exponential, not the exponential of a logarithm', () => {
    const r = createRecorder();
    const x = r.input(0);
    expect(r.log(r.exp(x))).toBe(x);
    expect(r.exp(r.log(x))).not.toBe(x);
  });

  it('takes the logarithms of a sigmoid and of its complement apart', () => {
    const r = createRecorder();
    const w = r.exp(r.neg(r.input(0)));
    const sigmoid = r.div(r.constant(1), r.add(r.constant(1), w));
    expect(r.log(sigmoid)).toBe(r.neg(r.log(r.add(r.constant(1), w))));
    expect(r.log(r.sub(r.constant(1), sigmoid))).toBe(r.sub(r.neg(r.input(0)), r.log(r.add(r.constant(1), w))));
  });

  it('does not take the logarithm of a quotient of negative numbers apart', () => {
    const r = createRecorder();
    const x = r.input(0);
    expect(compileProgram(r.program([r.log(r.div(r.constant(-1), x))]), float64)([-1])[0]).toBe(0);
    const negative = r.div(r.exp(x), x);
    expect(compileProgram(r.program([r.log(negative)]), float64)([-1])[0]).toBeNaN();
    expect(compileProgram(r.program([r.log(r.div(x, r.input(1)))]), float64)([-1, -1])[0]).toBe(0);
  });
});
