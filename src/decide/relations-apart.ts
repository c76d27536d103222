import type { SizedClaim } from '../engine/engine';
import { consequences } from '../kernel/rules/consequence';
import { propositionsOf, type Theorem } from '../kernel/theorem';
import type { CompiledClaim } from '../language/compile-claim';
import type { Relation } from '../statement/relation';
import type { Statement } from '../statement/statement';

/** The engine that says which relation of a claim is open. */
export const relationsEngine = 'relations';

/** One relation of a claim, or one between the same sides that gives it. */
export interface RelationApart {
  readonly index: number;
  readonly relation: Relation;
}

/** For each relation of a claim what is tried: equal sides, where the claim lets them be equal, and what it says. */
export function relationsApart({
  statements,
}: Pick<CompiledClaim, 'statements'>): readonly (readonly RelationApart[])[] {
  return statements.map(({ relation, connects }, index) =>
    connects === undefined && (relation === '<=' || relation === '>=')
      ? [
          { index, relation: '==' },
          { index, relation },
        ]
      : [{ index, relation }],
  );
}

/** What is stated of it in a claim; nothing where the claim has no such relation. */
export const statedApart =
  ({ index, relation }: RelationApart) =>
  ({ statements }: Pick<CompiledClaim, 'statements'>): Statement[] =>
    statements.slice(index, index + 1).map((each) => (each.relation === relation ? each : { ...each, relation }));

/** The claim, of which only this is stated, at all its sizes. */
export const casesApart = (cases: readonly SizedClaim[], apart: RelationApart): SizedClaim[] =>
  cases.map(({ sizes, compiled: compile }) => {
    const whole = compile();
    const compiled = { ...whole, statements: statedApart(apart)(whole) };
    return { sizes, compiled: () => compiled };
  });

/** The claim, from theorems of its relations one by one; null where they do not give it. */
export const fromRelations = (theorems: readonly Theorem[], cases: readonly SizedClaim[]): Theorem | null =>
  consequences(theorems, propositionsOf(cases));

/** What a theorem gives of the relation that is claimed; null where it gives nothing. */
export const asClaimed = (theorem: Theorem, relation: Relation): Theorem | null =>
  consequences(
    [theorem],
    theorem.propositions.map((each) => ({
      ...each,
      statements: each.statements.map((statement) => ({ ...statement, relation })),
    })),
  );
