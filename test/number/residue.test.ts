import fc from 'fast-check';
import { type Formal, isValue } from '../../src/engine/identity/formal/formal';
import { formalSystem } from '../../src/engine/identity/formal/formal-system';
import { hashKey } from '../../src/number/hash-key';
import { randomOracle } from '../../src/number/residue/random-residues';
import {
  noResidue,
  oneResidue,
  type Primes,
  Residue,
  sameResidue,
  zeroResidue,
} from '../../src/number/residue/residue';
import { residueField } from '../../src/number/residue/residue-field';
import { anySign, positive } from '../../src/number/residue/signs';
import { binaryOperations, unaryOperations } from '../operation/operation-names';
import { obeysLaws } from './laws';

const primes: Primes = [2_147_483_629, 1_073_741_827, 1_048_583, 2_147_483_647];

const field = residueField(primes);
const part = (p: number) => fc.oneof(fc.integer({ min: 0, max: p - 1 }), fc.constantFrom(0, 1, 2, p - 1));
const residues = fc.oneof(
  fc.tuple(...primes.map(part)).map(([a, b, c, d]) => new Residue(a as number, b as number, c as number, d as number)),
  fc.constantFrom(zeroResidue, oneResidue, noResidue, new Residue(1, 0, 1, 1)),
);
const ordered = [
  ...unaryOperations.filter((name) => name !== 'neg'),
  ...binaryOperations.filter((name) => !['add', 'sub', 'mul', 'div'].includes(name)),
];

obeysLaws(field, residues, sameResidue, { undefinedIsUnknown: true, withoutValues: ordered });

const drawn = randomOracle(hashKey('residue laws'));
const oracle = (kind: string, of: string): Residue => drawn(`${kind} ${of}`);
const formal = formalSystem({
  primes: [2_147_483_629, 1_073_741_827, 1_073_741_831, 2_147_483_647],
  oracle,
  denominator: 1,
  roots: 2,
  choices: null,
  gathers: false,
  impliedSigns: true,
  spend: () => {},
});
const { system } = formal;

const free = fc
  .integer({ min: 1, max: 3 })
  .map((i): Formal => formal.variable(oracle('variable', `${i}`), i === 3 ? positive : anySign));
const whole = fc.integer({ min: -4, max: 4 }).map((n) => system.rational(BigInt(n), 1n));
const compound = fc
  .tuple(free, free, whole)
  .chain(([a, b, c]) =>
    fc.constantFrom(
      system.add(a, b),
      system.mul(a, c),
      system.sub(system.mul(a, b), c),
      system.exp(a),
      system.power(b, 2),
    ),
  );
const expressions = fc.oneof(free, whole, compound, fc.constantFrom<Formal>('undefined', 'unknown'));
const alike = (a: Formal, b: Formal): boolean =>
  isValue(a) && isValue(b) && formal.ring.key(a.residue) === formal.ring.key(b.residue);

obeysLaws(system, expressions, alike, {
  unknowns: ['unknown'],
  skip: {
    'exp(log(a)) = a': 'log a says only log |a| where the sign of a is open',
    'max(a, b) = select(b ≤ a, a, b)': 'the case a = b is not identified with its neighbours',
    '|a| = max(a, −a)': 'the signs of 2a and of a are told apart',
    'a ≤ b is a < b or a = b': 'the three cases are independent signs',
  },
});
