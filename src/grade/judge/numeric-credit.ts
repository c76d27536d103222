import type { CreditRule, Tolerance } from '../../claim/question';
import { type Fraction, fractionToNumber } from '../../number/fraction';
import { decideInterval, decideRational } from '../../statement/relation-check';
import type { Statement } from '../../statement/statement';
import { unionAxes } from '../../tensor/axis';
import { reals } from '../../tensor/domain';
import { broadcastMap } from '../../tensor/movement-map';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import type { Evaluated, Quantity } from '../answer/quantity';
import { within } from '../answer/within';
import { compileQuestionRelation } from '../question/compile-question-relation';
import { type Drawn, drawnBelow } from '../question/draw-space';
import type { NumericKey } from '../question/numeric-key';
import { requireValues } from '../question/numeric-key';
import { type InputValues, valuesOf } from '../question/values-of';

/** A rule that gives part of the points, and what it is worth. */
export interface Credit {
  readonly rule: CreditRule;
  readonly score: number;
}

/** The first rule that an answer satisfies; equality is meant within the tolerance. */
export type FindCredit = (answer: readonly Evaluated[], reference: readonly Quantity[], drawn: Drawn) => Credit | null;

export function numericCredit(key: NumericKey, rules: readonly CreditRule[], tolerance: Tolerance): FindCredit {
  const { open } = key;
  const { answer, reference, statements } = ruleStatements(key, rules);
  const compiled = rules.map((rule, i): CompiledRule => {
    const path = [...open.path, 'credit', i, 'when'];
    const statement = statements[i] as Statement;
    const known = new Set([...open.drawn, answer, reference]);
    requireValues(open.graph.sub(statement.left, statement.right), known, path);
    const axes = unionAxes([statement.left, statement.right]);
    const [leftMap, rightMap] = [statement.left, statement.right].map((side) => broadcastMap(axes, side.axes)) as [
      Int32Array,
      Int32Array,
    ];
    const [left, right] = [sideOf(statement.left, answer, reference), sideOf(statement.right, answer, reference)];
    return { rule, relation: statement.relation, left, right, leftMap, rightMap };
  });
  return (given, expected, drawn) => {
    for (const each of compiled) {
      const { rule } = each;
      if (holds(each, given, expected, drawn, tolerance)) return { rule, score: fractionToNumber(rule.factor) };
    }
    return null;
  };
}

/** A side of a rule, worked out once for drawn numbers where it does not depend on the answer: the reference follows from these. */
function sideOf(node: Node, answer: InputSymbol, reference: InputSymbol): Side {
  if (node.kind === 'input' && node.symbol === answer) return (given) => given;
  const steps = plan([node]);
  const evaluated: Side = (given, expected, drawn) => {
    const inputs: InputValues = new Map<InputSymbol, readonly (Fraction | Evaluated)[]>([
      ...drawn,
      [answer, given],
      [reference, expected],
    ]);
    return valuesOf([node], inputs, steps)[0] ?? [];
  };
  if (reachable([node]).some((each) => each.kind === 'input' && each.symbol === answer)) return evaluated;
  const known = new WeakMap<Drawn, readonly Evaluated[]>();
  return (given, expected, drawn) => {
    const found = known.get(drawn) ?? evaluated(given, expected, drawn);
    known.set(drawn, found);
    return found;
  };
}

/** The drawn names on which it depends whether rules hold of an answer. */
export const drawnInRules = (key: NumericKey, rules: readonly CreditRule[]): readonly InputSymbol[] =>
  drawnBelow(
    key.open,
    ruleStatements(key, rules).statements.flatMap(({ left, right }) => [left, right]),
  );

/** Rules as relations between the answer and the reference, which are inputs to them. */
function ruleStatements({ open, axes }: NumericKey, rules: readonly CreditRule[]) {
  const [answer, reference] = ['answer', 'reference'].map((name): InputSymbol => ({ name, axes, domain: reals })) as [
    InputSymbol,
    InputSymbol,
  ];
  const locals = new Map(
    [answer, reference].map((symbol) => [symbol.name, { kind: 'tensor', node: open.graph.input(symbol) } as const]),
  );
  const statements = rules.map(({ when }, i) =>
    compileQuestionRelation(open, when, [...open.path, 'credit', i, 'when'], locals),
  );
  return { answer, reference, statements };
}

type Side = (given: readonly Evaluated[], expected: readonly Quantity[], drawn: Drawn) => readonly Evaluated[];

interface CompiledRule {
  readonly rule: CreditRule;
  readonly relation: Statement['relation'];
  readonly left: Side;
  readonly right: Side;
  readonly leftMap: Int32Array;
  readonly rightMap: Int32Array;
}

function holds(
  { relation, left, right, leftMap, rightMap }: CompiledRule,
  given: readonly Evaluated[],
  expected: readonly Quantity[],
  drawn: Drawn,
  tolerance: Tolerance,
): boolean {
  const [l, r] = [left(given, expected, drawn), right(given, expected, drawn)];
  for (let i = 0; i < leftMap.length; i++) {
    const [a, b] = [l[leftMap[i] ?? 0], r[rightMap[i] ?? 0]];
    if (typeof a !== 'object' || typeof b !== 'object') return false;
    if (!related(relation, a, b, tolerance)) return false;
  }
  return true;
}

function related(relation: Statement['relation'], a: Quantity, b: Quantity, tolerance: Tolerance): boolean {
  if (relation === '==') return within(a, b, tolerance) === 'within';
  const exactly = decideRational(relation, a.exact() ?? 'unknown', b.exact() ?? 'unknown');
  return (exactly === 'open' ? decideInterval(relation, a.enclosure(), b.enclosure()) : exactly) === 'holds';
}
