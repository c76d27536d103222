import { diagnosticText } from '../report/diagnostic';
import type { Diagnostic } from '../statement/diagnostic';
import { BadInput } from './bad-input';
import { exitCode } from './exit-code';
import { faultMessage } from './fault-message';
import { faultText } from './report-run';
import { surfaceOf } from './surface';
import { attempted, explained, isSystemError, type SystemError } from './system-error';

/** Ends a command that could not be carried out: the caller's mistake, or a fault of the program. */
export function fail(error: unknown, color: boolean): void {
  const told = error instanceof BadInput ? error.diagnostics : isSystemError(error) ? [unusable(error)] : null;
  if (told !== null) {
    const surface = surfaceOf(process.stderr, color, process.env);
    for (const diagnostic of told) process.stderr.write(`${diagnosticText(diagnostic, surface)}\n`);
    process.exitCode = exitCode.badInput;
  } else {
    process.stderr.write(faultText(`in this command: ${faultMessage(error)}`));
    process.exitCode = exitCode.fault;
  }
}

/** What is said of a file, a folder or a stream with which the operating system had trouble. */
function unusable(error: SystemError): Diagnostic {
  const { reason, next } = explained(error);
  const what = error.path ?? 'Something this command needs';
  return { code: 'unusable-file', place: null, reason: `${what} cannot be ${attempted(error)}: ${reason}.`, next };
}
