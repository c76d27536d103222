import { exitCode } from '../exit-code';
import type { GradedBatch } from './grade-all';

/** The worst of what happened. */
export function codeOf({ undecided, stale, rowFaults, faults }: GradedBatch): number {
  if (faults > 0) return exitCode.fault;
  if (rowFaults > 0) return exitCode.badInput;
  return undecided + stale > 0 ? exitCode.unmet : exitCode.met;
}

export function warnOfDamage(file: string | null, damaged: number): void {
  if (damaged === 0) return;
  const what = damaged === 1 ? 'a line' : `${damaged} lines`;
  process.stderr.write(
    `warning[damaged-results]\n  ${file} has ${what} that no run wrote so: checksums do not match.\n  Their answers are judged again.\n`,
  );
}
