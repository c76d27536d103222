import type { Engine, EngineContext, Problem, SizedClaim } from '../engine/engine';
import { identity } from '../engine/identity';
import { stoppable } from '../engine/stoppable';
import { type Evidence, type Proved, proved } from '../kernel/evidence';
import { propositionsOf } from '../kernel/theorem';
import { onWordOf } from '../kernel/trusting';
import { showSizes } from '../statement/show-sizes';
import type { Statement } from '../statement/statement';
import { signsOracle } from './oracles';
import { seemEqual } from './seem-equal';
import { signReason, waysFor } from './signed/ways-for';

/** Inequalities whose sides differ by a formula that has a sign as it is written, as a sum of squares. */
export const signs: Engine = stoppable({ name: 'signs', decide });

function decide({ cases }: Problem, context: EngineContext): Evidence | null {
  const shown: Shown[] = [];
  for (const sized of cases) {
    const { statements } = sized.compiled();
    if (statements.every(({ relation }) => relation === '==')) return null;
    for (const statement of statements) {
      const found = ofStatement(sized, statement, context);
      if (found === null) return null;
      shown.push(found);
    }
  }
  const premises = shown.map(({ proof }) => proof.theorem);
  const oracles = [...new Set(shown.flatMap(({ oracle }) => (oracle === null ? [] : [oracle])))];
  const propositions = propositionsOf(cases);
  const together = onWordOf(oracles[0] ?? signsOracle, premises, propositions);
  const theorem = oracles.slice(1).reduce((told, oracle) => told && onWordOf(oracle, [told], propositions), together);
  const summary = `the sides differ by a formula that has a sign, ${signReason(oracles[0] ?? signsOracle)}`;
  const scope = showSizes(cases.map(({ sizes }) => sizes));
  return theorem && proved({ engine: 'signs', summary, scope }, theorem);
}

/** What an equation is proved by, and on whose word it gives the relation; null where it is the relation. */
interface Shown {
  readonly proof: Proved;
  readonly oracle: string | null;
}

function ofStatement({ sizes, compiled }: SizedClaim, statement: Statement, context: EngineContext): Shown | null {
  const claim = compiled();
  const ways: readonly { readonly equation: Statement; readonly oracle: string | null }[] =
    statement.relation === '=='
      ? [{ equation: statement, oracle: null }]
      : waysFor(claim, statement).filter(({ equation }) => seemEqual(equation));
  for (const { equation, oracle } of ways) {
    const statements = [equation];
    const proof = identity.decide({ cases: [{ sizes, compiled: () => ({ ...claim, statements }) }] }, context);
    if (proof?.verdict === 'proved') return { proof, oracle };
  }
  return null;
}
