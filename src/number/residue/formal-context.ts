import type { Fraction } from '../fraction';
import type { Atoms, Oracle } from './atoms';
import type { Degree } from './degree';
import type { Factorisation } from './factorisation';
import type { Form } from './form';
import type { Formal, FormalValue } from './formal';
import type { Radical, RadicalRing } from './radical';
import type { Signs } from './signs';

/** What the laws of single functions need of the system they belong to. */
export interface FormalContext extends Factorisation {
  readonly ring: RadicalRing;
  readonly atoms: Atoms;
  readonly oracle: Oracle;
  /** Whether unknown signs stand for both cases at once. */
  readonly allCases: boolean;
  value(residue: Radical, degree: Degree, form: () => Form | null, signs?: Signs): Formal;
  /** The value of a form found by a law. */
  ofForm(form: Form | null, signs?: Signs): Formal;
  signsOf(a: FormalValue): Signs;
  atomSigns(id: number): Signs;
  /** A symbol for an unknown sign: 1 or −1. Null when there are too many. */
  signSymbol(label: string): Radical | null;
  constant(f: Fraction): Formal;
  add(a: Formal, b: Formal): Formal;
  sub(a: Formal, b: Formal): Formal;
  mul(a: Formal, b: Formal): Formal;
  div(a: Formal, b: Formal): Formal;
  negate(a: Formal): Formal;
}
