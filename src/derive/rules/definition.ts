import { canonicalVariables } from '../../tensor/canonical-variables';
import type { Node } from '../../tensor/node';
import { signedTerms } from '../../tensor/signed-terms';
import { byEngines, type Rule, refuse } from './rule';

/** Names stand for what they are defined to be: both sides are the same sum once definitions are written out. */
export const definition: Rule = {
  name: 'definition',
  aliases: ['definitions'],
  summary: 'both sides are the same sum of the same terms once definitions are written out',
  apply: ({ graph, left, relation, right }) => {
    const [a, b] = canonicalVariables(graph, [left, right]).map(termsOf) as [string[], string[]];
    const isSame = a.length === b.length && a.every((term, i) => term === b[i]);
    if (!isSame) return refuse('the two sides are not the same terms once definitions are written out');
    const isReflexive = relation === '==' || relation === '<=' || relation === '>=';
    return isReflexive
      ? { ways: [{ obligations: [], hypotheses: [], conclude: byEngines }] }
      : refuse(`nothing is ${relation} itself`);
  },
};

/** The terms of a sum with their signs, in a fixed order. */
const termsOf = (sum: Node): string[] =>
  signedTerms(sum, ({ args, axes }) => args.every((arg) => arg.axes.length === axes.length))
    .map(({ term, sign }) => `${sign} ${term.id}`)
    .sort();
