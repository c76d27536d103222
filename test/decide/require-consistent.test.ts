import { describe, expect, it } from 'vitest';
import { decideAtOnce, decideFully } from '../../src/decide/portfolio';
import { Contradiction, requireConsistent } from '../../src/decide/require-consistent';
import { strategies } from '../../src/decide/strategy';
import { agreement, proved, refuted, type Told, undecided, undefinedAt } from '../../src/kernel/evidence';
import { trusting } from '../../src/kernel/trusting';
import type { Witness } from '../../src/statement/witness';
import { claimProblem } from '../claim-problem';

const witness: Witness = {
  sizes: { n: 2 },
  values: [{ name: 'x', value: '3' }],
  element: null,
  left: '3',
  relation: '==',
  right: '4',
  check: 'rational',
};
const told = (engine: string): Told => ({ engine, summary: `what ${engine} did`, scope: 'n = 2' });
const theorem = trusting('a control', []);
const proof = proved(told('identity'), theorem);
const refutation = refuted(told('search'), witness);
const onInstances = agreement('certified', told('enclosure'), true, {
  errorBound: null,
  tolerance: 1e-9,
  hypotheses: [],
});

describe('proved and refuted at once', () => {
  it('is a fault that shows both', () => {
    for (const list of [
      [proof, refutation],
      [refutation, undecided(told('smt')), proof],
    ]) {
      expect(() => requireConsistent(list)).toThrow(Contradiction);
    }
    try {
      requireConsistent([proof, refutation]);
    } catch (error) {
      expect((error as Contradiction).evidence).toEqual([proof, refutation]);
      expect((error as Contradiction).message.split('\n')).toEqual([
        'one statement is proved and refuted at once, so one of these is wrong:',
        '  proved by identity (n = 2): what identity did',
        '  refuted by search (n = 2): what search did; at n = 2, x = 3: 3 == 4 fails',
      ]);
    }
  });

  it('so is a refutation by samples, and a point without a value that was checked exactly', () => {
    const sampled = refuted(told('sampling'), { ...witness, check: 'sampling' }, { errorBound: 1e-8 });
    expect(() => requireConsistent([proof, sampled])).toThrow(Contradiction);
    expect(() => requireConsistent([proof, undefinedAt(told('search'), witness)])).toThrow(Contradiction);
  });

  it('but not a proof that leaves open what fails, nor what speaks of instances', () => {
    const partial = undecided(told('identity'), {
      partial: { kind: 'proof', told: told('identity'), theorem, conditions: ['x != 3'], isInside: false, owed: [] },
    });
    expect(() => requireConsistent([partial, refutation])).not.toThrow();
    expect(() => requireConsistent([proof, undefinedAt(told('sampling'), null)])).not.toThrow();
    expect(() => requireConsistent([proof, onInstances])).not.toThrow();
    expect(() => requireConsistent([refutation, onInstances])).not.toThrow();
  });
});

describe('a decision', () => {
  const problem = claimProblem({ given: { x: 'real' }, claim: ['x == x + 1'] });
  const context = { seed: '1', isOver: () => false };

  it('rests on what does not contradict itself', async () => {
    expect(decideAtOnce(problem, context).verdict).toBe('refuted');
    expect((await decideFully(problem, context, strategies.doubted)).verdict).toBe('refuted');
  });

  it('on a false statement, together with a proof of it, is an alarm', async () => {
    const known = proved(told('derivation'), theorem);
    await expect(decideFully(problem, context, strategies.doubted, { known })).rejects.toThrow(Contradiction);
  });
});
