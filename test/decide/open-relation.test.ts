import { describe, expect, it } from 'vitest';
import { decideFully } from '../../src/decide/portfolio';
import { problemOf } from '../../src/decide/problem';
import { strategies } from '../../src/decide/strategy';
import { createMemories } from '../../src/number/memory';
import { claimBody } from '../claim-problem';
import { checked } from '../derive/checked';
import { sharedSolver } from '../engine/smt/solver';
import { judgingAll, question } from '../grade/table';

/** True, as sin t + sin 2t is at most 1.7602, and beyond all engines. */
const open = 'sin(exp(x)) + sin(2*exp(x)) <= 9/5';

async function openIn(claim: readonly string[]): Promise<string | undefined> {
  const problem = problemOf(claimBody({ given: { x: 'real', y: 'real > 0' }, claim }));
  const context = { memories: createMemories(), seed: 's', isOver: () => false, solver: await sharedSolver() };
  const { verdict, evidence } = await decideFully(problem, context, strategies.believed);
  expect(verdict).toBe('undecided');
  return evidence.find(({ engine }) => engine === 'relations')?.summary;
}

describe('a list of relations that is undecided', () => {
  it('says which is open, and why', async () => {
    expect(await openIn(['x^2 >= 0', open, 'sqrt(y)^2 == y'])).toMatch(
      /^relation 2 of 3 is open, sin\(exp\(x\)\) \+ sin\(2\*exp\(x\)\) <= 9\/5 \(smt: .+\); those after it were not looked at$/,
    );
    expect(await openIn(['x^2 >= 0', 'sqrt(y)^2 == y', open])).toMatch(/^relation 3 of 3 is open.*\)$/);
  });
  it('of one alone there is nothing to say', async () => expect(await openIn([open])).toBeUndefined());
  it('says so in lines of derivations', async () => {
    const { lines } = await checked(
      `given: { x: real, y: real }\nlines: ["x == y", "=> x^2 == y^2 and ${open}"]\n`,
      await sharedSolver(),
    );
    expect(lines[1]?.reason).toMatch(/^relation 2 of 2 is open, sin/);
  });
  it('says so in graded derivations, where a line has several', async () => {
    const fields = 'kind: derivation\nfrom: "x > 1"\nanswer: "x^2 > 1"';
    const judge = judgingAll(
      question(fields).replace('claim: 1 == 1', 'given: { x: real }\nclaim: 1 == 1'),
      await sharedSolver(),
    );
    const { verdict, message } = await judge('q', 'x^2 > 0 >= sin(exp(x)) + sin(2*exp(x)) - 9/5\nx^2 > 1');
    expect([verdict, message]).toEqual([
      'undecided',
      'Line 1 could not be decided: whether 0 >= sin(exp(x)) + sin(2*exp(x)) - 9/5 follows from the lines before was not found.',
    ]);
  });
});
