import type { Node } from '../tensor/node';
import { type Plan, plan } from '../tensor/plan';
import { planCost } from '../tensor/plan-cost';
import { reachable } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';
import type { Comparison } from './comparison';

/** A claim in which every function and density is a formula and every expectation a sum: only its inputs are open. */
export interface ConcreteClaim {
  readonly statements: readonly Comparison[];
  /** The assumptions, and the conditions under which the sums equal the expectations. */
  readonly assumptions: readonly Comparison[];
  /** In the order of their declaration. */
  readonly inputs: readonly InputSymbol[];
  readonly plan: Plan;
  /** Scalar operations of one evaluation, roughly. */
  readonly cost: number;
  /** The functions and densities put in, as text. */
  readonly chosen: readonly { readonly name: string; readonly value: string }[];
  /** What the replacement of expectations rests on. */
  readonly laws: readonly string[];
  /**
   * True if a density put in vanishes somewhere, so that the claim's positive densities only come
   * arbitrarily near: then a strict violation counts, a boundary case or an undefined point does not.
   */
  readonly limit: boolean;
  /** Whether a side may be of code, which computes in doubles: then only what rounding cannot explain fails. */
  readonly isOfCode: boolean;
}

type Parts = Omit<ConcreteClaim, 'inputs' | 'plan' | 'cost'>;

export function concreteClaim(parts: Parts): ConcreteClaim {
  const roots = [...parts.statements, ...parts.assumptions].flatMap(({ left, right }) => [left, right]);
  const planned = plan(roots);
  return { ...parts, inputs: inputsOf(roots), plan: planned, cost: planCost(planned) };
}

/** The inputs that `roots` depend on, in the order in which they were declared. */
export function inputsOf(roots: readonly Node[]): InputSymbol[] {
  const inputs = reachable(roots).filter((node): node is Node<'input'> => node.kind === 'input');
  return inputs.sort((a, b) => a.id - b.id).map((node) => node.symbol);
}
