import { diagnosticText } from '../report/diagnostic';
import type { RunResult } from '../run/result';
import type { Flags } from './flags';
import { surfaceOf } from './surface';

/** Prints the diagnostics and faults of a run on standard error. */
export function reportTrouble({ rejected, faults }: Pick<RunResult, 'rejected' | 'faults'>, flags: Flags): void {
  const surface = surfaceOf(process.stderr, flags.color, process.env);
  for (const diagnostic of rejected.flatMap(({ diagnostics }) => diagnostics)) {
    process.stderr.write(`${diagnosticText(diagnostic, surface)}\n`);
  }
  for (const { id, message } of faults) process.stderr.write(faultText(`while checking ${id}: ${message}`));
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
