import type { Mutant } from '../mutant';

const rules = ['test/derive/rules', 'test/derive'] as const;
const jensen = { near: rules, file: 'src/derive/rules/jensen.ts' } as const;
const change = { near: rules, file: 'src/derive/rules/change-of-variables.ts' } as const;
const minimum = { near: rules, file: 'src/derive/rules/pointwise-minimum.ts' } as const;

/** Rules of derivations. */
export const inRules: readonly Mutant[] = [
  {
    ...jensen,
    name: 'Jensen for what is concave',
    find: "const convex = relation === '<=';",
    replace: "const convex = relation === '>=';",
  },
  {
    ...jensen,
    name: 'Jensen without convexity',
    find: 'obligations: [defined, bent, same]',
    replace: 'obligations: [defined, same]',
  },
  {
    ...jensen,
    name: 'Jensen without the other side',
    find: 'obligations: [defined, bent, same]',
    replace: 'obligations: [defined, bent]',
  },
  {
    ...jensen,
    name: 'Jensen where φ has no value',
    find: 'obligations: [defined, bent, same]',
    replace: 'obligations: [bent, same]',
    equivalent: 'where φ has no value a term has none, and no line is accepted whose terms may have none',
  },
  {
    ...jensen,
    name: 'Jensen for functions with kinks',
    find: 'if (!isKnown || node.axes.length > 0) return false;',
    replace: '',
  },
  {
    ...jensen,
    name: 'Jensen for integrals',
    find: "node.kind === 'expect' && node.axes.length === 0 && node.variable.measure?.kind !== 'lebesgue';",
    replace: "node.kind === 'expect' && node.axes.length === 0;",
  },
  {
    ...jensen,
    name: 'convexity by the slope',
    find: 'differentiate(graph, differentiate(graph, phi, t, []), t, [])',
    replace: 'differentiate(graph, phi, t, [])',
  },
  { ...jensen, name: 'Jensen turned round', find: 'flip[relation], left)', replace: 'relation, left)' },
  {
    ...change,
    name: 'a change of variables gives inequalities',
    find: "if (relation !== '==') return refuse('a change of variables gives equalities');",
    replace: '',
    equivalent: 'what is equal is at most and at least as large: the obligations are those of the equation',
  },
  {
    ...change,
    name: 'what the sides do not share is ignored',
    find: 'rest: isSameRest ? null : a.rest }',
    replace: 'rest: null }',
  },
  {
    ...minimum,
    name: 'a function may stand at another point',
    find: 'node.axes.length === 0 && node.derivatives.length === 0 && args.every',
    replace: 'node.axes.length === 0 && node.derivatives.length === 0 || args.every',
  },
  {
    ...minimum,
    name: 'a function at two points is one number',
    find: 'known.of.args.every((arg, i) => arg === args[i])',
    replace: 'true',
  },
  {
    ...minimum,
    name: 'a pointwise minimum gives equality',
    find: "if (relation !== '>=' && relation !== '<=') return",
    replace: 'if (false) return',
    equivalent: 'an equality of the integrands at every value of the function gives one of the integrals as well',
  },
  {
    near: rules,
    file: 'src/derive/rules/monotonicity.ts',
    name: 'monotonicity gives ≠',
    find: "if (relation === '!=') return refuse('integrands that differ may have the same integral');",
    replace: '',
    equivalent: 'of ≠ there are no pointwise forms',
  },
  {
    near: rules,
    file: 'src/derive/rules/definition.ts',
    name: 'nothing is below itself but is',
    find: "relation === '==' || relation === '<=' || relation === '>=';",
    replace: 'true;',
  },
  {
    near: rules,
    file: 'src/derive/rules/definition.ts',
    name: 'terms without their signs',
    find: '`${sign} ${term.id}`',
    replace: '`${term.id}`',
  },
  {
    near: rules,
    file: 'src/derive/rules/definition.ts',
    name: 'sums of other lengths are the same',
    find: 'a.length === b.length && a.every',
    replace: 'a.every',
  },
  {
    near: rules,
    file: 'src/derive/rules/log-of-product.ts',
    name: 'the logarithm of a product of negatives',
    find: 'obligations: [...positive, same]',
    replace: 'obligations: [same]',
  },
  {
    near: rules,
    file: 'src/derive/rules/log-of-product.ts',
    name: 'sides of logarithms need not agree',
    find: 'obligations: [...positive, same]',
    replace: 'obligations: [...positive]',
  },
];
