import { type Answer, elementLimit } from '../answer/answer';
import { startOf } from './place-in-text';
import type { Row } from './submission-row';
import type { Identity } from './whose';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const headerLimit = 64 * 1024;

type Reader = (view: DataView, at: number, isLittle: boolean) => number;

const readers: Readonly<Record<string, { readonly size: number; readonly read: Reader }>> = {
  f2: { size: 2, read: (view, at, isLittle) => halfFloat(view.getUint16(at, isLittle)) },
  f4: { size: 4, read: (view, at, isLittle) => view.getFloat32(at, isLittle) },
  f8: { size: 8, read: (view, at, isLittle) => view.getFloat64(at, isLittle) },
  i1: { size: 1, read: (view, at) => view.getInt8(at) },
  i2: { size: 2, read: (view, at, isLittle) => view.getInt16(at, isLittle) },
  i4: { size: 4, read: (view, at, isLittle) => view.getInt32(at, isLittle) },
  i8: { size: 8, read: (view, at, isLittle) => Number(view.getBigInt64(at, isLittle)) },
  u1: { size: 1, read: (view, at) => view.getUint8(at) },
  u2: { size: 2, read: (view, at, isLittle) => view.getUint16(at, isLittle) },
  u4: { size: 4, read: (view, at, isLittle) => view.getUint32(at, isLittle) },
  u8: { size: 8, read: (view, at, isLittle) => Number(view.getBigUint64(at, isLittle)) },
  b1: { size: 1, read: (view, at) => (view.getUint8(at) === 0 ? 0 : 1) },
};

/**
 * The array in an `.npy` file (format versions 1 to 3; numbers and truth values in either byte order, in C or Fortran
 * order), row-major.
 * @returns what is wrong with the file, if it is none
 */
export function npyAnswer(bytes: Uint8Array): Answer | string {
  if (bytes.length < 10 || magic.some((byte, i) => bytes[i] !== byte)) return 'This is no .npy file.';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const major = view.getUint8(6);
  if (major < 1 || major > 3) return `Version ${major} of the .npy format is not known.`;
  const isShort = major === 1;
  if (!isShort && bytes.length < 12) return 'This .npy file is cut short.';
  const length = isShort ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = (isShort ? 10 : 12) + length;
  if (length > headerLimit || start > bytes.length) return 'This .npy file is cut short.';
  const header = new TextDecoder(major === 3 ? 'utf-8' : 'latin1').decode(bytes.subarray(isShort ? 10 : 12, start));
  const description = /'descr'\s*:\s*'([<>|=]?)([a-zA-Z])(\d+)'/.exec(header);
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(header);
  const dimensions = /'shape'\s*:\s*\(([\d\s,]*)\)/.exec(header);
  if (order === null || dimensions === null) return 'The header of this .npy file cannot be read.';
  const reader = description === null ? undefined : readers[`${description[2]}${description[3]}`];
  if (reader === undefined || description === null) return 'This array holds no real numbers.';
  const shape = (dimensions[1] ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [Number(part)]));
  const count = shape.reduce((n, size) => n * size, 1);
  if (count > elementLimit) return `This array has more than ${elementLimit} elements.`;
  if (start + count * reader.size > bytes.length) return 'This .npy file is cut short.';
  const isLittle = description[1] !== '>';
  const places = order[1] === 'True' ? fortranPlaces(shape) : null;
  const values = Float64Array.from({ length: count }, (_, i) =>
    reader.read(view, start + (places?.[i] ?? i) * reader.size, isLittle),
  );
  return { kind: 'array', shape, values };
}

/** For each element in row-major order, its place in column-major order. */
function fortranPlaces(shape: readonly number[]): Int32Array {
  const count = shape.reduce((n, size) => n * size, 1);
  return Int32Array.from({ length: count }, (_, i) => {
    let [place, stride, rest, below] = [0, 1, i, count];
    for (const size of shape) {
      below /= size;
      place += Math.floor(rest / below) * stride;
      rest %= below;
      stride *= size;
    }
    return place;
  });
}

/** IEEE 754 binary16. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const significand = bits & 0x3ff;
  if (exponent === 0) return sign * significand * 2 ** -24;
  if (exponent === 31) return significand === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + significand / 1024) * 2 ** (exponent - 15);
}

/** The answer in an `.npy` file, or why there is none. */
export function npyRow(answer: Answer | string, identity: Identity, question: string, place: string): Row {
  const at = startOf(place);
  const student = identity.ok ? identity.student : identity.filed;
  const refuse = (reason: string): Row => ({ ok: false, fault: { place, at, reason, student, question } });
  if (!identity.ok) return refuse(identity.reason);
  if (typeof answer === 'string') return refuse(answer);
  return { ok: true, row: { student: identity.student, question, answer, at: () => at } };
}
