import type { Node } from './node';

/** The arguments that must have a value for a node to have one: a branch of a case distinction need not. */
export const takenArguments = (node: Node): readonly Node[] =>
  node.kind === 'map' && node.operation === 'select' ? node.args.slice(0, 1) : node.args;

/**
 * The nodes outside the branches of case distinctions.
 * @param argumentsOf the arguments that are always taken, if not all others
 */
export function alwaysTaken(roots: readonly Node[], argumentsOf = takenArguments): ReadonlySet<Node> {
  const taken = new Set(roots);
  for (const node of taken) for (const arg of argumentsOf(node)) taken.add(arg);
  return taken;
}
