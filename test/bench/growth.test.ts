import { DOMParser } from '@xmldom/xmldom';
import { expect, it } from 'vitest';
import type { Course } from '../../bench/growth/growth';
import { pictureOf } from '../../bench/growth/picture';
import { type Series, shownSize } from '../../bench/growth/series';

const series: Series = {
  name: 'Things & <others>',
  of: 'thing',
  sizes: [10, 100],
  isMemoryFlat: true,
  prepare: () => [],
};
const course: Course = {
  series,
  points: [
    { size: 10, seconds: 0.2, megabytes: 70 },
    { size: 100, seconds: 2, megabytes: 70 },
  ],
};

it('writes sizes as powers of ten', () => {
  expect([10, 1000, 300_000, 10_000_000].map(shownSize)).toEqual(['10¹', '10³', '3·10⁵', '10⁷']);
});

it('draws a dot for each point, of time and of memory, as well-formed XML', () => {
  const text = pictureOf([course, course], 'a caption & more');
  const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect([...picture.getElementsByTagName('circle')].length).toBe(8);
  expect(text).toContain('Things &amp; &lt;others>');
});

it('draws proportional time on the line of proportional time', () => {
  const text = pictureOf([course], '');
  const [, line] = /class="proportional" d="M([^"]*)"/.exec(text) ?? [];
  const [, curve] = /class="curve" d="M([^"]*)"/.exec(text) ?? [];
  const numbers = (path = ''): number[] => path.split(/[ ,L]/).map(Number);
  for (const [i, value] of numbers(line).entries()) expect(value).toBeCloseTo(numbers(curve)[i] as number, 0);
});
