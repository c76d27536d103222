import { type Code, signed, unsigned } from './binary';

/** Instructions of WebAssembly; vectors are pairs of doubles, or of integers. */
export const get = (local: number): Code => [0x20, unsigned(local)];
export const set = (local: number): Code => [0x21, unsigned(local)];
/** Sets a local and leaves the value. */
export const tee = (local: number): Code => [0x22, unsigned(local)];
export const call = (index: number): Code => [0x10, unsigned(index)];
export const int = (value: number): Code => [0x41, signed(value)];
export const addInt: Code = [0x6a];

/** Repeats while local `counter` is below local `end`, adding `step` to it each time. */
export const loopWhileBelow = (counter: number, end: number, step: number, body: Code): Code => [
  [0x02, 0x40, get(counter), get(end), 0x4f, 0x0d, 0x00],
  [0x03, 0x40, body],
  [get(counter), int(step), addInt, set(counter), get(counter), get(end), 0x49, 0x0d, 0x00],
  [0x0b, 0x0b],
];

/** Where an integer is not 0. */
export const when = (condition: Code, body: Code): Code => [condition, 0x04, 0x40, body, 0x0b];

const simd = (code: number, ...immediate: readonly number[]): Code => [0xfd, unsigned(code), immediate];

export const load = (offset: number): Code => simd(0x00, 3, ...unsigned(offset));
export const store = (offset: number): Code => simd(0x0b, 3, ...unsigned(offset));
export const splatInt = simd(0x11);

function bytesOf(lanes: number, fill: (view: DataView, i: number) => void): number[] {
  const view = new DataView(new ArrayBuffer(16));
  for (let i = 0; i < lanes; i++) fill(view, i);
  return Array.from({ length: 16 }, (_, i) => view.getUint8(i));
}
/** The same double twice. */
export const double = (value: number): Code =>
  simd(0x0c, ...bytesOf(2, (view, i) => view.setFloat64(8 * i, value, true)));
/** Four 32-bit integers. */
export const ints = (a: number, b: number, c: number, d: number): Code =>
  simd(0x0c, ...bytesOf(4, (view, i) => view.setUint32(4 * i, ([a, b, c, d][i] as number) >>> 0, true)));
/** The same 64-bit integer twice. */
export const long = (value: bigint): Code =>
  simd(0x0c, ...bytesOf(2, (view, i) => view.setBigInt64(8 * i, value, true)));

/** 32-bit lanes 0 to 3 of the first vector, 4 to 7 of the second. */
export const shuffle = (...lanes: readonly [number, number, number, number]): Code =>
  simd(0x0d, ...lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte)));

export const lane = (i: 0 | 1): Code => simd(0x21, i);
export const splat = simd(0x14);
export const replaceLane = (i: 0 | 1): Code => simd(0x22, i);

export const equal = simd(0x47);
export const unequal = simd(0x48);
/** Whether the highest bit of any 64-bit lane is not set. */
export const isAnyUnset: Code = [simd(0xc4), int(3), 0x47];
export const less = simd(0x49);
export const greater = simd(0x4a);
export const lessEqual = simd(0x4b);
export const greaterEqual = simd(0x4c);
export const and = simd(0x4e);
export const or = simd(0x50);
export const xor = simd(0x51);
/** From a, b and a mask: bits of a where the mask is set, else of b. */
export const choose = simd(0x52);

export const absolute = simd(0xec);
export const negate = simd(0xed);
export const squareRoot = simd(0xef);
export const add = simd(0xf0);
export const subtract = simd(0xf1);
export const multiply = simd(0xf2);
export const divide = simd(0xf3);
export const minimum = simd(0xf4);
export const maximum = simd(0xf5);

export const addInts = simd(0xae);
export const shiftLongsLeft = (bits: number): Code => [int(bits), simd(0xcb)];
export const shiftLongsRight = (bits: number): Code => [int(bits), simd(0xcd)];
export const shiftLongsRightSigned = (bits: number): Code => [int(bits), simd(0xcc)];
export const addLongs = simd(0xce);
export const subtractLongs = simd(0xd1);
/** Products of unsigned 32-bit lanes 0 and 1, or 2 and 3, as 64-bit integers. */
export const productsLow = simd(0xde);
export const productsHigh = simd(0xdf);
export const extendLowSigned = simd(0xc7);
/** The nearest integers towards 0, as 32-bit lanes 0 and 1. */
export const truncate = simd(0xfc);
