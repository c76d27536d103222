import { asStatement, stillOpen, whatIsAsked } from '../definedness/open-obligations';
import type { EngineContext } from '../engine/engine';
import { countedSolver } from '../engine/smt/counted-solver';
import { proveObligations } from '../engine/smt/prove-obligations';
import type { CompiledClaim } from '../language/compile-claim';
import type { Graph } from '../tensor/graph';
import { type GuardedObligation, guardedObligations } from '../tensor/guarded-obligations';
import type { Node } from '../tensor/node';
import { obligationKey } from '../tensor/obligations';

/**
 * Whether two sides have values at the same points: what the one asks is what the other asks, or follows from that. False where it is not
 * seen.
 */
export async function haveOneDomain(
  { graph, assumptions }: Pick<CompiledClaim, 'graph' | 'assumptions'>,
  left: Node,
  right: Node,
  context: EngineContext,
): Promise<boolean> {
  const [own, other] = [left, right].map((side) => guardedObligations(graph, [side])) as [
    GuardedObligation[],
    GuardedObligation[],
  ];
  const ways = [
    [left, notAmong(other, own)],
    [right, notAmong(own, other)],
  ] as const;
  for (const [side, more] of ways) if (!(await follow(graph, side, more, assumptions, context))) return false;
  return true;
}

const notAmong = (owed: readonly GuardedObligation[], known: readonly GuardedObligation[]): GuardedObligation[] => {
  // What is asked in cases that were lost is not asked wherever the same is asked in every case.
  const keys = new Set(known.filter(({ isInCases }) => isInCases !== true).map(keyOf));
  return owed.filter((each) => !keys.has(keyOf(each)));
};

const keyOf = (obligation: GuardedObligation): string =>
  [obligationKey(obligation), ...obligation.guards.map(({ condition, holds }) => `${condition.id} ${holds}`)].join();

/** Whether obligations are met wherever a side has a value. */
async function follow(
  graph: Graph,
  side: Node,
  owed: readonly GuardedObligation[],
  assumptions: CompiledClaim['assumptions'],
  { solver, spend }: EngineContext,
): Promise<boolean> {
  const given = [...assumptions, ...whatIsAsked(graph, [side]).filter(({ left }) => left.free.size === 0)];
  const { open } = stillOpen(graph, owed, given);
  if (open.length === 0) return true;
  const isPlain = open.every((each) => each.guards.length === 0 && asStatement(graph, each).left.free.size === 0);
  if (!isPlain || solver === undefined) return false;
  return (
    (await proveObligations([{ sizes: {}, graph, assumptions: given, open }], countedSolver(solver, spend))) !== null
  );
}
