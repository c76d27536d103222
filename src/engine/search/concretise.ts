import type { CompiledClaim, Statement } from '../../language/compile-claim';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { ShapeError } from '../../tensor/shape-error';
import type { InputSymbol } from '../../tensor/symbol';
import type { Choice } from './choices';
import { comparison } from './comparison';
import { type ConcreteClaim, concreteClaim } from './concrete-claim';
import { declaredFunctions } from './declared-functions';
import { integralsAsExpectations } from './expectation/density-terms';
import { gaussianDraws } from './expectation/gaussian-draws';
import { isContinuousInDensities } from './expectation/limit-continuity';
import { lowerClaim } from './expectation/lower-claim';
import { splitLogarithms } from './expectation/split-logarithm';
import { instantiate, signatureOf } from './instance/instantiate';

/** Evaluations that would take more scalar operations than this are not made. */
const costLimit = 50_000_000;

/**
 * A claim with the choice put in for its functions and densities, and sums in place of its
 * expectations; null where that is not possible or too large.
 */
export function concretise(claim: CompiledClaim, choice: Choice): ConcreteClaim | null {
  try {
    const concrete = withChoice(claim, choice);
    return concrete !== null && concrete.cost <= costLimit ? concrete : null;
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

/** The two sides of every statement and assumption. */
export const rootsOf = ({ statements, assumptions }: CompiledClaim): Node[] =>
  [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);

function withChoice(claim: CompiledClaim, choice: Choice): ConcreteClaim | null {
  const { graph } = claim;
  const roots = rootsOf(claim);
  if (choice.functions.size + choice.gaussians.size + choice.steps.size === 0 && !averages(roots))
    return plainClaim(claim);
  const instantiated = instantiate(graph, roots, choice.functions);
  const limit = choice.steps.size > 0;
  if (limit && !isContinuousInDensities(instantiated)) return null;
  const explicit = limit ? instantiate(graph, instantiated, choice.steps) : gaussianRoots(claim, choice, instantiated);
  const lowered = lowerClaim(graph, explicit, choice.steps);
  if (lowered === null) return null;
  const sides = [...claim.statements, ...claim.assumptions].map(({ text, relation }, i): Statement => {
    const [left, right] = [lowered.roots[2 * i] as Node, lowered.roots[2 * i + 1] as Node];
    return { text, relation, left, right };
  });
  const approximate = (i: number): boolean =>
    averagesOver([explicit[2 * i] as Node, explicit[2 * i + 1] as Node], lowered.approximate);
  const compared = sides.map((side, i) => comparison(side, !approximate(i)));
  const assumptions = [
    ...compared.slice(claim.statements.length),
    ...lowered.conditions.map((condition) => comparison(condition)),
  ];
  if (assumptions.some(({ exact }) => !exact)) return null;
  return concreteClaim({
    statements: compared.slice(0, claim.statements.length),
    assumptions,
    chosen: chosenText(roots, choice),
    laws: lowered.laws,
    limit,
  });
}

const plainClaim = (claim: CompiledClaim): ConcreteClaim =>
  concreteClaim({
    statements: claim.statements.map((statement) => comparison(statement)),
    assumptions: claim.assumptions.map((statement) => comparison(statement)),
    chosen: [],
    laws: [],
    limit: false,
  });

function gaussianRoots({ graph }: CompiledClaim, { gaussians }: Choice, roots: readonly Node[]): Node[] {
  const drawn = gaussianDraws(graph, integralsAsExpectations(graph, roots), gaussians);
  const explicit = instantiate(graph, drawn, gaussians);
  return explicit.some((root, i) => root !== roots[i]) || averages(roots) ? splitLogarithms(graph, explicit) : explicit;
}

const averages = (roots: readonly Node[]): boolean => reachable(roots).some((node) => node.kind === 'expect');

const averagesOver = (roots: readonly Node[], variables: ReadonlySet<InputSymbol>): boolean =>
  variables.size > 0 && reachable(roots).some((node) => node.kind === 'expect' && variables.has(node.variable));

function chosenText(roots: readonly Node[], { functions, gaussians, steps }: Choice): ConcreteClaim['chosen'] {
  const applied = declaredFunctions(roots).map(({ symbol, application }) => {
    const instance = functions.get(symbol) ?? gaussians.get(symbol) ?? steps.get(symbol);
    // The text may be that of the inverse's application: bijections have the same space on both sides.
    return { name: symbol.name, value: instance?.text(application.args, signatureOf(application)) ?? '' };
  });
  const known = new Set(applied.map(({ name }) => name));
  const drawn = [...gaussians, ...steps]
    .filter(([symbol]) => !known.has(symbol.name))
    .map(([symbol, instance]) => ({ name: symbol.name, value: instance.text([], { batch: [], output: [] }) }));
  return [...applied, ...drawn];
}
