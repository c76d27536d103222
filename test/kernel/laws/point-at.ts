import type { Atom, Sum, Trace } from '../../../src/kernel/certificate';
import type { Point } from '../../../src/kernel/laws/point';
import { quantity, type Value } from '../../../src/kernel/laws/value';
import { hashKey } from '../../../src/number/hash-key';
import { randomStream } from '../../../src/number/random-stream';
import { variableDegree } from '../../../src/number/residue/degree';
import { keyedQuantities } from '../../../src/number/residue/keyed-quantities';
import { radicalRing } from '../../../src/number/residue/radical';
import { randomOracle, randomPrimes, residueStream } from '../../../src/number/residue/random-residues';
import { residueField } from '../../../src/number/residue/residue-field';
import type { Signs } from '../../../src/number/residue/signs';

export interface Parts {
  /** The free variables, by what is known of their signs. */
  readonly leaves?: readonly Signs[];
  readonly atoms?: readonly Atom[];
  readonly denominator?: number;
  readonly choices?: string | null;
}

/** A random point with some free variables. */
export function pointAt({ leaves = [], atoms = [], denominator = 1, choices = null }: Parts): Point {
  const field = residueField(randomPrimes(randomStream(hashKey('primes'))));
  const trace: Trace = { denominator, gathers: false, atoms, forms: [] };
  const next = residueStream(hashKey('leaves'));
  return {
    field,
    ring: radicalRing(field),
    oracle: randomOracle(hashKey('oracle')),
    keyed: keyedQuantities(),
    tellsSigns: true,
    facts: new Map(),
    tangents: new Map(),
    symbols: new Map(),
    choices,
    trace,
    forms: new Map(),
    leaves: leaves.map((signs) => quantity(next(), variableDegree, signs)),
    applications: 0,
    named: new Set(),
    values: new Map(),
    atoms: new Map(),
  };
}

export const leaf = ({ leaves }: Point, number: number): Value => leaves[number] as Value;

/** A form of one product: `product('2', [0, 1], [1, -0.5])`. */
export const product = (c: string, ...powers: Sum[number]['powers']): Sum => [{ c, powers }];
