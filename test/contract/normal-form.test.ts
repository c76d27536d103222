import { proved, refuted, undecided, undefinedAt } from '../../src/kernel/evidence';
import { trusting } from '../../src/kernel/trusting';
import { quickEquality } from '../../src/normal-form/quick-equality';
import { compiledClaim } from '../claim-problem';
import type { Decider } from './decider';
import { keepsContract } from './keeps-contract';

/** An equation of numbers without assumptions, compared at once. */
const normalForm: Decider = {
  name: 'normal form',
  decide: async (claim, { seed }) => {
    const { graph, names, statements } = compiledClaim(claim);
    const [statement, ...others] = statements;
    if (statement?.relation !== '==' || others.length + (claim.assume ?? []).length > 0) return null;
    const inputs = Object.keys(claim.given ?? {}).flatMap((name) => {
      const value = names?.interpret({ text: name, path: [] }, new Map());
      return value?.kind === 'tensor' && value.node.kind === 'input' ? [value.node.symbol] : [];
    });
    const found = quickEquality(graph, statement.right, inputs, seed)?.compare(statement.left) ?? null;
    if (found === null) return null;
    const told = { engine: 'normal form', summary: found.kind, scope: 'no sizes' };
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
  normalForm,
  { proved: 10, refuted: 10, undefined: 4 },
  { 'decides nothing without effort': 'it compares at a fixed number of points, and counts nothing' },
);
