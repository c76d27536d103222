import { pointwiseForms } from '../../integral/pointwise';
import { integralsExist } from './integrals-exist';
import { integratedAt } from './integrated-at';
import { positiveMasses } from './positive-masses';
import { bySides, type Rule, refuse } from './rule';

/** f <= g at every point gives ∫ f <= ∫ g. */
export const monotonicity: Rule = {
  name: 'monotonicity',
  aliases: ['monotonicity of the integral', 'monotonicity of the expectation', 'pointwise'],
  summary: 'f <= g at every point gives ∫f <= ∫g, where both integrals exist',
  apply: ({ graph, left, relation, right }) => {
    if (relation === '!=') return refuse('integrands that differ may have the same integral');
    const forms = pointwiseForms(graph, { text: `integrand ${relation} integrand`, left, relation, right });
    if (forms.length === 0) return refuse('there is no expectation or integral');
    return {
      ways: forms.map(({ statements, points, masses }) => ({
        obligations: statements,
        hypotheses: [...integralsExist([left, right]), ...positiveMasses(masses)],
        conclude: (proofs) => bySides(integratedAt(points, proofs)),
      })),
    };
  },
};
