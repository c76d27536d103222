import type { Mutant } from '../mutant';

const near = [
  'test/grade/field-forms.test.ts',
  'test/grade/agreements.test.ts',
  'test/grade/quick-equality.test.ts',
  'test/contract/quick-equality.test.ts',
  'test/soundness/graded-holes.test.ts',
  'test/grade',
] as const;
const forms = { near, file: 'src/grade/judge/field-forms.ts' } as const;
const agreements = { near, file: 'src/grade/judge/agreements.ts' } as const;
const comparer = { near, file: 'src/grade/judge/compare-formulas.ts' } as const;
const points = { near, file: 'src/decide/quick-equality.ts' } as const;

const arithmetic = {
  near: ['test/contract/arithmetic.test.ts', 'test/soundness/algebra.test.ts'],
  file: 'src/engine/arithmetic.ts',
} as const;

/** In how answers are compared with a reference, and what follows at once. */
export const inAnswers: readonly Mutant[] = [
  {
    ...forms,
    name: 'a difference is a sum',
    find: 'bounded(sum(a, scaled(b, minusOne)))',
    replace: 'bounded(sum(a, b))',
  },
  {
    ...forms,
    name: 'functions of equal arguments are equal',
    find: '`${operation}(${own',
    replace: '`f(${own',
  },
  {
    ...forms,
    name: 'the order of arguments does not matter',
    find: 'own.map((form) => form.text).join()',
    replace: 'own.map((form) => form.text).sort().join()',
  },
  {
    ...forms,
    name: 'the reciprocal of a product keeps its coefficient',
    find: 'constantOf(reciprocal(c)),',
    replace: 'constantOf(c),',
  },
  {
    ...forms,
    name: 'a sum and its multiples have one reciprocal',
    find: 'return whole && scaled(whole, unit);',
    replace: 'return whole;',
  },
  {
    ...forms,
    name: 'other variables are known by their names',
    find: 'variables.includes(node.symbol) ?',
    replace: 'node.symbol.name !== undefined ?',
  },
  {
    ...forms,
    name: 'the reciprocal of a constant that may be 0',
    find: '  if (c.numerator === 0n) return null;\n',
    replace: '  if (c.numerator === 0n) return constantOf(c);\n',
  },
  {
    ...agreements,
    name: 'what was proved of one reference holds of all',
    find: '`${form.text} == ${other.text}`',
    replace: 'form.text',
  },
  {
    ...agreements,
    name: 'what was tried was proved',
    find: 'prove(pair, context) : before;',
    replace: "prove(pair, context) : { engine: 'identity', errorBound: null };",
  },
  {
    ...comparer,
    name: 'what was tried before was proved',
    find: 'isFound(agreements.known(left, right) ?? null)',
    replace: 'isFound(agreements.known(left, right) === undefined ? null : itself)',
  },
  {
    ...comparer,
    name: 'answers that are equal where both have values are right',
    find: '  if (quick.open.length > 0) return whereOpen(quick.open, byEngines(comparing, left, right, context));\n',
    replace: '',
  },
  {
    ...points,
    file: 'src/definedness/totality.ts',
    name: 'operations of arguments that have values have one',
    find: ' && meets(boundsOf(subject), condition)',
    replace: '',
  },
  {
    ...points,
    name: 'what no point shows is equal',
    find: 'return agree() ? equalTo(to, left) :',
    replace: 'return agree() || confirmDifference(to, left, isSmall) === null ? equalTo(to, left) :',
  },
  {
    ...arithmetic,
    name: 'what sums of inequalities need to have values',
    find: '!argued.isTotal && open.length > 0',
    replace: 'false',
  },
  {
    ...arithmetic,
    name: 'sums of inequalities under assumptions that nothing satisfies',
    find: '!(context.allowVacuous ?? false) && isVacuous()',
    replace: 'false',
  },
];
