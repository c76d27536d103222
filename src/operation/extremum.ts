import type { Calculus, Change } from './calculus';
import type { Condition } from './operation';

/** What the larger or the smaller must meet: of two that are not 0, one may be larger here and the other there. */
export const signFor = (condition: Condition): Condition => (condition === 'nonzero' ? 'positive' : condition);

/** Off the ties, max and min are (a + b ± |a − b|)/2. */
export function extremumTangent<T extends object>(
  c: Calculus<T>,
  { args: [a, b], tangents: [da, db], spread }: Change<2, T>,
  towards: 'larger' | 'smaller',
): T | null {
  const sign = c.div(c.sub(a, b), c.abs(c.sub(a, b)));
  const [slope, other] = [spread(da), spread(db)];
  const difference = c.sum([slope, other && c.neg(other)]);
  const total = c.sum([slope, other]);
  const bend = difference && c.mul(towards === 'larger' ? sign : c.neg(sign), difference);
  const doubled = c.sum([total, bend]);
  return doubled && c.div(doubled, c.constant(2));
}
