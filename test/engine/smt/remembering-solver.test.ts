import { describe, expect, it } from 'vitest';
import { canonicalScript, rememberingSolver } from '../../../src/engine/smt/remembering-solver';
import type { Solver, SolverAnswer } from '../../../src/engine/smt/solver';

const script = (a: string, b: string, extra = '') =>
  `(declare-const ${a} Real)\n${extra}(declare-const ${b} Real)\n(assert (< ${a} ${b}))\n(assert (not (< ${a} ${b})))`;

describe('a canonical script', () => {
  it('is the same for other numbers, and without constants that are only declared', () => {
    const plain = canonicalScript(script('c0', 'c1'));
    expect(canonicalScript(script('c3', 'c10'))).toBe(plain);
    expect(canonicalScript(script('c0', 'c2', '(declare-const c1 Real)\n'))).toBe(plain);
  });

  it('is another one where the constants change places, or something is asserted of them', () => {
    const plain = canonicalScript(script('c0', 'c1'));
    expect(canonicalScript(`${script('c0', 'c1')}\n(assert (< c1 0))`)).not.toBe(plain);
    expect(canonicalScript(script('c0', 'c1').replace('(< c0 c1)', '(< c1 c0)'))).not.toBe(plain);
  });
});

describe('a remembering solver', () => {
  const answers = (status: SolverAnswer) => {
    const asked: string[] = [];
    const solver: Solver = {
      check: async (text) => {
        asked.push(text);
        return status;
      },
      version: 'Z9',
      seconds: 1,
    };
    return { asked, solver: rememberingSolver(solver) };
  };

  it('asks once what cannot be satisfied', async () => {
    const { asked, solver } = answers({ status: 'unsat' });
    const found = await Promise.all([solver.check(script('c0', 'c1'), 5), solver.check(script('c1', 'c2'), 5)]);
    expect(found).toEqual([{ status: 'unsat' }, { status: 'unsat' }]);
    await solver.check(script('c0', 'c1'), 5);
    expect(asked).toEqual([script('c0', 'c1')]);
    expect([solver.version, solver.seconds]).toEqual(['Z9', 1]);
  });

  it('asks again at another limit, for a model, and after a failure', async () => {
    const unsat = answers({ status: 'unsat' });
    await unsat.solver.check('(assert false)', 5);
    await unsat.solver.check('(assert false)', 6);
    expect(unsat.asked).toHaveLength(2);
    for (const status of [
      { status: 'sat', model: new Map() },
      { status: 'unknown' },
      { status: 'failed', reason: 'no memory' },
    ] as const) {
      const { asked, solver } = answers(status);
      await solver.check(script('c0', 'c1'), 5);
      expect(await solver.check(script('c1', 'c2'), 5)).toEqual(status);
      expect(asked).toEqual([script('c0', 'c1'), script('c1', 'c2')]);
    }
  });
});
