import fc from 'fast-check';
import { fraction } from '../../src/number/fraction';
import { axiomatised } from '../../src/operation/axiomatised';
import type { Program } from '../../src/program/program';
import { createRecorder, type Recorder } from '../../src/program/recorder';
import type { Place } from '../../src/program/recording';

type Build = (r: Recorder, a: Place, b: Place, c: Place) => Place;

const operations: readonly Build[] = [
  (r, a, b) => r.add(a, b),
  (r, a, b) => r.sub(a, b),
  (r, a, b) => r.mul(a, b),
  (r, a, b) => r.div(a, b),
  (r, a) => r.neg(a),
  (r, a) => r.abs(a),
  ...axiomatised.map(
    (name): Build =>
      (r, a) =>
        r[name](a),
  ),
  (r, a, b) => r.max(a, b),
  (r, a, b) => r.min(a, b),
  (r, a) => r.power(a, 2),
  (r, a) => r.power(a, 3),
  (r, a) => r.power(a, -1),
  (r, a, b, c) => r.select(r.less(a, b), c, a),
  (r, a, b) => r.mul(r.constant(fraction(2n, 3n)), r.add(a, b)),
  (r, a) => r.exp(r.neg(r.power(a, 2))),
  (r, a) => r.div(r.constant(1), r.add(r.constant(1), r.exp(a))),
  (r, a) => r.add(a, r.sqrt(r.add(r.power(a, 2), r.constant(1)))),
];

/** Programs of a few operations on some inputs, with one output. */
export const randomProgram = (inputs: number): fc.Arbitrary<Program> =>
  fc
    .array(fc.tuple(fc.nat(operations.length - 1), fc.nat(99), fc.nat(99), fc.nat(99)), { minLength: 1, maxLength: 7 })
    .map((steps) => {
      const r = createRecorder();
      const places = [
        ...Array.from({ length: inputs }, (_, i) => r.input(i)),
        r.constant(fraction(1n, 2n)),
        r.named('pi'),
      ];
      for (const [operation, a, b, c] of steps) {
        const pick = (k: number): Place =>
          places[places.length - 1 - (k % Math.min(places.length, inputs + 4))] as Place;
        places.push((operations[operation] as Build)(r, pick(a), pick(b), pick(c)));
      }
      return r.program([places.at(-1) as Place]);
    });
