import { whereDistributionsExist } from '../definedness/where-distributions-exist';
import { firstInstances, instanceTexts, openNamesOf } from '../engine/adversary/first-instance';
import { closeEnclosure } from '../engine/enclosure';
import type { Engine, EngineContext, SizedClaim } from '../engine/engine';
import { identity } from '../engine/identity';
import type { InstanceCase } from '../engine/instance-case';
import { stoppable } from '../engine/stoppable';
import { type Evidence, refuted } from '../kernel/evidence';
import type { CompiledClaim } from '../language/compile-claim';
import { showSizes } from '../statement/show-sizes';
import type { Witness } from '../statement/witness';

/** Relations that equal sides never satisfy. */
const strict: ReadonlySet<string> = new Set(['<', '>', '!=']);

/**
 * Refutes <, > and != between sides that are equal for all values, by an instance on which enclosures show that both have
 * a value. It says nothing of other relations, nor where a derivative was taken under an integral: a refutation rests on no
 * hypothesis.
 */
export const equalSides: Engine = stoppable({
  name: 'identity',
  decide: ({ cases: [sized] }, context) => (sized === undefined ? null : refutation(sized, context)),
});

function refutation({ sizes, compiled: compile }: SizedClaim, context: EngineContext): Evidence | null {
  const claim = whereDistributionsExist(compile());
  if ([...(claim.exchanges?.values() ?? [])].some((taken) => taken.length > 0)) return null;
  for (const statement of claim.statements.filter(({ relation }) => strict.has(relation))) {
    const equal = { ...claim, statements: [{ ...statement, relation: '==' as const }] };
    const proof = identity.decide({ cases: [{ sizes, compiled: () => equal }] }, context);
    if (proof?.verdict !== 'proved') continue;
    const texts = instanceWithValues(equal, sizes, context);
    if (texts === null) continue;
    const parts = new Set(
      openNamesOf(claim).inputs.flatMap(({ name, partOf }) => (partOf === undefined ? [] : [name])),
    );
    const summary = `the sides are equal for all values, so ${statement.text} fails for any: ${proof.summary}`;
    const witness: Witness = {
      statement: statement.text,
      sizes,
      values: Object.entries(texts).flatMap(([name, value]) => (parts.has(name) ? [] : [{ name, value }])),
      element: null,
      left: 'equal to the right side',
      relation: statement.relation,
      right: 'equal to the left side',
      check: 'identity',
    };
    return refuted({ ...proof, summary, scope: showSizes([sizes]) }, witness, { errorBound: proof.errorBound });
  }
  return null;
}

/** An instance that satisfies the assumptions, and on which both sides of an equation have a value; null if none is found. */
function instanceWithValues(
  equation: CompiledClaim,
  sizes: SizedClaim['sizes'],
  context: EngineContext,
): InstanceCase['texts'] | null {
  const sized = { sizes, compiled: () => equation };
  for (const { shape, values } of firstInstances(equation)) {
    const texts = instanceTexts(shape, values);
    const problem = { cases: [sized], instances: [{ sized, texts, path: [] }] };
    const verdict = closeEnclosure.decide(problem, context)?.verdict;
    if (verdict === 'proved' || verdict === 'certified') return texts;
  }
  return null;
}
