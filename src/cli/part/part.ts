import type { OwnKind } from '../output/require-own';
import type { Shard } from '../shard/shard';

export const partFormat = 'claimcheck part 1';

/** A part, as a file that may be overwritten by another. */
export const partKind: OwnKind = {
  isOwn: (bytes) => Buffer.from(bytes.subarray(0, 64)).toString().startsWith(`{"format":"${partFormat}"`),
  name: 'a part of a run',
};

/** What is split: the claims of `verify`, or the answers of `verify grade`. */
export type PartKind = 'claims' | 'answers';

/**
 * All that has a say in what comes of a run, as far as a part can tell: the same in all parts of one run, and in no part of another. Numbers and
 * texts, or digests of what is longer.
 */
export type RunIdentity = Readonly<Record<string, string | number | boolean | null>>;

/** The first line of a part. */
export interface PartHead {
  readonly format: typeof partFormat;
  readonly kind: PartKind;
  /** Which of how many. */
  readonly shard: Shard;
  readonly run: RunIdentity;
}

/** The last line of a part, without which it is none. */
export interface PartFoot {
  /** When the shard began: `2026-01-31T12:00:00Z`, and how long it took. */
  readonly began: string;
  readonly seconds: number;
  /** Of all lines before, with their ends. */
  readonly sha256: string;
}
