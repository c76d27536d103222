import { elementCount } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { substituteInput } from '../../tensor/substitute-input';
import { elementLimit } from '../distribution/bernoulli';
import type { Session } from '../scope';

/** The most combinations of outcomes that are written out. */
const combinationLimit = 4096;

/**
 * A node at all outcomes of the finite random variables in it, along new axes, with `otherwise` where an outcome has
 * probability 0: what holds of it at all elements holds almost surely of the node. Variables with too many outcomes stay as
 * they are.
 */
export function atOutcomes({ graph, draws, freshName }: Session, node: Node, otherwise: Node): Node {
  let at = node;
  let combinations = 1;
  // The outcomes of a variable may depend on those that were declared before.
  for (const [variable, { support }] of [...draws].reverse()) {
    const isLarge =
      variable.axes.some(({ extent }) => extent !== undefined) || elementCount(variable.axes) > elementLimit;
    if (support === null || isLarge || !at.free.has(variable)) continue;
    const axis = freshName(`outcomes of ${variable.name} `);
    const { points, weights } = support(graph, axis);
    combinations *= points.axes.find(({ name }) => name === axis)?.size ?? 1;
    if (combinations > combinationLimit) return node;
    at = select(graph, weights, otherwise, substituteInput(graph, at, variable, points));
  }
  return at;
}

const select = (graph: Graph, weights: Node, otherwise: Node, node: Node): Node =>
  graph.map('select', graph.binary('equal', weights, graph.constant(0)), otherwise, node);
