import { ShapeError } from '../tensor/shape-error';

/** Throws ShapeError if a function is applied to another number of arguments than it takes. */
export function requireArity(name: string, arity: number, args: readonly unknown[]): void {
  if (args.length === arity) return;
  throw new ShapeError(
    'wrong-arity',
    `${name} takes ${arity} argument${arity === 1 ? '' : 's'}, here ${args.length === 1 ? 'is 1' : `are ${args.length}`}`,
    'Give each argument, separated by commas.',
  );
}
