import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyInstance } from '../../../src/concrete/given/apply-instance';
import { openNames, readInstance } from '../../../src/concrete/given/read-instance';
import { estimatesOf } from '../../../src/engine/sampling/estimates';
import { isConstantFarOut } from '../../../src/engine/sampling/far-out';
import { type Integrand, meansOf } from '../../../src/engine/sampling/integrand';
import { momentsOf } from '../../../src/engine/sampling/moments';
import { densityRatios } from '../../../src/integral/density-ratios';
import { float64 } from '../../../src/number/float64';
import { hashKey } from '../../../src/number/hash-key';
import { randomStream } from '../../../src/number/random-stream';
import { loopKernel } from '../../../src/program/loop-kernel';
import { fillNoise } from '../../../src/program/noise';
import { compileProgram } from '../../../src/program/program';
import type { Node } from '../../../src/tensor/node';
import { reachable } from '../../../src/tensor/rewrite';
import { compiledClaim } from '../../claim-problem';
import { randomProgram } from '../../program/random-program';

type Texts = Readonly<Record<string, string>>;

function compiled(text: string, given: Texts, sizes: Readonly<Record<string, number>> = {}) {
  const claim = compiledClaim({ sizes, given, claim: `${text} == 0` });
  return { claim, graph: claim.graph, root: (claim.statements[0] as { left: Node }).left };
}

function values({ program, families }: Integrand, n = 40_000): Float64Array[] {
  const inputs = families.map((family, k) => {
    const out = new Float64Array(n);
    fillNoise(out, n, family, hashKey('integrand'), k, 0);
    return out;
  });
  const outputs = program.outputs.map(() => new Float64Array(n));
  loopKernel(program)(inputs, n, outputs);
  return outputs;
}

describe('the kernel', () => {
  it('computes what the interpreter computes', () => {
    fc.assert(
      fc.property(
        randomProgram(2),
        fc.array(fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true })), {
          minLength: 1,
          maxLength: 300,
        }),
        (program, points) => {
          const inputs = [0, 1].map((k) => Float64Array.from(points, (point) => point[k] as number));
          const out = new Float64Array(points.length);
          loopKernel(program)(inputs, points.length, [out]);
          const evaluate = compileProgram(program, float64);
          points.forEach((point, i) => {
            const [value] = evaluate(point) as [number];
            // The interpreter lets an overflow be unknown, the kernel goes on with it.
            if (Number.isFinite(value)) expect(out[i]).toBeCloseTo(value, 9);
            else if (Number.isNaN(value)) expect(out[i]).toBeNaN();
          });
        },
      ),
      { numRuns: 1500, seed: 20_221_217 },
    );
  });
});

describe('means of sums', () => {
  it('share their noise, so that what is equal cancels', () => {
    const { graph, root } = compiled('E(tanh(2 * X + 1)) - E(tanh(1 + 2 * Y))', {
      X: '~ normal(0, 1)',
      Y: '~ normal(0, 1)',
    });
    const integrand = meansOf(graph, [root]) as Integrand;
    expect(integrand.families).toEqual(['normal']);
    expect(Math.max(...(values(integrand)[0] as Float64Array).map(Math.abs))).toBe(0);
  });

  it('keep the noise apart inside a product', () => {
    const { graph, root } = compiled('E(X * Y)', { X: '~ normal(1, 1)', Y: '~ normal(2, 1)' });
    const integrand = meansOf(graph, [root]) as Integrand;
    expect(integrand.families).toEqual(['normal', 'normal']);
    expect(momentsOf(values(integrand)[0] as Float64Array).mean).toBeCloseTo(2, 1);
  });

  it.each<[string, Texts, number]>([
    ['E(X)^2', { X: '~ normal(2, 1)' }, 4],
    ['Var(X)', { X: '~ uniform(0, 6)' }, 3],
    ['E(X * E(X + Y))', { X: '~ exponential(1)', Y: '~ laplace(3, 1)' }, 4],
    ['E(X) / 4 - 2 * E(Y)', { X: '~ mixture([0.25, 0.75], normal(0, 1), normal(4, 1))', Y: '~ bernoulli(0.25)' }, 0.25],
  ])('%s', (text, given, value) => {
    const { graph, root } = compiled(text, given);
    const [sample] = values(estimatesOf(graph, [root])?.integrand as Integrand, 200_000);
    expect(Math.abs(momentsOf(sample as Float64Array).mean - value)).toBeLessThan(0.03);
  });

  it('know the bounds of an integrand', () => {
    const bounds = (text: string, given: Texts) => {
      const { graph, root } = compiled(text, given);
      return meansOf(graph, [root])?.bounds[0];
    };
    expect(bounds('E(sin(X) + sigmoid(X))', { X: '~ normal(0, 1)' })).toEqual([-1, 2]);
    expect(bounds('E(X^2)', { X: '~ uniform(0, 1)' })).toEqual([0, 1]);
    expect(bounds('E(X^2)', { X: '~ normal(0, 1)' })).toBeNull();
  });

  it('are not taken of integrals over the line, whose mass draws may miss', () => {
    for (const text of ['integral(exp(-(x - 400)^2), x)', 'integral(exp(-x^2 / 2), x) * E(X)']) {
      const { graph, root } = compiled(text, { X: '~ exponential(2)' });
      expect(estimatesOf(graph, [root])).toBeNull();
    }
  });

  it('are combined where an expectation stands inside something else', () => {
    const { graph, root } = compiled('log(E(exp(X))) + E(X)', { X: '~ normal(0, 1)' });
    expect(meansOf(graph, [root])).toBeNull();
    const found = estimatesOf(graph, [root]);
    const [[estimate]] = (found?.estimates ?? [[]]) as [
      [{ outputs: readonly number[]; combine: (bounds: [number, number][]) => readonly [number, number] }],
    ];
    expect(estimate.outputs).toHaveLength(2);
    const [low, high] = estimate.combine([
      [1, 2],
      [1, 2],
    ]);
    expect([low, high].map((value) => value.toFixed(9))).toEqual(['1.000000000', (2 + Math.log(2)).toFixed(9)]);
    expect(
      estimate.combine([
        [-1, 1],
        [-1, 1],
      ]),
    ).toEqual([-Infinity, Infinity]);
  });

  it('are not taken where an open expectation stands inside something else', () => {
    const { graph, root } = compiled('E(log(E(exp(X * Y), Y)))', { X: '~ normal(0, 1)', Y: '~ normal(0, 1)' });
    expect(estimatesOf(graph, [root])).toBeNull();
  });
});

