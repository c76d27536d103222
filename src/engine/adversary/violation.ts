import { type Comparison, placed } from '../../point/comparison';
import type { Relation } from '../../statement/relation';

/** Differences below this, relative to the sides, are rounding or the error of a quadrature. */
const noise = 1e-9;
/** Sides below this are not told from 0. */
const small = 1e-3;

/**
 * By how much a relation between two doubles fails, relative to their size: positive where it fails, and the larger, the
 * nearer it is to failing. NaN where a side is no number.
 */
export function violation(relation: Relation, left: number, right: number): number {
  const gap = left === right ? 0 : (left - right) / (Math.max(Math.abs(left), Math.abs(right)) + small);
  const isEqual = Math.abs(gap) <= noise;
  switch (relation) {
    case '==':
      return isEqual ? 0 : Math.abs(gap);
    case '!=':
      return isEqual ? noise : -Math.abs(gap);
    case '<=':
      return isEqual ? 0 : gap;
    case '>=':
      return isEqual ? 0 : -gap;
    case '<':
      return isEqual ? noise : gap;
    case '>':
      return isEqual ? noise : -gap;
  }
}

/** The most that any element of any statement fails by; NaN where a side is no number. */
export function worstViolation(statements: readonly Comparison[], sides: readonly (readonly number[])[]): number {
  let worst = -Infinity;
  for (const [k, { relation, count, leftMap, rightMap }] of statements.entries()) {
    for (let i = 0; i < count; i++) {
      const own = violation(
        relation,
        placed(sides[2 * k] as readonly number[], leftMap, i),
        placed(sides[2 * k + 1] as readonly number[], rightMap, i),
      );
      if (Number.isNaN(own)) return NaN;
      worst = Math.max(worst, own);
    }
  }
  return worst;
}
