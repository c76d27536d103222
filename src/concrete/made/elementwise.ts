import { reals } from '../../tensor/domain';
import type { Node } from '../../tensor/node';
import type { FunctionSymbol } from '../../tensor/symbol';
import { composed, type Formula, formulas, identity, step } from './formula';
import type { Instance } from './instance';
import { formulasInto } from './range';

/** Functions of one number, applied to every element. */
export function elementwiseInstances({ range }: FunctionSymbol): Instance[] {
  if (range === reals) return formulas.map(instanceOf);
  const into = formulasInto(range);
  const [first = identity] = into;
  return [...into, ...formulas.slice(0, 4).map((inner) => composed(first, inner))].map(instanceOf);
}

/** Jumps once, at 1: for integrals of densities that are step functions. */
export const elementwiseStep = ({ range }: FunctionSymbol): Instance =>
  instanceOf(composed(formulasInto(range)[0] ?? identity, step));

const instanceOf = (formula: Formula): Instance => ({
  text: () => formula.text('x'),
  body: (graph, args) => formula.of(graph, args[0] as Node),
  polynomial: formula.polynomial,
  smooth: formula.smooth,
});
