import type { Mutant } from '../mutant';
import { nearKernelLaws as near } from './near-kernel-laws';

const definedness = { near, file: 'src/kernel/laws/definedness.ts' } as const;
const forms = { near, file: 'src/kernel/laws/forms.ts' } as const;
const circle = { near, file: 'src/kernel/laws/circle.ts' } as const;
const functions = { near, file: 'src/kernel/laws/functions.ts' } as const;
const system = { near, file: 'src/kernel/laws/lawful-system.ts' } as const;
const trials = { near, file: 'src/kernel/laws/trial.ts' } as const;
const theorem = { near, file: 'src/kernel/by-residues.ts' } as const;
const ways = { near, file: 'src/kernel/laws/ways.ts' } as const;

/** The forms of certificates, how applications are evaluated, and what trials establish. */
export const moreInKernelLaws: readonly Mutant[] = [
  {
    ...forms,
    name: 'e to the logarithm of a size has a sign',
    find: 'isEven(c) ? base : absolute(point, base)',
    replace: 'base',
  },
  {
    ...forms,
    name: 'the logarithm of 0 is real',
    find: 'mayBe(point, a, zero) ? unreal : anySign',
    replace: 'anySign',
  },
  {
    ...forms,
    name: 'a coefficient in an exponent counts twice',
    find: "{ ...product, c: '1' }",
    replace: 'product',
  },
  { ...forms, name: 'a power of a logarithm is one', find: 'n !== 1 || ', replace: '' },
  { ...forms, name: 'a product with a logarithm is one', find: 'another !== undefined || ', replace: '' },
  {
    ...functions,
    name: 'an even function is 0 at 0',
    find: "parity === 'odd' && isEqualTo",
    replace: "parity !== 'none' && isEqualTo",
  },
  {
    ...functions,
    name: 'functions of no parity are even',
    find: "parity === 'none' || recognised",
    replace: 'recognised',
  },
  {
    ...functions,
    name: 'odd functions are even',
    find: "parity === 'odd' ? opposite(point.ring, image) : image",
    replace: 'image',
  },
  {
    ...functions,
    name: 'the size of the root of a number',
    find: 'isRoot(point, product, found, times(point.ring, v, v))',
    replace: 'isRoot(point, product, found, v)',
  },
  {
    ...functions,
    name: 'a coefficient is not squared under a root',
    find: 'times(ring, coefficient, plain)',
    replace: 'times(ring, one(ring), plain)',
  },
  {
    ...functions,
    name: 'no sign is decided before a root',
    find: 'if (point.choices === null) return;',
    replace: 'return;',
    equivalent: 'what is not decided has any sign, so that fewer forms fit',
  },
  {
    ...circle,
    name: 'parts of an angle are whole',
    find: 'multiply(c, fraction(BigInt(point.trace.denominator)))',
    replace: 'multiply(fraction(c.numerator), fraction(BigInt(point.trace.denominator)))',
  },
  {
    ...circle,
    name: 'an arctangent beyond a quarter turn',
    find: '4n * c.numerator * c.numerator < c.denominator * c.denominator',
    replace: 'true',
  },
  {
    ...circle,
    name: 'an arctangent of another tangent',
    find: 'areEqual(point, times(ring, v, x), y) ? angle',
    replace: 'true ? angle',
  },
  {
    ...functions,
    name: 'steps at every number',
    find: 'variableOf(point, name, minus(ring, v, whole))',
    replace: 'variableOf(point, name, v)',
  },
  { ...functions, name: 'a square has the sign of its root', find: 'n === 1 &&\n', replace: '\n' },
  { ...functions, name: 'a product has the sign of a factor', find: 'others.length === 0 &&', replace: '' },
  {
    ...functions,
    name: 'the sign of something else',
    find: 'areEqual(point, ofProduct(point, product), v);',
    replace: 'true;',
  },
  {
    ...functions,
    name: 'nothing is equal to itself',
    find: 'sign === zero ? 1n : 0n',
    replace: 'sign === zero ? 0n : 1n',
  },
  {
    ...system,
    name: 'zeros of elimination not counted, in the kernel',
    find: '  keyed.noteZero(degree);\n',
    replace: '',
  },
  {
    ...system,
    name: 'conditions that are met not counted',
    find: 'for (const each of [condition, otherwise]) point.keyed.noteZero(each.degree);',
    replace: '',
  },
  {
    ...system,
    name: 'conditions that are met counted once',
    find: 'of [condition, otherwise])',
    replace: 'of [condition])',
  },
  {
    ...system,
    name: 'a condition that may fail is met',
    find: 'if (isOne(condition.residue)) return a;',
    replace: 'if (!isZero(condition.residue)) return a;',
  },
  {
    ...system,
    name: 'a condition that fails is met',
    find: '(condition.residue)) return b;',
    replace: '(condition.residue)) return a;',
  },
  { ...system, name: 'both cases at once', find: 'times(ring, otherwise, b)', replace: 'times(ring, condition, b)' },
  {
    ...system,
    name: 'a sum of products has the degree of the last',
    find: 'worst = Math.max(worst, x.degree.numerator + y.degree.numerator);\n    bits = Math.max(bits, x.degree.numeratorBits + y.degree.numeratorBits);',
    replace:
      'worst = x.degree.numerator + y.degree.numerator;\n    bits = x.degree.numeratorBits + y.degree.numeratorBits;',
  },
  {
    ...system,
    name: 'a sum of products has the degree of one',
    find: 'manyDegree(wholeDegree(worst, bits), count)',
    replace: 'wholeDegree(worst, bits)',
  },
  {
    ...system,
    name: 'a sum of products has the sign of the last',
    find: ': sumSigns(signs, productSigns(x.signs, y.signs))',
    replace: ': productSigns(x.signs, y.signs)',
  },
  {
    ...system,
    name: 'denominators of constants in a sum of products',
    find: 'denominator === 0 && denominatorBits === 0',
    replace: 'denominator === 0',
    equivalent: 'a sum of many terms has all their denominators in its bound',
  },
  {
    ...system,
    name: 'a sum of products without one of them',
    find: 'let i = 1; i < count',
    replace: 'let i = 2; i < count',
  },
  { ...system, name: 'the lesser is the greater', find: 'opposite(ring, gap(a, b, form))', replace: 'gap(a, b, form)' },
  { ...system, name: 'at most is at least', find: 'isLess(b, a, form)', replace: 'isLess(a, b, form)' },
  {
    ...system,
    name: 'opposites are equal',
    find: 'minus(ring, a, b), zero, form',
    replace: 'plus(ring, a, b), zero, form',
  },
  {
    ...system,
    name: 'an indeterminate form is a constant',
    find: "name === 'indeterminate'",
    replace: 'name.length === 0',
  },
  {
    ...system,
    name: 'a branch that is not taken tells signs',
    find: 'point.tellsSigns || isNothing(made)',
    replace: 'point.tellsSigns || !isNothing(made)',
  },
  { ...trials, name: 'the primes are no random ones', find: "hashKey(seed, 'prime')", replace: "hashKey('prime')" },
  {
    ...trials,
    name: 'the difference has degree 1',
    find: 'difference: worst(found)',
    replace: 'difference: variableDegree',
  },
  { ...trials, name: 'arguments of functions counted once', find: ', elements(node).length);', replace: ');' },
  {
    ...trials,
    name: 'the signs of all elements are those of the last',
    find: '(all, value) => all | value.signs',
    replace: '(_all, value) => value.signs',
  },
  {
    ...trials,
    name: 'what has no value has every sign that is asked for',
    find: '? anySign : values',
    replace: '? 0 : values',
  },
  {
    ...trials,
    name: 'signs are found without error',
    find: 'bound: trialBound({ difference: variableDegree, keyed: point.keyed, attempts: 1 })',
    replace: 'bound: 0',
  },
  {
    ...trials,
    name: 'signs of branches that are not taken',
    find: '!usesSigns || !definedness.certain.has(node.id)',
    replace: '!usesSigns',
  },
  {
    ...trials,
    name: 'what a pass has named stays for the next',
    find: '    point.atoms.clear();\n',
    replace: '',
    equivalent: 'it is evaluated at the same point, where less was known of it',
  },
  { ...theorem, name: 'all trials are one', find: '`${seed} trial ${trial}`', replace: '`${seed} trial`' },
  {
    ...theorem,
    name: 'all trials have the same points',
    find: '`${seed} point ${attempt}`',
    replace: '`point ${attempt}`',
  },
  {
    ...theorem,
    name: 'all claims have one seed',
    find: '`${statementSeed(seed, proposition)} identity ${showSizes([sizes])}`',
    replace: '`identity ${showSizes([sizes])}`',
  },
  { ...theorem, name: 'the error of the last way', find: 'bound += found.bound;', replace: 'bound = found.bound;' },
  {
    ...theorem,
    name: 'the error of the last part',
    find: 'bits = Math.min(bits, passed.bits);',
    replace: 'bits = passed.bits;',
  },
  {
    ...theorem,
    name: 'conditions are met without error',
    find: 'if (mistaken > 0) bits = Math.min(bits, -Math.log2(mistaken));',
    replace: '',
  },
  {
    ...theorem,
    name: 'the error of the last condition',
    find: 'mistaken += found.bound;',
    replace: 'mistaken = found.bound;',
  },
  {
    ...theorem,
    name: 'a condition that may be met is',
    find: '(found.signs & ~signsWhere[obligation.condition]) !== 0',
    replace: '(found.signs & signsWhere[obligation.condition]) === 0',
  },
  { ...theorem, name: 'signs that are not decided are positive', find: 'i >= choices.length || ', replace: '' },
  {
    ...theorem,
    name: 'another sign is decided in another way',
    find: '(next.get(decided) ?? sign) !== sign',
    replace: 'false',
  },
  {
    ...theorem,
    name: 'inequalities are equations',
    find: "statements.some(({ relation }) => relation !== '==')",
    replace: "statements.every(({ relation }) => relation !== '==')",
  },
  {
    ...ways,
    name: 'one way to decide a sign is enough',
    find: '.every((sign) => isComplete',
    replace: '.some((sign) => isComplete',
  },
  {
    ...definedness,
    name: 'what is made of what has no value has one',
    find: 'node.args.some((arg) => open.has(arg.id)) ||',
    replace: '',
  },
  {
    ...definedness,
    file: 'src/tensor/always-taken.ts',
    name: 'all branches are taken',
    find: '? node.args.slice(0, 1) : node.args',
    replace: '? node.args : node.args',
  },
];
