import { expect, it } from 'vitest';
import { answerRelayed, type RelayedQuestion, relayedSolver } from '../../src/cli/solver-relay';
import type { Solver } from '../../src/engine/smt/solver';

it('passes questions on and brings each its own answer', async () => {
  const asked: string[] = [];
  const far: Solver = {
    check: async (script, limit) => {
      asked.push(`${script} ${limit}`);
      return script === 'a' ? { status: 'unsat' } : { status: 'failed', reason: script };
    },
    version: 'Z9',
    seconds: 0,
  };
  // Answered in the other order.
  const waiting: RelayedQuestion[] = [];
  const near = relayedSolver((question) => waiting.push(question));
  const answers = [near.check('a', 1), near.check('b', 2)];
  for (const question of waiting.reverse()) await answerRelayed(far, question);
  expect(await Promise.all(answers)).toEqual([{ status: 'unsat' }, { status: 'failed', reason: 'b' }]);
  expect(asked).toEqual(['b 2', 'a 1']);
  expect(near.version).toBe('Z9');
  expect(near.seconds).toBeGreaterThan(0);
});
