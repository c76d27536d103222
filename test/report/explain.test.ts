import { expect, it } from 'vitest';
import { explainReport } from '../../src/report/explain';
import type { ClaimResult, ReportedEvidence } from '../../src/run/result';
import { claim, identity, proved, refuted, surface, tooWeak, uncoloured } from './fixtures';

const axes = { definitions: new Map(), relations: new Map([['resnext(x) == x', '[C, H, W]']]), parameters: new Map() };

it('explains a proof', () => {
  expect(
    uncoloured(explainReport(claim, axes, proved, 'verify explain x --seed 0x1', surface(80))),
  ).toMatchInlineSnapshot(`
    "A two-layer ResNeXt block is a two-layer ResNet block when the activation
    follows the sum
    resnext/activation-after-sum · question 7 · expected: holds
    claims/resnext/activation-after-sum.yaml:9:8

    Statement
      \\sigma(\\sum_i V_i * \\sigma(U_i * x)) + x = \\sigma(V * \\sigma(U * x)) + x

    Read
      sizes   paths = 32, H = 1..4, W = 1, 4, C = 2 * paths
      given   x: tensor[C, H, W]
              act: elementwise function
      assume  sum(x) > 0
      let     resnext(t): act(sum(conv2d(act(conv2d(t, U[i])), V[i]), i, paths)) + t
      claim   resnext(x) == x · [C, H, W]

    Derivation
      resnext(x)
        == x + 0
        == x

    Verdict
      ✓ proved
      outcome  as expected (holds)
      scope    paths = 32, width = 4; C = 64

    Evidence: identity
      verdict   proved
      what      Both sides agree modulo 5 primes of 61 bits at a random point.
      scope     paths = 32, width = 4; C = 64
      error     the probability of a wrong verdict is at most 2^-71
      assuming  every denominator is nonzero
      law       act is any function
                sums may be reordered

    False twins
      ✓ refuted: the activation inside every path
          paths   = 2
          C       = 1
          x       = [0] 1
          weights = [0, 0] 1, [1, 0] -1
          left    = 2
          right   = 1
          left == right fails at [0] (checked in exact rational arithmetic)

    Replay
      verify explain x --seed 0x1
    "
  `);
});

it('explains a refutation by its witness', () => {
  expect(
    uncoloured(explainReport({ ...claim, proof: [] }, axes, refuted, 'verify explain x --seed 0x1', surface(80))),
  ).toMatchInlineSnapshot(`
    "The ResNeXt block of the code is a ResNet block
    resnext/as-coded · question 7 · expected: refuted
    claims/resnext/as-coded.yaml:9:8

    Read
      sizes   paths = 32, H = 1..4, W = 1, 4, C = 2 * paths
      given   x: tensor[C, H, W]
              act: elementwise function
      assume  sum(x) > 0
      let     resnext(t): act(sum(conv2d(act(conv2d(t, U[i])), V[i]), i, paths)) + t
      claim   resnext(x) == x · [C, H, W]

    Verdict
      ✓ refuted
      outcome  as expected (refuted)
      scope    paths = 2, C = 1

    Evidence: search
      verdict  refuted
      what     A counterexample was found among 40 points and shrunk.
      scope    paths = 2, C = 1
      error    none: exact

      paths   = 2
      C       = 1
      x       = [0] 1
      weights = [0, 0] 1, [1, 0] -1
      left    = 2
      right   = 1
      left == right fails at [0] (checked in exact rational arithmetic)

    Erratum
      The activation stands inside every path.

    Replay
      verify explain x --seed 0x1
    "
  `);
});

it('shows twins that were not refuted', () => {
  const text = explainReport(claim, axes, tooWeak, '', surface(80));
  expect(text).toContain('<bad>✗ undecided: claims/kl/gaussian.yaml:9:12: a forgotten half</bad>');
  expect(text).toContain('<good>✓ refuted: another sign</good>');
});

it('says why a claim is not proved for every size, and nothing of ways that did not lead there where one did', () => {
  const reason = 'not proved for every size: determinants are computed at given sizes';
  const general: ReportedEvidence = { ...identity, engine: 'every size', verdict: 'undecided', summary: reason };
  const explained = (result: Partial<ClaimResult>): string =>
    uncoloured(explainReport(claim, axes, { ...proved, evidence: [general, identity], ...result }, '', surface(80)));
  expect(explained({ everySize: true })).not.toContain('not proved for every size');
  expect(explained({ verdict: 'undecided', everySize: null })).toContain(reason.slice(0, 40));
});

it('lists what was read of code: how it is made, its mode and its parameters', () => {
  const side = { file: 'norm.py', source: null, name: 'Norm', mode: 'train', parameters: {} } as const;
  const code = {
    norm: { ...side, with: { features: 'n', sizes: ['2', null] } },
    inline: { ...side, file: '', source: 'f = abs', name: 'f', with: {}, mode: 'eval', parameters: 'norm' },
    other: { ...side, with: ['n'], parameters: { weight: 'w' } },
  } as const;
  const read = { ...axes, parameters: new Map([['norm', ['gain [n]', 'shift [n]']]]) };
  const report = uncoloured(explainReport({ ...claim, code }, read, proved, 'verify', surface(100)));
  expect(
    report
      .split('\n')
      .filter((line) => / in (?:the claim|norm\.py)/.test(line))
      .map((line) => line.trim()),
  ).toEqual([
    'code    norm: Norm(features=n, sizes=[2, None]) in norm.py · in training · any gain [n], shift [n]',
    'inline: f in the claim · in evaluation · parameters of norm',
    'other: Norm(n) in norm.py · in training · weight = w',
  ]);
});
