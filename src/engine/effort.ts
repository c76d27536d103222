/** What used up the effort for a claim: the steps it may take, or the clock. */
export type EffortEnd = 'budget' | 'timeout';

/**
 * Thrown by `spend` in the middle of work for which no effort is left. Engines let it pass; `stoppable` makes it an
 * undecided evidence.
 */
export class EffortSpent extends Error {
  override readonly name = 'EffortSpent';

  constructor(readonly by: EffortEnd) {
    super(by);
  }
}

export interface UsedEffort {
  readonly steps: number;
  /** What ended the work, or null where there was effort left. */
  readonly endedBy: EffortEnd | null;
}

/**
 * How hard a claim is tried. Work is counted in steps, each about one operation on doubles, so that equal seeds give equal
 * results on any machine, however busy; a clock only ends what overruns.
 */
export interface Effort {
  /** True when nothing more may be spent: stop, and say what was tried. */
  readonly isOver: () => boolean;
  /**
   * Counts work, before or after it is done.
   * @throws EffortSpent where that was more than there is, or the clock has ended the work
   */
  readonly spend: (steps: number) => void;
  /** What it came to so far. */
  readonly used: () => UsedEffort;
}

/** What of an effort engines use; where `spend` is left out, nothing is counted. */
export type Allowance = Pick<Effort, 'isOver'> & { readonly spend?: Effort['spend'] | undefined };

/** @param isOvertime whether the clock ends the work; not asked again once it did */
export function createEffort(steps: number, isOvertime: () => boolean): Effort {
  let taken = 0;
  let end: EffortEnd | null = null;
  const isOver = (): boolean => {
    if (end === null && taken > steps) end = 'budget';
    if (end === null && isOvertime()) end = 'timeout';
    return end !== null;
  };
  return {
    isOver,
    spend: (used) => {
      taken += used;
      if (isOver()) throw new EffortSpent(end as EffortEnd);
    },
    used: () => ({ steps: Math.round(taken), endedBy: end }),
  };
}

/** A part of an effort: work for which this part is not enough ends, and leaves the rest. */
export function partOf({ isOver, spend = () => {} }: Allowance, steps: number): Pick<Effort, 'isOver' | 'spend'> {
  let taken = 0;
  return {
    isOver: () => taken > steps || isOver(),
    spend: (used) => {
      taken += used;
      spend(used);
      if (taken > steps) throw new EffortSpent('budget');
    },
  };
}

/** Steps of one operation in each number system, from what they take beside doubles. */
export const stepsOf = {
  double: 1,
  /** Residues modulo four primes. */
  residue: 10,
  /** Formal expressions over residues. */
  formal: 1000,
  /** A term of the form of a formal expression. */
  term: 200,
  /** Fractions and enclosures, at the points that are checked exactly. */
  exact: 40,
  /** Enclosures of 128 bits. */
  real: 400,
  /** Taylor coefficients of one instruction over one box. */
  taylor: 150,
  /** One instruction of one draw. */
  draw: 1,
  /** One of the solver's own steps. */
  solver: 200,
} as const;
