import { fraction } from '../../../number/fraction';
import type { NumberSystem } from '../../../number/number-system';
import { primePowers } from '../../../number/prime-powers';
import { isZero, type Radical } from '../../../number/residue/radical';
import { positive } from '../../../number/residue/signs';
import {
  addForms,
  atomForm,
  constantForm,
  exponentForm,
  type Form,
  multiplyForms,
  powerFraction,
  scaleForm,
  type Term,
  termForm,
  zeroForm,
} from './form';
import { type Formal, lift1 } from './formal';
import type { FormalContext } from './formal-context';
import type { RootsAndSigns } from './roots-and-signs';

const one = fraction(1n, 1n);

/** Among at most so many logarithms a product is looked for. */
const relatedLimit = 12;

/** log of a product is the sum of the logarithms, e^ of a sum the product of the exponentials, and they undo each other. */
export function logarithms(
  context: FormalContext,
  { absolutePower }: RootsAndSigns,
): Pick<NumberSystem<Formal>, 'exp' | 'log'> {
  const { ring, atoms, formOf, termOf, ofForm } = context;
  /** The logarithms of atoms that are in use. */
  const known = new Map<number, Form>();

  const log = lift1((a) => {
    if ((context.signsByFactors(a) & positive) === 0) return 'undefined';
    const term = termOf(a);
    let form: Form | null = term.exponent ?? zeroForm;
    for (const [prime, n] of primePowers(term.coefficient))
      form = form && addForms(form, scaleForm(atomForm(atoms.logConstant(prime)), fraction(BigInt(n), 1n)));
    for (const [id, n] of term.powers)
      form = form && addForms(form, scaleForm(logarithmOf(id), fraction(BigInt(2 * n), 2n)));
    context.record(form);
    return ofForm(form);
  });

  function logarithmOf(id: number): Form {
    const { kind, constant: n } = atoms.atom(id);
    if (kind === 'constant' && n !== undefined) return atomForm(atoms.logConstant(n));
    const root = atoms.root(id);
    const used = known.get(root);
    if (used !== undefined) return used;
    const factors = context.factorsOf(root);
    const form =
      factors === null
        ? (relatedLogarithm(root) ?? atomForm(atoms.logarithm(root)))
        : [...factors.powers].reduce<Form>(
            (sum, [factor, m]) => addForms(sum, scaleForm(logarithmOf(factor), fraction(BigInt(2 * m), 2n))) as Form,
            zeroForm,
          );
    known.set(root, form);
    return form;
  }

  /** If |a| is |b·c| or |b/c| for atoms whose logarithms are in use: the sum or difference of those (a determinant of a product). */
  function relatedLogarithm(id: number): Form | null {
    const others = [...known.keys()];
    if (others.length === 0 || others.length > relatedLimit) return null;
    const { residue } = atoms.atom(id);
    const same = (x: Radical, y: Radical): boolean => isZero(ring.sub(x, y)) || isZero(ring.add(x, y));
    const multiples = others.map((c) => ring.mul(residue, atoms.atom(c).residue));
    for (const b of others) {
      const x = atoms.atom(b).residue;
      for (const [i, c] of others.entries()) {
        if (b <= c && same(residue, ring.mul(x, atoms.atom(c).residue)))
          return addForms(known.get(b) as Form, known.get(c) as Form);
        if (same(multiples[i] as Radical, x))
          return addForms(known.get(b) as Form, scaleForm(known.get(c) as Form, fraction(-1n, 1n)));
      }
    }
    return null;
  }

  const exp = lift1((a) => {
    let outside: Form | null = constantForm(one);
    let inside: Form | null = zeroForm;
    context.record(formOf(a));
    for (const [, term] of formOf(a)) {
      const factor = powerOfLogarithm(term);
      if (factor === null) inside = inside && addForms(inside, termForm(term));
      else outside = outside && multiplyForms(outside, factor);
    }
    return ofForm(outside && inside && multiplyForms(outside, exponentForm(inside)), positive);
  });

  /** e^(c·log |b|) = |b|^c for a half-integer c; null for any other term. */
  function powerOfLogarithm({ coefficient: c, powers, exponent }: Term): Form | null {
    const [only] = powers;
    if (powers.size !== 1 || exponent !== null || only === undefined || only[1] !== 1) return null;
    const atom = atoms.atom(only[0]);
    const doubled = Number(c.numerator) * (2 / Number(c.denominator));
    if (!Number.isInteger(doubled) || Math.abs(doubled) > 64) return null;
    if (atom.kind === 'logarithm') return absolutePower(atom.of, doubled / 2);
    if (atom.kind !== 'logConstant' || atom.constant === undefined) return null;
    return doubled % 2 === 0
      ? constantForm(powerFraction(fraction(atom.constant, 1n), doubled / 2))
      : atomForm(atoms.constant(atom.constant), doubled / 2);
  }

  return { exp, log };
}
