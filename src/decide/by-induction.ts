import type { EngineContext, InductionCase, LevelStep, Problem } from '../engine/engine';
import { type Evidence, proved, undecided } from '../kernel/evidence';
import { askedOf, byInduction, type Step } from '../kernel/rules/induction';
import type { Theorem } from '../kernel/theorem';
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
  const base = prove({ cases: [induction.base] }, context).find(({ verdict }) => verdict === 'proved');
  if (base?.verdict !== 'proved') return open(`the claim is not proved at ${name} = ${least}`);
  const theorem = await bySteps(base.theorem, induction, context);
  if (typeof theorem === 'string') return open(theorem);
  const summary = `it holds at ${name} = ${least}, and at each ${name} if it does at ${name} - 1, with any functions for what recursive definitions give there`;
  return proved({ engine, summary, scope }, theorem);
}

/** By the first way to read the claim that gives a proof; else what stands in the way of the plain one. */
async function bySteps(base: Theorem, { steps }: InductionCase, context: EngineContext): Promise<Theorem | string> {
  let reason: string | null = null;
  for (const step of steps) {
    try {
      const found = await byStep(base, step, context);
      if (typeof found !== 'string') return found;
      reason ??= found;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      reason ??= error.reason;
    }
  }
  return reason ?? 'there is no step';
}

async function byStep(base: Theorem, step: LevelStep, context: EngineContext): Promise<Theorem | string> {
  const steps = new Map<Graph, Step>();
  const known = boundedMemory<string, Asked>(64);
  const at = (supports: Readonly<Record<string, number>>): Asked => {
    const key = JSON.stringify(supports);
    const before = known.get(key);
    if (before !== undefined) return before;
    const { graph, top, below, variables } = step.compiled(supports);
    const own: Step = { graph, sizes: supports, statements: top, below: { statements: below, variables } };
    const statements = askedOf(own);
    if (typeof statements === 'string')
      throw new ExpressionError('any-size', statements, 'List the levels: K: 1..4.', ['claim', 0], 0, 1);
    steps.set(graph, own);
    const asked: Asked = { graph, statements, assumptions: [] };
    known.set(key, asked);
    return asked;
  };
  const { small } = step;
  const template = { sizes: {}, least: small, declared: small, indices: {}, compiled: at, at };
  const stated = ({ statements }: Pick<Asked, 'statements'>) => statements;
  // One point of support does not tell an identity from ones.
  const found = await inSomeWay({ template, locals: [], stated, fewest: 2 }, context);
  if (typeof found === 'string') return found;
  const own = steps.get(found.theorem.propositions[0]?.graph as Graph);
  return own === undefined ? 'something else was shown' : byInduction(base, own, found.theorem);
}

/** What is to be shown of a step. */
interface Asked {
  readonly graph: Graph;
  readonly statements: readonly Statement[];
  readonly assumptions: readonly [];
}
