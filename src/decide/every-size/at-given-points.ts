import { EffortSpent, partOf } from '../../engine/effort';
import type { EngineContext, SizedClaim } from '../../engine/engine';
import { smt } from '../../engine/smt';
import { type Evidence, proved, undecided } from '../../kernel/evidence';
import { type AtEverySize, atEverySize, type SizeArgument, sizeArguments } from '../../kernel/rules/every-size';
import type { Theorem } from '../../kernel/theorem';
import { alike } from '../../tensor/alike';
import type { Node } from '../../tensor/node';
import { prove } from '../provers';
import { inWeights } from './in-weights';
import type { Numbers } from './local-sizes';

/** How many points of support of each size would have been enough so far. */
export type Wanted = Map<string, number>;

const engine = 'every size';

/** Steps for one argument, of those that a claim may take. */
export const stepLimit = 50_000_000;

/**
 * Whether a claim of a template with given points of support holds at every size: evidence that proves it, or says why it is not
 * proved. Nobody is asked who has to be waited for.
 */
export function atGivenPoints(
  { sizes, compiled }: SizedClaim,
  supports: Numbers,
  wanted: Wanted,
  context: EngineContext,
): Evidence {
  const said: string[] = [];
  const failed: Failed[] = [];
  for (const way of sizeArguments) {
    const theorem = inWay({ sizes, compiled }, supports, wanted, way, failed, context);
    if (typeof theorem !== 'string') return proved({ engine, summary: 'it holds at every size' }, theorem);
    said.push(theorem);
  }
  return undecided({ engine, summary: `not proved for every size: ${said.at(-1)}` });
}

/** What was asked for and is not shown, with the reason. */
interface Failed {
  readonly asked: AtEverySize['asked'];
  readonly reason: string;
}

/** @param failed what other ways asked for in vain, to which this one adds */
function inWay(
  sized: SizedClaim,
  supports: Numbers,
  wanted: Wanted,
  way: SizeArgument,
  failed: Failed[],
  context: EngineContext,
): Theorem | string {
  const argument = argumentAt(sized, supports, wanted, way);
  if (typeof argument === 'string') return argument;
  const { asked } = argument;
  // Where no function is taken for an unknown one, weights ask for the same with laws as without, at the same random points.
  const before = failed.find((each) => way !== 'elements' && alike(sidesOf(each.asked), sidesOf(asked)));
  if (before !== undefined) return before.reason;
  try {
    const premise = premiseOf(argument, way, sized, { ...context, ...partOf(context, stepLimit) });
    if (typeof premise !== 'string') return generalised(argument, way, premise);
    if (way !== 'elements') failed.push({ asked, reason: premise });
    return premise;
  } catch (error) {
    return tooLong(error);
  }
}

const sidesOf = ({ statements }: AtEverySize['asked']): Node[] =>
  statements.flatMap(({ left, right }) => [left, right]);

/** What follows at every size, with how. */
function generalised(argument: AtEverySize, way: SizeArgument, premise: Theorem): Theorem | string {
  const theorem = argument.from(premise);
  if (typeof theorem === 'string') return theorem;
  const { certificate } = premise;
  return theorem.certifiedBy(certificate && { by: 'points', argument: way, certificate });
}

/** Where the steps for an argument are used up, there is none. */
export function tooLong(error: unknown): string {
  if (error instanceof EffortSpent) return 'it takes too many steps';
  throw error;
}

/** The same of elements that are compared by cases, which the solver may be asked about. */
export async function byCases(
  sized: SizedClaim,
  supports: Numbers,
  wanted: Wanted,
  context: EngineContext,
): Promise<Evidence | null> {
  const argument = argumentAt(sized, supports, wanted, 'elements');
  if (typeof argument === 'string') return null;
  const found = await smt.decide({ cases: [sized] }, context);
  if (found?.verdict !== 'proved') return null;
  const theorem = generalised(argument, 'elements', found.theorem);
  return typeof theorem === 'string'
    ? null
    : proved({ engine, summary: 'elements, terms or points of a space are compared one by one' }, theorem);
}

function argumentAt(
  { sizes, compiled }: SizedClaim,
  supports: Numbers,
  wanted: Wanted,
  way: SizeArgument,
): AtEverySize | string {
  const { graph, statements, assumptions } = compiled();
  const argument = atEverySize({ graph, sizes, statements, assumptions, supports }, way);
  if (typeof argument === 'string') return argument;
  for (const [size, points] of Object.entries(argument.needed))
    wanted.set(size, Math.max(points, wanted.get(size) ?? 1));
  return Object.entries(argument.needed).some(([size, points]) => points > (supports[size] ?? 0))
    ? 'more points of support are needed'
    : argument;
}

function premiseOf(
  argument: AtEverySize,
  way: SizeArgument,
  sized: SizedClaim,
  context: EngineContext,
): Theorem | string {
  if (way !== 'elements') return inWeights(argument, context);
  const found = prove({ cases: [sized] }, context).find(({ verdict }) => verdict === 'proved');
  return found?.verdict === 'proved' ? found.theorem : 'no engine shows it of one element';
}
