import type { Mutant } from '../mutant';

const near = [
  'test/soundness/graded-derivations.test.ts',
  'test/soundness/algebra.test.ts',
  'test/derive/what-it-rests-on.test.ts',
  'test/derive',
  'test/soundness/derivations.test.ts',
] as const;
const relation = {
  near: ['test/derive/composition.test.ts'],
  file: 'src/statement/relation.ts',
} as const;
const conclusion = {
  near: ['test/derive/composition.test.ts'],
  file: 'src/derive/goal/conclusion.ts',
} as const;
const apply = { near, file: 'src/derive/line/apply-rule.ts' } as const;
const statements = { near, file: 'src/derive/line/check-statement-line.ts' } as const;
const terms = { near, file: 'src/derive/line/check-term-line.ts' } as const;
const chains = { near, file: 'src/derive/check-chains.ts' } as const;
const line = { near, file: 'src/derive/line/check-line.ts' } as const;
const lemmas = { near, file: 'src/derive/goal/from-conclusions.ts' } as const;
const difference = { near, file: 'src/derive/line/same-difference.ts' } as const;

/** What lines of a derivation rest on, and what they come to. */
export const inDerivations: readonly Mutant[] = [
  {
    ...relation,
    name: '< and <= give <=',
    find: "isUp(r) ? (isStrict ? '<' : '<=')",
    replace: "isUp(r) ? (isStrict ? '<=' : '<=')",
    equivalent: 'what is concluded is weaker',
  },
  {
    ...relation,
    name: '<= and <= give <',
    find: "isUp(r) ? (isStrict ? '<' : '<=')",
    replace: "isUp(r) ? '<'",
  },
  {
    ...relation,
    name: '<= and >= compose',
    find: "if (r === '!=' || s === '!=' || isUp(r) !== isUp(s)) return null;",
    replace: "if (r === '!=' || s === '!=') return null;",
  },
  {
    ...relation,
    name: '≠ and ≠ compose',
    find: "if (r === '!=' || s === '!=' || isUp(r) !== isUp(s)) return null;",
    replace: 'if (isUp(r) !== isUp(s)) return null;',
  },
  {
    ...relation,
    name: '<= gives <',
    find: "'<=': ['<='],\n  '>'",
    replace: "'<=': ['<=', '<'],\n  '>'",
  },
  {
    ...relation,
    name: '<= gives ==',
    find: "'<=': ['<='],\n  '>'",
    replace: "'<=': ['<=', '=='],\n  '>'",
  },
  {
    near: [...conclusion.near, 'test/soundness/owed.test.ts', 'test/soundness/definedness.test.ts'],
    file: 'src/statement/relation.ts',
    name: 'a < b is b < a',
    find: "  '<': '>',\n  '<=': '>=',",
    replace: "  '<': '<',\n  '<=': '<=',",
  },
  {
    ...conclusion,
    name: '=> and <== compose',
    find: 'connective === null || others.length > 0 ? null : { kind, connective }',
    replace: 'connective === null ? null : { kind, connective }',
  },
  {
    near: ['test/engine/sum-of-errors.test.ts'],
    file: 'src/statement/error-bound.ts',
    name: 'largest error instead of sum in derivations',
    find: 'inexact.reduce(addUp)',
    replace: 'Math.max(...inexact)',
  },
  {
    near: ['test/engine/sum-of-errors.test.ts'],
    file: 'src/statement/error-bound.ts',
    name: 'the sum of errors is rounded anyhow',
    find: 'inexact.reduce(addUp)',
    replace: 'inexact.reduce((a, b) => a + b)',
  },
  {
    near: ['test/engine/sum-of-errors.test.ts'],
    file: 'src/statement/error-bound.ts',
    name: 'errors are printed as the power below',
    find: 'while (powerOfTwo(exponent) < bound) exponent++;',
    replace: '',
  },
  {
    ...apply,
    near: ['test/soundness/derivations.test.ts'],
    name: 'a rule says that sides have values',
    find: '?.where(open.map(showObligation)) ?? null',
    replace: '',
  },
  {
    ...apply,
    near: ['test/soundness/derivations.test.ts'],
    name: 'an integrand without values is a matter of parameters',
    find: 'if (open.some(({ subject }) => subject.free.size > 0)) return null;',
    replace: '',
    equivalent: 'what holds only where its terms have values is not accepted, and is no premise',
  },
  {
    ...apply,
    name: 'only the first obligation counts',
    find: 'for (let j = 0; j < count; j++) {',
    replace: 'for (let j = 0; j < Math.min(1, count); j++) {',
  },
  {
    ...statements,
    name: 'an equivalence by one direction',
    find: ": (['forward', 'backward'] as const);",
    replace: ": (['forward'] as const);",
  },
  {
    ...statements,
    name: '<== by the other direction',
    find: "? (['backward'] as const)",
    replace: "? (['forward'] as const)",
  },
  {
    ...statements,
    name: 'one direction that stands is enough',
    find: 'if (established.every((each) => each !== null))',
    replace: 'if (established.some((each) => each !== null))',
  },
  {
    ...statements,
    name: 'any relation between equal differences',
    find: '(a, b) => a === b, context',
    replace: '() => true, context',
  },
  {
    ...difference,
    name: 'opposite differences as equal ones',
    find: 'sign === 1 ? a.relation : flip[a.relation]',
    replace: 'a.relation',
  },
  {
    ...terms,
    name: 'values that are lost do not matter',
    find: 'if (bad !== null) return bad;',
    replace: 'void bad;',
  },
  {
    ...line,
    name: 'a line that is only certified is established',
    find: "(mark === 'holds' && verdict === 'proved');",
    replace: "mark === 'holds';",
    equivalent: 'every line that holds is proved: nothing weaker is marked so',
  },
  {
    ...chains,
    name: 'bad lines do not matter',
    find: 'const accepted = firstBad < 0 && isReached',
    replace: 'const accepted = isReached',
  },
  {
    ...chains,
    name: 'goals that are not reached do not matter',
    find: 'const accepted = firstBad < 0 && isReached',
    replace: 'const accepted = firstBad < 0',
  },
  {
    ...chains,
    name: 'a goal that is proved without the chain is reached',
    find: "(goals.length === 0 || goals.some(({ reached }) => reached === 'chain'));",
    replace: 'true;',
  },
  {
    ...chains,
    near: ['test/decide/parameters.test.ts'],
    name: 'distributions that need not exist do not matter',
    find: ' && conditions.length === 0',
    replace: '',
  },
  {
    ...line,
    name: 'assumptions that nothing satisfies',
    find: "if (!isEmpty) return lineResult(line, 'start');",
    replace: "return lineResult(line, 'start');",
  },
  {
    ...lemmas,
    name: 'cases need not cover everything',
    find: 'left: none, relation:',
    replace: 'left: graph.constant(0), relation:',
  },
  {
    ...lemmas,
    name: 'cases cover where they all hold',
    find: ".reduce((a, b) => graph.mul(a, b));\n  return { text: 'one of",
    replace: ".reduce((a, b) => graph.mul(graph.mul(a, b), graph.constant(0)));\n  return { text: 'one of",
  },
  {
    ...lemmas,
    name: 'a chain of <== as one of =>',
    find: "if (connective === 'implied') return [connected(compiled.graph, 'implies', last, first, text)];",
    replace: "if (connective === 'implied') return [connected(compiled.graph, 'implies', first, last, text)];",
  },
  {
    near,
    file: 'src/derive/line/established.ts',
    name: 'proofs inside integrals hold where they have values',
    find: 'each.partial?.isInside === false',
    replace: 'each.partial !== undefined',
  },
  {
    near,
    file: 'src/grade/derivation/directions.ts',
    name: 'an answer may lead from what was to be shown',
    find: "conclusion?.kind === 'statements' && conclusion.connective !== 'implied'",
    replace: "conclusion?.kind === 'statements'",
  },
  {
    near,
    file: 'src/grade/derivation/end-fault.ts',
    name: 'an answer may show less than was asked for',
    find: 'whole !== null && gives(whole, wanted.relation)',
    replace: 'whole !== null',
  },
  {
    near,
    file: 'src/grade/derivation/end-fault.ts',
    name: 'an answer may repeat what is given',
    find: 'start !== end || end === statementKey(wanted)',
    replace: 'last.length > 0',
  },
  {
    near: ['test/soundness/graded-definedness.test.ts'],
    file: 'src/grade/derivation/check-graded.ts',
    name: 'integrals that an answer brings in exist',
    find: 'return mayNotExist(graded, k) ?',
    replace: 'return mayNotExist(graded, k) && k < 0 ?',
  },
  {
    near: ['test/derive/read', ...near],
    file: 'src/derive/read/link.ts',
    name: 'an equivalence written by hand is an implication',
    find: '(?<![<=])==?>|',
    replace: '==?>|',
  },
];
