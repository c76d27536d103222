import { expect, it } from 'vitest';
import { definednessOf } from '../../src/engine/identity/definedness';
import { runTrial } from '../../src/engine/identity/trial';
import { isTotal } from '../../src/kernel/residues/is-plain';
import type { Node } from '../../src/tensor/node';
import { boundsOf } from '../../src/tensor/node-bounds';
import { plan } from '../../src/tensor/plan';
import { claimProblem } from '../claim-problem';

it('what tells the sign of a denominator may be mistaken too', () => {
  const given = { x: 'real > 0', y: 'real > 0' };
  const compiled = claimProblem({ claim: ['log((x + y)^2 - (x - y)^2) == log(4*x*y)'], given }).cases[0]?.compiled();
  const [statement] = compiled?.statements ?? [];
  if (compiled === undefined || statement === undefined) throw new Error('nothing was claimed');
  const { graph } = compiled;
  const differences = [graph.sub(statement.left, statement.right)];
  const subject = statement.left.args[0] as Node;
  const bounds = boundsOf(differences);
  const errorWith = (subjects: readonly Node[]): number => {
    const outcome = runTrial(
      {
        plan: plan([...differences, subject]),
        differences,
        subjects: subjects.map((node) => ({ node, alone: plan([node]) })),
        functionals: [],
        bounds,
        definedness: definednessOf(graph, differences, bounds),
        total: isTotal(differences),
        spend: () => {},
      },
      { seed: 'subjects', attempts: 1, denominator: 1, signCases: 'all', shareSigns: false },
    );
    if (outcome.outcome !== 'zero') throw new Error(outcome.outcome);
    return outcome.bound;
  };
  const once = errorWith([subject]);
  expect(errorWith([subject])).toBe(once);
  expect(errorWith([subject, subject])).toBeGreaterThan(1.005 * once);
});
