import { hasIntegral } from '../../integral/linear-combination';
import { float64 } from '../../number/float64';
import { hashKey } from '../../number/hash-key';
import { type RandomStream, randomStream } from '../../number/random-stream';
import { type Comparison, comparison, placed } from '../../point/comparison';
import { randomValues } from '../../point/random-values';
import { simpleValues } from '../../point/simple-values';
import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { type Domain, reals } from '../../tensor/domain';
import { type Elements, evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { signatureKey } from '../../tensor/signature';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';

const points = 24;
/** Smaller differences, relative to the sides, may be rounding. */
const clear = 1e-6;

/**
 * Whether doubles at a few points, with random values for unknown functions, show that the assumptions do not imply
 * the statement. A hint that it is not worth asking for a proof, and no more.
 */
export function seemsFalse(statement: Statement, assumptions: readonly Statement[]): boolean {
  const sides = [statement, ...assumptions].flatMap(({ left, right }) => [left, right]);
  if (sides.some(hasIntegral)) return false;
  const steps = plan(sides);
  const claimed = comparison(statement);
  const assumed = assumptions.map((assumption) => comparison(assumption));
  const random = randomStream(hashKey('seems false', statement.text));
  for (let point = 0; point < points; point++) {
    const elements = evaluate(steps, float64, randomMeaning(random, point % 2 === 0));
    if (assumed.every((each) => surplus(each, elements) <= 0) && surplus(claimed, elements) > clear) return true;
  }
  return false;
}

/** By how much a comparison fails at most at one of its elements, relative to the sides; NaN where a side has no value. */
function surplus({ relation, left, right, leftMap, rightMap, count }: Comparison, elements: Elements<number>): number {
  let most = -Infinity;
  for (let i = 0; i < count; i++) {
    const [l, r] = [placed(elements(left), leftMap, i), placed(elements(right), rightMap, i)];
    const gap = (l - r) / Math.max(1, Math.abs(l), Math.abs(r));
    if (Number.isNaN(gap)) return gap;
    most = Math.max(most, failure(relation, gap));
  }
  return most;
}

/** How far from holding, where the left side is larger by `gap`; at most 0 where it holds. */
function failure(relation: Relation, gap: number): number {
  switch (relation) {
    case '==':
      return Math.abs(gap);
    case '!=':
      return gap === 0 ? Infinity : 0;
    case '<':
    case '<=':
      return gap === 0 && relation === '<' ? Infinity : gap;
    case '>':
    case '>=':
      return gap === 0 && relation === '>' ? Infinity : -gap;
  }
}

function randomMeaning(random: RandomStream, isSmall: boolean) {
  const values = new Map<string, number>();
  const draw = (symbol: InputSymbol): number[] =>
    randomValues(symbol, isSmall ? 'small' : 'fraction', simpleValues(symbol.domain), random).map(
      ({ approx }) => approx,
    );
  const inputs = new Map<InputSymbol, readonly number[]>();
  return {
    input: (symbol: InputSymbol): readonly number[] => {
      const known = inputs.get(symbol) ?? draw(symbol);
      inputs.set(symbol, known);
      return known;
    },
    apply: (node: Node<'apply'>, consumed: readonly number[], place: number): number => {
      const { symbol, derivatives } = node;
      const taken = derivatives.map(({ argument }) => argument);
      const key = JSON.stringify([symbol.name, signatureKey(node), taken, place, consumed]);
      const known = values.get(key) ?? draw({ name: symbol.name, axes: [], domain: rangeOf(symbol, derivatives) })[0];
      if (known === undefined) return Number.NaN;
      values.set(key, known);
      return known;
    },
  };
}

/** Nothing is declared of derivatives. */
const rangeOf = ({ range }: FunctionSymbol, derivatives: Node<'apply'>['derivatives']): Domain =>
  derivatives.length === 0 ? range : reals;
