import { meansOf } from '../../src/engine/sampling/integrand';
import { rarityOf } from '../../src/engine/sampling/rare-events';
import type { SamplingPlan } from '../../src/engine/sampling/sampled-mean';
import { compileClaim } from '../../src/language/compile-claim';
import { hashKey } from '../../src/number/hash-key';

/** An expectation, and the same estimator in NumPy. */
export interface Estimator {
  readonly name: string;
  readonly text: string;
  readonly densities: Readonly<Record<'p' | 'q', string>>;
  /** Statements that leave the value of each sample in `d`, for n samples. */
  readonly numpy: string;
}

const logNormal = `
def logn(x, m, s):
    return -((x - m) / s) ** 2 / 2 - np.log(s) - np.log(2 * np.pi) / 2
`;

export const estimators: readonly Estimator[] = [
  {
    name: 'two Gaussians',
    text: 'E(log(p(X)) - log(q(X)))',
    densities: { p: 'normal(0, 1)', q: 'normal(1, 2)' },
    numpy: `${logNormal}
x = rng.standard_normal(n)
d = logn(x, 0, 1) - logn(x, 1, 2)`,
  },
  {
    name: 'mixture of three',
    text: 'E(log(p(X)) - log(q(X)))',
    densities: { p: 'mixture([0.2, 0.3, 0.5], normal(-2, 0.5), normal(0, 1), normal(1, 0.7))', q: 'normal(0, 2)' },
    // As in the program, the mean over the components is taken exactly.
    numpy: `${logNormal}
z = rng.standard_normal(n)
parts = [(0.2, -2, 0.5), (0.3, 0, 1), (0.5, 1, 0.7)]
d = 0
for w, m, s in parts:
    x = m + s * z
    d = d + w * (np.log(sum(v * np.exp(logn(x, a, b)) for v, a, b in parts)) - logn(x, 0, 2))`,
  },
];

/** What the engine samples for an estimator. */
export function planOf({ name, text, densities }: Estimator, limit: number): SamplingPlan {
  const claim = compileClaim({
    sizes: {},
    given: { X: '~ p' },
    let: densities,
    assume: [],
    claim: [{ text: `${text} == 0`, path: [] }],
  });
  const integrand = claim.statements[0] && meansOf(claim.graph, [claim.statements[0].left]);
  if (!integrand) throw new Error(`${name} cannot be sampled`);
  return {
    integrand,
    bounds: integrand.bounds,
    alpha: 1e-6,
    key: hashKey('bench', name),
    limit,
    negligible: 0,
    isConstant: [],
    rarity: rarityOf(integrand, 1e-6, hashKey('bench', name)),
  };
}
