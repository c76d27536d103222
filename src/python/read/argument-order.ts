import type { Argument, Span } from '../syntax';
import { syntaxError } from './tree';

/** Requires that an argument may stand behind those before it, as Python asks when it reads a call. @throws PythonFault */
export function requireInOrder(arg: Argument, before: readonly Argument[], span: Span): void {
  const has = (kind: Argument['kind']): boolean => before.some((each) => each.kind === kind);
  const refuse = (reason: string): never =>
    syntaxError(span, reason, 'Put arguments by place first, and name each once.');
  if (arg.kind === 'positional' && has('doubleStar')) refuse('positional argument follows keyword argument unpacking');
  if (arg.kind === 'positional' && has('keyword')) refuse('positional argument follows keyword argument');
  if (arg.kind === 'star' && has('doubleStar'))
    refuse('iterable argument unpacking follows keyword argument unpacking');
  if (arg.kind === 'keyword' && before.some((each) => each.kind === 'keyword' && each.name === arg.name))
    refuse(`keyword argument repeated: ${arg.name}`);
}
