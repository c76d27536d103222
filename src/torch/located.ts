import type { CodeContext } from '../language/code';
import { ExpressionError } from '../language/expression-error';
import { StoppedCode } from '../language/stopped-code';
import { PythonFault } from '../python/fault';
import type { CodeSpec } from './code-spec';
import { placeIn, wholeFile } from './place-in';

/** Whether it is the code that stops: what is wrong with how a claim names or calls it has no place in it. */
const isStop = ({ kind, code, span }: PythonFault): boolean =>
  kind === 'error' && span !== null && /(?:-error|^exception|^stop-iteration)$/.test(code);

/** Gives what is wrong with code its place in the file. */
export function located<T>(spec: CodeSpec, context: CodeContext, build: () => T): T {
  try {
    return build();
  } catch (error) {
    const fault =
      error instanceof RangeError
        ? new PythonFault('unsupported', 'budget', 'the code is nested too deeply', 'Nest less deeply.')
        : error;
    if (!(fault instanceof PythonFault)) throw fault;
    const place = fault.span === null ? wholeFile(spec) : placeIn(spec, fault.span);
    const code = fault.kind === 'unsupported' ? 'unsupported-code' : fault.code;
    throw new (isStop(fault) ? StoppedCode : ExpressionError)(
      code,
      fault.reason,
      fault.next,
      ['code', context.name],
      0,
      1,
      place,
    );
  }
}
