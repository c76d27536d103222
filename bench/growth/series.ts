/** Work of one kind in several sizes. */
export interface Series {
  readonly name: string;
  /** What there is more of. */
  readonly of: string;
  /** In rising order, about half a power of ten apart. */
  readonly sizes: readonly number[];
  /** Whether the memory should not grow with the size. */
  readonly isMemoryFlat: boolean;
  /** Writes into a folder what is worked on, and gives the arguments of `verify`. */
  prepare(folder: string, size: number): readonly string[];
}

/** A size as a power of ten, or a multiple of one. */
export function shownSize(size: number): string {
  const exponent = Math.floor(Math.log10(size));
  const factor = size / 10 ** exponent;
  const power = `10${[...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
  return factor === 1 ? power : `${factor}·${power}`;
}
