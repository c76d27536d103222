import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashKey } from '../../src/number/hash-key';
import { createMachine } from '../../src/program/machine/create-machine';
import { loopMachine } from '../../src/program/machine/loop-machine';
import { turnedOf } from '../../src/program/machine/plain-functions';
import { wasmMachine } from '../../src/program/machine/wasm-machine';
import type { Program } from '../../src/program/program';
import { createRecorder, type Recorder } from '../../src/program/recorder';
import type { Place } from '../../src/program/recording';
import { standardFamilies } from '../../src/tensor/noise/table';
import { randomProgram } from './random-program';

const program = (build: (r: Recorder, x: Place) => Place): Program => {
  const r = createRecorder();
  return r.program([build(r, r.input(0))]);
};

function evaluated(code: Program, points: readonly (readonly number[])[], make = wasmMachine): Float64Array {
  const machine = make(code, 2, points.length);
  points.forEach((point, i) => {
    for (const k of [0, 1]) (machine.inputs[k] as Float64Array)[i] = point[k] ?? 0;
  });
  machine.run(points.length);
  return machine.outputs[0] as Float64Array;
}

const unitsApart = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / (Number.EPSILON * Math.abs(b)));

describe('code in WebAssembly', () => {
  it('computes what the loops compute, to the bit', () => {
    const number = fc.oneof(fc.double({ min: -4, max: 4, noNaN: true }), fc.double());
    fc.assert(
      fc.property(
        randomProgram(2),
        fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 9 }),
        (code, points) => {
          expect([...evaluated(code, points)]).toEqual([...evaluated(code, points, loopMachine)]);
        },
      ),
      { numRuns: 1200, seed: 20_221_217 },
    );
  });

  const across = Array.from({ length: 4001 }, (_, i) => [(i - 2000) * 0.377]);

  it('has an exponential right to 2 units', () => {
    const values = evaluated(
      program((r, x) => r.exp(x)),
      across,
    );
    across.forEach(([x = 0], i) => {
      const [value, expected] = [values[i] as number, Math.exp(x)];
      if (expected < 2 ** -1022 || expected === Infinity)
        expect(Math.abs(value - expected)).not.toBeGreaterThan(2 ** -1073);
      else expect(unitsApart(value, expected)).toBeLessThanOrEqual(2);
    });
    expect([
      ...evaluated(
        program((r, x) => r.exp(x)),
        [[Infinity], [-Infinity], [NaN], [0], [1e308], [-1e308]],
      ),
    ]).toEqual([Infinity, 0, NaN, 1, Infinity, 0]);
  });

  it('has a logarithm right to 2 units', () => {
    const points = Array.from({ length: 4001 }, (_, i) => [2 ** ((i - 2100) / 2) * (1 + (i % 97) / 97)]);
    const values = evaluated(
      program((r, x) => r.log(x)),
      points,
    );
    points.forEach(([x = 0], i) => {
      if (x > 0 && x < Infinity) expect(unitsApart(values[i] as number, Math.log(x))).toBeLessThanOrEqual(2);
    });
    expect([
      ...evaluated(
        program((r, x) => r.log(x)),
        [[0], [-1], [Infinity], [-Infinity], [NaN], [1], [5e-324]],
      ),
    ]).toEqual([NaN, NaN, Infinity, NaN, NaN, 0, Math.log(5e-324)]);
  });

  it('turns by any part of a circle, to 2^-52', () => {
    for (let i = 0; i <= 4000; i++) {
      const v = i / 4000;
      const [cosine, sine] = turnedOf(v);
      // Of the angle reduced to half a circle, which is exact: 2πv itself is rounded.
      const angle = 2 * Math.PI * (v - (v > 0.25 && v < 0.75 ? 0.5 : v < 0.5 ? 0 : 1));
      const sign = v > 0.25 && v < 0.75 ? -1 : 1;
      expect(Math.abs(cosine - sign * Math.cos(angle))).toBeLessThanOrEqual(2 ** -52);
      expect(Math.abs(sine - sign * Math.sin(angle))).toBeLessThanOrEqual(2 ** -52);
    }
  });

  it('is what sampling uses', () => {
    const machine = createMachine(
      program((r, x) => r.neg(x)),
      1,
      3,
    );
    expect(machine.inputs[0]?.buffer).toBe(machine.outputs[0]?.buffer);
  });

  it('gives the same noise as the loops, to the bit', () => {
    const count = 1003;
    for (const family of standardFamilies) {
      const [fast, plain] = [wasmMachine, loopMachine].map((make) => {
        const machine = make(
          program((_, x) => x),
          2,
          count,
        );
        machine.fill(1, count, family, hashKey('machine'), 5, 2);
        return (machine.inputs[1] as Float64Array).slice();
      }) as [Float64Array, Float64Array];
      expect([...fast]).toEqual([...plain]);
    }
  });

  it.each([
    ['few', 1],
    ['more than are put in where they stand', 70],
  ])('has the same exponentials and logarithms beside extraordinary numbers: %s', (_, many) => {
    const extraordinary = [NaN, Infinity, -Infinity, 0, -1, 2 ** -1060, 1e308, -740, 709.5, 712];
    const points = extraordinary.flatMap((x) => [[x], [0.7], [0.7], [x], [0.7], [0.7]]);
    const r = createRecorder();
    const shifted = (k: number): Place => r.add(r.input(0), r.rational(BigInt(k), 16n));
    const sums = Array.from({ length: many }, (_, k) => r.sub(r.exp(shifted(k)), r.log(shifted(k))));
    const code = r.program([sums.reduce(r.max)]);
    expect([...evaluated(code, points)]).toEqual([...evaluated(code, points, loopMachine)]);
    const apart = r.program([r.exp(r.input(0))]);
    expect([...evaluated(apart, points)].filter((_, i) => points[i]?.[0] === 0.7)).toEqual(
      Array(40).fill(evaluated(apart, [[0.7]])[0]),
    );
  });

  it('leaves other inputs and outputs alone', () => {
    const machine = wasmMachine(
      program((r, x) => r.neg(x)),
      2,
      7,
    );
    (machine.inputs[0] as Float64Array).fill(3);
    (machine.outputs[0] as Float64Array).fill(5);
    machine.fill(1, 7, 'normal', [1, 2], 0, 0);
    expect([...(machine.inputs[0] as Float64Array), ...(machine.outputs[0] as Float64Array)]).toEqual([
      ...Array(7).fill(3),
      ...Array(7).fill(5),
    ]);
    machine.run(7);
    expect([...(machine.outputs[0] as Float64Array)]).toEqual(Array(7).fill(-3));
  });
});