it('an integrand is looked at where its noise is far out', () => {
  const isConstant = (text: string, given: Texts): readonly boolean[] => {
    const { graph, root } = compiled(text, given);
    return isConstantFarOut(meansOf(graph, [root]) as Integrand, hashKey('far out'), 1e-9);
  };
  // Of 4096 draws none is above 8, of those that are four times as large some are.
  expect(isConstant('E(X > 8)', { X: '~ normal(0, 1)' })).toEqual([false]);
  expect(isConstant('E(X > 25)', { X: '~ exponential(1)' })).toEqual([false]);
  expect(isConstant('E(X^2 >= 0)', { X: '~ normal(0, 1)' })).toEqual([true]);
  // No draw is outside of the support.
  expect(isConstant('E(U > 3/2)', { U: '~ uniform(0, 1)' })).toEqual([true]);
});

describe('integrals over declared densities', () => {
  const given = { p: 'density on R^n', q: 'density on R^n', x: 'tensor[n]' };
  const sampled = (text: string) => {
    const { claim, graph, root } = compiled(text, given, { n: 3 });
    if (claim.names === undefined) throw new Error('compiled from texts');
    const instance = readInstance(
      claim,
      claim.names,
      openNames([root]),
      { texts: { p: 'normal(0, 1)', q: 'normal(0.5, 1)' }, path: [] },
      { random: () => randomStream(hashKey('')), isProved: () => false },
    );
    const ratios = densityRatios(graph, [root]);
    return { graph, ratios, integrand: meansOf(graph, applyInstance(graph, ratios, instance)) as Integrand };
  };

  it.each<[string, number, readonly [number, number] | null]>([
    // The distance of the means is 0.75^0.5: TV = 2Φ(0.433) − 1
    ['TV(p, q)', 0.335, [0, 1]],
    ['integral(min(p(x), q(x)), x)', 0.665, [0, 2]],
    ['integral(max(p(x), q(x)) + abs(p(x) - 2 * q(x)), x)', 2.5, [0, 6]],
    ['integral(sqrt(p(x) * q(x)), x)', 0.91051, null],
    ['integral(where(p(x) > q(x), p(x), 0), x)', 0.6675, [0, 2]],
    ['integral(p(x) * log(p(x) / q(x)), x)', 0.375, null],
    ['integral(p(x)^2, x)', 0.022448, null],
    // (4π)^(−3/2)·e^(−0.75/4)
    ['integral(p(x) * q(x), x)', 0.01861, null],
  ])('%s', (text, value, bounds) => {
    const { ratios, integrand } = sampled(text);
    expect(reachable(ratios).some((node) => node.kind === 'expect' && node.variable.measure?.kind === 'lebesgue')).toBe(
      false,
    );
    const { mean, m2, n } = momentsOf(values(integrand, 100_000)[0] as Float64Array);
    if (!text.includes('2 * q')) expect(Math.abs(mean - value)).toBeLessThan((5 * Math.sqrt(m2)) / n + 1e-5);
    if (bounds === null) expect(integrand.bounds[0]).toBeNull();
    else expect(integrand.bounds[0]?.[0]).toBeGreaterThanOrEqual(bounds[0] - 1e-12);
  });
});
