/**
 * The value a solver gives a constant: an exact fraction as `n` or `n/d`, or, of an irrational algebraic number,
 * leading decimals.
 */
export interface ModelValue {
  readonly text: string;
  readonly exact: boolean;
}

/** `unknown`: the resource limit was met, or the theory is too hard. `failed`: the solver crashed or was ended. */
export type SolverAnswer =
  | { readonly status: 'unsat' }
  | { readonly status: 'sat'; readonly model: ReadonlyMap<string, ModelValue> }
  | { readonly status: 'unknown' }
  | { readonly status: 'failed'; readonly reason: string };

/** An SMT solver in a process of its own. */
export interface Solver {
  /**
   * Whether the assertions of a script (SMT-LIB 2: declarations, definitions, assertions) can be satisfied together.
   * Never rejects.
   * @param limit steps of the solver's own count; equal scripts and limits give equal answers
   * @param patience milliseconds after which the clock ends the question, which has then failed
   */
  check(script: string, limit: number, patience?: number): Promise<SolverAnswer>;
  /** Name and version, once an answer has been given. */
  readonly version: string;
  /** Seconds spent waiting for answers so far. */
  readonly seconds: number;
}

/** The same solver, asked in another way. */
export function askedBy(solver: Solver, check: Solver['check']): Solver {
  return {
    check,
    get version() {
      return solver.version;
    },
    get seconds() {
      return solver.seconds;
    },
  };
}
