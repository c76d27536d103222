import type { Engine, EngineContext, Problem, SizedClaim } from '../engine/engine';
import { identity } from '../engine/identity';
import { stoppable } from '../engine/stoppable';
import { type Evidence, type Proved, proved } from '../kernel/evidence';
import { propositionsOf } from '../kernel/theorem';
import { onWordOf } from '../kernel/trusting';
import { showSizes } from '../statement/show-sizes';
import type { Statement } from '../statement/statement';
import { seemEqual } from './seem-equal';
import { equationsFor, signsOracle } from './signs';

/** Inequalities whose sides differ by a formula that has a sign as it is written, as a sum of squares. */
export const signs: Engine = stoppable({ name: 'signs', decide });

function decide({ cases }: Problem, context: EngineContext): Evidence | null {
  const shown: Proved[] = [];
  for (const sized of cases) {
    const { statements } = sized.compiled();
    if (statements.every(({ relation }) => relation === '==')) return null;
    for (const statement of statements) {
      const found = ofStatement(sized, statement, context);
      if (found === null) return null;
      shown.push(found);
    }
  }
  const theorem = onWordOf(
    signsOracle,
    shown.map((each) => each.theorem),
    propositionsOf(cases),
  );
  const summary = 'the sides differ by a formula that has a sign, as a sum of squares';
  const scope = showSizes(cases.map(({ sizes }) => sizes));
  return theorem && proved({ engine: 'signs', summary, scope }, theorem);
}

function ofStatement({ sizes, compiled }: SizedClaim, statement: Statement, context: EngineContext): Proved | null {
  const claim = compiled();
  const ways = statement.relation === '==' ? [statement] : equationsFor(claim, statement).filter(seemEqual);
  for (const equation of ways) {
    const statements = [equation];
    const found = identity.decide({ cases: [{ sizes, compiled: () => ({ ...claim, statements }) }] }, context);
    if (found?.verdict === 'proved') return found;
  }
  return null;
}
