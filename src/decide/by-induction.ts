import type { EngineContext, InductionCase, LevelStep, Problem } from '../engine/engine';
import type { ByInduction } from '../kernel/certificate';
import { type Evidence, type Proved, proved, undecided } from '../kernel/evidence';
import type { Theorem } from '../kernel/theorem';
import { ExpressionError } from '../language/expression-error';
import { type Found, inSomeWay } from './every-size/in-some-way';
import { levelStep } from './level-step';
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
  // The first would be enough; the next ones hold as well, if what is said of a step is so.
  const bases: Proved[] = [];
  for (const [i, sized] of induction.first.entries()) {
    const found = prove({ cases: [sized] }, context).find(({ verdict }) => verdict === 'proved');
    if (found?.verdict !== 'proved') return open(`the claim is not proved at ${name} = ${least + i}`);
    bases.push(found);
  }
  const [base] = bases as [Proved];
  const found = await bySteps(base.theorem, induction, context);
  if (typeof found === 'string') return open(found);
  const summary = `base: at ${name} = ${least} ${base.summary}; step: at each ${name}, given it at ${name} - 1 for any functions that recursive definitions may give there, ${found.summary}`;
  return proved({ engine, summary, scope }, found.theorem.certifiedBy(certificateOf(bases, found)));
}

/** How it was shown; null where some of it rests on somebody's word. */
function certificateOf(bases: readonly Proved[], { step, argument }: FoundByStep): ByInduction | null {
  const first = bases.flatMap(({ theorem: { certificate, oracles } }) =>
    certificate === null || oracles.length > 0 ? [] : [certificate],
  );
  return first.length === bases.length && argument !== null ? { by: 'induction', first, step, argument } : null;
}

/** What was found, and by which way to read the claim. */
interface FoundByStep extends Found {
  readonly step: number;
}

/** By the first way to read the claim that gives a proof; else what stands in the way of the plain one. */
async function bySteps(base: Theorem, { steps }: InductionCase, context: EngineContext): Promise<FoundByStep | string> {
  let reason: string | null = null;
  for (const [i, step] of steps.entries()) {
    try {
      const found = await byStep(base, step, context);
      if (typeof found !== 'string') return { ...found, step: i };
      reason ??= found;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      reason ??= error.reason;
    }
  }
  return reason ?? 'there is no step';
}

async function byStep(base: Theorem, step: LevelStep, context: EngineContext): Promise<Found | string> {
  const { asking, conclude } = levelStep(step);
  const found = await inSomeWay(asking, context);
  if (typeof found === 'string') {
    const { unknownBelow } = step.compiled(step.small);
    return unknownBelow === null ? found : `nothing is known of the level below, where ${unknownBelow}; so ${found}`;
  }
  const theorem = conclude(base, found.theorem);
  return typeof theorem === 'string' ? theorem : { ...found, theorem };
}
