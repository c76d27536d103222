import { beforeAll, describe, expect, it } from 'vitest';
import { createEffort, EffortSpent } from '../../src/engine/effort';
import { enclosure } from '../../src/engine/enclosure';
import type { Engine, WaitingEngine } from '../../src/engine/engine';
import { enumeration } from '../../src/engine/enumeration';
import { identity } from '../../src/engine/identity';
import { sampling } from '../../src/engine/sampling';
import { search } from '../../src/engine/search';
import { smt } from '../../src/engine/smt';
import type { Solver } from '../../src/engine/smt/solver';
import { type ClaimParts, claimProblem } from '../claim-problem';
import { realSolver } from './smt/solver';

let solver: Solver;
beforeAll(async () => {
  solver = await realSolver();
});

describe('effort', () => {
  it('is used up by steps alone, where the clock stands still', () => {
    const effort = createEffort(10, () => false);
    effort.spend(10);
    expect([effort.isOver(), effort.used()]).toEqual([false, { steps: 10, endedBy: null }]);
    expect(() => effort.spend(1)).toThrow(EffortSpent);
    expect([effort.isOver(), effort.used()]).toEqual([true, { steps: 11, endedBy: 'budget' }]);
  });

  it('is ended by the clock, and stays so', () => {
    let isLate = false;
    const effort = createEffort(10, () => isLate);
    effort.spend(0);
    isLate = true;
    expect(() => effort.spend(0)).toThrow(EffortSpent);
    isLate = false;
    expect([effort.isOver(), effort.used().endedBy]).toEqual([true, 'timeout']);
  });
});

/** For each engine something it decides by real work. */
const work: readonly (readonly [Engine | WaitingEngine, ClaimParts])[] = [
  [
    identity,
    { claim: ['log(exp(x) * y^2 + y^2) == log(exp(x) + 1) + 2 * log(y)'], given: { x: 'real', y: 'real > 0' } },
  ],
  [
    enumeration,
    { claim: ['x^2 == x', 'sum(s) <= 6'], given: { x: '{0, 1}', s: 'tensor[n] in {0, 1}' }, sizes: { n: 6 } },
  ],
  [search, { claim: ['(x + y)^3 == x^3 + y^3'], given: { x: 'real', y: 'real' } }],
  [smt, { claim: ['abs(x + y) <= abs(x) + abs(y)'], given: { x: 'real', y: 'real' } }],
  [enclosure, { claim: ['E(exp(X)) == exp(1 / 2)'], given: { X: '~ normal(0, 1)' } }],
  [sampling, { claim: ['E(X^2) == 1'], given: { X: '~ normal(0, 1)' } }],
];

describe.each(work.map(([engine, parts]) => [engine.name, engine, parts] as const))('%s', (_, engine, parts) => {
  const decide = (steps: number, isOvertime: () => boolean = () => false) => {
    const effort = createEffort(steps, isOvertime);
    const { isOver, spend } = effort;
    const context = { seed: 'effort', isOver, spend, solver };
    return Promise.resolve(engine.decide(claimProblem(parts), context)).then((evidence) => ({ evidence, effort }));
  };

  it('counts its work, alike in every run', async () => {
    const runs = [await decide(Infinity), await decide(Infinity)];
    const [steps, again] = runs.map(({ effort }) => effort.used().steps);
    expect(runs[0]?.evidence?.verdict).not.toBe('undecided');
    expect(steps).toBeGreaterThan(0);
    expect(again).toBe(steps);
  });

  it('decides with enough steps, and nothing else with fewer', async () => {
    const whole = await decide(Infinity);
    const { steps } = whole.effort.used();
    expect((await decide(steps)).evidence?.verdict).toBe(whole.evidence?.verdict);
    for (const share of [0, 0.1, 0.5, 0.9]) {
      const { evidence } = await decide(Math.floor(steps * share));
      expect(['undecided', whole.evidence?.verdict, undefined]).toContain(evidence?.verdict);
    }
    expect([undefined, 'undecided']).toContain((await decide(0)).evidence?.verdict);
  });

  it('is ended by the clock in the middle, and says so', async () => {
    let looks = 0;
    const { evidence } = await decide(Infinity, () => ++looks > 1);
    expect([undefined, 'undecided']).toContain(evidence?.verdict);
    if (evidence) expect(evidence.summary).toMatch(/clock|used up/);
  });
});
