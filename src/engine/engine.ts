import type { Evidence } from '../kernel/evidence';
import type { CompiledClaim } from '../language/compile-claim';
import type { CompiledLevels } from '../language/compile-levels';
import type { Memories } from '../number/memory';
import type { Effort } from './effort';
import type { InstanceCase } from './instance-case';
import type { Solver } from './smt/solver';

/** A claim at one choice of its sizes. */
export interface SizedClaim {
  readonly sizes: Readonly<Record<string, number>>;
  /** Compiled on first use. */
  readonly compiled: () => CompiledClaim;
}

/** A claim for every number of elements that some of its sizes stand for. */
export interface TemplateCase {
  /** The sizes that are given. */
  readonly sizes: Readonly<Record<string, number>>;
  /** By name the least number that each other size stands for, which is not 0. */
  readonly least: Readonly<Record<string, number>>;
  /** The least numbers as they are declared: of a size that may be 0, another template has it given as 0. */
  readonly declared: Readonly<Record<string, number>>;
  /** By name the size that each other one is any index of. */
  readonly indices: Readonly<Record<string, string>>;
  /**
   * With so many points of support of each size, or with so many elements where it is taken for local.
   * @throws ExpressionError where the language says nothing about any number of elements
   */
  readonly compiled: (
    supports: Readonly<Record<string, number>>,
    locals: Readonly<Record<string, number>>,
  ) => CompiledClaim;
  /** At one choice of all sizes, to compare with. */
  readonly at: (sizes: Readonly<Record<string, number>>) => CompiledClaim;
  /** Whether these sizes are among those that it stands for. */
  readonly covers: (sizes: Readonly<Record<string, number>>) => boolean;
}

/** A claim for every level of a recursion. */
export interface InductionCase {
  /** The level, and the least of them. */
  readonly name: string;
  readonly least: number;
  /** The claim at the least level, and at the next ones. */
  readonly first: readonly SizedClaim[];
  /** Whether these sizes are those at one of the levels. */
  readonly covers: (sizes: Readonly<Record<string, number>>) => boolean;
  /** Ways to read the claim at any other level, the plain one first. */
  readonly steps: readonly LevelStep[];
}

/** A claim at any level of a recursion but the least. */
export interface LevelStep {
  /** The least numbers of elements at the level below, by the names of their sizes. */
  readonly small: Readonly<Record<string, number>>;
  /** With so many points of support of these. Throws ExpressionError where the language does not say it. */
  readonly compiled: (supports: Readonly<Record<string, number>>) => CompiledLevels;
}

/** What an engine is asked: does every statement hold, at every choice of the sizes? */
export interface Problem {
  /** The choices of the sizes, smallest first; at least one. */
  readonly cases: readonly SizedClaim[];
  /** Whether the sizes are listed; else they stand for all that some of them can be. */
  readonly areListed?: boolean;
  /** Whether the sizes stand for more choices than these, so that what holds at these is not yet the claim. */
  readonly standForMore?: boolean;
  /** Small sizes beside those that are listed, where some stand for any. */
  readonly examples?: readonly SizedClaim[];
  /** Larger sizes that these stand for too, at which only a failure is sought. */
  readonly larger?: () => readonly SizedClaim[];
  /** Where sizes stand for any number, the claim for all of them, for each choice of the others. */
  readonly templates?: readonly TemplateCase[];
  /** Where a size is the level of a recursion, the claim for all levels. */
  readonly inductions?: readonly InductionCase[];
  /** Concrete values to check the claim on, where its file gives some. */
  readonly instances?: readonly InstanceCase[];
}

export interface EngineContext {
  /** All randomness derives from this text; equal seeds give equal evidence. */
  readonly seed: string;
  /** True when the effort for this claim is used up: stop and say what was tried. */
  readonly isOver: () => boolean;
  /** Counts steps of work (see Effort); where it is left out, nothing is counted. */
  readonly spend?: Effort['spend'] | undefined;
  /** The probability with which sampling may err on this claim. */
  readonly alpha?: number | undefined;
  /** Told where `alpha` had a say in what was found. */
  readonly onSampled?: (() => void) | undefined;
  /** What the run remembers; where it is left out, nothing outlasts a question. */
  readonly memories?: Memories | undefined;
  /** An SMT solver, where one can be asked. */
  readonly solver?: Solver | undefined;
  /** Whether assumptions that cannot be met prove anything: they do where they are the premise of an implication. */
  readonly allowVacuous?: boolean;
}

/**
 * A way of deciding claims. Contract, checked by one suite:
 * - `proved` only if every statement holds at every case, for all values of the declared domains
 * - `refuted` only with a witness re-checked in exact or interval arithmetic
 * - null if the engine has nothing to say of this kind of problem; never an exception about mathematics
 */
export interface Engine {
  readonly name: string;
  decide(problem: Problem, context: EngineContext): Evidence | null;
}

/** An engine that waits for another process; the contract is the same. */
export interface WaitingEngine {
  readonly name: string;
  decide(problem: Problem, context: EngineContext): Promise<Evidence | null>;
}
