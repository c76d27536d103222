import type { Statement } from '../statement/statement';
import type { Witness } from '../statement/witness';
import type { Graph } from '../tensor/graph';
import type { GuardedObligation } from '../tensor/guarded-obligations';
import { Theorem } from './theorem';

/** One thing that one engine established; what it may hold depends on its verdict. */
export type Evidence = Proved | Agreement | Refuted | Undefined | Undecided;

/** What was done. */
export interface Account {
  readonly engine: string;
  /** What was done, in a sentence. */
  readonly summary: string;
  /** The sizes or instances it speaks of. */
  readonly scope: string;
  /** Laws and facts the engine used. */
  readonly laws: readonly string[];
}

interface Established {
  /** Bound on the probability of a wrong verdict: null if exact, α for sampling. */
  readonly errorBound: number | null;
  readonly hypotheses: readonly string[];
}

interface Common extends Account, Established {
  /** Set where it speaks in favour of instances or sizes only, while the claim speaks of more. */
  readonly onInstances?: true;
  readonly witness: Witness | null;
  /** What this would be if the declarations granted that both sides have a value. */
  readonly partial?: Partial;
  /** What differs by no more counts as equal; left out where nothing that differs does. */
  readonly tolerance?: number;
  /** Sampling only. */
  readonly sampling?: Sampling;
  /** Seconds spent waiting for the solver. */
  readonly seconds?: number;
  /** Set where all integrals it speaks of were shown to exist on the way. */
  readonly haveIntegrals?: true;
}

export interface Proved extends Common {
  readonly verdict: 'proved';
  /** What is proved; the error bound and hypotheses of the evidence are its. */
  readonly theorem: Theorem;
  readonly witness: null;
  readonly partial?: never;
}

/** Certified by enclosures, or supported by samples. */
export interface Agreement extends Common {
  readonly verdict: 'certified' | 'supported';
  readonly tolerance: number;
  readonly witness: null;
  readonly partial?: never;
}

export interface Refuted extends Common {
  readonly verdict: 'refuted';
  readonly partial?: never;
  readonly onInstances?: never;
}

export interface Undefined extends Common {
  readonly verdict: 'undefined';
  readonly errorBound: null;
  readonly partial?: never;
  readonly onInstances?: never;
}

/** A witness is one that may be at fault itself. */
export interface Undecided extends Common {
  readonly verdict: 'undecided';
  readonly errorBound: null;
  readonly hypotheses: readonly [];
  readonly onInstances?: never;
}

/** What was established wherever both sides have a value, where that is not known to be everywhere. */
export type Partial = ProofElsewhere | SamplesElsewhere;

interface Elsewhere {
  /** What is not granted: `x - y != 0`. */
  readonly conditions: readonly string[];
  /** Whether one of them is about an integrand: then an integral need not have a value anywhere. */
  readonly isInside: boolean;
  /** The same for an engine that can look into it. */
  readonly owed: readonly Owed[];
}

export interface ProofElsewhere extends Elsewhere {
  readonly kind: 'proof';
  readonly told: Told;
  /** A theorem under these conditions. */
  readonly theorem: Theorem;
}

export interface SamplesElsewhere extends Elsewhere {
  readonly kind: 'samples';
  readonly found: Agreement | Refuted;
}

/** What a case owes. */
export interface Owed {
  readonly sizes: Readonly<Record<string, number>>;
  readonly graph: Graph;
  readonly assumptions: readonly Statement[];
  readonly open: readonly GuardedObligation[];
}

export interface Sampling {
  readonly n: number;
  readonly interval: readonly [number, number];
  /** Differences up to this count as agreement. */
  readonly tau: number;
  readonly alpha: number;
  /** How far rounding may have moved the interval, about. */
  readonly epsilon: number;
  /** A difference of this size would have been told from agreement. */
  readonly detectable: number;
  /** The interval at each look, the last among them. */
  readonly course?: readonly Look[];
}

/** What was known after some draws. */
export interface Look {
  readonly n: number;
  readonly interval: readonly [number, number];
}

/** What an engine says of itself; without a scope or laws where there are none. */
export type Told = Pick<Account, 'engine' | 'summary'> & { readonly scope?: string; readonly laws?: readonly string[] };

const account = <V extends Evidence['verdict']>({ engine, summary, scope = '', laws = [] }: Told, verdict: V) => ({
  engine,
  verdict,
  summary,
  scope,
  errorBound: null,
  hypotheses: [] as const,
  laws,
  witness: null,
});

const exact: Established = { errorBound: null, hypotheses: [] };

/**
 * @param theorem one without conditions: what holds under conditions is `undecided`, with a partial proof
 * @throws RangeError for a theorem under conditions, and for what is none
 */
export function proved(told: Told, theorem: Theorem): Proved {
  const { errorBound, hypotheses, conditions } = theorem;
  if (!Theorem.isOne(theorem)) throw new RangeError('no theorem');
  if (conditions.length > 0) throw new RangeError(`proved only where ${conditions.join(' and ')}`);
  return { ...account(told, 'proved'), errorBound, hypotheses, theorem };
}

/** @param onInstances whether the claim speaks of more than the instances on which it holds */
export const agreement = (
  verdict: Agreement['verdict'],
  told: Told,
  onInstances: boolean,
  established: Established & Pick<Agreement, 'tolerance' | 'sampling'>,
): Agreement => ({
  ...account(told, verdict),
  ...established,
  ...(onInstances ? { onInstances: true } : {}),
});

export const refuted = (
  told: Told,
  witness: Witness | null,
  established: globalThis.Partial<Established> & Pick<Common, 'tolerance' | 'sampling'> = exact,
): Refuted => ({ ...account(told, 'refuted'), ...established, witness });

export const undefinedAt = (told: Told, witness: Witness | null): Undefined => ({
  ...account(told, 'undefined'),
  witness,
});

export const undecided = (
  told: Told,
  more: Pick<Common, 'sampling' | 'partial'> & { readonly witness?: Witness | null } = {},
): Undecided => ({ ...account(told, 'undecided'), ...more });
