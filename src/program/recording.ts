import { bitLength } from '../number/bit-length';
import { type Fraction, fraction } from '../number/fraction';
import { type Rational, rational } from '../number/rational';
import type { BinaryOperation, UnaryOperation } from '../number/scalar-operation';
import type { Instruction } from './program';

/** A value of the recorder: the place of the instruction that computes it. */
export type Place = number;

/** scale·base + shift, for a place that is no such form itself. */
export interface Affine {
  readonly base: Place;
  readonly scale: Fraction;
  readonly shift: Fraction;
}

/** What has been recorded. */
export interface Recording {
  readonly instructions: Instruction[];
  /** The places of instructions, by what they are. */
  readonly known: Map<string, Place>;
  readonly affine: Map<Place, Affine>;
  /** Places that certainly hold numbers: 0 times one is 0. */
  readonly numbers: Set<Place>;
}

/** Constants with more bits are computed when the program runs. */
const bitLimit = 256;

export const isShort = ({ numerator, denominator }: Fraction): boolean =>
  bitLength(numerator < 0n ? -numerator : numerator) <= bitLimit && bitLength(denominator) <= bitLimit;
export const isZeroFraction = (value: Fraction): boolean => value.numerator === 0n;
export const isOneFraction = (value: Fraction): boolean => value.numerator === 1n && value.denominator === 1n;

/** The place of an instruction; equal ones, by their key, are recorded once. */
export const emit = (recording: Recording, instruction: Instruction, key: string): Place => {
  const place = recording.known.get(key);
  if (place !== undefined) return place;
  recording.known.set(key, recording.instructions.length);
  return recording.instructions.push(instruction) - 1;
};

export const constantOf = (recording: Recording, place: Place): Fraction | null => {
  const instruction = recording.instructions[place] as Instruction;
  return instruction.op === 'constant' ? instruction.value : null;
};

export const constant = (recording: Recording, value: Fraction | number): Place => {
  const exact = typeof value === 'number' ? fraction(BigInt(value)) : value;
  return emit(recording, { op: 'constant', value: exact }, `constant ${exact.numerator}/${exact.denominator}`);
};

export const plain = (recording: Recording, op: BinaryOperation, a: Place, b: Place): Place =>
  emit(recording, { op, a, b }, `${op} ${a} ${b}`);

const exactly = (op: UnaryOperation | BinaryOperation, x: Fraction, y: Fraction): Fraction | null => {
  const apply: (x: Rational, y: Rational) => Rational = rational[op];
  const value = apply(x, y);
  return typeof value === 'string' ? null : value;
};

/** An operation on constants, done at once; null where these are none, or the result is too long. */
export const folded = (
  recording: Recording,
  op: UnaryOperation | BinaryOperation,
  a: Place,
  b: Place,
): Place | null => {
  const [x, y] = [constantOf(recording, a), constantOf(recording, b)];
  const value = x === null || y === null ? null : exactly(op, x, y);
  return value === null || !isShort(value) ? null : constant(recording, value);
};
