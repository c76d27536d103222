import type { Mutant } from '../mutant';
import { nearKernelLaws as near } from './near-kernel-laws';

const point = { near, file: 'src/kernel/laws/point.ts' } as const;
const value = { near, file: 'src/kernel/laws/value.ts' } as const;

/** Quantities at a point: their degrees and signs, and what is recognised by its residue. */
export const inValuesOfKernelLaws: readonly Mutant[] = [
  { ...point, name: 'what is recognised is not counted', find: '  keyed.note(degree);\n', replace: '' },
  {
    ...point,
    name: 'what is found equal is not counted',
    find: '  keyed.noteZero(sumDegree(a.degree, b.degree));\n',
    replace: '',
  },
  {
    ...point,
    name: 'what is found equal has the degree of one side',
    find: 'keyed.noteZero(sumDegree(a.degree, b.degree))',
    replace: 'keyed.noteZero(a.degree)',
  },
  {
    ...point,
    name: 'roots that are recognised are not counted',
    find: 'point.keyed.note(powerDegree(x.degree, point.ring.conjugates(x.residue)));',
    replace: '',
  },
  {
    ...point,
    name: 'roots of radicals counted without conjugates',
    find: 'powerDegree(x.degree, point.ring.conjugates(x.residue))',
    replace: 'x.degree',
  },
  {
    ...point,
    name: 'opposites have one sign',
    find: 'opposite(point.ring, x), flipped(signs)',
    replace: 'opposite(point.ring, x), signs',
  },
  {
    ...point,
    name: 'all signs are decided as the first',
    find: "choices[symbols.size] === '-'",
    replace: "choices[0] === '-'",
  },
  {
    ...point,
    name: 'all unknown signs are one',
    find: 'ring.root(oneResidue, 2, name)',
    replace: 'ring.root(oneResidue, 2)',
  },
  {
    ...point,
    name: 'what is not positive is real',
    find: 'if (isPositive || isReal(signsOf(point, x)))',
    replace: 'if (isPositive || x)',
  },
  {
    ...point,
    name: 'what is not positive is negative',
    find: 'isPositive ? positive : negative | zero',
    replace: 'isPositive ? positive : negative',
  },
  {
    ...point,
    name: 'the size of what is imaginary',
    find: '!isReal(signs) ? unreal : signs & zero',
    replace: 'signs & zero',
  },
  {
    ...point,
    name: 'the size of what may be negative is itself',
    find: '(signs & negative) === 0) return quantity(x.residue',
    replace: '(signs & positive) !== 0) return quantity(x.residue',
  },
  {
    ...point,
    name: 'the size of what is negative is itself',
    find: 'opposite(point.ring, x).residue',
    replace: 'x.residue',
  },
  { ...point, name: 'the size of 0 is positive', find: 'signs & zero ? nonNegative : positive', replace: 'positive' },
  { ...point, name: 'what may have a sign has it', find: '(signs & ~of) === 0', replace: '(signs & of) !== 0' },
  {
    ...point,
    name: 'what is 0 is positive',
    find: 'symbol(point, `zero ${recognised(point, x)}`)',
    replace: 'signSymbol(point, x)',
  },
  {
    ...point,
    name: 'an indicator is not 0',
    find: 'quantity(made.residue, made.degree, nonNegative)',
    replace: 'quantity(made.residue, made.degree, positive)',
  },
  {
    ...point,
    name: 'all values of a function are one',
    find: 'point.oracle(`${kind} ${recognised(point, of)}`)',
    replace: 'point.oracle(kind)',
  },
  {
    ...point,
    name: 'all functions have the same values',
    find: 'point.oracle(`${kind} ${recognised(point, of)}`)',
    replace: 'point.oracle(recognised(point, of))',
  },
  {
    ...point,
    name: 'values of functions are positive',
    find: 'signs: Signs = anySign)',
    replace: 'signs: Signs = positive)',
  },
  {
    ...value,
    name: 'a sum has the degree of its first term',
    find: 'sumDegree(a.degree, b.degree), sumSigns(a.signs, b.signs)',
    replace: 'a.degree, sumSigns(a.signs, b.signs)',
  },
  {
    ...value,
    name: 'a difference has the degree of its first term',
    find: 'sumDegree(a.degree, b.degree), sumSigns(a.signs, flipped(b.signs))',
    replace: 'a.degree, sumSigns(a.signs, flipped(b.signs))',
  },
  {
    ...value,
    name: 'a difference has the sign of a sum',
    find: 'sumSigns(a.signs, flipped(b.signs))',
    replace: 'sumSigns(a.signs, b.signs)',
  },
  {
    ...value,
    name: 'an opposite has the sign of the number',
    find: 'a.degree, flipped(a.signs)',
    replace: 'a.degree, a.signs',
  },
  {
    ...value,
    name: 'a product has the sign of a square',
    find: 'a === b ? evenSigns(a.signs)',
    replace: 'a.degree ? evenSigns(a.signs)',
  },
  {
    ...value,
    name: 'a product has the degree of its first factor',
    find: 'productDegree(a.degree, b.degree)',
    replace: 'a.degree',
  },
  {
    ...value,
    name: 'an inverse has no conjugates in its degree',
    find: 'powerDegree(x.degree, -ring.conjugates(x.residue))',
    replace: 'powerDegree(x.degree, -1)',
  },
  {
    ...value,
    name: 'an odd power has the sign of an even one',
    find: 'whole % 2 === 0 ? evenSigns(base.signs) : base.signs',
    replace: 'evenSigns(base.signs)',
  },
  { ...value, name: 'an even power has the sign of an odd one', find: 'whole % 2 === 0 ?', replace: 'whole === 0 ?' },
  {
    ...value,
    name: 'a power of a value has the degree of its base',
    find: 'powerDegree(base.degree, size)',
    replace: 'base.degree',
  },
  {
    ...value,
    name: 'a root of what may be negative is real',
    find: 'base.signs & ~nonNegative ? unreal : base.signs',
    replace: 'base.signs & nonNegative',
  },
];
