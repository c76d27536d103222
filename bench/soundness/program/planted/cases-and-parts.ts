import type { Mutant } from '../mutant';

const ties = {
  near: [
    'test/engine/identity-by-cases.test.ts',
    'test/soundness/ties.test.ts',
    'test/soundness/derivatives-at-borders.test.ts',
    'test/engine/identity.test.ts',
  ],
  file: 'src/engine/identity/tie-cases.ts',
} as const;
const parts = {
  near: [
    'test/engine/identity-by-cases.test.ts',
    'test/kernel/by-residues.test.ts',
    'test/power/relations.test.ts',
    'test/engine/identity.test.ts',
  ],
  file: 'src/kernel/residues/finite-parts.ts',
} as const;
const admitted = { ...parts, file: 'src/kernel/admitted-combinations.ts' } as const;
const hypotheses = {
  near: [
    'test/kernel/plain-and-total.test.ts',
    'test/kernel/by-residues.test.ts',
    'test/engine/identity.test.ts',
    'test/kernel/rules/integrals.test.ts',
  ],
  file: 'src/kernel/function-hypotheses.ts',
} as const;
const plain = {
  near: [
    'test/kernel/plain-and-total.test.ts',
    'test/kernel/by-residues.test.ts',
    'test/engine/identity.test.ts',
    'test/soundness/definedness.test.ts',
  ],
  file: 'src/kernel/residues/is-plain.ts',
} as const;
const induction = {
  near: ['test/kernel/rules/induction.test.ts', 'test/soundness/induction.test.ts'],
  file: 'src/kernel/rules/induction.ts',
} as const;
const relations = {
  near: ['test/power/relations.test.ts', 'test/contract/contract.test.ts'],
  file: 'src/decide/relations-apart.ts',
} as const;
const equal = {
  near: ['test/engine/identity-by-cases.test.ts', 'test/soundness/strict-relations.test.ts'],
  file: 'src/decide/equal-sides.ts',
} as const;
const support = {
  near: ['test/definedness/met-on-support.test.ts', 'test/soundness/definedness.test.ts'],
  file: 'src/definedness/met-on-support.ts',
} as const;
const granted = {
  near: [
    'test/definedness/met-on-support.test.ts',
    'test/soundness/distributions-exist.test.ts',
    'test/decide/parameters.test.ts',
  ],
  file: 'src/definedness/is-granted-statement.ts',
} as const;
const exist = { ...granted, file: 'src/definedness/where-distributions-exist.ts' } as const;

