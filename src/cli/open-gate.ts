import { knownAfter, type RunReport, runReport } from '../report/run/run-report';
import { counted } from '../report/text-layout';
import type { RunResult } from '../run/result';
import { exitCode } from './exit-code';
import type { Flags } from './flags';
import { baselineFlag, failOnFlag } from './gate-flags';
import type { NamedFile } from './output/require-apart';

/** What follows from a run by `--fail-on` and `--baseline`. */
export interface RunGate {
  readonly read: readonly NamedFile[];
  readonly written: readonly NamedFile[];
  readonly reported: (run: RunResult) => ReportedRun;
}

interface ReportedRun {
  readonly report: RunReport;
  /** Writes down what is known from then on, if that was asked for. */
  readonly update: () => void;
}

const nothing = (): void => {};

/**
 * Flags and the baseline are read at once. `--update-baseline` writes down what is wrong in a run, which is known from then on.
 * @param isWhole whether all claims are checked
 * @throws BadInput for flags that are wrong, and for a file that is no baseline
 */
export async function openGate(flags: Flags, isWhole: boolean): Promise<RunGate> {
  const failOn = failOnFlag(flags);
  const file = baselineFlag(flags);
  if (file === null) {
    const reported = (run: RunResult) => ({ report: runReport(run, { failOn, baseline: null }), update: nothing });
    return { read: [], written: [], reported };
  }
  // Most runs are compared with nothing.
  const { contentDigest, readBaseline, writeBaseline } = await import('./baseline-file');
  const isUpdate = flags.updateBaseline === true;
  const known = readBaseline(file, isUpdate);
  const baseline = { known, digestOf: contentDigest, isWhole };
  const named = [{ path: file, as: isUpdate ? '--baseline' : 'the baseline' }];
  if (!isUpdate) {
    const reported = (run: RunResult) => ({ report: runReport(run, { failOn, baseline }), update: nothing });
    return { read: named, written: [], reported };
  }
  const reported = (run: RunResult) => {
    const after = knownAfter(runReport(run, { failOn, baseline }), baseline);
    const update = (): void => {
      writeBaseline(file, after);
      process.stderr.write(`${file}: ${counted(sizeOf(after), 'known finding')}, ${sizeOf(known)} before\n`);
    };
    return { report: runReport(run, { failOn, baseline: { ...baseline, known: after } }), update };
  };
  return { read: [], written: named, reported };
}

/** Whether all claims are checked where these are asked for. */
export const isWhole = (patterns: readonly string[], { changed }: Flags): boolean =>
  patterns.includes('all') && changed === undefined;

const sizeOf = (known: ReadonlyMap<string, readonly unknown[]>): number => [...known.values()].flat().length;

/** The worst of what happened. */
export function exitCodeOf({ run: { summary }, findings }: RunReport): number {
  if (summary.faults > 0) return exitCode.fault;
  if (summary.rejected > 0) return exitCode.badInput;
  return findings.some(({ standing }) => standing === 'failing') ? exitCode.unmet : exitCode.met;
}
