import { expect, it } from 'vitest';
import { type Comparison, compared } from '../../bench/peers/compared';
import { timeOnly } from '../../bench/peers/spent';

const comparison = (ours: readonly number[], theirs: readonly number[]): Comparison => {
  const [own, others] = [[...ours], [...theirs]];
  return {
    name: 'a thing',
    peer: 'Peer 1.0',
    needs: 'python3-peer',
    unit: 'ms',
    rounds: ours.length,
    ours: () => timeOnly(own.shift() ?? Number.NaN),
    theirs: () => timeOnly(others.shift() ?? Number.NaN),
    limit: 0.5,
  };
};

it('takes the median of ratios of runs that follow one another, not the ratio of medians', () => {
  const [figure, ...more] = compared(comparison([10, 40, 90], [100, 50, 100]));
  expect(figure).toEqual({
    name: 'a thing',
    value: 0.8,
    unit: '×',
    baseline: null,
    note: '0.10 to 0.90, 3 runs; 40 ms, Peer 1.0 100 ms',
    limit: { of: 'value', at: 0.5 },
  });
  expect(more).toEqual([]);
});

it('tells the time of processors apart', () => {
  const both = { ...comparison([10, 10], [10, 10]), ours: () => ({ time: 10, processor: 30 }) };
  const figures = compared({ ...both, theirs: () => ({ time: 10, processor: 20 }) });
  expect(figures.map(({ name, value, limit }) => [name, value, limit?.at ?? null])).toEqual([
    ['a thing', 1, 0.5],
    ['  processors', 1.5, null],
  ]);
});

it('runs nothing where the peer is not installed, and says what is', () => {
  const fail = (): never => {
    throw new Error('nothing may run');
  };
  const [figure] = compared({ ...comparison([1], [1]), peer: null, ours: fail, theirs: fail });
  expect(figure).toMatchObject({ value: null, note: 'skipped: python3-peer is not installed' });
});
