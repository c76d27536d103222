import { describe, expect, it } from 'vitest';
import { loadDerivation } from '../../src/claim/load-derivation';
import { checkDerivation } from '../../src/derive/check-derivation';
import { rememberingSolver } from '../../src/engine/smt/remembering-solver';
import type { Solver } from '../../src/engine/smt/solver';
import { realSolver } from '../engine/smt/solver';
import { judged, type Statement } from './verdict-of';

const given = {
  p: 'density on R',
  q: 'density on R',
  f: 'differentiable bijection on R',
  g: 'elementwise function',
  x: 'real',
  y: 'real',
  t: 'real',
  z: 'real',
  Y: '~ normal(1, 1)',
  Z: '~ normal(0, 1)',
  U: '~ uniform(0, 1)',
};

let shared: Promise<Solver> | undefined;

/** Whether the derivation is accepted. */
async function accepted(lines: readonly string[]): Promise<boolean> {
  const load = loadDerivation(JSON.stringify({ given, lines }), 'derivation.yaml');
  if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
  shared ??= realSolver().then(rememberingSolver);
  const outcome = await checkDerivation(load.derivation, load.locate, {
    seed: '1',
    isOver: () => false,
    solver: await shared,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.result.accepted;
}

/** Steps by a rule that are wrong for whatever name the free variable has: one would hold if it were the point. */
const wrong = (v: string): readonly (readonly [string, string])[] => [
  [`integral(p(w)*w, w)`, `== ${v} by linearity`],
  [`integral(p(w)*${v}, w)`, `== integral(p(w)*w, w) by linearity`],
  [`integral(p(w)*g(w), w)`, `== g(${v}) by linearity`],
  [`E(Z^2)`, `== E(Z*${v}) by linearity`],
  [`E(Z)`, `== ${v} by linearity`],
  [`E(U)`, `== ${v} by linearity`],
  [`E(Z)`, `>= ${v} by monotonicity`],
  [`integral(p(w)*w, w)`, `<= integral(p(w)*${v}, w) by monotonicity`],
  [`integral(g(w)*${v}, w)`, `== integral(g(w)*inverse(f, w), w) by change of variables`],
  [`integral(g(w)*${v}, w)`, `== integral(g(f(w))*w*abs(derivative(f, w)), w) by change of variables`],
  [`integral(g(w)*f(${v}), w)`, `== integral(g(w)*w, w) by change of variables`],
  [`integral(p(w), w)`, `== integral(p(f(w))*abs(derivative(f, ${v})), w) by change of variables`],
];

describe('a point that a rule speaks of', () => {
  it.each(['x', 't'].flatMap(wrong))('is not the variable of its name: %s %s', async (first, second) => {
    expect(await accepted([first, second])).toBe(false);
  });

  it.each([
    ['integral(p(z)*x, z)', '== x by linearity'],
    ['integral(p(x)*(x + z), x)', '== integral(p(x)*x, x) + z by linearity'],
    ['integral(p(z)*(z + x), z)', '== integral(p(y)*y, y) + x by linearity'],
    ['E(Z*x + y)', '== x*E(Z) + y by linearity'],
    ['E(Z^2 + x)', '>= x by monotonicity'],
    ['integral(g(z)*x, z)', '== integral(g(f(z))*x*abs(derivative(f, z)), z) by change of variables'],
    ['E((Z + t)^2)', '>= (E(Z) + t)^2 by jensen'],
    ['E((Z + x)^2)', '>= (E(Z) + x)^2 by jensen'],
  ])('and a variable of its name does no harm: %s %s', async (first, second) => {
    expect(await accepted([first, second])).toBe(true);
  });

  it('makes no wrong bound by convexity', async () => {
    expect(await accepted(['E(Z^2*t)', '>= t*E(Z)^2 by jensen'])).toBe(false);
    expect(await accepted(['E(Y^3*t)', '>= t*E(Y)^3 by jensen'])).toBe(false);
    expect(await accepted(['E(g(t)*Z)', '>= g(t)*E(Z^2) by jensen'])).toBe(false);
  });

  it('makes no wrong pointwise minimum', async () => {
    expect(await accepted(['integral(p(z)*relu(1 - g(x)), z)', '>= 1 by pointwise minimum'])).toBe(false);
  });
});

describe('a claim', () => {
  const mean = 'x == integral(p(z)*z, z)';
  it.each(['x', 'y', 'z'])('is not proved by lines that take %s for the point of an integral', async (v) => {
    const proof = [v, `== integral(p(z)*${v}, z)`, '== integral(p(x)*x, x) by linearity', '== integral(p(z)*z, z)'];
    expect(await judged({ claim: mean.replace('x', v), given, proof })).not.toBe('proved');
  });

  const wrongClaims: readonly Statement[] = ['x', 't'].flatMap((v) => [
    { claim: `integral(p(x)*g(x), x) == g(${v})`, given },
    { claim: `integral(p(w)*w*q(y), w) == integral(p(w)*${v}*q(y), w)`, given },
    { claim: `E(E(g(Z))*Z) == E(g(${v})*Z) + g(${v})`, given },
    { claim: `integral(integral(p(x)*q(z)*g(z), z)*x, x) == integral(p(x)*x*g(${v}), x)`, given },
  ]);
  it.each(wrongClaims)('about integrals has no free variable for a point: $claim', async (statement) => {
    expect(await judged(statement)).not.toBe('proved');
  });

  it('that is true is proved whatever the names', async () => {
    for (const v of ['x', 'y', 'z'])
      expect(await judged({ claim: `integral(p(u)*g(u)*${v}, u) == ${v}*integral(p(w)*g(w), w)`, given })).toBe(
        'proved',
      );
  });
});
