import type { Mutant } from '../mutant';

const enumeration = {
  near: ['test/engine/enumeration.test.ts', 'test/contract'],
  file: 'src/kernel/by-evaluation.ts',
} as const;
const exact = { near: ['test/engine/search'], file: 'src/point/exact-check.ts' } as const;
const relation = {
  near: ['test/engine/search', 'test/number/interval.test.ts'],
  file: 'src/statement/relation-check.ts',
} as const;
const domain = {
  near: ['test/point/domain-membership.test.ts'],
  file: 'src/point/domain-membership.ts',
} as const;
const portfolio = {
  near: [
    'test/decide/require-consistent.test.ts',
    'test/soundness/universal-statements.test.ts',
    'test/decide',
    'test/derive',
    'test/run',
  ],
  file: 'src/decide/portfolio.ts',
} as const;
const decision = { ...portfolio, file: 'src/decide/decision.ts' } as const;
const contradiction = {
  near: ['test/decide/require-consistent.test.ts'],
  file: 'src/decide/require-consistent.ts',
} as const;
const discharge = {
  near: ['test/soundness/definedness.test.ts', 'test/soundness/owed.test.ts'],
  file: 'src/decide/discharge.ts',
} as const;
const parameters = { near: ['test/decide/parameters.test.ts'], file: 'src/decide/parameter-conditions.ts' } as const;
const satisfiable = {
  near: [
    'test/engine/satisfiable.test.ts',
    'test/contract',
    'test/soundness/definedness.test.ts',
    'test/soundness/owed.test.ts',
  ],
  file: 'src/engine/satisfiable.ts',
} as const;

