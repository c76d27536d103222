import { add, type Fraction, multiply, one, zero } from '../number/fraction';
import type { Instruction } from './program';
import {
  type Affine,
  constant,
  constantOf,
  isOneFraction,
  isShort,
  isZeroFraction,
  type Place,
  plain,
  type Recording,
} from './recording';

const formOf = (recording: Recording, place: Place): Affine =>
  recording.affine.get(place) ?? { base: place, scale: one, shift: zero };

/** scale·base + shift in one canonical way; null where the constants grow too long. */
const ofForm = (recording: Recording, { base, scale, shift }: Affine): Place | null => {
  if (!isShort(scale) || !isShort(shift)) return null;
  const complementary = complement(recording, { base, scale, shift });
  if (complementary !== null) return complementary;
  if (isZeroFraction(scale) && recording.numbers.has(base)) return constant(recording, shift);
  const scaled = isOneFraction(scale) ? base : plain(recording, 'mul', constant(recording, scale), base);
  const place = isZeroFraction(shift) ? scaled : plain(recording, 'add', scaled, constant(recording, shift));
  if (place !== base) recording.affine.set(place, { base, scale, shift });
  if (scaled !== base) recording.affine.set(scaled, { base, scale, shift: zero });
  return place;
};

/** shift + scale·p/(w·k + m), for numbers p, k, m with shift·m + scale·p = 0: shift·k·w/(w·k + m), as 1 − 1/(1 + w) = w/(1 + w). */
const complement = (recording: Recording, { base, scale, shift }: Affine): Place | null => {
  const quotient = recording.instructions[base] as Instruction;
  if (quotient.op !== 'div') return null;
  const [p, denominator] = [constantOf(recording, quotient.a), formOf(recording, quotient.b)];
  if (p === null || isZeroFraction(shift) || isZeroFraction(denominator.shift)) return null;
  if (!isZeroFraction(add(multiply(shift, denominator.shift), multiply(scale, p)))) return null;
  const numerator = scaled(recording, denominator.base, multiply(shift, denominator.scale));
  return numerator === null ? null : plain(recording, 'div', numerator, quotient.b);
};

/** factor·a. */
export const scaled = (recording: Recording, place: Place, factor: Fraction): Place | null => {
  const { base, scale, shift } = formOf(recording, place);
  return ofForm(recording, { base, scale: multiply(scale, factor), shift: multiply(shift, factor) });
};

/** a + sign·b, where one is a number or both are forms of one value. */
export const combined = (recording: Recording, a: Place, b: Place, sign: Fraction): Place | null => {
  const [x, y] = [constantOf(recording, a), constantOf(recording, b)];
  const [p, q] = [formOf(recording, a), formOf(recording, b)];
  if (y !== null) return ofForm(recording, { ...p, shift: add(p.shift, multiply(sign, y)) });
  if (x !== null)
    return ofForm(recording, { base: q.base, scale: multiply(q.scale, sign), shift: add(x, multiply(q.shift, sign)) });
  if (p.base !== q.base) return null;
  return ofForm(recording, {
    base: p.base,
    scale: add(p.scale, multiply(sign, q.scale)),
    shift: add(p.shift, multiply(sign, q.shift)),
  });
};
