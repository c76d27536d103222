import type { Mutant } from '../mutant';

const near = ['test/soundness/solver.test.ts', 'test/engine/smt'] as const;
const system = { near, file: 'src/engine/smt/smt-system.ts' } as const;
const text = { near, file: 'src/engine/smt/comparison-text.ts' } as const;
const term = { near, file: 'src/engine/smt/term.ts' } as const;
const prove = { near, file: 'src/engine/smt/prove-statement.ts' } as const;
const owed = {
  near: ['test/soundness/definedness.test.ts', 'test/soundness/solver.test.ts'],
  file: 'src/engine/smt/prove-obligations.ts',
} as const;
const translate = { near, file: 'src/engine/smt/translate.ts' } as const;
const opaque = { near, file: 'src/engine/smt/opaque-functions.ts' } as const;
const domains = { near, file: 'src/engine/smt/domain-conditions.ts' } as const;
const matrices = { near, file: 'src/engine/smt/small-matrices.ts' } as const;

/** The translation of statements for the solver, what it is told of functions, and what is made of its answers. */
export const inSolver: readonly Mutant[] = [
  {
    ...system,
    name: 'a quotient has a value everywhere',
    find: 'allOf([defined, inWords[operations.div.asks[1]](realText(b))])',
    replace: 'defined',
  },
  {
    ...system,
    name: 'a quotient by 0 is 0',
    find: "return constant(fraction(0n), 'false');",
    replace: 'return constant(fraction(0n), defined);',
  },
  {
    ...system,
    name: 'log and √ have values everywhere',
    find: 'allOf([a.defined, isInDomain])',
    replace: 'a.defined',
  },
  { ...system, name: 'log has a value at 0', find: '(> ${argument} 0.0)', replace: '(>= ${argument} 0.0)' },
  {
    ...system,
    name: '|a| is a, for the solver',
    find: '${realText(a)} (- ${realText(a)}))`',
    replace: '${realText(a)} ${realText(a)})`',
  },
  {
    ...system,
    name: 'the larger as the smaller',
    find: "max: extremum(script, '>=')",
    replace: "max: extremum(script, '<=')",
  },
  { ...system, name: '< as <=', find: "less: comparison(script, '<')", replace: "less: comparison(script, '<=')" },
  {
    ...system,
    name: 'equal as <=',
    find: "equal: comparison(script, '=')",
    replace: "equal: comparison(script, '<=')",
  },
  {
    ...system,
    name: 'the branches of a case distinction exchanged',
    find: 'real(script, `(ite ${taken} ${realText(a)} ${realText(b)})`',
    replace: 'real(script, `(ite ${taken} ${realText(b)} ${realText(a)})`',
  },
  {
    ...system,
    name: 'a branch that is not taken must have a value',
    find: '`(ite ${taken} ${a.defined} ${b.defined})`',
    replace: 'allOf([a.defined, b.defined])',
    equivalent:
      'less is known to have a value, and a claim is asked about where both sides have one: this proves less of values, and what is proved where they have none is then owed',
  },
  {
    ...system,
    name: 'every condition is a truth value',
    find: 'allOf([condition.defined, isTruth, branch])',
    replace: 'allOf([condition.defined, branch])',
    equivalent: 'that a condition is 0 or 1 is seen to when it is compiled',
  },
  {
    ...system,
    name: 'a power without one factor',
    find: 'Array(exponent).fill(base)',
    replace: 'Array(exponent - 1).fill(base)',
  },
  {
    ...system,
    name: 'a − b as a + b',
    find: 'real(script, `(- ${realText(a)} ${realText(b)})`, defined);\n    })',
    replace: 'real(script, `(+ ${realText(a)} ${realText(b)})`, defined);\n    })',
  },
  {
    ...system,
    name: 'not b as b',
    find: 'isNegation\n        ? bool(script, not(b.text), defined)',
    replace: 'isNegation\n        ? bool(script, b.text, defined)',
  },
  {
    ...system,
    name: 'a and b as a',
    find: 'bool(script, allOf([a.text, b.text]), defined)',
    replace: 'bool(script, a.text, defined)',
  },
  {
    ...text,
    name: 'a statement fails where it holds',
    find: 'fails.push(allOf([value, not(relation)]));',
    replace: 'fails.push(allOf([value, relation]));',
  },
  {
    ...text,
    name: 'a statement fails where all its elements do',
    find: 'fails: anyOf(fails)',
    replace: 'fails: allOf(fails)',
  },
  {
    ...text,
    name: 'what has no value somewhere is defined',
    find: 'defined: allOf(defined) };',
    replace: 'defined: anyOf(defined) };',
  },
  {
    ...text,
    name: '≠ as =',
    find: "case '!=':\n      return not(`(= ${left} ${right})`);",
    replace: "case '!=':\n      return `(= ${left} ${right})`;",
  },
  { ...text, name: 'one element for all', find: 'i < compared.count; i++', replace: 'i < 1; i++' },
  {
    ...term,
    name: 'negative fractions are positive',
    find: 'return numerator < 0n ? `(- ${quotient})` : quotient;',
    replace: 'return quotient;',
  },
  {
    ...term,
    name: 'a conjunction of its first part',
    find: "`(and ${distinct.join(' ')})`",
    replace: '(distinct[0] ?? truth)',
  },
  { ...term, name: 'a disjunction as a conjunction', find: '`(or ${distinct', replace: '`(and ${distinct' },
  {
    ...prove,
    name: 'only the assumptions are asked about',
    find: 'const whether = question(claimed.fails);',
    replace: "const whether = question('false');",
  },
  {
    ...prove,
    name: 'an assumption that is violated',
    find: "const premise = allOf(given.map((text) => text?.holds ?? 'false'));",
    replace: "const premise = allOf(given.map((text) => text?.fails ?? 'false'));",
  },
  {
    ...prove,
    name: 'what is proved has values everywhere',
    find: "const total = isTotal || (await solver.check(question(not(claimed.defined)), limit)).status === 'unsat';",
    replace: 'const total = true;',
  },
  {
    ...prove,
    name: 'a limit that is met is no violation',
    find: "case 'unknown':\n      return { kind: 'open', reason: 'the solver met its resource limit' };",
    replace: "case 'unknown':\n      return { kind: 'proved', total: true };",
    near: ['test/engine/smt/decide.test.ts'],
  },
  {
    ...prove,
    name: 'a failure of the solver is no violation',
    find: "case 'failed':\n      return { kind: 'open', reason: `the solver failed: ${answer.reason}` };",
    replace: "case 'failed':\n      return { kind: 'proved', total: true };",
    near: ['test/engine/smt/decide.test.ts'],
  },
  {
    ...owed,
    name: 'one obligation that is met is enough',
    find: "if (answer.kind !== 'proved') return null;",
    replace: "if (answer.kind !== 'proved') continue;",
  },
  {
    ...owed,
    name: 'a case that does not hold is assumed',
    find: 'right: graph.constant(holds ? 1 : 0)',
    replace: 'right: graph.constant(1)',
  },
  {
    ...owed,
    name: 'cases of single elements hold of all, for the solver',
    find: '.filter(({ condition }) => condition.axes.length === 0)',
    replace: '',
  },
  {
    ...translate,
    name: 'functions of one argument look at the first element',
    find: 'const same = texts.map(',
    replace: 'const same = texts.slice(0, 1).map(',
  },
  {
    ...translate,
    name: 'all functions are one, for the solver',
    find: 'if (other.symbol !== symbol || other.key !== key) continue;',
    replace: 'if (other.key !== key) continue;',
  },
  {
    ...translate,
    name: 'all places of a function are one',
    find: 'if (other.symbol !== symbol || other.key !== key) continue;',
    replace: 'if (other.symbol !== symbol) continue;',
  },
  {
    ...translate,
    name: 'derivatives are in the range of their function',
    find: 'if (derivatives.length === 0)\n',
    replace: '',
  },
  {
    ...translate,
    name: 'every use of a variable is another one',
    find: 'const names = known ?? ',
    replace: 'const names = ',
    equivalent: 'every input is asked for once: equal nodes are one object',
  },
  {
    ...opaque,
    name: 'an enclosure that may be of no value is used',
    find: '  if (maybeUndefined) return;\n',
    replace: '',
    equivalent:
      'the enclosure holds of every value that the function has; where it has none no term with it is defined, and no axiom speaks of it',
  },
  {
    ...opaque,
    name: 'a function is all of its applications',
    find: 'applications.set(text, application);',
    replace: "applications.set(text, application);\n    applications.set('c1', application);",
  },
  {
    ...domains,
    name: 'open ends are closed',
    find: "`(${lowOpen ? '<' : '<='} ${fractionText(low)} ${element})`",
    replace: '`(<= ${fractionText(low)} ${element})`',
    equivalent: 'more values are asked about',
  },
  {
    ...domains,
    name: 'closed ends are open',
    find: "`(${lowOpen ? '<' : '<='} ${fractionText(low)} ${element})`",
    replace: '`(< ${fractionText(low)} ${element})`',
  },
  {
    ...domains,
    name: 'the upper end of a domain is open',
    find: "`(${highOpen ? '<' : '<='} ${element}",
    replace: '`(< ${element}',
  },
  {
    ...domains,
    name: 'a finite variable has its first value',
    find: 'anyOf(domain.values.map(',
    replace: 'anyOf(domain.values.slice(0, 1).map(',
  },
  { ...domains, name: 'probabilities sum to 2', find: '`(= 1.0 ${', replace: '`(= 2.0 ${' },
  { ...matrices, name: 'a determinant without signs', find: 'j % 2 === 0 ? term : graph.neg(term)', replace: 'term' },
  {
    ...matrices,
    name: 'cofactors without signs',
    find: '(i + j) % 2 === 0 ? cofactor : graph.neg(cofactor)',
    replace: 'cofactor',
  },
  {
    ...matrices,
    name: 'cofactors are not transposed',
    find: 'determinant(graph, minor(entries, j, i))',
    replace: 'determinant(graph, minor(entries, i, j))',
  },
];
