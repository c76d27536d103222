import { describe, expect, it } from 'vitest';
import { byResidues, type Residing } from '../../../src/kernel/by-residues';
import { type Atom, type Part, type Trace, withoutLaws } from '../../../src/kernel/certificate';
import { lawfulTrial, likelySigns, placeAt, type Setting } from '../../../src/kernel/laws/trial';
import { anySign, nonNegative, positive } from '../../../src/number/residue/signs';
import { vanishingEverywhere } from '../../../src/number/residue/vanishing';
import type { Node } from '../../../src/tensor/node';
import { type ClaimParts, claimProblem } from '../../claim-problem';
import { product } from './point-at';

const propositionsOf = (claim: ClaimParts) =>
  claimProblem(claim).cases.map(({ sizes, compiled }) => ({ sizes, ...compiled() }));

const judged = (claim: ClaimParts, waysFor: Residing['waysFor'] = () => [withoutLaws]) =>
  byResidues(propositionsOf(claim), { seed: 'trials', spend: () => {}, waysFor });

const errorOf = (found: ReturnType<typeof byResidues>): number =>
  typeof found === 'string' ? 0 : (found.theorem.errorBound ?? 0);

/** What the kernel evaluates for a claim. */
function settingOf(claim: ClaimParts): Setting {
  const settings: Setting[] = [];
  judged(claim, (_, setting) => {
    settings.push(setting);
    return [];
  });
  return settings[0] as Setting;
}

const empty: Trace = withoutLaws.traces[''];
const chance = (numerator: number): number => vanishingEverywhere({ numerator, numeratorBits: 0 });

describe('the place of a trial', () => {
  it('has other primes and oracles for another seed', () => {
    const [one, two] = [placeAt('1'), placeAt('2')];
    expect(one.ring.rational(1n, 7n).key).not.toBe(two.ring.rational(1n, 7n).key);
    expect(one.oracle('log').key).not.toBe(two.oracle('log').key);
    expect(one.ring.rational(1n, 7n).key).toBe(placeAt('1').ring.rational(1n, 7n).key);
  });
});

describe('the error of a trial', () => {
  const boundOf = (claim: ClaimParts): number => {
    const outcome = lawfulTrial(settingOf(claim), { choices: null, trace: empty }, placeAt('t'), 't');
    return outcome.outcome === 'zero' ? outcome.bound : 0;
  };

  it('counts the degree of the difference', () => {
    const claim = ['(x + y)^2 * x^48 == x^50 + 2*x^49*y + x^48*y^2'];
    expect(boundOf({ claim, given: { x: 'real', y: 'real' } })).toBeGreaterThan(chance(50));
  });

  it('counts every element of the arguments of a function', () => {
    const claim = ['sum(f(u^20), n) * 2 == sum(2 * f(u^20), n)'];
    const given = { u: 'tensor[n]', f: 'function R -> R' };
    expect(boundOf({ claim, given, sizes: { n: 8 } })).toBeGreaterThan(28 * chance(20));
  });

  it('grows with every case of a sign, whichever is the last', () => {
    const costly: Trace[] = [0, 1].flatMap((z) =>
      Array.from({ length: 16 }, (_, place) => ({
        ...empty,
        atoms: [{ leaf: z }, { leaf: 1 - z }] satisfies Atom[],
        forms: [[place, [...product('1', [0, 1]), ...product('1', [1, 40]), ...product('-1', [1, 40])]] as const],
      })),
    );
    const claim = {
      claim: ['abs(x) * exp(z) == abs(-x) * exp(z)'],
      given: { z: 'real', x: 'real' },
    };
    const most = (plus: readonly Trace[], minus: readonly Trace[]): number =>
      Math.max(
        ...plus.flatMap((first) =>
          minus.map((second) => errorOf(judged(claim, () => [{ traces: { '+': first, '-': second } } satisfies Part]))),
        ),
      );
    const cheap = most([empty], [empty]);
    expect(cheap).toBeGreaterThan(0);
    expect(most(costly, [empty])).toBeGreaterThan(10 * cheap);
    expect(most([empty], costly)).toBeGreaterThan(10 * cheap);
  });

  it('is that of the worst of several propositions', () => {
    const [cheap, costly] = [['x + y == y + x'], ['(x + y)^40 == (y + x)^40 * (x + y)^1 / (x + y)']].map((claim) =>
      propositionsOf({ claim, given: { x: 'real > 0', y: 'real > 0' } }),
    );
    const error = (propositions: ReturnType<typeof propositionsOf>): number =>
      errorOf(byResidues(propositions, { seed: 'worst', spend: () => {}, waysFor: () => [withoutLaws] }));
    const [all, alone] = [error([...(costly ?? []), ...(cheap ?? [])]), error(costly ?? [])];
    expect(alone).toBeGreaterThan(10 * error(cheap ?? []));
    expect(all).toBeGreaterThanOrEqual(alone);
  });
});

describe('likely signs', () => {
  const signsOf = (claim: string, given: Record<string, string>, kind: Node['kind']) => {
    const setting = settingOf({ claim: [claim], given });
    const node = setting.plan.map((step) => step.node).find((each) => each.kind === kind) as Node;
    return likelySigns({ ...setting, usesSigns: true }, node, 'signs');
  };

  it('are those of all elements, with an error', () => {
    const given = { x: 'real', y: 'real > 0' };
    const found = signsOf('sum([x, y]) + x == y + 2*x', given, 'concat');
    expect(found.signs).toBe(anySign);
    expect(found.bound).toBeGreaterThanOrEqual(chance(1));
    expect(signsOf('sum([y, y]) + x == 2*y + x', given, 'concat').signs).toBe(positive);
    expect(signsOf('sum([x^2, y]) + x == x^2 + y + x', given, 'concat').signs).toBe(nonNegative);
  });

  it('are any where there is no value', () => {
    const given = { x: 'real' };
    expect(signsOf('sum([1/(x - x), 1]) == x', given, 'concat').signs).toBe(anySign);
  });
});

describe('a claim', () => {
  it('of an equation and an inequality is not shown', () => {
    const given = { x: 'real', y: 'real' };
    expect(judged({ claim: ['x + y == y + x', 'x <= x'], given })).toBe('only equations are shown by residues');
    expect(judged({ claim: ['x + y == y + x', 'x * y == y * x'], given })).toMatchObject({ theorem: {} });
  });
});

describe('the error of conditions whose signs were found', () => {
  const given = { x: 'real', y: 'real', z: 'real', s: 'function R -> R > 0' };
  const error = (...denominators: readonly string[]): number => {
    const product = denominators.map((each) => `/ (${each})`).join(' ');
    const found = judged({ claim: [`z ${product} + x == x + z ${product}`], given });
    expect(found).toMatchObject({ theorem: { conditions: [] } });
    return errorOf(found);
  };
  const cheap = 'det([[1 + x^2, 0], [0, 1 + y^2]])';
  const costly = 'det([[exp((x^1000)^9), 0], [0, exp((y^1000)^9)]])';

  it('is that of all, in any order', () => {
    expect(error(cheap)).toBeLessThan(2 ** -100);
    for (const each of [[costly], [cheap, costly], [costly, cheap]])
      expect(error(...each)).toBeGreaterThan(16 * chance(9000));
  });

  it('counts the arguments of functions', () => {
    const unknown = costly.replaceAll('exp', 's');
    expect(error(unknown)).toBeGreaterThan(16 * chance(9000));
  });
});
