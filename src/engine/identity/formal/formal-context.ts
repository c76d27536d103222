import type { NumberSystem } from '../../../number/number-system';
import { type Radical, type RadicalRing, radicalRing } from '../../../number/residue/radical';
import type { Residue } from '../../../number/residue/residue';
import { residueField } from '../../../number/residue/residue-field';
import type { Signs } from '../../../number/residue/signs';
import { type Atoms, createAtoms, type Oracle } from './atoms';
import type { Form, Term } from './form';
import type { FormalValue } from './formal';
import type { FormalOptions } from './formal-options';

/** What has been made, named and learnt in one system of formal expressions. */
export interface FormalContext {
  /** Of the residues without radicals. */
  readonly field: NumberSystem<Residue>;
  readonly ring: RadicalRing;
  readonly atoms: Atoms;
  readonly oracle: Oracle;
  readonly choices: FormalOptions['choices'];
  readonly gathers: boolean;
  readonly impliedSigns: boolean;
  readonly spend: FormalOptions['spend'];
  /** Signs by residue, of all that were asked for or learnt. */
  readonly facts: Map<string, Signs>;
  readonly signSymbols: Map<string, Radical>;
  /** The forms by which laws were applied, by the numbers of the applications. */
  readonly applied: Map<number, Form>;
  applications: number;
  variables: number;
  /** Forms and factors of values, by residue. */
  readonly forms: Map<string, Form>;
  readonly terms: Map<string, Term>;
  /** The sums that atoms stand for. */
  readonly definitions: Map<number, Form>;
  /** The logarithms of atoms that are in use. */
  readonly logarithms: Map<number, Form>;
  /** The atoms of which logarithms were taken in an evaluation before: products of them are looked for first. */
  readonly factors: Set<number>;
  /** π, once it was met. */
  pi: FormalValue | null;
  /** The tangents of arctangents, by the residues of these. */
  readonly tangents: Map<string, FormalValue>;
  /** How many operations of a chain are being written out. */
  depth: number;
}

export function createContext(options: FormalOptions): FormalContext {
  const { primes, oracle, denominator, roots, choices, gathers, impliedSigns, spend } = options;
  const field = residueField(primes);
  const ring = radicalRing(field);
  return {
    field,
    ring,
    atoms: createAtoms(ring, oracle, { denominator, roots }),
    oracle,
    choices,
    gathers,
    impliedSigns,
    spend,
    facts: new Map(),
    signSymbols: new Map(),
    applied: new Map(),
    applications: 0,
    variables: 0,
    forms: new Map(),
    terms: new Map(),
    definitions: new Map(),
    logarithms: new Map(),
    factors: new Set(),
    pi: null,
    tangents: new Map(),
    depth: 0,
  };
}
