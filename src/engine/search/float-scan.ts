import type { NumberSystem } from '../../number/number-system';
import { type Comparison, placed } from '../../point/comparison';
import type { ConcreteClaim } from '../../point/concrete-claim';
import type { Point } from '../../point/point';
import type { Relation } from '../../statement/relation';
import type { Elements } from '../../tensor/evaluate';
import { evaluate } from '../../tensor/evaluate';

/** What doubles say of a point: hints only, nothing is decided by them. */
export interface Scan {
  /** The assumptions seem to hold. */
  readonly admissible: boolean;
  /** A side seems to have no value. */
  readonly undefined: boolean;
  /** A side seems to have no value where the other has one. */
  readonly oneSided: boolean;
  /** How far the statements seem to fail, relative to the size of the sides; 0 if they seem to hold. */
  readonly severity: number;
}

const inadmissible: Scan = { admissible: false, undefined: false, oneSided: false, severity: 0 };

/** Relative differences below this are rounding, or the error of a quadrature. */
const rounding = 1e-12;
const quadratureError = 1e-3;

/** Slack for assumptions: the exact check decides. */
const slack = 1e-9;

/** Evaluates a concrete claim at a point in doubles. */
export function scanPoint(claim: ConcreteClaim, point: Point, float: NumberSystem<number>): Scan {
  const elements = evaluate(claim.plan, float, {
    input: (symbol) => (point.get(symbol) ?? []).map((value) => value.approx),
  });
  for (const assumption of claim.assumptions) if (!seemsToHold(assumption, elements)) return inadmissible;
  let severity = 0;
  let [undefinedSide, oneSided] = [false, false];
  for (const statement of claim.statements) {
    const left = elements(statement.left);
    const right = elements(statement.right);
    for (let i = 0; i < statement.count; i++) {
      const l = placed(left, statement.leftMap, i);
      const r = placed(right, statement.rightMap, i);
      if (Number.isNaN(l) || Number.isNaN(r)) {
        const counts = statement.exact && !claim.limit;
        undefinedSide ||= counts;
        oneSided ||= counts && Number.isNaN(l) !== Number.isNaN(r);
      } else if (l - l === 0 && r - r === 0) {
        const gap = violation(statement.relation, l, r, claim.limit || !statement.exact);
        if (statement.exact || gap > quadratureError) severity = Math.max(severity, gap);
      }
    }
  }
  return { admissible: true, undefined: undefinedSide, oneSided, severity };
}

const sizeOf = (l: number, r: number): number => Math.max(Math.abs(l), Math.abs(r));

/** By how much l relation r seems to be false. */
function violation(relation: Relation, l: number, r: number, strictly: boolean): number {
  const gap = l === r ? 0 : (l - r) / sizeOf(l, r);
  const equal = Math.abs(gap) <= rounding;
  switch (relation) {
    case '==':
      return equal ? 0 : Math.abs(gap);
    case '!=':
      return equal && !strictly ? 1 : 0;
    case '<=':
      return equal ? 0 : Math.max(gap, 0);
    case '>=':
      return equal ? 0 : Math.max(-gap, 0);
    case '<':
      return equal ? (strictly ? 0 : 1) : Math.max(gap, 0);
    case '>':
      return equal ? (strictly ? 0 : 1) : Math.max(-gap, 0);
  }
}

function seemsToHold(assumption: Comparison, elements: Elements<number>): boolean {
  const left = elements(assumption.left);
  const right = elements(assumption.right);
  for (let i = 0; i < assumption.count; i++) {
    const l = placed(left, assumption.leftMap, i);
    const r = placed(right, assumption.rightMap, i);
    if (!(l - l === 0 && r - r === 0)) return false;
    const gap = (l - r) / Math.max(sizeOf(l, r), 1);
    if (assumption.relation === '==' ? Math.abs(gap) > slack : violation(assumption.relation, l, r, false) > slack) {
      return false;
    }
  }
  return true;
}
