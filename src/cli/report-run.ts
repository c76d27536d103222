import { diagnosticText } from '../report/diagnostic';
import { type RunFormatName, runFormatNames, runReporters } from '../report/run/reporters';
import type { RunResult } from '../run/result';
import { BadInput } from './bad-input';
import { exitCode } from './exit-code';
import type { Flags } from './flags';
import { surfaceOf } from './surface';

/** The form that was asked for. */
export function runFormat({ format, json }: Pick<Flags, 'format' | 'json'>): RunFormatName {
  const asked = runFormatNames.find((each) => each === format);
  if (format !== undefined && asked === undefined)
    throw new BadInput(
      'bad-flag',
      `--format ${format} is none of ${runFormatNames.join(', ')}.`,
      'For example, --format json.',
    );
  return asked ?? (json === true ? 'json' : 'text');
}

/** Prints a run: the claims on standard output, what could not be read or went wrong on standard error. */
export function reportRun(run: RunResult, replay: (id: string) => string, flags: Flags): void {
  const { render } = runReporters[runFormat(flags)];
  process.stdout.write(render(run, { surface: surfaceOf(process.stdout, flags.color, process.env), replay }));
  reportTrouble(run, flags);
  process.exitCode = exitCodeOf(run);
}

/** Prints the diagnostics and faults of a run on standard error. */
export function reportTrouble({ rejected, faults }: Pick<RunResult, 'rejected' | 'faults'>, flags: Flags): void {
  const surface = surfaceOf(process.stderr, flags.color, process.env);
  for (const diagnostic of rejected.flatMap(({ diagnostics }) => diagnostics)) {
    process.stderr.write(`${diagnosticText(diagnostic, surface)}\n`);
  }
  for (const { id, message } of faults) process.stderr.write(faultText(`while checking ${id}: ${message}`));
}

/** The worst of what happened. */
export function exitCodeOf({ summary }: Pick<RunResult, 'summary'>): number {
  if (summary.faults > 0) return exitCode.fault;
  if (summary.rejected > 0) return exitCode.badInput;
  return summary.unmet > 0 ? exitCode.unmet : exitCode.met;
}

/** A fault of the program, and how to tell of it. */
export function faultText(message: string): string {
  return [
    `internal fault ${message}`,
    'This is a fault of claimcheck, not of what you wrote. Please report it, with this message, the command line and',
    'the files it read; DEBUG=1 in front of the command adds a stack trace.',
    '',
  ].join('\n');
}
