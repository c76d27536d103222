import type { Mutant } from '../mutant';
import { nearResidues as near } from './near-residues';

const order = { near, file: 'src/number/residue/order-functions.ts' } as const;
const roots = { near, file: 'src/number/residue/roots-and-signs.ts' } as const;
const radical = { near, file: 'src/number/residue/radical.ts' } as const;
const signs = { near, file: 'src/number/residue/signs.ts' } as const;

/** Roots, absolute values, signs and comparisons of formal expressions. */
export const inRootsSignsAndOrder: readonly Mutant[] = [
  {
    ...order,
    name: 'signs of all expressions are one',
    find: '`sign ${positiveMultiple(a)}`',
    replace: "'sign'",
  },
  {
    ...order,
    name: 'a negative multiple has the sign of its atom',
    find: ' &&\n      term.coefficient.numerator > 0n;',
    replace: ';',
  },
  {
    ...order,
    name: 'a power has the sign of its base',
    find: '      only?.[1] === 1 &&\n',
    replace: '',
  },
  {
    ...order,
    name: 'what may be 0 is positive',
    find: 'if ((signs & ~of) === 0) return constant(one);',
    replace: 'if ((signs & of) !== 0) return constant(one);',
  },
  {
    ...order,
    name: 'the smaller for the larger',
    find: 'sign === 1 ? gap : context.negate(gap)',
    replace: 'sign === 1 ? context.negate(gap) : gap',
  },
  {
    ...order,
    name: '<= as <',
    find: 'sub(constant(one), less(b, a))',
    replace: 'less(a, b)',
  },
  {
    ...order,
    name: 'equal to itself is not equal',
    find: 'constant(of === zero ? one : fraction(0n, 1n))',
    replace: 'constant(of === zero ? fraction(0n, 1n) : one)',
  },
  {
    ...order,
    name: 'a case distinction takes its first branch',
    find: 'add(mul(condition, a), mul(sub(constant(one), condition), b))',
    replace: 'a',
  },
  {
    ...roots,
    name: '|a| is a',
    find: 'if (even || (context.atomSigns(id) & ~nonNegative) === 0) return atomForm(id, n);',
    replace: 'return atomForm(id, n);',
  },
  {
    ...roots,
    name: '|a| of a sum is decided by its first atom',
    find: '`sign ${id}`',
    replace: "'sign'",
  },
  {
    ...roots,
    name: 'the root of c is c',
    find: 'scale === 1 ? constantForm(size) : rootOfConstant(size)',
    replace: 'constantForm(size)',
  },
  {
    ...roots,
    name: '|c| is c',
    find: 'fraction(c.numerator < 0n ? -c.numerator : c.numerator, c.denominator)',
    replace: 'fraction(c.numerator, c.denominator)',
  },
  {
    ...roots,
    name: 'odd powers of primes are even ones under a root',
    find: 'if (n % 2 !== 0) powers.set(atoms.constant(prime), 0.5);',
    replace: '',
  },
  {
    ...roots,
    name: '|a| for a ≤ 0 is a',
    find: 'return context.negate(a);',
    replace: 'return a;',
  },
  {
    ...roots,
    name: 'the root of a product of open signs without its sign',
    find: 'term.coefficient.numerator > 0n ? 1 : -1,',
    replace: '1,',
  },
  {
    ...roots,
    name: 'the root of e^P is e^P',
    find: 'exponentForm(scale === 1 ? term.exponent : scaleForm(term.exponent, half))',
    replace: 'exponentForm(term.exponent)',
  },
  {
    ...roots,
    name: 'the root of a root as the root',
    find: 'fraction(BigInt(Math.round(2 * n)), 4n)',
    replace: 'fraction(BigInt(Math.round(2 * n)), 2n)',
  },
  {
    ...radical,
    name: 'R² is R',
    find: 'if (common & (1 << i)) value = mul(value, squares[i] as Radical);',
    replace: '',
  },
  {
    ...radical,
    name: 'all roots are one',
    find: 'const name = `${label} ${key(square)}`;',
    replace: 'const name = label;',
  },
  {
    ...radical,
    name: 'the conjugate with the wrong sign',
    find: 'mul(sub(plain, mul(along, root)), invert(norm))',
    replace: 'mul(add(plain, mul(along, root)), invert(norm))',
  },
  {
    ...radical,
    name: 'elements are told apart by their first coefficients',
    find: '          .map(([mask, coefficient]) => `${mask} ${coefficient.key}`)',
    replace: '          .map(([mask]) => `${mask}`)',
  },
  {
    ...signs,
    name: 'a square is not 0',
    find: '(signs & zero) | (signs & (negative | positive) ? positive : 0)',
    replace: 'positive',
  },
  {
    ...signs,
    name: 'a product of negatives is negative',
    find: '(a & negative ? flipped(b & (negative | positive)) : 0)',
    replace: '(a & negative ? b & (negative | positive) : 0)',
  },
  {
    ...signs,
    name: 'a product is 0 only where both are',
    find: '((a | b) & zero)',
    replace: '(a & b & zero)',
  },
];
