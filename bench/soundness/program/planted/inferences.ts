import type { Mutant } from '../mutant';

const near = ['test/kernel/rules', 'test/kernel/theorem.test.ts'] as const;
const theorem = { near, file: 'src/kernel/theorem.ts' } as const;
const consequence = { near, file: 'src/kernel/rules/consequence.ts' } as const;
const same = { near, file: 'src/kernel/rules/same-statement.ts' } as const;
const truth = { near, file: 'src/kernel/rules/truth.ts' } as const;
const rearranged = { near, file: 'src/kernel/rules/rearranged.ts' } as const;
const replaced = { near, file: 'src/kernel/rules/replaced.ts' } as const;
const taylor = { near, file: 'src/kernel/rules/taylor.ts' } as const;
const sizes = { near, file: 'src/kernel/rules/by-sizes.ts' } as const;

/** Rules that make theorems of theorems. */
export const inInferences: readonly Mutant[] = [
  {
    ...theorem,
    name: 'what follows from a theorem under conditions has none',
    find: 'Theorem.isOne(premise) && premise.conditions.length === 0',
    replace: 'Theorem.isOne(premise)',
  },
  {
    ...theorem,
    name: 'a forged premise gives a theorem',
    find: 'Theorem.isOne(premise) && premise.conditions.length === 0',
    replace: 'premise.conditions.length === 0',
  },
  {
    ...theorem,
    name: 'hypotheses of premises are forgotten',
    find: '[...new Set([...hypotheses, ...premises.flatMap((premise) => premise.hypotheses)])]',
    replace: 'hypotheses',
  },
  {
    ...theorem,
    name: 'oracles of premises are forgotten',
    find: '[...new Set([...premises.flatMap((premise) => premise.oracles), ...oracles])]',
    replace: 'oracles',
  },
  {
    ...theorem,
    name: 'errors of premises are forgotten',
    find: 'errorBound: sumOfErrors([...chances.values()])',
    replace: 'errorBound: null',
  },
  {
    ...theorem,
    name: 'of equal errors one counts',
    find: 'new Map([[parts, parts.errorBound]]), false)',
    replace: 'new Map([[Theorem, parts.errorBound]]), false)',
  },
  {
    ...consequence,
    name: 'an assumption more does not matter',
    find: 'const counts = each.assumptions.every((assumption) => isAmong(graph, known, assumption));',
    replace: 'const counts = true;',
  },
  {
    ...consequence,
    name: 'one assumption that is met is enough',
    find: 'each.assumptions.every((assumption) => isAmong',
    replace: 'each.assumptions.slice(1).every((assumption) => isAmong',
  },
  {
    ...consequence,
    name: 'a theorem of another graph',
    find: 'each.graph === graph && isSameSizes(each.sizes, sizes)',
    replace: 'isSameSizes(each.sizes, sizes)',
    equivalent: 'nodes of two graphs are never the same',
  },
  {
    ...consequence,
    name: 'a theorem at another size',
    find: 'each.graph === graph && isSameSizes(each.sizes, sizes)',
    replace: 'each.graph === graph',
  },
  {
    ...consequence,
    name: 'one statement of a conclusion is enough',
    find: 'statements.every((wanted) => isAmong(graph, known, wanted))',
    replace: 'statements.some((wanted) => isAmong(graph, known, wanted))',
  },
  {
    ...consequence,
    name: 'a chain gives any relation',
    find: 'return total !== null && gives(total, relation);',
    replace: 'return total !== null;',
  },
  {
    ...consequence,
    name: 'links turned round',
    find: '[flip[each.relation]]',
    replace: '[each.relation]',
  },
  {
    ...consequence,
    name: 'what has no value is equal to itself',
    find: 'return total !== null && gives(total, relation);',
    replace: "return gives(total ?? '==', relation);",
  },
  {
    ...consequence,
    name: 'an equivalence from one of its directions',
    find: "if (connective === 'equivalent' && !follows(premises, conclusion, to, from)) return null;",
    replace: '',
  },
  {
    ...consequence,
    name: 'an implication from what is behind the arrow alone',
    find: 'return wanted.every((each)',
    replace: 'return wanted.some((each)',
  },
  {
    ...consequence,
    name: 'nobody is named who put a statement into truth values',
    find: "isConnection(conclusion.graph, statement) ? [] : ['truth values of statements']",
    replace: '[]',
  },
  {
    ...consequence,
    name: 'cases need not be all',
    find: 'const isShown = covered && cases',
    replace: 'const isShown = cases',
  },
  {
    ...consequence,
    name: 'one case is enough',
    find: 'cases.every((each) => follows',
    replace: 'cases.some((each) => follows',
  },
  {
    ...truth,
    name: 'truth values of what may lack a value',
    find: 'if (openConditions(graph, sides).length > 0) return null;',
    replace: '',
  },
  {
    ...truth,
    name: 'a connection is what it is said to be',
    find: "left === graph.map('select', from, to, one) && right === one",
    replace: 'right === one',
  },
  {
    ...same,
    name: 'a relation that is not given',
    find: 'gives(known.relation, wanted.relation)',
    replace: 'gives(wanted.relation, known.relation)',
  },
  {
    ...same,
    name: 'sides exchanged without their relation',
    find: 'gives(flip[known.relation], wanted.relation)',
    replace: 'gives(known.relation, wanted.relation)',
  },
  {
    ...same,
    name: 'the right side alone',
    find: '    isSame(graph, known.left, wanted.left) &&\n',
    replace: '',
  },
  {
    ...rearranged,
    name: 'differences over other axes',
    find: ' || spaceOf(given) !== spaceOf(wanted)',
    replace: '',
  },
  {
    ...rearranged,
    name: 'opposite differences with one relation',
    find: 'a === b ? given.relation : flip[given.relation]',
    replace: 'given.relation',
  },
  {
    ...rearranged,
    name: 'any relation between equal differences gives another',
    find: 'a >= 0 && b >= 0 && gives(',
    replace: 'a >= 0 && b >= 0 || gives(',
  },
  {
    ...rearranged,
    name: 'differences of other sides',
    find: 'a >= 0 && b >= 0 && gives(',
    replace: 'gives(',
  },
  {
    ...rearranged,
    name: 'differences that are not equal',
    find: "equation?.relation !== '==' ||",
    replace: 'equation === undefined ||',
  },
  {
    ...rearranged,
    name: 'what was rearranged is not assumed',
    find: '[...proposition.assumptions, given]',
    replace: 'proposition.assumptions',
  },
  {
    ...replaced,
    name: 'what is not equal is put for one another',
    find: "relation === '==' && wanted",
    replace: 'wanted',
  },
  {
    ...replaced,
    name: 'what a bound variable is equal to is put into the integral',
    find: '!isPlain || !isOutside ||',
    replace: '!isPlain ||',
  },
  {
    ...replaced,
    name: 'a number is put for a tensor',
    find: ' || showAxes(left.axes) !== showAxes(right.axes)',
    replace: '',
  },
  {
    ...replaced,
    name: 'what was replaced has any relation',
    find: 'each.relation === relation && ',
    replace: '',
  },
  {
    ...replaced,
    name: 'by what was replaced is not assumed',
    find: 'assumptions: [...assumptions, given]',
    replace: 'assumptions',
  },
  {
    ...sizes,
    name: 'what follows at one size follows at all',
    find: 'each.length < propositions.length ? null',
    replace: 'each.length === 0 ? null',
  },
  {
    ...taylor,
    name: 'what is expanded may have kinks',
    find: ' || !isDifferentiable(derivative, [v])',
    replace: '',
  },
  {
    ...taylor,
    name: 'the remainder is taken at the centre',
    find: 'j < order ? substitute',
    replace: 'j <= order ? substitute',
  },
  {
    ...taylor,
    name: 'odd terms have the sign of the derivative',
    find: 'j % 2 === 0 ? at',
    replace: 'j % 2 === 1 ? at',
  },
  {
    ...taylor,
    name: 'a strict inequality follows from equality at the centre',
    find: "'<' || relation === '>' ? '>' : '>='",
    replace: "'<' || relation === '>' ? '>=' : '>='",
  },
  { ...taylor, name: 'the centre lies anywhere', find: 'covers(domain, rootBounds(centre)) && ', replace: '' },
  { ...taylor, name: 'the domain has holes', find: ' || domain.excluded.length > 0', replace: '' },
  { ...taylor, name: 'half an order', find: 'Number.isInteger(order) && ', replace: '' },
  {
    ...taylor,
    name: 'what is assumed of the variable counts between the points',
    find: 'if (inputsOf(assumptions.flatMap(({ left, right }) => [left, right])).includes(expansion.variable)) return null;',
    replace: '',
  },
];
