import type { Interval } from '../../number/enclosure';
import { unknownInterval } from '../../number/enclosure';
import type { Fraction } from '../../number/fraction';
import { interval } from '../../number/interval';
import { type Rational, rational } from '../../number/rational';
import { type Elements, evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { type Plan, plan } from '../../tensor/plan';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { type Evaluated, evaluatedOf, quantityOf } from '../answer/quantity';

/** What stands for inputs: exact numbers, or numbers of any kind. */
export type InputValues = ReadonlyMap<InputSymbol, readonly (Fraction | Evaluated)[]>;

const isFraction = (value: Fraction | Evaluated): value is Fraction =>
  typeof value === 'object' && 'numerator' in value;

const rationalOf = (value: Fraction | Evaluated): Rational => {
  if (isFraction(value) || value === 'undefined' || value === 'unknown') return value;
  return value.exact() ?? 'unknown';
};

const intervalOf = (value: Fraction | Evaluated): Interval => {
  if (isFraction(value)) return interval.rational(value.numerator, value.denominator);
  if (value === 'unknown') return unknownInterval;
  return value === 'undefined' ? { lo: Number.NaN, hi: Number.NaN, maybeUndefined: true } : value.enclosure();
};

/** The elements of expressions: fractions where they are, enclosures elsewhere. */
export function valuesOf(
  nodes: readonly Node[],
  inputs: InputValues,
  steps: Plan = plan(nodes),
): (readonly Evaluated[])[] {
  const exact = evaluate(steps, rational, { input: (symbol) => (inputs.get(symbol) ?? []).map(rationalOf) });
  let enclosed: Elements<Interval> | null = null;
  const enclosures = (): Elements<Interval> => {
    enclosed ??= evaluate(steps, interval, { input: (symbol) => (inputs.get(symbol) ?? []).map(intervalOf) });
    return enclosed;
  };
  return nodes.map((node) =>
    exact(node).map((value, i) => evaluatedOf(value, () => enclosures()(node)[i] as Interval)),
  );
}

/** Fractions as numbers. */
export const quantities = (values: readonly Fraction[]): Evaluated[] => values.map(quantityOf);

/** What an expression depends on that has no value: the name, and what kind of thing it is. */
export function openDependency(
  root: Node,
  known: ReadonlySet<InputSymbol>,
): { readonly name: string; readonly kind: 'variable' | 'function' | 'expectation' } | null {
  for (const node of reachable([root])) {
    if (node.kind === 'expect') return { name: node.variable.name, kind: 'expectation' };
    if (node.kind === 'apply') return { name: node.symbol.name, kind: 'function' };
    if (node.kind === 'input' && !known.has(node.symbol)) return { name: node.symbol.name, kind: 'variable' };
  }
  return null;
}
