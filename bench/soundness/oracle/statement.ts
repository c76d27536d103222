import type { Evaluator } from './evaluate';
import { type Formula, readFormula, Unjudged } from './syntax';
import { mapTensors, type Tensor, unionAxes, visible } from './tensor';
import { outermost } from './world';

/** What a statement comes to at one choice of all that is declared. `unclear`: too near to tell. */
export type Truth = 'true' | 'false' | 'undefined' | 'unclear';

/** Differences up to this part of the size of the sides are rounding. */
const tolerance = 1e-7;

/** Whether a relation, an implication or an equivalence holds. */
export function truthOf(evaluator: Evaluator, text: string): Truth {
  if (/\bis\s+(?:uniquely\s+)?(?:min|max)imi/.test(text)) throw new Unjudged('a claim about an extremum');
  const arrow = /<=>|=>/.exec(text);
  if (arrow === null) return conjunction(evaluator, text);
  const [from, to] = [text.slice(0, arrow.index), text.slice(arrow.index + arrow[0].length)];
  if (/=>/.test(to)) throw new Unjudged('several arrows');
  // In an arrow a relation fails where a side has no value.
  const valued = (truth: Truth): Truth => (truth === 'undefined' ? 'false' : truth);
  const premise = valued(conjunction(evaluator, from));
  if (premise === 'false' && arrow[0] === '=>') return 'true';
  const conclusion = valued(conjunction(evaluator, to));
  if (premise === 'unclear' || conclusion === 'unclear') return 'unclear';
  if (arrow[0] === '=>') return conclusion;
  return premise === conclusion ? 'true' : 'false';
}

function conjunction(evaluator: Evaluator, text: string): Truth {
  const parts: Formula[] = [];
  const flatten = (formula: Formula): void => {
    if (formula.kind !== 'binary' || formula.operator !== 'and') parts.push(formula);
    else [formula.left, formula.right].forEach(flatten);
  };
  flatten(readFormula(text));
  const truths = parts.map((part) => relation(evaluator, part));
  return (['undefined', 'false', 'unclear'] as const).find((each) => truths.includes(each)) ?? 'true';
}

function relation(evaluator: Evaluator, formula: Formula): Truth {
  if (formula.kind !== 'binary' || !relations.includes(formula.operator)) throw new Unjudged('no relation');
  const sides = [formula.left, formula.right].map((side) => evaluator.evaluate(side, outermost)) as [Tensor, Tensor];
  const [left, right] = sides.map((side) =>
    visible(side)
      .map(({ name }) => name)
      .sort()
      .join(),
  );
  if (left !== right && left !== '' && right !== '') throw new Unjudged('sides with different axes');
  const { operator } = formula;
  const slack = 100 * evaluator.error;
  const verdicts = mapTensors(sides, (a = 0, b = 0) => codes.indexOf(compare(a, b, operator, slack)));
  const found = new Set([...verdicts.data].map((code) => codes[code] ?? 'unclear'));
  unionAxes(sides);
  return (['undefined', 'false', 'unclear'] as const).find((each) => found.has(each)) ?? 'true';
}

const relations = ['==', '!=', '<', '<=', '>', '>='];
const codes: readonly Truth[] = ['true', 'false', 'undefined', 'unclear'];

function compare(a: number, b: number, operator: string, slack: number): Truth {
  if (Number.isNaN(a) || Number.isNaN(b)) return 'undefined';
  if (!Number.isFinite(a) || !Number.isFinite(b) || !(slack < 1e-2)) return 'unclear';
  const size = 1 + Math.abs(a) + Math.abs(b);
  const near = tolerance * size + slack;
  const isNear = Math.abs(a - b) <= near;
  // Far beyond rounding, or sums and products of few dyadic numbers, which are exact.
  const isClear = Math.abs(a - b) > 100 * near || (a === b && slack === 0 && Number.isInteger(a * 4096) && size < 1e4);
  // Of small sides, such as exp(−256) and exp(−65536), nobody can tell whether rounding alone sets them apart.
  const isAlike = a === b || Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b)) || slack > 0;
  switch (operator) {
    case '==':
      return isNear ? (isAlike ? 'true' : 'unclear') : isClear ? 'false' : 'unclear';
    case '!=':
      return isNear ? (isClear ? 'false' : 'unclear') : 'true';
    case '<=':
      return a <= b || (isNear && isAlike) ? 'true' : isNear ? 'unclear' : isClear ? 'false' : 'unclear';
    case '>=':
      return a >= b || (isNear && isAlike) ? 'true' : isNear ? 'unclear' : isClear ? 'false' : 'unclear';
    case '<':
      return a < b - near ? 'true' : isClear ? 'false' : 'unclear';
    default:
      return a > b + near ? 'true' : isClear ? 'false' : 'unclear';
  }
}
