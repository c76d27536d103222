import { describe, expect, it } from 'vitest';
import { inFewerDirections } from '../../../src/engine/enclosure/fewer-directions';
import type { ElementMeasure } from '../../../src/integral/elements';
import { float64 } from '../../../src/number/float64';
import { fraction } from '../../../src/number/fraction';
import { compileProgram } from '../../../src/program/program';
import { createRecorder, type Recorder } from '../../../src/program/recorder';
import type { Place } from '../../../src/program/recording';

const normals = (count: number): ElementMeasure[] => new Array<ElementMeasure>(count).fill('normal');

/** The part with this body in all variables, and in fewer directions. */
function reduced(measures: readonly ElementMeasure[], build: (r: Recorder, z: readonly Place[]) => Place) {
  const recorder = createRecorder();
  const z = measures.map((_, i) => recorder.input(i));
  const place = build(recorder, z);
  const part = inFewerDirections(recorder, { place, inputs: z.map((_, i) => i) }, measures);
  const value = (root: Place, at: readonly number[]): number =>
    compileProgram(recorder.program([root]), float64)(at)[0] as number;
  return {
    inputs: part.inputs,
    isSame: part.place === place,
    original: (at: readonly number[]) => value(place, at),
    turned: (at: readonly number[]) => value(part.place, at),
  };
}

const half = fraction(1n, 2n);

describe('a function of normal variables', () => {
  it('of one combination is one of a single variable, scaled by its length', () => {
    // tanh-like of 3z₁ − 4z₂ + 1: the length is 5.
    const { inputs, original, turned } = reduced(normals(2), (r, [a, b]) =>
      r.exp(r.add(r.sub(r.mul(r.constant(3), a as Place), r.mul(b as Place, r.constant(4))), r.constant(1))),
    );
    expect(inputs).toEqual([0]);
    for (const u of [-0.3, 0, 0.2]) {
      // The point u·(3, −4)/5 has the combination 5u.
      expect(turned([u])).toBeCloseTo(original([(3 * u) / 5, (-4 * u) / 5]), 12);
    }
  });

  it('of several parallel combinations, with other shifts and factors, too', () => {
    const { inputs, original, turned } = reduced(normals(3), (r, [a, b, c]) => {
      const sum = r.add(r.add(a as Place, b as Place), r.div(c as Place, r.constant(half)));
      return r.mul(r.exp(sum), r.sin(r.add(r.mul(r.constant(half), sum), r.constant(2))));
    });
    expect(inputs).toEqual([0]);
    const length = Math.sqrt(6);
    for (const u of [-1, 0.4])
      expect(turned([u])).toBeCloseTo(original([u / length, u / length, (2 * u) / length]), 12);
  });

  it('of two combinations of more variables is one of two, along orthogonal directions', () => {
    const { inputs, original, turned } = reduced(normals(3), (r, [a, b, c]) =>
      r.mul(r.exp(r.add(a as Place, b as Place)), r.abs(r.sub(r.add(a as Place, c as Place), r.constant(1)))),
    );
    expect(inputs).toEqual([0, 1]);
    // d₁ = (1, 1, 0), and d₂ = (1, 0, 1) − d₁/2 = (1/2, −1/2, 1).
    const [u, v] = [0.7, -0.4];
    const [first, second] = [u / Math.sqrt(2), v / Math.sqrt(1.5)];
    expect(turned([u, v])).toBeCloseTo(original([first + second / 2, first - second / 2, second]), 12);
  });

  it.each<[string, ElementMeasure[], (r: Recorder, z: readonly Place[]) => Place]>([
    [
      'of as many combinations as variables',
      normals(2),
      (r, [a, b]) => r.mul(r.exp(a as Place), r.exp(r.add(a as Place, b as Place))),
    ],
    ['of a product of variables', normals(2), (r, [a, b]) => r.exp(r.mul(a as Place, b as Place))],
    [
      'of variables that are not all normal',
      ['normal', 'uniform'],
      (r, [a, b]) => r.exp(r.add(a as Place, b as Place)),
    ],
    ['of one variable', normals(1), (r, [a]) => r.exp(a as Place)],
  ])('%s stays as it is', (_, measures, build) => {
    expect(reduced(measures, build)).toMatchObject({ inputs: measures.map((__, i) => i), isSame: true });
  });
});
