import type { Fraction } from '../../../number/fraction';
import type { Radical, RadicalRing } from '../../../number/residue/radical';
import type { Signs } from '../../../number/residue/signs';
import type { Atoms, Oracle } from './atoms';
import type { Structure } from './expression';
import type { Factorisation } from './factorisation';
import type { Form } from './form';
import type { Formal, FormalValue } from './formal';

/** What the laws of single functions need of the system they belong to. */
export interface FormalContext extends Factorisation {
  readonly ring: RadicalRing;
  readonly atoms: Atoms;
  readonly oracle: Oracle;
  /** Whether unknown signs stand for both cases at once. */
  readonly allCases: boolean;
  value(residue: Radical, structure: Structure, signs?: Signs): Formal;
  /** Notes the form by which a law is applied in the application that is under way. */
  record(form: Form | null): void;
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
