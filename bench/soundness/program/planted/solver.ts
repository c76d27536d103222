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
const engine = { near, file: 'src/engine/smt.ts' } as const;
const axioms = ['test/engine/smt/axioms.test.ts'] as const;
const pointwise = {
  near: ['test/soundness/solver.test.ts', 'test/engine/rules', 'test/engine/smt'],
  file: 'src/engine/integral/pointwise.ts',
} as const;
const linear = {
  near: ['test/soundness/solver.test.ts', 'test/engine/rules'],
  file: 'src/engine/integral/linear-combination.ts',
} as const;

/** The translation of statements for the solver, what it is told of functions, and what is made of its answers. */
export const inSolver: readonly Mutant[] = [
  {
    ...system,
    name: 'a quotient has a value everywhere',
    find: 'allOf([defined, not(`(= ${realText(b)} 0.0)`)])',
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
    find: 'allOf([a.defined, condition(realText(a))])',
    replace: 'a.defined',
  },
  { ...system, name: 'log has a value at 0', find: '(> ${argument} 0.0)', replace: '(>= ${argument} 0.0)' },
  {
    ...system,
    name: '|a| is a, for the solver',
    find: '${realText(a)} (- ${realText(a)}))`',
    replace: '${realText(a)} ${realText(a)})`',
  },
  { ...system, name: 'the larger as the smaller', find: "max: extremum('>=')", replace: "max: extremum('<=')" },
  { ...system, name: '< as <=', find: "less: comparison('<')", replace: "less: comparison('<=')" },
  { ...system, name: 'equal as <=', find: "equal: comparison('=')", replace: "equal: comparison('<=')" },
  {
    ...system,
    name: 'the branches of a case distinction exchanged',
    find: 'real(`(ite ${taken} ${realText(a)} ${realText(b)})`',
    replace: 'real(`(ite ${taken} ${realText(b)} ${realText(a)})`',
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
    find: 'real(`(- ${realText(a)} ${realText(b)})`, defined);\n    })',
    replace: 'real(`(+ ${realText(a)} ${realText(b)})`, defined);\n    })',
  },
  {
    ...system,
    name: 'not b as b',
    find: 'isNegation ? bool(not(b.text), defined)',
    replace: 'isNegation ? bool(b.text, defined)',
  },
  { ...system, name: 'a and b as a', find: 'bool(allOf([a.text, b.text]), defined)', replace: 'bool(a.text, defined)' },
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
    find: "if (answer.kind !== 'proved') return false;",
    replace: "return answer.kind === 'proved';",
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
  {
    ...engine,
    name: 'premises without values prove anything',
    find: 'if (!(context.allowVacuous ?? false) && !isSatisfiable(compiled, sized.sizes, context)) {',
    replace: 'if (false) {',
  },
  {
    ...engine,
    name: 'what the solver proves owes nothing',
    find: 'owed: answer.total ? [] : owed,',
    replace: 'owed: [],',
  },
  {
    ...engine,
    name: 'one integrand is enough',
    find: 'const proof = isNested ? null : await allProved({ graph, assumptions: plain }, closed,',
    replace: 'const proof = isNested ? null : await allProved({ graph, assumptions: plain }, closed.slice(0, 1),',
    near: ['test/soundness/solver.test.ts'],
  },
  {
    ...engine,
    name: 'integrands without values are as good',
    find: 'if (proof === null || (proof.owed.length > 0 && owed.length > 0)) continue;',
    replace: 'if (proof === null) continue;',
    near: ['test/soundness/solver.test.ts', 'test/soundness/definedness.test.ts'],
  },
  {
    ...engine,
    name: 'integrals without values are as good',
    find: 'return { ...proof, owed, hypotheses: [exists, ...proof.hypotheses] };',
    replace: 'return { ...proof, owed: [], hypotheses: [exists, ...proof.hypotheses] };',
    near: ['test/soundness/solver.test.ts', 'test/soundness/definedness.test.ts'],
  },
  {
    ...engine,
    name: 'the hypothesis that integrals exist is not told',
    find: 'const hypotheses = [exists, ...masses',
    replace: 'const hypotheses = [...masses',
    near: ['test/engine/smt', 'test/soundness/solver.test.ts'],
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/exponential.ts',
    name: 'e^x >= 2 + x',
    find: 's.add(whole(s, 1n), argument), value)',
    replace: 's.add(whole(s, 2n), argument), value)',
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/exponential.ts',
    name: 'e^x e^x = 1',
    find: 's.equal(a.argument, s.neg(b.argument))',
    replace: 's.equal(a.argument, b.argument)',
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/exponential.ts',
    name: 'the tangent of e^x lies above',
    find: 's.sub(a.argument, b.argument))), a.value)',
    replace: 's.sub(b.argument, a.argument))), a.value)',
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/logarithm.ts',
    name: 'log x <= x − 2',
    find: 's.lessEqual(value, s.sub(argument, whole(s, 1n)))',
    replace: 's.lessEqual(value, s.sub(argument, whole(s, 2n)))',
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/logarithm.ts',
    name: 'log increases where it has no value',
    find: 's.mul(bothPositive(s, a, b), s.less(a.argument, b.argument))',
    replace: 's.less(a.argument, b.argument)',
    equivalent: 'the values of log that are made up left of 0 may increase as well',
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/logarithm.ts',
    name: 'the tangent of log lies below',
    find: 's.lessEqual(s.mul(b.argument, s.sub(a.value, b.value)), s.sub(a.argument, b.argument))',
    replace: 's.lessEqual(s.sub(a.argument, b.argument), s.mul(b.argument, s.sub(a.value, b.value)))',
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/trigonometric.ts',
    name: 'cos x >= 1 − x²/4',
    find: 's.lessEqual(s.sub(whole(s, 2n), s.mul(argument, argument)), s.mul(whole(s, 2n), value))',
    replace: 's.lessEqual(s.sub(whole(s, 4n), s.mul(argument, argument)), s.mul(whole(s, 4n), value))',
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/trigonometric.ts',
    name: 'sin is increasing',
    find: 's.lessEqual(magnitude(s, value), magnitude(s, argument)),\n    },\n  ],\n  pair: [congruent],',
    replace:
      's.lessEqual(magnitude(s, value), magnitude(s, argument)),\n    },\n  ],\n  pair: [{ ...congruent, holds: (s, a, b) => implies(s, s.less(a.argument, b.argument), s.less(a.value, b.value)) }],',
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/square-root.ts',
    name: '√x >= x',
    find: 's.lessEqual(whole(s, 0n), value)),',
    replace: 's.lessEqual(argument, value)),',
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/error-function.ts',
    name: 'erf x > 0',
    find: 'implies(s, isPositive(s, argument), isPositive(s, value))',
    replace: 'isPositive(s, value)',
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/companions.ts',
    name: 'log e^x = x for any e^x',
    find: 's.equal(log.argument, exp.value), s.equal(log.value, exp.argument)',
    replace: 's.less(log.argument, exp.value), s.equal(log.value, exp.argument)',
  },
  {
    near: axioms,
    file: 'src/engine/smt/axioms/companions.ts',
    name: 'sin² x + cos² x = 2',
    find: 's.mul(cos.value, cos.value)), whole(s, 1n))',
    replace: 's.mul(cos.value, cos.value)), whole(s, 2n))',
  },
  {
    ...pointwise,
    name: 'integrals that differ by integrands that differ',
    find: "if (relation === '!=') return [];",
    replace: '',
  },
  {
    ...pointwise,
    name: 'constants go under integrals without a density',
    find: 'isProbability(carrier[1]) ? null : densities',
    replace: 'null',
  },
  {
    ...pointwise,
    name: 'constants on the right are forgotten',
    find: 'right: integrand(b, rightConstant)',
    replace: 'right: integrand(b, null)',
  },
  {
    ...pointwise,
    name: 'p is added to one side',
    find: '[value(p, at), value(q, at)], masses',
    replace: '[value(p, at), null], masses',
  },
  {
    ...pointwise,
    name: 'half of the densities',
    find: 'graph.add(value(p, at), value(q, at)), graph.constant(2)',
    replace: 'graph.add(value(p, at), value(q, at)), graph.constant(3)',
  },
  { ...pointwise, name: 'all spaces are one', find: 'spaceKey(integral.variable) === key', replace: 'true' },
  {
    ...pointwise,
    name: 'densities on another space',
    find: 'if (showAxes(consumed) === showAxes(axes)) found.add(node.symbol);',
    replace: 'found.add(node.symbol);',
    equivalent:
      'put at points of this space, the symbol of a density on another one stands for any density on this one',
  },
  {
    ...linear,
    name: '∫(a − b) = ∫a + ∫b',
    find: 'inside(linearCombination(graph, b), graph.neg)',
    replace: 'linearCombination(graph, b)',
  },
  { ...linear, name: 'the rest of one side forgotten', find: 'graph.add(a.rest, b.rest)', replace: 'a.rest' },
  {
    ...linear,
    name: '∫a·∫b as ∫(a∫b)',
    find: 'return hasIntegral(b)\n        ? { integrals: [], rest: node }\n        : inside(linearCombination(graph, a), (term) => graph.div(term, b));',
    replace: 'return inside(linearCombination(graph, a), (term) => graph.mul(term, b));',
  },
  {
    near: ['test/soundness/solver.test.ts'],
    file: 'src/engine/integral/opaque-integrals.ts',
    name: 'every integral of a density is its mass',
    find: "at?.kind === 'input' && at.symbol === node.variable",
    replace: 'at !== undefined',
  },
  {
    near: ['test/soundness/solver.test.ts'],
    file: 'src/engine/integral/support.ts',
    name: 'every noise is positive',
    find: "case 'normal':\n    case 'laplace':\n      return domain;",
    replace: "case 'normal':\n    case 'laplace':\n      return half;",
  },
  {
    near: ['test/soundness/solver.test.ts'],
    file: 'src/engine/integral/support.ts',
    name: 'exponential noise is below 1',
    find: "case 'exponential':\n      return half;",
    replace: "case 'exponential':\n      return { ...half, high: fraction(1n) };",
  },
];
