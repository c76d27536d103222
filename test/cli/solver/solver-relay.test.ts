import { expect, it } from 'vitest';
import { relayTo, solverAt } from '../../../src/cli/solver/solver-relay';
import type { Solver, SolverAnswer } from '../../../src/engine/smt/solver';

it('passes questions on and brings each its own answer', async () => {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const far: Solver = {
    // Answered in the other order, once both are asked.
    check: (script, limit, patience) =>
      new Promise<SolverAnswer>((resolve) => {
        asked.push(`${script} ${limit} ${patience}`);
        answers.push(() => resolve(script === 'a' ? { status: 'unsat' } : { status: 'failed', reason: script }));
        if (asked.length === 2) for (const each of answers.reverse()) each();
      }),
    version: 'Z9',
    seconds: 0,
  };
  const port = relayTo(far);
  const near = solverAt(port);
  expect(await Promise.all([near.check('a', 1), near.check('b', 2, 30)])).toEqual([
    { status: 'unsat' },
    { status: 'failed', reason: 'b' },
  ]);
  expect(asked).toEqual(['a 1 undefined', 'b 2 30']);
  expect(near.version).toBe('Z9');
  expect(near.seconds).toBeGreaterThan(0);
  port.close();
});
