import { isNonNegative, isNonzero, isPositive } from '../number/bounds';
import { alwaysTaken, takenArguments } from '../tensor/always-taken';
import type { Node } from '../tensor/node';
import { rootBounds } from '../tensor/node-bounds';
import { unsupported } from './fault';
import type { Interpreter } from './interpreter';

type Run = Pick<Interpreter, 'graph' | 'state'>;

const holds = { positive: isPositive, nonnegative: isNonNegative, nonzero: isNonzero } as const;

/**
 * Notes a value that Python or PyTorch stops at where it has none, whether or not it is used: unlike a tensor, which goes on with NaN.
 * @param asked what the argument has to be
 */
export function raises(run: Run, value: Node, argument: Node, asked: keyof typeof holds): Node {
  if (!holds[asked](rootBounds(argument))) run.state.raising.add(value);
  return value;
}

/** A result that has no value where the code stops before it. */
export function unlessRaised(run: Run, result: Node, settled: (node: Node) => Node, isTruth: boolean): Node {
  const needed = alwaysTaken([result], neededArguments);
  const others = [...run.state.raising].map(settled).filter((node) => !needed.has(node));
  if (isTruth && others.length > 0) return unsupported('a truth value beside errors that depend on values');
  const { graph } = run;
  return others.reduce((whole, node) => {
    const one = graph.sum(
      node,
      node.axes.map(({ name }) => name),
    );
    return graph.add(whole, graph.mul(graph.constant(0), one));
  }, result);
}

/** The arguments that have to have a value, as a whole, for a node to have one. */
function neededArguments(node: Node): readonly Node[] {
  if (node.kind === 'map') return takenArguments(node);
  if (node.kind === 'power' || node.kind === 'reduce' || node.kind === 'concat') return node.args;
  const isWhole =
    node.kind === 'move' &&
    ['rename', 'expand', 'permute', 'reverse', 'pad', 'merge', 'split'].includes(node.movement.move);
  return isWhole ? node.args : [];
}
