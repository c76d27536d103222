import type { Mutant } from '../mutant';

const near = [
  'test/kernel/by-arithmetic.test.ts',
  'test/kernel/arithmetic',
  'test/engine/arithmetic',
  'test/soundness/applied-with-values.test.ts',
] as const;
const own = (file: string) => ({ near, file: `src/kernel/arithmetic/${file}.ts` }) as const;
const polynomials = own('polynomial');
const facts = own('facts');
const system = own('case-system');
const cases = own('cases');
const leaves = own('leaves');
const further = own('further-applications');
const reader = own('reader');
const integrals = own('integrals');
const theorem = { near, file: 'src/kernel/by-arithmetic.ts' } as const;

/** In what checks sums of inequalities. */
export const inArithmetic: readonly Mutant[] = [
  {
    ...polynomials,
    name: 'names in a text run together',
    find: '(text.match(/ \\d+/g) ?? []).sort()',
    replace: "text.split(/(?= )/).filter((part) => part !== '').sort()",
  },
  {
    ...polynomials,
    name: 'like terms replace one another',
    find: 'coefficient : add(before, coefficient)',
    replace: 'coefficient : coefficient',
  },
  { ...polynomials, name: 'coefficients of products add', find: 'multiply(x, y)', replace: 'add(x, y)' },
  {
    ...facts,
    name: 'the opposite of a polynomial has its sign',
    find: 'multiple.signs === positive ? signs : flipped(signs)',
    replace: 'signs',
  },
  {
    ...facts,
    name: 'a fact on the opposite is kept as it is',
    find: 'numerator < 0n ? flipped(signs) : signs',
    replace: 'numerator < 0n ? signs : signs',
  },
  {
    ...facts,
    name: 'facts are forgotten for new ones',
    find: 'const now = before & signs;',
    replace: 'const now = signs;',
  },
  {
    ...facts,
    name: '0 is positive',
    find: 'polynomial: zeroPolynomial, signs: zero',
    replace: 'polynomial: zeroPolynomial, signs: positive',
  },
  {
    ...system,
    name: 'functions are applied before they are known to have a value',
    find: 'return standing === truth ? opaque(name, [a]) : standing;',
    replace: 'const value = opaque(name, [a]);\n        return standing === truth ? value : standing;',
  },
  {
    ...cases,
    name: 'terms of any sign',
    find: 'isStrict && terms.every(({ signs }) => (signs & negative) === 0) && ',
    replace: 'isStrict && ',
  },
  { ...cases, name: 'a sum that is not 0', find: ' && total.size === 0;', replace: ';' },
  { ...cases, name: '0 ≥ 0 is a contradiction', find: 'return isStrict && ', replace: 'return ' },
  { ...cases, name: 'what is ≥ 0 is > 0', find: 'signs === positive);', replace: '(signs & positive) !== 0);' },
  { ...cases, name: 'squares are positive', find: 'signs: nonNegative }', replace: 'signs: positive }' },
  { ...cases, name: 'what is said to be a square is none', find: 'product(root, root)', replace: 'root' },
  {
    ...cases,
    name: 'a product has the sign of its last factor',
    find: 'productSigns(a.signs, b.signs)',
    replace: 'b.signs',
  },
  { ...cases, name: 'one case of a split is enough', find: '~cases.signs].every(', replace: '~cases.signs].some(' },
  {
    ...cases,
    name: 'the other case leaves out 0',
    find: 'anySign & ~cases.signs]',
    replace: 'anySign & ~cases.signs & 5]',
  },
  {
    ...cases,
    name: 'cases without a value are not told of',
    find: "if (!isFound && found.denial === 'undefined') withoutValue();",
    replace: '',
  },
  {
    ...system,
    name: 'a negative denominator keeps the sign',
    find: 'times(opposite(a), inverted(opposite(b)))',
    replace: 'times(a, inverted(b))',
  },
  {
    ...system,
    name: 'denominators are never 0',
    find: "ask(b, zero, 'undefined', ask(",
    replace: 'ask(b, zero, truth, ask(',
  },
  {
    ...system,
    name: 'sums of quotients with different denominators',
    find: 'sum(product(a.numerator, b.denominator), product(b.numerator, a.denominator))',
    replace: 'sum(a.numerator, b.numerator)',
  },
  {
    ...system,
    name: 'a constant denominator is lost',
    find: 'scaled(denominator, reciprocal(constant))',
    replace: 'denominator',
  },
  {
    ...system,
    name: 'what may be so is',
    find: '(possible & ~signs) === 0 ? yes',
    replace: '(possible & signs) !== 0 ? yes',
  },
  {
    ...system,
    name: 'what may not be so is not',
    find: '(possible & signs) === 0) return no',
    replace: '(possible & ~signs) !== 0) return no',
  },
  {
    ...system,
    name: 'a question on a part is one on the whole',
    find: '{ ...missing, isAnswer: false }',
    replace: 'missing',
  },
  {
    ...system,
    name: 'the larger is the smaller',
    find: 'max: known((a: Quotient, b: Quotient) => ask(minus(a, b), nonNegative, a, b))',
    replace: 'max: known((a: Quotient, b: Quotient) => ask(minus(a, b), nonNegative, b, a))',
  },
  {
    ...system,
    name: 'the size of a negative number is itself',
    find: 'ask(a, nonNegative, a, opposite(a))',
    replace: 'ask(a, nonNegative, a, a)',
  },
  {
    ...system,
    name: 'at most is less, in arithmetic',
    find: 'lessEqual: compared(negative | zero)',
    replace: 'lessEqual: compared(negative)',
  },
  { ...system, name: 'branches change places', find: 'zero, a, ask(c, zero, b,', replace: 'zero, b, ask(c, zero, a,' },
  {
    ...system,
    name: 'a condition that is no truth value excuses a case',
    find: "ask(c, zero, b, 'unknown')",
    replace: "ask(c, zero, b, 'undefined')",
  },
  {
    ...system,
    name: 'a negative power is positive',
    find: 'if (exponent < 0) return div(truth, power(a, -exponent));',
    replace: 'if (exponent < 0) return power(a, -exponent);',
  },
  {
    ...system,
    name: 'functions have values everywhere',
    find: "const standing = ask(a, asked[asks], truth, 'undefined');",
    replace: 'const standing = ask(a, asked[asks], truth, truth);',
  },
  {
    ...system,
    name: 'what is known to be 0 is a pivot nobody finds',
    find: 'signsOf(a.numerator) === zero,',
    replace: 'a.numerator.size === 0,',
  },
  {
    ...leaves,
    name: 'open ends are closed and closed ones open, from below',
    find: 'lowOpen ? positive : nonNegative',
    replace: 'positive',
  },
  {
    ...leaves,
    name: 'open ends are closed and closed ones open, from above',
    find: 'highOpen ? positive : nonNegative',
    replace: 'positive',
  },
  {
    ...leaves,
    name: 'an upper bound is a lower one',
    find: 'hasSigns(system.neg(from(high))',
    replace: 'hasSigns(from(high)',
  },
  {
    ...leaves,
    name: 'one value is lost of finitely many',
    find: 'domain.values.map(from)',
    replace: 'domain.values.slice(1).map(from)',
  },
  { ...leaves, name: 'every simplex adds up to 1', find: "if (symbol.domain.kind === 'simplex')", replace: '' },
  {
    ...leaves,
    name: 'a derivative has the range of its function, in arithmetic',
    find: 'if (derivatives.length === 0) within',
    replace: 'within',
  },
  {
    ...leaves,
    name: 'derivatives are their functions',
    find: 'signatureKey(node), derivatives.map((d) => d.argument), place]',
    replace: 'signatureKey(node), place]',
  },
  { ...leaves, name: 'all outputs of a function are one', find: 'd.argument), place]', replace: 'd.argument)]' },
  {
    ...leaves,
    name: 'all functions are one, in arithmetic',
    find: 'JSON.stringify([keyOfSymbol(symbol), signatureKey',
    replace: "JSON.stringify(['f', signatureKey",
  },
  {
    ...leaves,
    name: 'a function of a place forgets the place',
    find: 'const value = atom(name, keys);',
    replace: 'const value = atom(name);',
  },
  {
    ...leaves,
    name: 'functions are constant',
    find: 'return select(same, equal(a.value, b.value), truth);',
    replace: 'return equal(a.value, b.value);',
  },
  {
    ...leaves,
    name: 'one equal argument is enough',
    find: '.reduce((x, y) => mul(x, y), truth);',
    replace: '.slice(0, 1).reduce((x, y) => mul(x, y), truth);',
  },
  { ...leaves, name: 'π is less than it is', find: '355n, 113n', replace: '314_159n, 100_000n' },
  {
    ...leaves,
    name: 'all elements of a variable are one',
    find: 'atom(keyOfSymbol(symbol), i));',
    replace: 'atom(keyOfSymbol(symbol)));',
  },
  {
    ...reader,
    name: 'the denial of a comparison leaves out equality',
    find: 'i === 0 ? anySign & ~signsOfRelation[relation]',
    replace: 'i === 0 ? anySign & ~signsOfRelation[relation] & 5',
  },
  {
    ...reader,
    name: 'the claim is assumed',
    find: 'i === 0 ? anySign & ~signsOfRelation[relation]',
    replace: 'i === 0 ? signsOfRelation[relation]',
  },
  { ...reader, name: 'at most is less, in assumptions', find: "'<=': negative | zero", replace: "'<=': negative" },
  { ...reader, name: 'what differs is more', find: "'!=': negative | positive", replace: "'!=': positive" },
  {
    ...reader,
    name: 'what is true is impossible',
    find: 'each.numerator.size === 0) return null',
    replace: 'each.numerator.size !== 0) return null',
  },
  {
    ...reader,
    name: 'any question is an answer',
    find: '!isQuotient(each) && each.isAnswer)',
    replace: '!isQuotient(each))',
  },
  { ...reader, name: 'one element stands for all', find: 'claimed[element]', replace: 'claimed[0]' },
  {
    ...integrals,
    name: 'any relation goes under an integral',
    find: "if (relation !== '>' && relation !== '>=' && relation !== '==') return null;",
    replace: '',
  },
  {
    ...integrals,
    name: 'all spaces are one, in arithmetic',
    find: 'spaceOf(each.variable) === space',
    replace: 'spaceOf(each.variable) !== null',
  },
  {
    ...integrals,
    name: 'densities are left out',
    find: "measure?.kind === 'density' ? graph.mul(",
    replace: 'measure === undefined ? graph.mul(',
  },
  {
    ...integrals,
    name: 'the integral of 1 is 1',
    find: "variable.measure?.kind === 'standard' ? [one]",
    replace: 'variable.measure !== undefined ? [one]',
  },
  {
    ...integrals,
    name: 'a density elsewhere has the integral 1',
    find: ' &&\n    node.args[0] === point',
    replace: '',
  },
  {
    ...integrals,
    name: 'a derivative of a density has the integral 1',
    find: 'node.args.length + node.batch.length + node.derivatives.length === 1',
    replace: 'node.batch.length === 0',
  },
  {
    ...integrals,
    name: 'a product of densities along an axis has the integral 1',
    find: 'node.args.length + node.batch.length + node.derivatives.length === 1',
    replace: 'node.derivatives.length === 0',
  },
  { ...integrals, name: 'multiples are lost', find: 'graph.mul(by, pair[side])', replace: 'pair[side]' },
  {
    ...theorem,
    name: 'an integrand needs no reason',
    find: 'isTotal === undefined || isTotal === null) return null',
    replace: 'isTotal === undefined) return null',
  },
  {
    ...theorem,
    name: 'later elements need no reason',
    find: 'for (let i = 0; i < count; i++) {',
    replace: 'for (let i = 0; i < 1; i++) {',
  },
  {
    ...theorem,
    name: 'later statements need no reason',
    find: 'of statements.entries()) {',
    replace: 'of [...statements.entries()].slice(0, 1)) {',
  },
  {
    ...theorem,
    name: 'other sizes need no reason',
    find: 'of propositions.entries()) {',
    replace: 'of [...propositions.entries()].slice(0, 1)) {',
  },
  { ...theorem, name: 'what has no value is not owed', find: 'owing: isTotal ? owing : on };', replace: 'owing };' },
  {
    ...theorem,
    name: 'what integrands need is not owed',
    find: 'const owing: Node[] = integralsIn(on);',
    replace: 'const owing: Node[] = [];',
  },
  {
    ...further,
    name: 'the logarithm of a product is a difference',
    find: 'add(number.value, value)',
    replace: 'sub(number.value, value)',
  },
  {
    ...further,
    name: 'quotients by numbers are turned round',
    find: 'div(argument, number.argument)',
    replace: 'div(number.argument, argument)',
  },
  {
    ...further,
    name: 'inverses are the function itself',
    find: 'application(name, each.value, each.argument)',
    replace: 'application(name, each.argument, each.value)',
  },
];
