import { pointwiseForms } from '../../integral/pointwise';
import { integralsExist } from './integrals-exist';
import { positiveMasses } from './positive-masses';
import { byEngines, type Rule, refuse } from './rule';

/** E(aX + bY + c) = a E(X) + b E(Y) + c, for integrals likewise: the integrands agree once all is under one integral. */
export const linearity: Rule = {
  name: 'linearity',
  aliases: ['linearity of expectation', 'linearity of the integral'],
  summary: 'E(aX + bY + c) = a E(X) + b E(Y) + c, where each expectation exists',
  apply: ({ graph, left, relation, right }) => {
    if (relation !== '==') return refuse('linearity gives equalities');
    const forms = pointwiseForms(graph, { text: 'the integrands agree', left, relation, right });
    if (forms.length === 0) return refuse('there is no expectation or integral');
    return {
      ways: forms.map(({ statements, masses }) => ({
        obligations: statements,
        hypotheses: [...integralsExist([left, right]), ...positiveMasses(masses)],
        conclude: byEngines,
      })),
    };
  },
};