/** Verdicts: exhaustive and exact evaluation, and what is made of evidence. */
export const inPolicy: readonly Mutant[] = [
  {
    ...enumeration,
    name: 'one combination that holds is enough',
    find: 'if (!claimed.every((truth) => truth[c] === true)) return null;',
    replace: 'if (claimed.every((truth) => truth[c] === true)) return combinations;',
  },
  {
    ...enumeration,
    name: 'one statement that holds is enough',
    find: 'claimed.every((truth) => truth[c] === true)',
    replace: 'claimed.some((truth) => truth[c] === true)',
  },
  {
    ...enumeration,
    name: 'what is not decided holds',
    find: 'claimed.every((truth) => truth[c] === true)',
    replace: 'claimed.every((truth) => truth[c] !== false)',
  },
  {
    ...enumeration,
    name: 'assumptions that are not decided do not hold',
    find: 'if (assumed.some((truth) => truth[c] === false)) continue;',
    replace: 'if (assumed.some((truth) => truth[c] !== true)) continue;',
  },
  {
    ...enumeration,
    name: 'assumptions that nothing meets',
    find: 'return isMet || allowVacuous ? combinations : null;',
    replace: 'return combinations;',
  },
  {
    ...enumeration,
    name: 'what has no value holds',
    find: "if (decisions.has('open') || decisions.has('undefined')) return null;",
    replace: "if (decisions.has('open')) return null;",
  },
  {
    ...enumeration,
    name: 'the first element for all',
    find: 'i < (c + 1) * each; i++',
    replace: 'i < c * each + 1; i++',
  },
  {
    ...exact,
    name: 'what does not certainly hold is a failure',
    find: "if (decision === 'fails' && isCertain(claim, statement, i, values)) {",
    replace: "if (decision !== 'holds' && isCertain(claim, statement, i, values)) {",
  },
  {
    ...exact,
    name: 'in the limit strict inequalities fail',
    find: "decision === 'fails' && isCertain(claim, statement, i, values)",
    replace: "decision === 'fails'",
  },
  {
    ...exact,
    name: 'points outside the declared domains',
    find: "if (!declares(claim.inputs, point)) return 'inadmissible';",
    replace: '',
  },
  {
    ...exact,
    name: 'assumptions that are not violated are met',
    find: "if (decide(assumption, i, values) !== 'holds') return 'inadmissible';",
    replace: "if (decide(assumption, i, values) === 'fails') return 'inadmissible';",
  },
  {
    ...exact,
    name: 'assumptions are not looked at',
    find: "if (decide(assumption, i, values) !== 'holds') return 'inadmissible';",
    replace: '',
  },
  {
    ...exact,
    name: 'statements that are only approximate fail',
    find: "    if (!statement.exact) {\n      verdict = 'open';\n      continue;\n    }\n",
    replace: '',
  },
  {
    ...relation,
    name: '<= as <, in fractions',
    find: "case '<=':\n      return decided(order <= 0);",
    replace: "case '<=':\n      return decided(order < 0);",
  },
  {
    ...relation,
    name: 'what is unknown is undefined',
    find: "if (left === 'unknown' || right === 'unknown') return 'open';",
    replace: "if (left === 'unknown' || right === 'unknown') return 'undefined';",
  },
  {
    ...relation,
    name: 'what may have no value has one',
    find: "if (left.maybeUndefined || right.maybeUndefined) return 'open';",
    replace: '',
  },
  {
    ...relation,
    name: 'enclosures that overlap are equal',
    find: "return same ? 'holds' : apart(left, right) ? 'fails' : 'open';",
    replace: "return apart(left, right) ? 'fails' : 'holds';",
  },
  {
    ...relation,
    name: 'enclosures that are not the same differ',
    find: "return same ? 'holds' : apart(left, right) ? 'fails' : 'open';",
    replace: "return same ? 'holds' : 'fails';",
  },
  {
    ...relation,
    name: 'a <= b fails where they may be equal',
    find: "(!orEqual && a.lo >= b.hi) ? 'fails'",
    replace: "a.lo >= b.hi ? 'fails'",
  },
  {
    ...relation,
    name: 'a < b holds where they may be equal',
    find: '(orEqual && a.hi <= b.lo)',
    replace: 'a.hi <= b.lo',
  },
  { ...domain, name: 'open lower ends belong to a domain', find: '(lowOpen ? 1 : 0)', replace: '0' },
  { ...domain, name: 'open upper ends belong to a domain', find: '(highOpen ? -1 : 0)', replace: '0' },
  {
    ...domain,
    name: 'excluded values belong to a domain',
    find: 'return !excluded.some((hole) => compare(hole, value) === 0);',
    replace: 'return true;',
  },
  {
    ...domain,
    name: 'probabilities need not sum to 1',
    find: "domain.kind !== 'simplex' ||",
    replace: "domain.kind === 'simplex' ||",
  },
  {
    ...decision,
    name: 'what holds on instances decides',
    find: "isBySamples || (onInstances === true && aim === 'truth') ? 'undecided' : verdict",
    replace: "isBySamples ? 'undecided' : verdict",
  },
  {
    ...decision,
    near: ['test/soundness/rare-events.test.ts', 'test/decide', 'test/derive', 'test/run'],
    name: 'samples refute what was not asked of samples',
    find: "engine === 'sampling' && verdict === 'refuted' && !samplesRefute",
    replace: "engine === 'sampling' && verdict === 'refuted' && samplesRefute",
  },
  { ...decision, name: 'proved and refuted is no alarm', find: '  requireConsistent(evidence);\n', replace: '' },
  {
    ...portfolio,
    name: 'distributions need not exist',
    find: 'evidence.map((each) => whereDistributionsExist(each, parameters))',
    replace: 'evidence',
  },
  {
    ...portfolio,
    name: 'a proof does not tell of exchanges of derivative and integral',
    find: 'return proved(each, asAsked(each.theorem, problem).assuming(granted));',
    replace: 'return each;',
    near: ['test/decide', 'test/derive', 'test/run'],
  },
  {
    ...portfolio,
    name: 'exchanges of derivative and integral that are not shown do not matter',
    find: '    ...open,\n    ...(each',
    replace: '    ...(each',
    near: ['test/soundness/existing-integrals.test.ts', 'test/decide', 'test/derive', 'test/run'],
  },
  {
    ...portfolio,
    name: 'integrals of which nothing is unknown are taken to exist',
    find: '? openIntegrals(problem) : []),',
    replace: '? [] : []),',
    near: ['test/soundness/existing-integrals.test.ts', 'test/decide'],
  },
  {
    ...portfolio,
    file: 'src/statement/verdict.ts',
    name: 'a proof is stronger than a refutation',
    find: "['refuted', 'undefined', 'proved',",
    replace: "['proved', 'refuted', 'undefined',",
    equivalent: 'proved and refuted at once is an alarm, so that their order does not matter',
  },
  {
    ...contradiction,
    name: 'a refutation excludes no proof',
    find: 'refuted: () => true,',
    replace: 'refuted: () => false,',
  },
  {
    ...contradiction,
    name: 'what has no value somewhere may be proved',
    find: "undefined: ({ witness }) => witness !== null && witness.check !== 'sampling',",
    replace: 'undefined: () => false,',
  },
  {
    ...discharge,
    name: 'what is owed is granted',
    find: 'partial === undefined || by === null',
    replace: 'partial === undefined',
  },
  {
    ...discharge,
    name: 'from assumptions that nothing satisfies values follow',
    find: 'return claim.assumptions.length === 0 || isSatisfiable(claim, sizes, context);',
    replace: 'return true;',
  },
  {
    ...parameters,
    name: 'parameters are granted',
    find: 'needed.filter((statement) => !isGranted',
    replace: 'needed.filter((statement) => false && !isGranted',
  },
  {
    ...parameters,
    file: 'src/definedness/obligation-of.ts',
    name: 'a deviation may be 0',
    find: "'>': ['positive', 'left'],",
    replace: "'>': ['nonnegative', 'left'],",
  },
  {
    ...parameters,
    file: 'src/definedness/obligation-of.ts',
    name: 'the other side of a condition',
    find: "larger === 'left' ? graph.sub(left, right)",
    replace: "larger === 'right' ? graph.sub(left, right)",
  },
  {
    ...satisfiable,
    name: 'everything is satisfiable',
    find: "return found?.verdict === 'refuted';",
    replace: 'return true;',
  },
  {
    ...satisfiable,
    name: 'sides need not have values',
    find: '    ...statements.flatMap(({ left, right }) => [hasValue(graph, left), hasValue(graph, right)]),\n',
    replace: '',
  },
  {
    near: ['test/decide', 'test/derive', 'test/run'],
    file: 'src/run/expected.ts',
    name: 'what is certified holds',
    find: "holds: ['proved'],",
    replace: "holds: ['proved', 'certified'],",
  },
  {
    near: ['test/decide', 'test/derive', 'test/run'],
    file: 'src/run/expected.ts',
    name: 'what is supported is certified',
    find: "certified: ['proved', 'certified'],",
    replace: "certified: ['proved', 'certified', 'supported'],",
  },
];
