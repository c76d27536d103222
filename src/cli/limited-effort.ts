import { createEffort, type Effort } from '../engine/effort';

/** What one claim, question or answer may take. */
export interface Limits {
  /** Millions of steps: the same on any machine. */
  readonly budget: number;
  /** Seconds, after which the clock ends what overruns. */
  readonly timeout: number;
}

/** Effort, with what is left of its time. */
export interface LimitedEffort extends Effort {
  /** Seconds since it began. */
  readonly seconds: () => number;
  /** Milliseconds until the clock ends it; never negative. */
  readonly remaining: () => number;
}

/** Effort within limits, from now on. */
export function limitedEffort({ budget, timeout }: Limits): LimitedEffort {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  return {
    ...createEffort(budget * 1e6, () => seconds() > timeout),
    seconds,
    remaining: () => Math.max(0, (timeout - seconds()) * 1000),
  };
}
