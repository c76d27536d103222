import type { EngineContext, InductionCase, Problem } from '../engine/engine';
import { type Evidence, proved, undecided } from '../kernel/evidence';
import { askedOf, byInduction, type Step } from '../kernel/rules/induction';
import { ExpressionError } from '../language/expression-error';
import { boundedMemory } from '../number/memory';
import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import { inSomeWay } from './every-size/in-some-way';
import { prove } from './provers';

/** By this name evidence says what holds at every level. */
export const inductionEngine = 'induction';
const engine = inductionEngine;

/** A claim at every level of a recursion: a proof, or what stands in the way of one; null where there is no recursion. */
export async function forEveryLevel({ inductions = [] }: Problem, context: EngineContext): Promise<Evidence | null> {
  const [induction, another] = inductions;
  if (induction === undefined || another !== undefined) return null;
  const { name, least } = induction;
  const scope = `every ${name} >= ${least}`;
  const open = (reason: string): Evidence =>
    undecided({ engine, summary: `not proved by induction on ${name}: ${reason}`, scope });
  try {
    const base = prove({ cases: [induction.base] }, context).find(({ verdict }) => verdict === 'proved');
    if (base?.verdict !== 'proved') return open(`the claim is not proved at ${name} = ${least}`);
    const theorem = await stepFrom(base.theorem, induction, context);
    if (typeof theorem === 'string') return open(theorem);
    const summary = `it holds at ${name} = ${least}, and at each ${name} if it does at ${name} - 1, with any functions for what recursive definitions give there`;
    return proved({ engine, summary, scope }, theorem);
  } catch (error) {
    if (error instanceof ExpressionError) return open(error.reason);
    throw error;
  }
}

async function stepFrom(
  base: Parameters<typeof byInduction>[0],
  { name, step, small }: InductionCase,
  context: EngineContext,
): Promise<ReturnType<typeof byInduction>> {
  const steps = new Map<Graph, Step>();
  const compiled = boundedMemory<
    string,
    { readonly graph: Graph; readonly statements: readonly Statement[]; readonly assumptions: [] }
  >(64);
  const at = (supports: Readonly<Record<string, number>>) => {
    const key = JSON.stringify(supports);
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const { graph, top, below, variables } = step(supports);
    const own: Step = { graph, sizes: supports, statements: top, below: { statements: below, variables } };
    const asked = askedOf(own);
    if (typeof asked === 'string')
      throw new ExpressionError('any-size', asked, `List the levels: ${name}: 1..4.`, ['claim', 0], 0, 1);
    steps.set(graph, own);
    const claim = { graph, statements: asked, assumptions: [] as [] };
    compiled.set(key, claim);
    return claim;
  };
  const template = { sizes: {}, least: small, declared: small, indices: {}, compiled: at, at };
  const found = await inSomeWay({ template, locals: [], stated: ({ statements }) => statements }, context);
  if (typeof found === 'string') return found;
  const own = steps.get(found.theorem.propositions[0]?.graph as Graph);
  return own === undefined ? 'something else was shown' : byInduction(base, own, found.theorem);
}
