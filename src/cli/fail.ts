import { diagnosticText } from '../report/diagnostic';
import { BadInput } from './bad-input';
import { exitCode } from './exit-code';
import { faultMessage } from './fault-message';
import { faultText } from './report-run';
import { surfaceOf } from './surface';

/** Ends a command that could not be carried out: the caller's mistake, or a fault of the program. */
export function fail(error: unknown, color: boolean): void {
  if (error instanceof BadInput) {
    process.stderr.write(`${diagnosticText(error.diagnostic, surfaceOf(process.stderr, color, process.env))}\n`);
    process.exitCode = exitCode.badInput;
  } else {
    process.stderr.write(faultText(`in this command: ${faultMessage(error)}`));
    process.exitCode = exitCode.fault;
  }
}
