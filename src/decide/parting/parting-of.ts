import { EffortSpent, partOf } from '../../engine/effort';
import type { EngineContext, Problem, SizedClaim } from '../../engine/engine';
import type { CodeCall } from '../../language/code';
import type { CompiledClaim } from '../../language/compile-claim';
import type { Parting } from '../../statement/parting';
import { showSizes } from '../../statement/show-sizes';
import type { Statement } from '../../statement/statement';
import type { Witness } from '../../statement/witness';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { ShapeError } from '../../tensor/shape-error';
import { compared } from './compared';
import { firstToMend } from './first-to-mend';
import { firstUnknown } from './first-unknown';

/** Steps that may be taken beside those that decided: to compare values, to put others in their places, and to be certain. */
const steps = { toCompare: 20_000_000, toMend: 20_000_000, toTell: 120_000_000 } as const;

/** A call of code on one side of an equation that a witness refutes, and what the other side is. */
export interface CallBeside {
  readonly sizes: SizedClaim['sizes'];
  readonly claim: CompiledClaim;
  readonly statement: Statement;
  readonly call: CodeCall;
  /** The side with the call, and the other. */
  readonly own: Node;
  readonly other: Node;
}

/**
 * Where code of an equation that a witness refutes first parts from the other side. Every value that the code computes on its way is
 * compared with those that the other side is made of, at the witness and at random points of its sizes. A value that is none of
 * them is at fault if with one of them in its place the sides are proved to be equal; else the first of which nothing that is
 * the other side's again is made. Null where neither says anything that the two outputs do not.
 */
export function partingOf(problem: Problem, witness: Witness, context: EngineContext): Parting | null {
  const sized = caseAt(problem, witness.sizes);
  if (sized === null) return null;
  for (const beside of callsIn(sized, witness)) {
    const comparison = withinSteps(context, steps.toCompare, (allowed) => compared(beside, witness, allowed));
    if (comparison === null) continue;
    const told =
      withinSteps(context, steps.toMend, (allowed) => firstToMend(comparison, allowed)) ??
      withinSteps(context, steps.toTell, (allowed) => firstUnknown(comparison, allowed));
    if (told !== null) return told;
  }
  return null;
}

/** Null where the steps do not suffice, or a graph: what was decided before stands. */
function withinSteps<T>(context: EngineContext, limit: number, find: (context: EngineContext) => T | null): T | null {
  try {
    return find({ ...context, ...partOf(context, limit) });
  } catch (error) {
    if (!(error instanceof EffortSpent) && !(error instanceof ShapeError)) throw error;
    return null;
  }
}

function caseAt({ cases, examples = [], larger }: Problem, sizes: Witness['sizes']): SizedClaim | null {
  const isAt = (each: SizedClaim): boolean => showSizes([each.sizes]) === showSizes([sizes]);
  return cases.find(isAt) ?? examples.find(isAt) ?? larger?.().find(isAt) ?? null;
}

/** The calls on one side of the statement that fails: on its left, and on its right where there are none on its left. */
function callsIn({ sizes, compiled }: SizedClaim, witness: Witness): CallBeside[] {
  const claim = compiled();
  const { statements, calls = [] } = claim;
  const statement = statements.length === 1 ? statements[0] : statements.find(({ text }) => text === witness.statement);
  if (statement === undefined || statement.relation !== '==') return [];
  const { left, right } = statement;
  const on = (own: Node, other: Node): CallBeside[] => {
    const [nodes, others] = [own, other].map((side) => new Set(reachable([side])));
    return calls
      .filter(({ result }) => nodes?.has(result) === true && others?.has(result) === false)
      .map((call) => ({ sizes, claim, statement, call, own, other }));
  };
  const first = on(left, right);
  return first.length > 0 ? first : on(right, left);
}
