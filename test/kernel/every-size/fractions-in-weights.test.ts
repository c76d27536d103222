import { describe, expect, it } from 'vitest';
import {
  combined,
  degreeOf,
  type FractionInWeights,
  moved,
  product,
  quotient,
  raised,
  summed,
  withoutWeights,
} from '../../../src/kernel/every-size/fractions-in-weights';
import { EverySizeRefusal } from '../../../src/kernel/every-size/refusal';
import { Graph } from '../../../src/tensor/graph';
import { anyAxis, variable } from './templates';

const graph = new Graph();
const node = variable(graph, 'd', [anyAxis('i'), { name: 'c', size: 3 }]);
const other = variable(graph, 'e', []);
const polynomial = (degree: number): FractionInWeights => ({ ...withoutWeights, degree });
const read = ({ degree, divisors }: FractionInWeights): readonly [number, number] => [degree, degreeOf(divisors)];
/** Of degree 1, divided by something of degree 2 along an index and three places. */
const along = quotient(polynomial(1), polynomial(2), node);

describe('the degree of a fraction in the weights', () => {
  it('adds up in products, numerators and divisors by themselves', () => {
    expect(read(product(along, along))).toEqual([2, 4]);
    expect(read(product(along, quotient(polynomial(1), polynomial(3), other)))).toEqual([2, 5]);
  });

  it('of a sum is that over the common divisors', () => {
    expect(read(combined([along, polynomial(1)]))).toEqual([3, 2]);
    expect(read(combined([along, along]))).toEqual([1, 2]);
    expect(read(combined([along, quotient(polynomial(0), polynomial(3), other)]))).toEqual([4, 5]);
    const squared = raised(quotient(withoutWeights, polynomial(2), node), 2);
    // In either order: what divides more often is the common divisor.
    expect(read(combined([squared, quotient(withoutWeights, polynomial(2), node)]))).toEqual([2, 4]);
    expect(read(combined([quotient(withoutWeights, polynomial(2), node), squared]))).toEqual([2, 4]);
  });

  it('of a quotient takes the divisors of the divisor to the numerator, but for those they share', () => {
    expect(read(quotient(polynomial(1), along, other))).toEqual([3, 1]);
    expect(read(quotient(along, along, other))).toEqual([1, 1]);
    expect(read(quotient(raised(along, 2), along, other))).toEqual([2, 3]);
    expect(read(quotient(polynomial(1), polynomial(0), other))).toEqual([1, 0]);
  });

  it('of a power is as often as high', () => {
    expect(read(raised(along, 3))).toEqual([3, 6]);
    expect(read(raised(along, 0))).toEqual([0, 0]);
  });

  it('of a sum over an axis has a weight for each, and all divisors that differ along it', () => {
    expect(read(summed(along, [{ name: 'c', size: 3 }], 0))).toEqual([5, 6]);
    expect(read(summed(along, [{ name: 'other', size: 3 }], 2))).toEqual([3, 2]);
    expect(() => summed(along, [anyAxis('i')], 1)).toThrow(EverySizeRefusal);
    const renamed = moved(along, { move: 'rename', names: { i: 'j' } });
    expect(() => summed(renamed, [anyAxis('j')], 1)).toThrow(EverySizeRefusal);
    expect(read(summed(renamed, [anyAxis('i')], 1))).toEqual([2, 2]);
  });

  it('tells divisors apart by what has become of their indices', () => {
    const renamed = moved(along, { move: 'rename', names: { i: 'j' } });
    expect(read(combined([along, renamed]))).toEqual([3, 4]);
    expect(read(quotient(along, renamed, other))).toEqual([3, 3]);
    const both = product(along, renamed);
    const merged = [along, renamed].map((each) => moved(each, { move: 'merge', axes: ['i', 'j'], into: 'k' }));
    expect(read(combined(merged))).toEqual([3, 4]);
    const diagonal = moved(both, { move: 'diagonal', axes: ['i', 'j'], into: 'i' });
    expect(read(combined([diagonal, along]))).toEqual([3, 4]);
    const [first, second] = [0, 1].map((index) => moved(along, { move: 'at', axis: 'c', index }));
    expect(read(combined([first as FractionInWeights, second as FractionInWeights]))).toEqual([3, 4]);
    expect(read(combined([first as FractionInWeights, first as FractionInWeights]))).toEqual([1, 2]);
    const beside = moved(along, { move: 'pad', axis: 'c', before: 1, after: 0 });
    expect(read(combined([beside, moved(along, { move: 'pad', axis: 'c', before: 0, after: 1 })]))).toEqual([3, 4]);
  });
});
