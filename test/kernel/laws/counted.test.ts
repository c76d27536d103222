import { describe, expect, it } from 'vitest';
import { lawfulSystem } from '../../../src/kernel/laws/lawful-system';
import { areEqual, isEqualTo, type Point, recognised, rootOrPower, variableOf } from '../../../src/kernel/laws/point';
import { inverse, minus, plus, power, quantity, times, type Value } from '../../../src/kernel/laws/value';
import { fraction, half } from '../../../src/number/fraction';
import { type Degree, powerDegree, sumDegree } from '../../../src/number/residue/degree';
import { oneResidue } from '../../../src/number/residue/residue';
import { anySign, positive } from '../../../src/number/residue/signs';
import { leaf, pointAt } from './point-at';

const degreeOf = (numerator: number, denominator = 0): Degree => ({
  numerator,
  denominator,
  numeratorBits: numerator,
  denominatorBits: denominator,
});

/** A point with two quantities of the degrees 3/2 and 7, and what is counted there. */
function watched() {
  const plain = pointAt({ leaves: [anySign, anySign] });
  const [noted, zeros]: [Degree[], Degree[]] = [[], []];
  const point: Point = {
    ...plain,
    keyed: {
      mistaken: 0,
      note: (degree, times = 1) => noted.push(...Array.from({ length: times }, () => degree)),
      noteZero: (degree, times = 1) => zeros.push(...Array.from({ length: times }, () => degree)),
    },
  };
  const [x, y] = [quantity(leaf(plain, 0).residue, degreeOf(3, 2), anySign), leaf(plain, 1)];
  return { point, noted, zeros, x, y: quantity(y.residue, degreeOf(7), anySign), system: lawfulSystem(point) };
}

describe('what is told apart by its residue is counted with its degree', () => {
  it('as an argument of a function', () => {
    const { point, noted, x, y } = watched();
    variableOf(point, 'log', x);
    recognised(point, y);
    expect(noted).toEqual([x.degree, y.degree]);
  });

  it('as one side of an equation', () => {
    const { point, zeros, x, y } = watched();
    areEqual(point, x, y);
    isEqualTo(point, x, 5n);
    expect(zeros[0]).toEqual(sumDegree(x.degree, y.degree));
    expect(zeros[1]).toMatchObject({ numerator: 3, denominator: 2, numeratorBits: 7 });
    expect(zeros).toHaveLength(2);
  });

  it('as what a root is of, with all its conjugates', () => {
    const { point, noted, x, y } = watched();
    const root = rootOrPower(point, x, half);
    rootOrPower(point, plus(point.ring, root, y), half);
    rootOrPower(point, plus(point.ring, root, rootOrPower(point, y, half)), fraction(3n, 2n));
    rootOrPower(point, y, fraction(2n));
    const sum = sumDegree(x.degree, y.degree);
    expect(noted).toEqual([x.degree, powerDegree(sum, 2), y.degree, powerDegree(sum, 4)]);
  });

  it('as an entry that elimination looks at', () => {
    const { zeros, x, system } = watched();
    system.isZero(x);
    system.pivotQuality(x);
    expect(zeros).toEqual([x.degree, x.degree]);
  });

  it('as a condition, and as its opposite', () => {
    const { point, zeros, x, y, system } = watched();
    const condition = quantity(oneResidue, degreeOf(4, 3), positive);
    expect(system.select(condition, x, y)).toBe(x);
    expect(zeros).toEqual([
      condition.degree,
      minus(point.ring, quantity(oneResidue, degreeOf(0), 4), condition).degree,
    ]);
    expect((zeros[1] as Degree).numerator).toBe(4);
    expect((zeros[1] as Degree).numeratorBits).toBe(5);
  });
});

describe('the degree of', () => {
  const { point, x, y, system } = watched();
  const { ring } = point;

  it.each<[string, Value, Degree]>([
    ['x + y', plus(ring, x, y), { numerator: 9, denominator: 2, numeratorBits: 10, denominatorBits: 2 }],
    ['x − y', minus(ring, x, y), { numerator: 9, denominator: 2, numeratorBits: 10, denominatorBits: 2 }],
    ['xy', times(ring, x, y), { numerator: 10, denominator: 2, numeratorBits: 10, denominatorBits: 2 }],
    ['x³', power(ring, x, 3), degreeOf(9, 6)],
    ['x⁻³', power(ring, x, -3), degreeOf(6, 9)],
    ['1/x', inverse(ring, x), degreeOf(2, 3)],
    ['1/√y', inverse(ring, power(ring, y, 1, 2)), degreeOf(0, 14)],
    ['y^(3/2)', power(ring, y, 3, 2), degreeOf(14)],
  ])('%s', (_, { degree }, expected) => expect(degree).toEqual(expected));

  it('a sum of products is that of the largest, and grows with their number', () => {
    const values = [times(ring, y, y), y];
    const index = Int32Array.of(0, 1);
    const dot = (of: readonly Value[]): Degree => {
      const { dot: sum } = system;
      if (sum === undefined) throw new Error('the system has sums of products');
      return sum(of, index, 0, of, index, 0, 2).degree;
    };
    expect(dot(values)).toEqual({ numerator: 28, denominator: 0, numeratorBits: 29, denominatorBits: 0 });
    expect(dot(values.toReversed())).toEqual(dot(values));
  });
});
