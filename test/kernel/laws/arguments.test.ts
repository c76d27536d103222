import { expect, it } from 'vitest';
import { byResidues } from '../../../src/kernel/by-residues';
import type { Part } from '../../../src/kernel/certificate';
import { propositionsOf } from '../../../src/kernel/theorem';
import { claimProblem } from '../../claim-problem';

/** A form that fits no application: its law gives nothing. */
const unfit = [{ c: '7', powers: [] }];
const part: Part = {
  traces: {
    '': {
      denominator: 1,
      gathers: false,
      atoms: [],
      forms: [
        [0, unfit],
        [1, unfit],
      ],
    },
  },
};

it.each([
  ['f(exp(x)) == f(exp(y))', 'function R -> R'],
  ['f(exp(x)) == f(exp(y))', 'bijection on R'],
  ['f(exp(x)) == f(exp(y))', 'density on R'],
])('what has no value is no argument: %s for a %s', (claim, f) => {
  const propositions = propositionsOf(claimProblem({ claim: [claim], given: { x: 'real', y: 'real', f } }).cases);
  const found = byResidues(propositions, { seed: 'arguments', spend: () => {}, waysFor: () => [part] });
  expect(found).toBe('a side has parts this method cannot model');
});
