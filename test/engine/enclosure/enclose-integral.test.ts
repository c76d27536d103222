import { describe, expect, it } from 'vitest';
import { prepareIntegral } from '../../../src/engine/enclosure/enclose-integral';
import { encloseRoots } from '../../../src/engine/enclosure/enclose-roots';
import type { Enclosed } from '../../../src/engine/enclosure/line-integral';
import { lineIntegrals } from '../../../src/engine/enclosure/remembered-integral';
import { jointIntegral } from '../../../src/integral/joint';
import type { Interval } from '../../../src/number/enclosure';
import { compiledClaim } from '../../claim-problem';

type Texts = Readonly<Record<string, string>>;

const compiled = (text: string, given: Texts, definitions: Texts) =>
  compiledClaim({ given, let: definitions, claim: `${text} == 0` });

function enclosed(text: string, given: Texts = {}, definitions: Texts = {}): Enclosed {
  const { graph, statements } = compiled(text, given, definitions);
  const joint = jointIntegral(graph, (statements[0] as (typeof statements)[number]).left);
  const prepared = joint && prepareIntegral(joint, lineIntegrals());
  if (prepared?.kind !== 'ready') return prepared ?? { kind: 'open', reason: 'not jointly' };
  return prepared.enclose(new Map(), 'fine')[0] as Enclosed;
}

function enclosureOf(text: string, given: Texts = {}, definitions: Texts = {}): Interval {
  const { graph, statements } = compiled(text, given, definitions);
  const { values } = encloseRoots(graph, [(statements[0] as (typeof statements)[number]).left], 'fine', {
    isOver: () => false,
  });
  return values[0]?.[0] as Interval;
}

const twoNormals = { p: 'normal(0, 1)', q: 'normal(1, 1)' };

