/**
 * Residues of one quantity modulo several primes at once: an element of the product of their fields. Two quantities
 * have one residue only if they agree modulo every prime.
 */
export class Residue {
  private text: string | null = null;

  constructor(
    readonly a: number,
    readonly b: number,
    readonly c: number,
    readonly d: number,
  ) {}

  /** A short text that equal residues have in common; no two others do. All have one length. */
  get key(): string {
    this.text ??= Number.isNaN(this.a)
      ? noKey
      : String.fromCharCode(
          this.a & 0xffff,
          this.a >>> 16,
          this.b & 0xffff,
          this.b >>> 16,
          this.c & 0xffff,
          this.c >>> 16,
          this.d & 0xffff,
          this.d >>> 16,
        );
    return this.text;
  }
}

/** No residue has digits as large as these. */
const noKey = '\uffff'.repeat(8);

/** How many primes there are. */
export const primeCount = 4;
/** Different primes 2^20 < p < 2^31. */
export type Primes = readonly [number, number, number, number];

export const zeroResidue = new Residue(0, 0, 0, 0);
export const oneResidue = new Residue(1, 1, 1, 1);
/** No residue: a denominator that some prime divides, or an operation that a field does not have. */
export const noResidue = new Residue(Number.NaN, Number.NaN, Number.NaN, Number.NaN);

export const isZeroResidue = (x: Residue): boolean => x.a === 0 && x.b === 0 && x.c === 0 && x.d === 0;
export const isOneResidue = (x: Residue): boolean => x.a === 1 && x.b === 1 && x.c === 1 && x.d === 1;
export const sameResidue = (x: Residue, y: Residue): boolean =>
  x === y || (x.a === y.a && x.b === y.b && x.c === y.c && x.d === y.d);
