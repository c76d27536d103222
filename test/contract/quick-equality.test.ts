import { quickEquality } from '../../src/decide/quick-equality';
import { agreements, knownAgreements } from '../../src/grade/judge/agreements';
import { fieldForms } from '../../src/grade/judge/field-forms';
import { proved, refuted, undecided, undefinedAt } from '../../src/kernel/evidence';
import { trusting } from '../../src/kernel/trusting';
import { compiledClaim } from '../claim-problem';
import type { Decider } from './decider';
import { keepsContract } from './keeps-contract';

/** An equation of numbers without assumptions, as answers are compared. */
const answers: Decider = {
  name: 'comparison of answers',
  decide: async (claim, context) => {
    const { seed } = context;
    const { graph, names, statements } = compiledClaim(claim);
    const [statement, ...others] = statements;
    if (statement?.relation !== '==' || others.length + (claim.assume ?? []).length > 0) return null;
    const inputs = Object.keys(claim.given ?? {}).flatMap((name) => {
      const value = names?.interpret({ text: name, path: [] }, new Map());
      return value?.kind === 'tensor' && value.node.kind === 'input' ? [value.node.symbol] : [];
    });
    const { left, right } = statement;
    const { prove } = agreements(graph, fieldForms(graph, inputs), seed, knownAgreements());
    const agree = (): boolean => prove(left, right, context) !== null;
    const found = quickEquality(graph, right, inputs, seed)?.compare(left, agree) ?? null;
    if (found === null) return null;
    const told = { engine: 'comparison', summary: found.kind, scope: 'no sizes' };
    switch (found.kind) {
      case 'equal':
        return found.open.length + found.domain.length === 0 ? proved(told, trusting('a test', [])) : undecided(told);
      case 'different':
        return refuted(told, found.witness);
      case 'undefined':
        return undefinedAt(told, found.witness);
    }
  },
};

keepsContract(
  answers,
  { proved: 10, refuted: 10, undefined: 4 },
  { 'decides nothing without effort': 'it compares at a fixed number of points, and counts nothing' },
);