/** What is taken apart into cases, combinations and relations, and what is granted of them. */
export const inCasesAndParts: readonly Mutant[] = [
  {
    ...ties,
    name: 'an equality never holds',
    find: 'return [elsewhere, { roots: roots.map(there), assumptions: moved(there) }];',
    replace: 'return [elsewhere];',
  },
  {
    ...ties,
    name: 'an equality always holds',
    find: 'return [elsewhere, { roots: roots.map(there), assumptions: moved(there) }];',
    replace: 'return [{ roots: roots.map(there), assumptions: moved(there) }];',
  },
  {
    ...ties,
    name: 'an equality whose sides may have no value is decided',
    find: 'if (openObligations(graph, [a, b]).open.length > 0) return null;\n',
    replace: '',
  },
  {
    ...ties,
    name: 'an equality is solved with the other sign',
    find: 'graph.div(graph.neg(affine.rest), affine.slope)',
    replace: 'graph.div(affine.rest, affine.slope)',
  },
  {
    ...parts,
    name: 'the first of several combinations',
    find: 'roots: numbers.map((number) => atCombination(graph, claimed, inputs, number)), combinations',
    replace: 'roots: numbers.slice(0, 1).map((number) => atCombination(graph, claimed, inputs, number)), combinations',
  },
  {
    ...parts,
    name: 'no combination is left, so all is proved',
    find: 'if (numbers === null || combinations === 0 || combinations > combinationLimit) return null;',
    replace: 'if (numbers === null || combinations > combinationLimit) return null;',
  },
  {
    ...admitted,
    name: 'combinations at which an assumption holds are left out',
    find: 'truths.every((truth) => truth[number] !== false)',
    replace: 'truths.every((truth) => truth[number] !== true)',
  },
  {
    ...admitted,
    name: 'combinations at which an assumption has no value are left out',
    find: 'truths.every((truth) => truth[number] !== false)',
    replace: 'truths.every((truth) => truth[number] === true)',
  },
  {
    ...hypotheses,
    name: 'integrals exist without a word',
    find: "if (node.kind === 'expect') hypotheses.add(integralsExist);\n",
    replace: '',
  },
  {
    ...hypotheses,
    name: 'densities have mass 1 without a word',
    find: "if (node.kind === 'apply' && node.symbol.kind === 'density')",
    replace: "if (node.kind === 'apply' && node.symbol.kind === 'density' && node.derivatives.length > 0)",
  },
  {
    ...hypotheses,
    name: 'second derivatives exist without a word',
    find: 'if (order > 1) return',
    replace: 'if (order > 2) return',
  },
  {
    ...plain,
    name: 'all operations are those of a field',
    find: "return operation === null || operations[operation].theory === 'field';",
    replace: "return operation === null || operations[operation].theory !== 'order';",
  },
  {
    ...plain,
    name: 'named constants are as good as any',
    find: "node.kind !== 'named' && isOfField(node)",
    replace: 'isOfField(node)',
  },
  {
    ...plain,
    name: 'powers have values everywhere',
    find: "if (node.kind === 'power') return node.exponent >= 0;",
    replace: "if (node.kind === 'power') return true;",
  },
  { ...plain, name: 'matrices have inverses', find: "return node.kind !== 'matrix';", replace: 'return true;' },
  {
    ...plain,
    name: 'quotients have values everywhere',
    find: "isOfField(node) && askedBy(node.operation).every((asked) => asked === 'nothing')",
    replace: 'isOfField(node)',
  },
  {
    ...induction,
    name: 'a step by any theorem',
    find: "if (!isAsked || !premise.isGeneral) return 'something else was shown';",
    replace: "if (shown === undefined) return 'something else was shown';",
  },
  {
    ...induction,
    name: 'a step at some sizes',
    find: 'if (!isAsked || !premise.isGeneral)',
    replace: 'if (!isAsked)',
  },
  {
    ...relations,
    name: 'of several relations the first',
    find: 'statements.slice(index, index + 1)',
    replace: 'statements.slice(0, 1)',
  },
  {
    ...equal,
    name: '<= is refuted by equal sides',
    find: "new Set(['<', '>', '!='])",
    replace: "new Set(['<', '<=', '>', '!='])",
  },
  {
    ...equal,
    name: 'a refutation where a derivative was taken under an integral',
    find: 'if ([...(claim.exchanges?.values() ?? [])].some((taken) => taken.length > 0)) return null;\n',
    replace: '',
  },
  {
    ...equal,
    name: 'a refutation on an instance without values',
    find: "if (verdict === 'proved' || verdict === 'certified') return texts;",
    replace: 'if (verdict !== undefined) return texts;',
  },
  {
    ...support,
    name: 'what may be 0 is not, on a support',
    find: 'nonzero: ({ lo, hi }) => lo > 0 || hi < 0,',
    replace: 'nonzero: ({ lo, hi }) => lo >= 0 || hi <= 0,',
  },
  {
    ...support,
    name: 'what may be 0 is positive on a support',
    find: 'positive: ({ lo }) => lo > 0,',
    replace: 'positive: ({ lo }) => lo >= 0,',
  },
  {
    ...support,
    name: 'one element is what is asked',
    find: '.every(meets[condition])',
    replace: '.some(meets[condition])',
  },
  {
    ...support,
    name: 'unknown functions have values on a support',
    find: "if (reachable([subject]).some(({ kind }) => kind === 'apply' || kind === 'expect')) return false;\n",
    replace: '',
  },
  {
    ...granted,
    name: 'a deviation that may be 0 is granted',
    find: 'return isPositive(bounds);',
    replace: 'return isNonNegative(bounds);',
  },
  {
    ...granted,
    name: 'a probability that may be above 1 is granted',
    find: 'return isNonPositive(bounds);',
    replace: 'return true;',
  },
  {
    ...exist,
    name: 'any sum of parameters is 1',
    find: 'return isSum && summed?.kind === ',
    replace: 'return isSum || summed?.kind === ',
  },
  {
    ...exist,
    name: 'random parameters are left out',
    find: 'return random.length + openParameterConditions(claim).length > 0;',
    replace: 'return openParameterConditions(claim).length > 0;',
  },
];
