import type { CompiledClaim } from '../language/compile-claim';
import { comparison } from '../point/comparison';
import { type ConcreteClaim, concreteClaim } from '../point/concrete-claim';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import { ShapeError } from '../tensor/shape-error';
import type { Choice } from './choices';
import { declaredFunctions } from './declared-functions';
import { integralsAsExpectations } from './lowering/density-terms';
import { gaussianDraws } from './lowering/gaussian-draws';
import { isContinuousInDensities } from './lowering/limit-continuity';
import { type LoweredStatement, lowerStatement } from './lowering/lower-statement';
import { splitLogarithms } from './lowering/split-logarithm';
import { instantiate, signatureOf } from './made/instantiate';

/** Evaluations that would take more scalar operations than this are not made. */
const costLimit = 50_000_000;

/**
 * A claim with the choice put in for its functions and densities, and sums in place of its
 * expectations; null where that is not possible or too large.
 * @param approximate whether statements count whose integrals are only approximated, which can confirm nothing
 */
export function concretise(claim: CompiledClaim, choice: Choice, approximate = true): ConcreteClaim | null {
  try {
    const concrete = withChoice(claim, choice, approximate);
    return concrete !== null && concrete.cost <= costLimit ? concrete : null;
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

/** The two sides of every statement and assumption. */
export const rootsOf = ({ statements, assumptions }: CompiledClaim): Node[] =>
  [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);

function withChoice(claim: CompiledClaim, choice: Choice, approximate: boolean): ConcreteClaim | null {
  const { graph } = claim;
  const roots = rootsOf(claim);
  if (choice.functions.size + choice.gaussians.size + choice.steps.size === 0 && !averages(roots))
    return plainClaim(claim);
  const instantiated = instantiate(graph, roots, choice.functions);
  const limit = choice.steps.size > 0;
  if (limit && !isStableAtLimits(claim, instantiated)) return null;
  const explicit = limit ? instantiate(graph, instantiated, choice.steps) : gaussianRoots(claim, choice, instantiated);
  const lowered = [...claim.statements, ...claim.assumptions].map((statement, i) => {
    const [left, right] = [explicit[2 * i] as Node, explicit[2 * i + 1] as Node];
    return lowerStatement(graph, { ...statement, left, right }, choice.steps, approximate);
  });
  const statements = lowered.slice(0, claim.statements.length).filter((statement) => statement !== null);
  const assumptions = lowered.slice(claim.statements.length).filter(isExact);
  // A statement that cannot be evaluated may be left out, an assumption may not.
  if (statements.length === 0 || assumptions.length < claim.assumptions.length) return null;
  const used = [...statements, ...assumptions];
  return concreteClaim({
    statements: statements.map(({ statement, exact }) => comparison(statement, exact)),
    assumptions: [
      ...assumptions.map(({ statement }) => comparison(statement)),
      ...used.flatMap(({ conditions }) => conditions.map((condition) => comparison(condition))),
    ],
    chosen: chosenText(roots, choice),
    laws: [...new Set(used.flatMap(({ laws }) => laws))],
    limit,
    isOfCode: claim.isOfCode === true,
  });
}

/** Whether what fails at densities with zeros fails at positive ones near them: an assumption about densities may not survive. */
function isStableAtLimits({ statements }: CompiledClaim, roots: readonly Node[]): boolean {
  const assumed = reachable(roots.slice(2 * statements.length));
  const speaksOfDensities = assumed.some((node) => node.kind === 'expect' || node.kind === 'apply');
  return !speaksOfDensities && isContinuousInDensities(roots);
}

const isExact = (lowered: LoweredStatement | null): lowered is LoweredStatement => lowered?.exact === true;

const plainClaim = (claim: CompiledClaim): ConcreteClaim =>
  concreteClaim({
    statements: claim.statements.map((statement) => comparison(statement)),
    assumptions: claim.assumptions.map((statement) => comparison(statement)),
    chosen: [],
    laws: [],
    limit: false,
    isOfCode: claim.isOfCode === true,
  });

function gaussianRoots({ graph }: CompiledClaim, { gaussians }: Choice, roots: readonly Node[]): Node[] {
  const drawn = gaussianDraws(graph, integralsAsExpectations(graph, roots), gaussians);
  const explicit = instantiate(graph, drawn, gaussians);
  return explicit.some((root, i) => root !== roots[i]) || averages(roots) ? splitLogarithms(graph, explicit) : explicit;
}

const averages = (roots: readonly Node[]): boolean => reachable(roots).some((node) => node.kind === 'expect');

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