describe('known integrals', () => {
  // Values from closed forms, or from 30-digit quadrature.
  it.each<[string, Texts, Texts, number, number]>([
    ['integral(min(p(x), q(x)), x)', {}, twoNormals, 0.6170750774519738, 3e-8],
    ['TV(p, q)', {}, twoNormals, 0.38292492254802624, 3e-8],
    ['E(X^4)', { X: '~ normal(0, 2)' }, {}, 48, 1e-6],
    ['E(abs(X))', { X: '~ normal(0, 1)' }, {}, 0.7978845608028654, 3e-8],
    ['E(exp(X))', { X: '~ normal(0.3, 0.7)' }, {}, 1.7246083830583785, 3e-8],
    ['E(X^2)', { X: '~ laplace(1, 2)' }, {}, 9, 3e-8],
    ['E(X^3)', { X: '~ exponential(2)' }, {}, 0.75, 3e-8],
    ['E(sin(X))', { X: '~ uniform(0, pi)' }, {}, 0.6366197723675814, 3e-8],
    ['H(p)', {}, { p: 'uniform(0.1, 0.7)' }, -0.5108256237659907, 1e-12],
    ['H(p)', {}, { p: 'exponential(3)' }, 1 - Math.log(3), 3e-8],
    ['E(log(sigmoid(X)))', { X: '~ normal(0, 1)' }, {}, -0.8060591833474398, 3e-8],
    ['integral(exp(-abs(x)^3), x)', {}, {}, 1.7859590231384983, 3e-8],
    [
      'KL(p, q)',
      {},
      { p: 'mixture([0.5, 0.5], normal(-1, 1), normal(1, 1))', q: 'normal(0, 2)' },
      0.10631636021311369,
      3e-8,
    ],
    ['E(max(X, Y))', { X: '~ normal(0, 1)', Y: '~ normal(1, 2)' }, {}, 1.4798107, 2e-4],
    ['E(tanh(X) * Y)', { X: '~ normal(1, 1)', Y: '~ normal(2, 1)' }, {}, 1.1008009815866528, 1e-5],
    // Along one direction or two: e^(1/2·5/4), and the product of two independent expectations.
    ['E(exp(sum(X) / 2))', { X: '~ normal(zeros(5), 1)' }, {}, Math.exp(5 / 8), 3e-8],
    ['E(tanh(X[1] - X[2] / 2 + 1))', { X: '~ normal([0, 0], [1, 2])' }, {}, 0.45212439, 2e-7],
    ['E(exp(X[1] + X[2]) * exp((X[3] - X[4]) / 2))', { X: '~ normal(zeros(4), 1)' }, {}, Math.exp(1.25), 2e-4],
    ['E(exp(U + V))', { U: '~ uniform(0, 1)', V: '~ uniform(0, 1)' }, {}, (Math.E - 1) ** 2, 2e-4],
    ['Var(exp(X / 2))', { X: '~ normal(0, 1)' }, {}, Math.exp(0.5) - Math.exp(0.25), 1e-6],
  ])('%s %o %o', (text, given, definitions, value, width) => {
    const { lo, hi } = enclosureOf(text, given, definitions);
    expect(hi - lo).toBeLessThanOrEqual(2 * width);
    expect(lo).toBeLessThanOrEqual(value + width);
    expect(hi).toBeGreaterThanOrEqual(value - width);
  });

  it('needs few boxes for the common mass of two normal densities', () => {
    const common = enclosed('integral(min(p(x), q(x)), x)', {}, twoNormals);
    expect(common).toMatchObject({ kind: 'enclosed' });
    if (common.kind !== 'enclosed') return;
    expect(common.boxes).toBeLessThan(2000);
    expect(common.value.hi - common.value.lo).toBeLessThan(1e-6);
    expect(common.value.lo).toBeLessThan(0.6170750774519738);
    expect(common.value.hi).toBeGreaterThan(0.6170750774519738);
  });

  it('takes sums apart: five dimensions are five integrals', () => {
    const { lo, hi } = enclosureOf(
      'KL(p, q)',
      {},
      { p: 'normal([1, 2, 3, 4, 5] / 5, [1, 2, 3, 4, 5] / 3)', q: 'normal([0, 0, 0, 0, 0], 1)' },
    );
    const exact = [1, 2, 3, 4, 5].reduce((sum, k) => sum + ((k / 5) ** 2 + (k / 3) ** 2 - 1) / 2 - Math.log(k / 3), 0);
    expect(hi - lo).toBeLessThan(1e-6);
    expect(lo <= exact && exact <= hi).toBe(true);
  });

  it('encloses correlated densities on the plane, far out as well', () => {
    const { lo, hi } = enclosureOf(
      'integral(p(x), x)',
      { x: 'tensor[2]' },
      { p: 'mvnormal([0.5, -1], [[1, 0], [0.8, 0.6]])' },
    );
    expect(hi - lo).toBeLessThan(1e-3);
    expect(lo <= 1 && 1 <= hi).toBe(true);
  });

  it('integrates an expectation inside a logarithm if nothing random is outside it', () => {
    const { lo, hi } = enclosureOf('E(log(E(exp(X))) * Y^2)', { X: '~ normal(0, 1)', Y: '~ normal(0, 1)' });
    expect(lo <= 0.5 && 0.5 <= hi && hi - lo < 1e-6).toBe(true);
  });
});

describe('what cannot be enclosed', () => {
  it.each<[string, Texts, RegExp]>([
    ['E(exp(X^2))', { X: '~ normal(0, 1)' }, /far out/],
    ['integral(1 / (1 + x^2), x)', {}, /far out/],
    ['integral(1, x)', {}, /far out/],
    ['E(1 / X)', { X: '~ normal(0, 1)' }, /far out|could not be enclosed/],
    ['E(exp(X1 * X2 * X3))', { X1: '~ normal(0, 1)', X2: '~ normal(0, 1)', X3: '~ normal(0, 1)' }, /3 numbers at once/],
  ])('%s is left open', (text, given, reason) => {
    const outcome = enclosed(text, given);
    expect(outcome.kind).toMatch(/open|unbounded/);
    expect('reason' in outcome ? outcome.reason : '').toMatch(reason);
  });

  it.each<[string, Texts, Texts]>([
    ['KL(p, q)', {}, { p: 'uniform(0, 2)', q: 'uniform(0, 1)' }],
    ['E(log(X))', { X: '~ normal(0, 1)' }, {}],
    ['E(sqrt(1 - X))', { X: '~ exponential(1)' }, {}],
  ])('%s has no value', (text, given, definitions) => {
    expect(enclosed(text, given, definitions)).toMatchObject({ kind: 'undefined' });
  });
});
